import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findAmbiguous, pairDocuments, type Comparable } from '../../src/diff/pair-documents.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { makeLaw } from '../../src/vocabularies/index.ts';
import { catalogueDocument } from '../support/document.ts';

const LAW = makeLaw();

interface Facts {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly domain?: string | undefined;
  readonly place?: string | undefined;
  readonly edition?: string | undefined;
}

function make(file: string, { place, ...facts }: Facts = {}): Comparable {
  const locality = place === undefined ? undefined : { name: place, level: place.endsWith('镇') ? 'town' : 'county' };
  const fields = { id: undefined, title: '标准目录', domain: 'social-assistance', place: locality, ...facts };
  const document = readYamlText(file, JSON.stringify(catalogueDocument([{}], fields))).documents[0]?.document;
  if (document?.kind !== 'catalogue') throw new Error('no catalogue');
  return document;
}

/** Pairs by their files: `old/a → new/a`, `old/b → -`. */
function pair(before: readonly Comparable[], after: readonly Comparable[]): readonly string[] {
  const name = (document: Comparable | undefined): string => document?.source.file ?? '-';
  return pairDocuments(before, after, LAW).map((one) => `${name(one.before)} → ${name(one.after)}`);
}

const COUNTY = { place: '清源县' };

describe('documents are paired', () => {
  it.each<readonly [string, readonly Comparable[], readonly Comparable[], readonly string[]]>([
    ['where each side has one, whatever they say', [make('a', { domain: 'compulsory-education' })], [make('b', COUNTY)], ['a → b']],
    [
      'by domain, however it is written',
      [make('a', { ...COUNTY, domain: '社会救助' }), make('b', { ...COUNTY, domain: 'compulsory-education' })],
      [make('c', { ...COUNTY, domain: '义务教育' }), make('d', COUNTY)],
      ['a → d', 'b → c'],
    ],
    [
      'by place',
      [make('county', COUNTY), make('town', { place: '清溪镇' })],
      [make('1', { place: '清溪镇' }), make('2', COUNTY)],
      ['county → 2', 'town → 1'],
    ],
    [
      'and one town is not another',
      [make('county', COUNTY), make('one', { place: '清溪镇' })],
      [make('county', COUNTY), make('other', { place: '云岭镇' })],
      ['county → county', 'one → -', '- → other'],
    ],
    ['with one that does not say its place', [make('a'), make('b', { domain: '义务教育' })], [make('c', COUNTY)], ['a → c', 'b → -']],
    [
      'where a county became a district and the domain has no other document',
      [make('a', COUNTY), make('b', { ...COUNTY, domain: '义务教育' })],
      [make('c', { place: '清源区' }), make('d', { place: '清源区', domain: '义务教育' })],
      ['a → c', 'b → d'],
    ],
    ['whatever their editions', [make('a', { ...COUNTY, edition: '2024' })], [make('b', { ...COUNTY, edition: '2025' })], ['a → b']],
    [
      'by edition where a side has several',
      [make('2023', { ...COUNTY, edition: '2023' }), make('2024', { ...COUNTY, edition: '2024' })],
      [make('x', { ...COUNTY, edition: '2024' }), make('y', { ...COUNTY, edition: '2025' })],
      ['2023 → -', '2024 → x', '- → y'],
    ],
    [
      'by title, and by file name, where several are of one domain and place',
      [make('old/a', { ...COUNTY, title: '低保' }), make('old/b', COUNTY), make('old/c', COUNTY)],
      [make('new/c', COUNTY), make('new/b', COUNTY), make('new/z', { ...COUNTY, title: '低保' })],
      ['old/a → new/z', 'old/b → new/b', 'old/c → new/c'],
    ],
    [
      'by id before anything else',
      [make('a', { ...COUNTY, id: 'one' }), make('b', { ...COUNTY, id: 'two' })],
      [make('b', { ...COUNTY, id: 'one' }), make('a', { ...COUNTY, id: 'two' })],
      ['a → b', 'b → a'],
    ],
  ])('%s', (_, before, after, pairs) => {
    expect(pair(before, after)).toEqual(pairs);
  });

  it('in no other way where they are ambiguous, and that is told', () => {
    const before = [make('a', { ...COUNTY, title: '甲' }), make('b', { ...COUNTY, title: '乙' })];
    const after = [make('c', { ...COUNTY, title: '丙' })];
    const pairs = pairDocuments(before, after, LAW);
    expect(pairs).toHaveLength(3);
    expect(findAmbiguous(pairs, LAW).map((group) => group.map(({ source }) => source.file))).toEqual([['a', 'b', 'c']]);
  });

  it('each with one at most, none left out, and the other way round alike', () => {
    const facts = fc.record({
      id: fc.constantFrom(undefined, 'one', 'two'),
      title: fc.constantFrom('甲', '乙'),
      domain: fc.constantFrom('社会救助', '义务教育'),
      place: fc.constantFrom(undefined, '清源县', '清溪镇'),
      edition: fc.constantFrom(undefined, '2024', '2025'),
    });
    const side = (name: string) => fc.array(facts, { maxLength: 5 }).map((list) => list.map((one, index) => make(`${name}/${index}`, one)));
    fc.assert(
      fc.property(side('old'), side('new'), (before, after) => {
        const pairs = pairDocuments(before, after, LAW);
        expect(pairs.flatMap((one) => one.before ?? [])).toEqual(before);
        expect(new Set(pairs.flatMap((one) => one.after ?? []))).toEqual(new Set(after));
        expect(pairs.flatMap((one) => one.after ?? [])).toHaveLength(after.length);
        const mirrored = pairDocuments(after, before, LAW).map((one) => ({ before: one.after, after: one.before }));
        expect(new Set(mirrored.map(nameOf))).toEqual(new Set(pairs.map(nameOf)));
      }),
      { numRuns: 60 },
    );
  });
});

function nameOf({ before, after }: { readonly before?: Comparable | undefined; readonly after?: Comparable | undefined }): string {
  return `${before?.source.file} ${after?.source.file}`;
}
