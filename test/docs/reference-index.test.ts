import { describe, expect, it } from 'vitest';

import { writeReferenceIndex } from '../../src/docs/reference-index.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Facts } from '../../src/model/finding.ts';
import { REFERENCE_FIELDS, type Confidence, type ReferenceField } from '../../src/model/reference.ts';
import { readDocuments } from '../support/comparison.ts';
import { catalogueDocument } from '../support/document.ts';

function item(confidence: Partial<Record<ReferenceField, Confidence>>): Facts {
  const general = Object.fromEntries(REFERENCE_FIELDS.map((field) => [field, 'general']));
  return { reference: { confidence: { ...general, ...confidence } } };
}

function reference(items: readonly Facts[], overrides: Facts = {}, about: Facts = {}): Catalogue {
  const document = { place: undefined, reference: { asOf: '2026-05-06', ...about }, ...overrides };
  const [read] = readDocuments([catalogueDocument(items, document)]);
  if (read?.kind !== 'catalogue') throw new Error('no catalogue');
  return read;
}

/** The cells of the row that begins with this text. */
function row(page: string, start: string): readonly string[] {
  const line = page.split('\n').find((one) => one.startsWith(`| ${start}`)) ?? '';
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
}

const SURE = item({ item: 'law', content: 'seen', deadline: 'law' });
const UNSURE = item({});

describe('the index of the reference', () => {
  const page = writeReferenceIndex([reference([SURE, UNSURE, SURE])], 'zh');

  it('counts items and fields by confidence, with shares', () => {
    expect(row(page, '[社会救助]')).toEqual([
      '3',
      '2 (67 %)',
      '0 (0 %)',
      '1 (33 %)',
      '27',
      '4 (15 %)',
      '2 (7 %)',
      '21 (78 %)',
      '0',
      '2026-05-06',
    ]);
    expect(row(page, '公开时限')).toEqual(['3', '2 (67 %)', '0 (0 %)', '1 (33 %)']);
  });

  it('adds up all domains, with the earliest of the last checks', () => {
    const other = reference([UNSURE], { domain: 'elderly-care' }, { asOf: '2026-01-31' });
    const all = row(writeReferenceIndex([other, reference([SURE])], 'zh'), '合计');
    expect([all[0], all[1], all[4], all.at(-1)]).toEqual(['2', '1 (50 %)', '18', '2026-01-31']);
  });

  it('says which domains have none', () => {
    expect(page).toContain('还没有 25 个领域的参照：重大建设项目、');
    expect(page).not.toMatch(/还没有[^\n]*社会救助/u);
  });

  it('says that it is no official text, and what each confidence means', () => {
    expect(page).toContain('不是任何部门印发的正式文本');
    expect(writeReferenceIndex([], 'en')).toContain('no official text');
    for (const confidence of ['law', 'seen', 'general']) expect(row(page, `\`${confidence}\``)).toHaveLength(1);
  });

  it('names guide, notes and the tables that were seen', () => {
    const sources = [
      { id: 'one', place: '甲县', title: '目录[试行]', url: 'https://example.org/jczwgkx(s)j', year: '2022' },
      { id: 'two', place: '乙县', title: '目录' },
    ];
    const named = writeReferenceIndex([reference([SURE], {}, { guide: '《指引》', notes: ['渠道待核'], sources })], 'en');
    expect(named).toContain('Guide: 《指引》');
    expect(named).toContain('- 渠道待核');
    expect(named).toContain('- [甲县 目录\\[试行\\]](<https://example.org/jczwgkx(s)j>) (2022)\n- 乙县 目录\n');
    expect(row(named, '[social assistance (社会救助)]')[8]).toBe('2');
  });

  it('has as many rows in either language', () => {
    const count = (text: string): number => text.split('\n').filter((line) => line.startsWith('|')).length;
    expect(count(writeReferenceIndex([reference([SURE])], 'en'))).toBe(count(page));
  });
});
