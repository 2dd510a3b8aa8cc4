import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { REQUIRED_ELEMENTS, type RequiredElement } from '../../src/model/elements.ts';
import type { CheckedDocument, Report } from '../../src/model/report.ts';
import { catalogueDocument, CLEAN_ITEM } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable, type Column } from '../support/table.ts';

const ALL = { name: 1, content: 1, basis: 1, deadline: 1, subject: 1, channel: 1, audience: 1, method: 1 };
const NONE = { name: 0, content: 0, basis: 0, deadline: 0, subject: 0, channel: 0, audience: 0, method: 0 };

/** The only document of the only file. */
async function survey(content: string | Uint8Array, path = 'a.yaml'): Promise<CheckedDocument> {
  const { report } = await validateFiles({ [path]: content });
  const [document, ...others] = report.files.flatMap(({ documents }) => documents);
  expect(others).toEqual([]);
  if (document === undefined) throw new Error('nothing was read');
  return document;
}

describe('what a catalogue is counted to hold', () => {
  it('is told in words that need no vocabulary', async () => {
    const document = await survey(JSON.stringify(catalogueDocument([{}])));
    expect(document).toEqual({
      kind: 'catalogue',
      title: '清源县社会救助领域基层政务公开标准目录',
      domain: { id: 'social-assistance', name: { zh: '社会救助', en: 'social assistance (社会救助)' } },
      place: '清源县',
      level: 'county',
      items: 1,
      tasks: 0,
      taskRows: 0,
      elements: ALL,
      bodies: [{ name: '清源县民政局', items: 1, tasks: 0, elements: ALL }],
    });
  });

  it.each([
    ['乡村振兴', { id: 'poverty-alleviation', name: { zh: '扶贫', en: 'poverty alleviation (扶贫)' } }],
    ['三次产业发展', { name: { zh: '三次产业发展', en: '三次产业发展' } }],
  ])('names the domain %s', async (domain, expected) => {
    expect((await survey(JSON.stringify(catalogueDocument([{}], { domain })))).domain).toEqual(expected);
  });

  it('is added up for each body, and once for an item that names one twice', async () => {
    const subjects = [['清源县民政局', '清溪镇人民政府'], ['清源县民政局', '清源县民政局'], []];
    const items = subjects.map((subject, index) => ({ subject, ...(index === 1 ? { basis: undefined } : {}) }));
    const { elements, bodies } = await survey(JSON.stringify(catalogueDocument(items)));
    const three = Object.fromEntries(REQUIRED_ELEMENTS.map((element) => [element, 3]));
    expect(elements).toEqual({ ...three, basis: 2, subject: 2 });
    expect(bodies).toEqual([
      { name: '清源县民政局', items: 2, tasks: 0, elements: { ...twice(), basis: 1 } },
      { name: '清溪镇人民政府', items: 1, tasks: 0, elements: ALL },
      { name: undefined, items: 1, tasks: 0, elements: { ...ALL, subject: 0 } },
    ]);
  });
});

function twice(): Record<RequiredElement, number> {
  return { name: 2, content: 2, basis: 2, deadline: 2, subject: 2, channel: 2, audience: 2, method: 2 };
}

it('a task counts once for each unit, however many of its rows name it', async () => {
  const rows = [
    { demand: '公开预决算', units: '县财政局', due: '全年' },
    { demand: '公开采购', units: '县财政局、县发展改革局', due: '全年' },
  ];
  const tasks = [
    { name: '推进财政信息公开', rows },
    { name: '加强建设维护', rows: [{ demand: '改版', due: '全年' }] },
  ];
  const table = { kind: 'task-table', id: 'qingyuan-tasks', title: '清源县2021年政务公开重点工作任务分解表', year: 2021, tasks };
  expect(await survey(JSON.stringify(table))).toMatchObject({
    kind: 'task-table',
    items: 0,
    tasks: 2,
    taskRows: 3,
    elements: NONE,
    bodies: [
      { name: '县财政局', items: 0, tasks: 1 },
      { name: '县发展改革局', items: 0, tasks: 1 },
      { name: undefined, items: 0, tasks: 1 },
    ],
  });
});

it('a document that only its schema judges holds no item', async () => {
  const document = await survey('kind: unit-roster\nunits: [{ name: 清源县民政局 }]\n');
  expect(document).toEqual({ kind: 'unit-roster', items: 0, tasks: 0, taskRows: 0, elements: NONE, bodies: [] });
});

it('a file that cannot be read has no document', async () => {
  const { report } = await validateFiles({ 'a.yaml': 'kind: "x\n' });
  expect(report.files).toMatchObject([{ read: false, documents: [] }]);
  expect(report.findings.map(({ document, bodies }) => [document, bodies])).toEqual([[undefined, []]]);
});

/** The rules that say that an element is not there: nothing is written, or no box is ticked. */
const MISSING: ReadonlySet<string> = new Set(['required-element-missing', 'channel-missing', 'method-missing']);

/** How many items lack each element, as the findings say. */
function countMissing({ findings }: Report): Record<RequiredElement, number> {
  const missing = { ...NONE };
  for (const { ruleId, element, data } of findings) {
    if (!MISSING.has(ruleId)) continue;
    const { items = 1 } = data;
    missing[element as RequiredElement] += Array.isArray(items) ? items.length : Number(items);
  }
  return missing;
}

/** What the survey counts, and what the findings leave of the items; equal where the two agree. */
function compareCounts(report: Report): readonly [survey: unknown, findings: unknown] {
  const [document] = report.files.flatMap(({ documents }) => documents);
  const missing = countMissing(report);
  return [document?.elements, Object.fromEntries(REQUIRED_ELEMENTS.map((element) => [element, (document?.items ?? 0) - missing[element]]))];
}

/** An element as it should be, left out, blank, or of a shape that nobody can read. */
const states = fc.constantFrom('clean', 'absent', 'blank', 'damaged');
const yamlItems = fc.array(fc.record(Object.fromEntries(REQUIRED_ELEMENTS.map((element) => [element, states]))), {
  minLength: 1,
  maxLength: 6,
});

function shape(element: string, state: string | undefined): unknown {
  if (state === 'clean') return CLEAN_ITEM[element];
  return { absent: undefined, blank: '', damaged: { a: [1] } }[state ?? ''];
}

const tableItems = fc.array(
  fc.uniqueArray(fc.constantFrom<Column>('name', 'content', 'basis', 'deadline', 'subject', 'channel', 'audience', 'method'), {
    maxLength: 8,
  }),
  { minLength: 1, maxLength: 6 },
);
const absentColumns = fc.constantFrom<readonly Column[]>([], ['basis'], ['deadline'], ['content', 'subject']);

describe('the counts of elements agree with the findings', () => {
  it('in any catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(yamlItems, async (items) => {
        const written = items.map((item) =>
          Object.fromEntries(Object.entries(item).map(([element, state]) => [element, shape(element, state)])),
        );
        const [counted, found] = compareCounts((await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument(written)) })).report);
        expect(counted).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });

  it('in any table, whatever columns it lacks', async () => {
    await fc.assert(
      fc.asyncProperty(tableItems, absentColumns, async (items, without) => {
        const blank = items.map((columns) => ({
          ...Object.fromEntries(columns.map((column) => [column, ''])),
          // A row without anything would be no item.
          category: '最低生活保障',
        }));
        const [counted, found] = compareCounts((await validateFiles({ 'a.xlsx': catalogueTable(blank, { without }) })).report);
        expect(counted).toEqual(found);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a finding names the bodies that answer', () => {
  it.each([
    ['the subjects of its item', { deadline: '及时公开', subject: ['清源县民政局', '清溪镇人民政府'] }, ['清源县民政局', '清溪镇人民政府']],
    ['nobody where the item names none', { deadline: '及时公开', subject: [] }, []],
  ])('%s', async (_, item, bodies) => {
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([item])) });
    const finding = report.findings.find(({ ruleId }) => ruleId === 'deadline-not-auditable');
    expect(finding).toMatchObject({ bodies, document: 0, itemCategory: '最低生活保障' });
  });

  it('those of all items that share a merged cell', async () => {
    const items = [{ deadline: '及时公开' }, { deadline: '', subject: '清溪镇人民政府', name: '审批结果' }];
    const { report } = await validateFiles({ 'a.xlsx': catalogueTable(items, { merges: ['F4:F5'] }) });
    const finding = report.findings.find(({ ruleId }) => ruleId === 'deadline-not-auditable');
    expect(finding?.bodies).toEqual(['清源县民政局', '清溪镇人民政府']);
  });

  it('the units of the task’s row', async () => {
    const rows = [
      { demand: '公开预决算', units: '县财政局', due: '全年' },
      { demand: '公开采购', units: '县发展改革局' },
    ];
    const table = {
      kind: 'task-table',
      id: 'a-b',
      title: '清源县2021年政务公开重点工作任务分解表',
      year: 2021,
      tasks: [{ name: '推进财政信息公开', rows }],
    };
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(table) });
    const finding = report.findings.find(({ ruleId }) => ruleId === 'task-due-missing');
    expect(finding).toMatchObject({ bodies: ['县发展改革局'], document: 0 });
  });
});

it('a report says which rules were changed, which were switched off, and what was asked for', async () => {
  const severities = new Map([
    ['numbering-gap', 'error'],
    ['deadline-not-auditable', 'off'],
    ['required-element-missing', 'error'],
  ] as const);
  const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([{}])) }, { severities, paths: ['.'] });
  expect(report.switchedOff).toEqual(['deadline-not-auditable']);
  expect(report.rules.filter(({ usualSeverity }) => usualSeverity !== undefined)).toMatchObject([
    { id: 'numbering-gap', severity: 'error', usualSeverity: 'info' },
  ]);
  expect(report.paths).toEqual(['.']);
});

it("the items of a village's list count, and not as those of a standard catalogue", async () => {
  const item = { id: 'finances', name: '财务收支情况', content: '收入', time: '每月', place: '公开栏', responsible: '王某某' };
  const list = { kind: 'village-list', id: 'a', title: '村务公开事项清单', place: { name: '清泉村', level: 'village' }, items: [item] };
  expect(await survey(JSON.stringify(list))).toEqual({
    kind: 'village-list',
    title: '村务公开事项清单',
    place: '清泉村',
    level: 'village',
    items: 1,
    tasks: 0,
    taskRows: 0,
    elements: NONE,
    bodies: [],
  });
});
