import { describe, expect, test } from 'vitest';
import type { CheckedFile, Report } from '../../src/model/report.ts';
import { countStatistics, describeShare, shareOf, type StatisticsRow } from '../../src/reporters/statistics.ts';
import { buildCellFinding, buildCheckedDocument, buildReport, buildTextFinding } from '../support/report.ts';

const NONE = { name: 0, content: 0, basis: 0, deadline: 0, subject: 0, channel: 0, audience: 0, method: 0 };

function buildFile(path: string, documents: CheckedFile['documents']): CheckedFile {
  return { path, read: documents.length > 0, kinds: documents.map(({ kind }) => kind), items: 0, tasks: 0, taskRows: 0, documents };
}

const elements = { ...NONE, name: 4, basis: 3 };
const civil = buildCheckedDocument({
  items: 4,
  elements,
  bodies: [
    { name: '清源县民政局', items: 4, tasks: 0, elements },
    { name: '清溪镇人民政府', items: 1, tasks: 0, elements: { ...NONE, name: 1 } },
  ],
});
const nameless = buildCheckedDocument({
  domain: undefined,
  items: 2,
  elements: { ...NONE, name: 2 },
  bodies: [{ items: 2, tasks: 0, elements: { ...NONE, name: 2 } }],
});
const tasks = buildCheckedDocument({
  kind: 'task-table',
  domain: undefined,
  items: 0,
  tasks: 3,
  elements: NONE,
  bodies: [{ name: '清源县民政局', items: 0, tasks: 3, elements: NONE }],
});

const FILES = [buildFile('a.yaml', [civil]), buildFile('b.xlsx', [nameless, civil]), buildFile('c.xlsx', [tasks]), buildFile('d.pdf', [])];

const FINDINGS = [
  buildTextFinding({ file: 'a.yaml', bodies: ['清源县民政局', '清溪镇人民政府'] }),
  buildTextFinding({ file: 'a.yaml', bodies: ['清源县民政局'], severity: 'warning', ruleId: 'subject-is-generic' }),
  buildCellFinding({ file: 'b.xlsx', document: 1, bodies: [], severity: 'info' }),
  buildCellFinding({ file: 'c.xlsx', bodies: ['清源县民政局'], ruleId: 'deadline-lacks-trigger', severity: 'error' }),
  buildCellFinding({ file: 'd.pdf', document: undefined, bodies: [], itemId: undefined, itemName: undefined, itemCategory: undefined }),
];

function count(parts: Partial<Report> = {}): ReturnType<typeof countStatistics> {
  return countStatistics(buildReport(FINDINGS, { files: FILES, ...parts }));
}

/** Label, items, tasks, items with a basis, errors, warnings, infos. */
function digest(rows: readonly StatisticsRow[]): unknown[] {
  return rows.map(({ label, items, tasks: all, elements: { basis }, found }) => [
    label,
    items,
    all,
    basis,
    found.error,
    found.warning,
    found.info,
  ]);
}

describe('a report in numbers', () => {
  test('by domain: documents of one domain together, those without one by what they are', () => {
    expect(digest(count().domains)).toEqual([
      ['社会救助', 8, 0, 6, 1, 1, 1],
      ['（未注明领域）', 2, 0, 0, 0, 0, 0],
      ['任务分解表', 0, 3, 0, 1, 0, 0],
      ['（未能读出目录）', 0, 0, 0, 0, 1, 0],
    ]);
  });

  test('by body, sorted by name: what names none comes last, and a finding of two counts for both', () => {
    expect(digest(count().bodies)).toEqual([
      ['清溪镇人民政府', 2, 0, 0, 1, 0, 0],
      ['清源县民政局', 8, 3, 6, 2, 1, 0],
      ['（未写明）', 2, 0, 0, 0, 0, 1],
      ['（整份文件）', 0, 0, 0, 0, 1, 0],
    ]);
  });

  test('by file, each once and in order, with what they add up to', () => {
    const { files, total } = count();
    expect(digest(files)).toEqual([
      ['a.yaml', 4, 0, 3, 1, 1, 0],
      ['b.xlsx', 6, 0, 3, 0, 0, 1],
      ['c.xlsx', 0, 3, 0, 1, 0, 0],
      ['d.pdf', 0, 0, 0, 0, 1, 0],
    ]);
    expect(digest([total])).toEqual([['合计', 10, 3, 6, 2, 2, 1]]);
  });

  test('by kind: the worst first, then the most frequent', () => {
    expect(count().kinds.map(({ ruleId, severity, count: times, files }) => [ruleId, severity, times, files])).toEqual([
      ['deadline-lacks-trigger', 'error', 2, 2],
      ['subject-is-generic', 'warning', 2, 2],
      ['subject-is-generic', 'info', 1, 1],
    ]);
  });

  test('in English', () => {
    expect(count({ language: 'en' }).domains.map(({ label }) => label)).toEqual([
      'social assistance (社会救助)',
      '(no domain stated)',
      'Task-breakdown tables',
      '(no catalogue could be read)',
    ]);
  });
});

test('shares are those of standard items: a village has none of the eight elements to be counted', () => {
  const village = buildCheckedDocument({ kind: 'village-list', domain: undefined, items: 5, elements: NONE, bodies: [] });
  const { domains, total } = count({ files: [buildFile('a.yaml', [civil]), buildFile('v.yaml', [village])] });
  expect(domains.slice(0, 2).map((row) => [row.label, row.items, shareOf(row, 'name'), shareOf(row, 'basis')])).toEqual([
    ['社会救助', 4, 1, 0.75],
    ['村（居）务公开', 5, undefined, undefined],
  ]);
  expect([total.items, total.standardItems, shareOf(total, 'basis')]).toEqual([9, 4, 0.75]);
});

test('a table that nobody would read to its end says how much it adds up in its last row', () => {
  const files = Array.from({ length: 6000 }, (_, index) => buildFile(`${index}.yaml`, [civil]));
  const statistics = count({ files });
  expect(statistics.files).toHaveLength(5000);
  // Four files of findings are not among those of the run.
  expect(statistics.files.at(-1)).toMatchObject({ label: '其余 1005 行合计', items: 4 * 1001, found: { error: 2, warning: 2, info: 1 } });
  const sum = statistics.files.reduce((all, { items }) => all + items, 0);
  expect(sum).toBe(statistics.total.items);
});

test.each([
  [1, '100%'],
  [0, '0%'],
  [57 / 60, '95%'],
  [1 / 3, '33.3%'],
  [9999 / 10_000, '99.9%'],
])('a share of %d is %s', (share, expected) => {
  expect(describeShare(share)).toBe(expected);
});
