import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { exportDocument } from '../../src/commands/export-document.ts';
import { compareDues, type DueRelation } from '../../src/diff/compare-dues.ts';
import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import { kinds } from '../../src/diff/kinds/index.generated.ts';
import { onlyYearWentOn } from '../../src/diff/plan-years.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { Facts } from '../../src/model/finding.ts';
import { parseTaskDue } from '../../src/phrases/index.ts';
import { readFile } from '../../src/readers/read-file.ts';
import { AS_OF, compareDocuments, LAW, taskDocument } from '../support/comparison.ts';

const ROOT = resolve(import.meta.dirname, '../..');

async function readTable(path: string, bytes: Uint8Array): Promise<TaskTable> {
  const [document] = (await readFile(path, bytes)).documents.map((read) => read.document);
  if (document?.kind !== 'task-table') throw new Error(`${path} is no task table`);
  return document;
}

const readFixture = (path: string): Promise<TaskTable> => readTable(path, readFileSync(resolve(ROOT, path)));

/** Each change as its kind, the texts or the sentence, and in how many places. */
function compareTables(before: TaskTable, after: TaskTable): readonly string[] {
  const { changes } = compareRevisions([before], [after], { law: LAW, asOf: AS_OF, language: 'zh' });
  return changes.map(({ kind, message, occurrences }) => `${kind} ×${occurrences.length} ${message}`);
}

async function asWorkbook(table: TaskTable): Promise<TaskTable> {
  const { content } = await exportDocument(table, 'xlsx');
  return readTable(`${table.year?.value ?? ''}.xlsx`, Buffer.from(content));
}

const EXPECTED: readonly string[] = [
  'units-made-group ×1 列名的单位（县民政局、县农业农村局）改为统称“各镇（街道）”',
  'demand-removed ×1 减少一项具体内容：“落实公共企事业单位信息公开规定。”',
  'due-less-often ×1 完成时限由“每季度”改为“每半年”，次数减少',
  'demand-softened ×1 具体内容的要求放松：去掉“应当”，去掉“全部”，加上“逐步”',
  'due-postponed ×1 完成时限由“6月底前”推迟为“9月底前”',
  'unit-removed ×1 减少责任单位“县大数据局”',
  'due-made-vague ×1 完成时限由“12月底前”改为“全年”，不再有可以检查的日子',
  'units-left-blank ×1 不再写责任单位，原为：县政府办公室、县委目标绩效办',
  'task-removed ×1 删去任务“深化基层政务公开 › 促进基层治理能力提升”',
  'units-made-closed ×1 责任单位后面去掉“等”',
  'unit-added ×1 增加责任单位“各镇（街道）”',
  'lead-named ×1 明确由“县委宣传部”牵头',
  'due-made-checkable ×1 完成时限由“全年”改为“10月底前”，有了可以检查的日子',
  'demand-added ×1 增加一项具体内容：“编印业务指南，发放到村（社区）。”',
  'task-added ×1 新增任务“强化工作保障 › 编制年度报告”',
  'unit-replaced ×6 责任单位由“县级各部门”换为“县直各部门”',
  'demand-figure-changed ×1 具体内容中的数字由“4次”改为“6次”',
  'unit-renamed-by-reform ×1 责任单位随机构改革由“县国土资源局”改为“县自然资源局”',
  'due-changed ×1 完成时限由“全年”改为“持续推进”，早晚无法比较',
  'unit-abbreviated ×1 责任单位由全称改为简称：“县人力资源和社会保障局”改为“县人社局”',
  'task-moved ×1 任务由“提高解读回应实效”改列到“提升信息服务质量”',
  'unit-replaced ×1 责任单位由“县委组织部”换为“县委党校”',
  'task-renamed ×1 任务改名：“规范依申请公开”改为“依申请公开规范办理”',
  'text-reworded ×1 换了说法，意思不变',
  'due-reworded ×1 完成时限由“9月30日前”改写为“2022年9月30日前”，是同一时限',
  'year-updated ×1 只更新了年份',
];

describe('two plans, of 2021 and 2022', async () => {
  const [before, after] = [
    await readFixture('fixtures/revisions/tasks-2021.yaml'),
    await readFixture('fixtures/revisions/tasks-2022.yaml'),
  ];

  it('are of the size of a real one', () => {
    expect(before.tasks).toHaveLength(20);
    expect(before.tasks.flatMap(({ rows }) => rows)).toHaveLength(34);
  });

  it('differ in exactly what was changed', () => {
    expect(compareTables(before, after)).toEqual(EXPECTED);
  });

  it('differ in the same as workbooks', async () => {
    expect(compareTables(await asWorkbook(before), await asWorkbook(after))).toEqual(EXPECTED);
    expect(compareTables(before, await asWorkbook(before))).toEqual([]);
  });
});

it('finds nothing between a real table and itself', async () => {
  const table = await readFixture('catalogues/examples/xinjin-2021-tasks.xlsx');
  expect(table.tasks.length).toBeGreaterThan(10);
  expect(compareTables(table, table)).toEqual([]);
});

it.each<readonly [string, string, DueRelation]>([
  ['3月底前', '3月底前', 'same'],
  ['3月底前', '3月31日前', 'same'],
  ['2月底前', '2月28日前', 'same'],
  ['全年', '2022年全年', 'same'],
  ['2021年9月30日前', '2022年9月30日前', 'same'],
  ['2021年9月30日前', '2022年10月底前', 'later'],
  ['第二季度末前', '6月30日前', 'same'],
  ['3月至10月', '3月至9月', 'earlier'],
  ['5月底前动工', '6月底前动工', 'later'],
  ['5月底前动工', '5月底前', 'other'],
  ['6月底前', '6月底前完成,长期坚持', 'other'],
  ['6月底前', '持续推进', 'vaguer'],
  ['年底前', '全年', 'vaguer'],
  ['6月底前', '及时', 'vaguer'],
  ['长期坚持', '12月底前', 'firmer'],
  ['全年', '持续推进', 'other'],
  ['持续推进', '长期坚持', 'same'],
  ['每季度', '每月', 'oftener'],
  ['每季度', '每半年', 'rarer'],
  ['每季度末月20日前', '每季度末月25日前', 'later'],
  ['印发后20个工作日内', '印发后10个工作日内', 'earlier'],
  ['每季度', '10月底前', 'other'],
  // A target beyond the first plan is the day that it is.
  ['到2022年6月底', '2022年9月底前', 'later'],
  ['到2023年', '到2023年', 'same'],
  ['某日以前再说', '某日以前再说吧', 'other'],
  ['某日以前再说', '6月底前', 'other'],
])('%s in the plan of 2021 and %s in that of 2022: %s', (before, after, relation) => {
  const [one, other] = [parseTaskDue(before, 2021), parseTaskDue(after, 2022)];
  expect(compareDues(one, other, [2021, 2022])).toBe(relation);
});

it('compares dues of plans that do not say their year', () => {
  expect(compareDues(parseTaskDue('3月底前'), parseTaskDue('6月底前'), undefined)).toBe('later');
  expect(compareDues(parseTaskDue('2月底前'), parseTaskDue('2月28日前'), undefined)).not.toBe('vaguer');
});

it.each([
  ['公开2021年预算', '公开2022年预算', true],
  ['公开2021年预算和2020年决算', '公开2022年预算和2021年决算', true],
  ['到2025年全面覆盖', '到2026年全面覆盖', false],
  ['公开2021年预算', '公开2022年决算', false],
  ['公开预算', '公开预算', false],
])('%s and %s differ in the plan’s year only: %s', (before, after, expected) => {
  expect(onlyYearWentOn(before, after, [2021, 2022])).toBe(expected);
});

it('tells what changed in the columns of persons and of an office’s own, each column that came or went once', () => {
  const table = (year: number, ...rows: readonly Facts[]): readonly Facts[] => [taskDocument([{ rows }], { year })];
  const before = table(
    2021,
    { demand: '公开预算', leaders: { 牵头领导: '张某', 联系人: '王某' }, extra: { 备注: '已启动', 经费: '2万元' } },
    { demand: '公开决算', leaders: { 牵头领导: '张某' }, extra: { 备注: '每季度 报' } },
  );
  const after = table(
    2022,
    { demand: '公开预算', leaders: { 牵头领导: '李某', 分管领导: '赵某' }, extra: { 备注: '已完成' } },
    { demand: '公开决算', leaders: { 分管领导: '钱某' }, extra: { 备注: '每季度报' } },
  );
  const told = compareDocuments(before, after).map(({ kind, message, effect }) => `${kind} ${effect} ${message}`);
  expect(told.toSorted()).toEqual([
    'extra-changed neutral “备注”由“已启动”改为“已完成”',
    'extra-column-removed neutral 删去“经费”栏',
    'leader-changed neutral “牵头领导”由“张某”改为“李某”',
    'leader-changed neutral “牵头领导”由“张某”改为空白',
    'leader-column-added neutral 新增“分管领导”栏',
    'leader-column-removed neutral 删去“联系人”栏',
  ]);
});

const UNITS = ['县教育局', '清源县教育局', '县财政局', '县国土资源局', '县自然资源局', '各镇（街道）', '清溪镇人民政府', '县财政局等部门'];
const DUES = [undefined, '全年', '持续推进', '3月底前', '3月31日前', '6月底前', '每季度', '每半年', '5月底前动工', '同上', '某日再说'];
const DEMANDS = [
  undefined,
  '公开2021年部门预算。',
  '公开2022年部门预算。',
  '应当公开部门预算。',
  '公开部门预算，公开率达到95%。',
  '召开新闻发布会。',
];
const units = fc.uniqueArray(fc.constantFrom(...UNITS), { maxLength: 3 });
const row = fc.record({
  demand: fc.constantFrom(...DEMANDS),
  lead: units,
  units,
  support: units,
  due: fc.constantFrom(...DUES),
  leaders: fc.dictionary(fc.constantFrom('牵头领导', '联系人'), fc.constantFrom('张某', '李某'), { maxKeys: 2 }),
  extra: fc.dictionary(fc.constantFrom('备注', '经费'), fc.constantFrom('每季度报', '每季度 报', '2万元'), { maxKeys: 2 }),
});
const task = fc.record({ name: fc.constant('推进财政信息公开'), rows: fc.array(row, { minLength: 1, maxLength: 3 }) });
const inYear = (only: Facts, year: number): readonly Facts[] => [taskDocument([only], { year })];

describe('comparing tasks', () => {
  const mirrors = new Map(kinds.map(({ id, mirror }) => [id, mirror]));

  it('mirrors itself', () => {
    fc.assert(
      fc.property(task, task, (one, other) => {
        const [before, after] = [inYear(one, 2021), inYear(other, 2022)];
        const list = (changes: ReturnType<typeof compareDocuments>): readonly string[] =>
          changes.flatMap(({ kind, occurrences }) => occurrences.map(() => kind));
        const there = list(compareDocuments(before, after));
        expect(list(compareDocuments(after, before)).toSorted()).toEqual(there.map((id) => mirrors.get(id)).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing between a task and itself', () => {
    fc.assert(
      fc.property(task, (only) => {
        expect(compareDocuments(inYear(only, 2021), inYear(only, 2021))).toEqual([]);
      }),
    );
  });
});
