import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { makeRevision } from '../../src/commands/revise.ts';
import type { Comparable } from '../../src/diff/pair-documents.ts';
import { writeRevisionNote } from '../../src/docs/revision-note.ts';
import type { Facts } from '../../src/model/finding.ts';
import type { Language } from '../../src/model/words.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { AS_OF, LAW, readDocuments } from '../support/comparison.ts';
import { catalogueDocument } from '../support/document.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/revisions');

function readFixture(name: string): readonly Comparable[] {
  return readYamlText(name, readFileSync(resolve(FIXTURES, name), 'utf8')).documents.flatMap(({ document }) =>
    document.kind === 'task-table' ? [document] : [],
  );
}

/** @param reasons by kind of change */
function note(before: readonly Comparable[], after: readonly Comparable[], language: Language = 'zh', reasons: Facts = {}): string {
  const sides = [before, after].map((documents, index) => ({ name: ['before', 'after'][index] ?? '', files: 1, documents }));
  const [one, other] = sides;
  if (one === undefined || other === undefined) throw new Error('two sides are wanted');
  const { revision } = makeRevision(one, other, {
    law: LAW,
    asOf: AS_OF,
    language,
    failOn: 'never',
    notices: () => [],
    accept: (changes) => ({
      left: changes.filter(({ kind }) => !(kind in reasons)),
      accepted: changes.flatMap((change) => (change.kind in reasons ? [{ change, reason: String(reasons[change.kind]) }] : [])),
      faults: [],
    }),
    durationMs: () => 0,
  });
  return writeRevisionNote(revision);
}

const ITEM: Facts = { category: '临时救助', name: '救助对象名单', id: 'temporary.list' };
const BEFORE = readDocuments([
  catalogueDocument([{}, ITEM, { category: '特困人员救助', name: '监督检查', id: 'destitute.inspection' }], {
    edition: '2024',
    effective: '2024-05-06',
  }),
]);
const AFTER = readDocuments([
  catalogueDocument(
    [
      { deadline: '信息形成或者变更之日起10个工作日内', channel: ['政府网站'] },
      { ...ITEM, channel: ['政府网站'], content: ['办理事项', '办理条件', '申请材料', '监督电话'] },
      { category: '医疗救助', name: '救助标准', id: 'medical.standard', content: ['救助标准', '支付比例'] },
    ],
    { edition: '2025', effective: '2025-07-01' },
  ),
]);

describe('a note on a revision', () => {
  it.each(['zh', 'en'] as const)('of a catalogue, in %s', async (language) => {
    await expect(note(BEFORE, AFTER, language, { 'item-removed': '职责已划转' })).toMatchFileSnapshot(
      `revision-note-catalogue.${language}.md`,
    );
  });

  it.each(['zh', 'en'] as const)('of a plan, in %s', async (language) => {
    const [before, after] = [readFixture('tasks-2021.yaml'), readFixture('tasks-2022.yaml')];
    await expect(note(before, after, language)).toMatchFileSnapshot(`revision-note-tasks.${language}.md`);
  });

  it('says so where nothing changed', () => {
    expect(note(BEFORE, BEFORE)).toBe('两版没有不同，无需说明。\n');
    expect(note(BEFORE, BEFORE, 'en')).toBe('The two revisions do not differ; there is nothing to note.\n');
  });

  it('tells of a catalogue that came or went as a whole', () => {
    const other = readDocuments([
      catalogueDocument([{}], { domain: 'elderly-care', title: '清源县养老服务领域基层政务公开标准目录', id: 'qingyuan-elderly-care' }),
    ]);
    expect(note([...BEFORE], [...BEFORE, ...other])).toContain('本次新增，共有公开事项1项');
    expect(note([...BEFORE, ...other], [...BEFORE])).toContain('原有公开事项1项。理由：〔请填写理由〕');
  });

  it('tells every change exactly once, and asks for a reason for whatever narrows', () => {
    const text = note(readFixture('tasks-2021.yaml'), readFixture('tasks-2022.yaml'));
    const lines = text.split('\n').filter((line) => line.startsWith('- '));
    expect(new Set(lines).size).toBe(lines.length);
    expect(text.match(/〔请填写理由〕/gu)).toHaveLength(9);
  });
});
