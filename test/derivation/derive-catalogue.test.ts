import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { deriveCatalogue } from '../../src/derivation/derive-catalogue.ts';
import type { DerivedUnit } from '../../src/derivation/unit.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { catalogueDocument } from '../support/document.ts';
import { catalogue as randomCatalogue, readRandom } from '../support/random-catalogues.ts';
import { readCatalogue } from '../support/yaml-document.ts';

const TOWN: DerivedUnit = { level: 'town', name: '清溪镇', place: '清源县清溪镇', body: '清溪镇人民政府' };

function derive(catalogue: Catalogue, ids = catalogue.items.map(({ id }) => id?.value ?? '')) {
  return deriveCatalogue({ catalogue, id: 'qingyuan', itemIds: ids }, TOWN, 'qingxi');
}

const county = (items: readonly Record<string, unknown>[], head: Record<string, unknown> = {}): Catalogue =>
  readCatalogue(JSON.stringify(catalogueDocument(items, head)));

describe('a derived catalogue', () => {
  it('has the place and the title of the unit, and neither the code nor the effective date of the county', () => {
    const head = { place: { name: '清源县', code: '990101', level: 'county' }, edition: '2025', effective: '2025-05-06' };
    const { document: catalogue } = derive(county([{ level: ['town'] }], head));
    expect(catalogue).toMatchObject({
      title: { value: '清源县清溪镇社会救助领域基层政务公开标准目录' },
      locality: { name: { value: '清源县清溪镇' }, level: { value: 'town' } },
      edition: { value: '2025' },
      derivedFrom: { value: 'qingyuan' },
    });
    expect([catalogue.effective, catalogue.locality.code]).toEqual([undefined, undefined]);
  });

  it('puts the place where the title names the county without the city that it lies in', () => {
    const head = { place: { name: '云岭市清源县', level: 'county' } };
    expect(derive(county([{ level: ['town'] }], head)).document.title?.value).toBe('清源县清溪镇社会救助领域基层政务公开标准目录');
  });

  it('puts the place in front of a title that does not name the county', () => {
    for (const title of ['社会救助目录', '桃源县社会救助目录']) {
      expect(derive(county([{ level: ['town'] }], { title })).document.title?.value).toBe(`清源县清溪镇${title}`);
    }
  });

  it('leaves content, basis, deadline, audience and method as they are', () => {
    const before = county([{ level: ['county', 'town'], audience: { group: '申请人' }, method: '依申请' }]);
    const [was, is] = [before.items[0], derive(before).document.items[0]];
    const values = (list: readonly { readonly value: unknown }[] | undefined) => list?.map(({ value }) => value);
    for (const element of ['content', 'basis', 'audience', 'method'] as const)
      expect(values(is?.[element])).toEqual(values(was?.[element]));
    expect(is?.deadline?.value).toEqual(was?.deadline?.value);
  });

  it('holds the items of the level and tells why the others are not there', () => {
    const { document: catalogue, left } = derive(
      county([
        { id: 'both', level: ['county', 'town'] },
        { id: 'county', level: ['county'] },
        { id: 'unsaid' },
        { id: 'elsewhere', level: ['town'], subject: ['白沙镇人民政府'] },
      ]),
    );
    expect(catalogue.items.map(({ id }) => id?.value)).toEqual(['both']);
    expect(left).toEqual({ level: ['county'], 'no-level': ['unsaid'], 'other-unit': ['elsewhere'] });
  });

  it('links every item and gives it a subject and a channel, whatever the county wrote', () => {
    fc.assert(
      fc.property(randomCatalogue, (fields) => {
        const read = readRandom(fields);
        if (read === undefined) throw new Error('no catalogue');
        const items = read.items.map((item) => ({ ...item, level: [{ value: 'town' as const, at: item.at }] }));
        const ids = items.map((_, index) => `item-${index}`);
        const { document: catalogue, left } = derive({ ...read, items }, ids);
        expect(
          catalogue.items
            .map(({ derivedFrom }) => derivedFrom?.value)
            .concat(left['other-unit'])
            .toSorted(),
        ).toEqual(ids.toSorted());
        for (const { subject, channel, id, derivedFrom } of catalogue.items) {
          expect(subject.length).toBeGreaterThan(0);
          expect(channel.length).toBeGreaterThan(0);
          expect(id?.value).toBe(derivedFrom?.value);
        }
      }),
    );
  });
});
