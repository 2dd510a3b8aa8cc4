import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Revision } from '../../../src/model/revision.ts';
import { reporter, type RevisionOutput } from '../../../src/reporters/revision/json.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { buildOptions } from '../../support/report.ts';
import { buildChange, buildRevision, buildSample, buildUnchanged, inBook, inText } from '../../support/revision.ts';

const schema = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../schemas/revision.schema.json'), 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

function write(revision: Revision): string {
  if (!('render' in reporter)) throw new Error('json is a text');
  return reporter.render(revision, buildOptions({ quiet: true, maxFindings: 1 }));
}

function render(revision: Revision): RevisionOutput {
  const output = JSON.parse(write(revision));
  expect(validate(output), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return output;
}

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test('the sample fits the schema, and nothing is left out', () => {
    const revision = buildSample(language);
    const output = render(revision);
    expect(output.changes.map(({ fingerprint }) => fingerprint)).toEqual(revision.changes.map(({ fingerprint }) => fingerprint));
    expect(output.documents.map(({ rows }) => rows.length)).toEqual(revision.documents.map(({ rows }) => rows.length));
    expect(output.kinds.map(({ what }) => what)).toEqual(revision.kinds.map(({ what }) => what[language]));
    expect(output.changes.flatMap(({ accepted }) => accepted ?? [])).toEqual(revision.accepted.map(({ reason }) => reason));
  });

  test('two sides that are the same', () => {
    expect(render(buildUnchanged(language))).toMatchObject({ changes: [], kinds: [], gate: { failOn: 'narrowing', passed: true } });
  });
});

test('a change with everything, and one with as little as there can be', () => {
  const whole = buildChange({
    kind: 'audience-narrowed',
    element: 'audience',
    message: '公开对象缩小',
    before: '全社会',
    after: '特定群体',
    data: { who: '申请人' },
    legal: [{ act: '甲法', article: '第一条', confidence: 'recheck' }],
    occurrences: [{ before: inBook('before', 5, '办事指南', 'audience'), after: inText('after', 7, '办事指南') }],
    fingerprint: 'a'.repeat(16),
  });
  const place = { kind: 'cell', sheet: '', row: 1, column: 1 } as const;
  const bare = buildChange({
    kind: 'item-removed',
    legal: [],
    occurrences: [{ before: { file: 'a.csv', place } }],
    fingerprint: 'b'.repeat(16),
  });
  expect(render(buildRevision([whole, bare])).changes).toEqual([
    {
      kind: 'audience-narrowed',
      effect: 'narrowing',
      element: 'audience',
      message: '公开对象缩小',
      before: '全社会',
      after: '特定群体',
      segments: expect.arrayContaining([expect.objectContaining({ kind: 'removed' }), expect.objectContaining({ kind: 'added' })]),
      data: { who: '申请人' },
      legal: [{ act: '甲法', article: '第一条', confidence: 'recheck' }],
      occurrences: [
        {
          before: {
            file: '2024/社会救助.xlsx',
            place: { kind: 'cell', sheet: '社会救助', cell: 'I5', row: 5, column: 9 },
            id: null,
            category: '临时救助',
            name: '办事指南',
            number: '2',
          },
          after: {
            file: '2025/户籍管理.yaml',
            place: { kind: 'text', line: 7, column: 13, endLine: 7, endColumn: 20 },
            id: 'household.7',
            category: '户口登记',
            name: '办事指南',
            number: null,
          },
        },
      ],
      accepted: null,
      fingerprint: 'a'.repeat(16),
    },
    {
      kind: 'item-removed',
      effect: 'narrowing',
      element: null,
      message: 'item-removed',
      before: null,
      after: null,
      segments: null,
      data: {},
      legal: [],
      occurrences: [
        {
          before: {
            file: 'a.csv',
            place: { kind: 'cell', sheet: '', cell: 'A1', row: 1, column: 1 },
            id: null,
            category: null,
            name: null,
            number: null,
          },
          after: null,
        },
      ],
      accepted: null,
      fingerprint: 'b'.repeat(16),
    },
  ]);
});

test('a row has the elements that changed, and all of what was added or removed', () => {
  const [document] = render(buildSample('zh')).documents;
  const row = (name: string) => document?.rows.find(({ before, after }) => (after ?? before)?.name === name);
  expect(Object.keys(row('办事指南')?.cells ?? {})).toEqual([]);
  expect(row('审核信息')?.cells['audience']).toMatchObject({ before: '全社会', effect: 'narrowing' });
  expect(row('办理流程图')).toMatchObject({
    status: 'removed',
    after: null,
    match: null,
    possibly: { name: '办理程序说明', likeness: 0.62 },
    cells: { content: { before: '办理流程图', after: null, segments: null, effect: null } },
  });
});

test('a document on one side only', () => {
  const side = { file: '2025/新目录.xlsx', entries: 3 };
  const documents = [{ kind: 'task-table', after: side, rows: [] }] as const;
  expect(render(buildRevision([], { documents })).documents).toEqual([
    {
      kind: 'task-table',
      domain: null,
      place: null,
      level: null,
      before: null,
      after: { ...side, title: null, edition: null, effective: null },
      rows: [],
    },
  ]);
});

test('texts come back as they went in', () => {
  const occurrences = [{ after: { ...inBook('after', 4, HOSTILE), category: HOSTILE } }];
  const output = render(
    buildRevision([buildChange({ kind: 'text-reworded', message: HOSTILE, before: HOSTILE, after: 'a', occurrences })]),
  );
  expect(output.changes[0]).toMatchObject({
    message: HOSTILE,
    before: HOSTILE,
    occurrences: [{ after: { name: HOSTILE, category: HOSTILE } }],
  });
});

test('rows and changes stand on a line each', () => {
  const revision = buildSample('zh');
  const lines = write(revision).split('\n');
  const rows = revision.documents.reduce((sum, document) => sum + document.rows.length, 0);
  expect(lines.filter((line) => line.startsWith('      {"status":'))).toHaveLength(rows);
  expect(lines.filter((line) => line.startsWith('    {"kind":"') && line.includes('"fingerprint"'))).toHaveLength(revision.changes.length);
});
