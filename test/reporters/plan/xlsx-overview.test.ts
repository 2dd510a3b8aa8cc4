import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { columnLetters } from '../../../src/model/place.ts';
import type { TaskPlan } from '../../../src/model/task-plan.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { dueOn, named, NO_DUE, planRow, taskPlan } from '../../support/plan.ts';
import { cellAt, formatOf, writePlan, type PlanWorkbook } from '../../support/plan-workbook.ts';
import { findElements } from '../../support/xml.ts';

const TOWNS = ['清溪镇', '云岭镇'].map((unit) => ({ unit, role: 'support', by: 'group', written: '各镇' }) as const);
const ROWS = [
  planRow({
    key: 'a',
    certain: [named('清溪镇', 'lead'), named('县民政局', 'lead'), named('县财政局')],
    due: dueOn('2025-09-30', '9月30日前'),
  }),
  planRow({
    key: 'b',
    number: '2',
    task: '公开预算',
    certain: [named('县财政局'), ...TOWNS],
    due: { ...NO_DUE, class: 'recurring', text: '每半年', occurrences: [{ day: '2025-06-30' }, { day: '2025-12-31' }] },
    open: true,
  }),
  planRow({
    key: 'c',
    number: '3',
    task: '督促落实',
    certain: [],
    possible: [{ unit: '县档案馆', role: 'responsible', by: 'group', written: '有关部门' }],
    unknown: [
      { written: '县级各科室', what: 'group' },
      { written: '县某局', what: 'unit' },
    ],
    groupsOnly: true,
  }),
  planRow({ key: 'd', number: '4', task: '日常维护' }),
];
const PLAN = ((): TaskPlan => {
  const { units, ...plan } = taskPlan(ROWS, { idle: ['县档案馆'] });
  return {
    ...plan,
    units: units.map((unit) => ({ ...unit, type: unit.unit.endsWith('镇') ? ('town' as const) : ('department' as const) })),
  };
})();

const text = (workbook: PlanWorkbook, sheet: string): string => workbook.texts(sheet).flat().join('\n');

describe('the overview', () => {
  it('has a sheet for each question, the first in front, and is not taken for a task table', async () => {
    const workbook = await writePlan(PLAN);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['总览', '任务单位对照', '各单位任务量', '全部任务', '没有具体责任人', '日历']);
    expect(findElements(workbook.sheet('总览'), 'sheetView')[0]?.attributes['tabSelected']).toBe('1');
    expect(findElements(workbook.sheet('日历'), 'sheetView')[0]?.attributes['tabSelected']).toBeUndefined();
    expect(workbook.properties).toContain('openness-catalogue-report');
  });

  it('counts rows by their dues, dates by month, and what nobody answers for', async () => {
    const rows = (await writePlan(PLAN)).texts('总览');
    const figures = (label: number): Readonly<Record<string, string>> =>
      Object.fromEntries(rows.map((row) => [row[label]?.trim() ?? '', row[label + 1] ?? '']));
    expect(figures(0)).toMatchObject({ 任务: '4', 行数: '4', 有明确日期: '1', '按月、按季等重复': '1', 全年: '2', 分到任务的单位: '4' });
    expect(figures(3)).toMatchObject({ '6月': '1', '9月': '1', '12月': '1', '1月': '0', 其他年份: '0' });
    expect(figures(6)).toMatchObject({ 合计: '2', 没有能确定的责任单位: '1', '只写了统称，没有点名': '1', 有未识别的写法: '1' });
  });

  it('names words that are not understood by what they are, and units without a task', async () => {
    const rows = (await writePlan(PLAN)).texts('总览').map((row) => row.filter((cell) => cell !== ''));
    expect(rows).toContainEqual(['不知包括哪些单位 (1)', '县级各科室']);
    expect(rows).toContainEqual(['名册中没有 (1)', '县某局']);
    expect(rows).toContainEqual(['名册中没有分到任务的单位 (1)', '县档案馆']);
  });

  it('leads to its other sheets', async () => {
    const workbook = await writePlan(PLAN);
    const places = findElements(workbook.sheet('总览'), 'hyperlink').map(({ attributes }) => attributes['location']);
    expect(new Set(places)).toEqual(new Set(workbook.sheets.slice(1).map(({ name }) => `'${name}'!A1`)));
  });

  it('marks who leads, answers and co-operates, departments before towns, with totals in sight', async () => {
    const rows = (await writePlan(PLAN)).texts('任务单位对照').slice(2);
    expect(rows.map((row) => [row[1], ...row.slice(3)])).toEqual([
      ['', '', '', '', '', ''],
      ['任务', '合计', '县民政局', '县财政局', '清溪镇', '云岭镇'],
      ['', '7', '2', '2', '2', '1'],
      ['公开救助标准', '3', '牵', '责', '牵', ''],
      ['公开预算', '3', '', '责', '配', '配'],
      ['督促落实', '0', '', '', '', ''],
      ['日常维护', '1', '责', '', '', ''],
    ]);
  });

  it('shows apart who is named and who is only meant, and rows without anybody', async () => {
    const workbook = await writePlan(PLAN);
    const look = (row: number, column: number): string | undefined => cellAt(workbook.sheet('任务单位对照'), row, column)?.attributes['s'];
    expect(look(6, 5)).toBe(look(6, 7));
    expect(look(7, 7)).not.toBe(look(6, 7));
    expect(look(8, 4)).not.toBe(look(7, 4));
  });

  it('repeats the tasks and the names of units on every page, and folds the towns away', async () => {
    const workbook = await writePlan(PLAN);
    const sheet = workbook.sheet('任务单位对照');
    expect(workbook.names.get('任务单位对照 _xlnm.Print_Titles')).toBe("'任务单位对照'!$A:$D,'任务单位对照'!$3:$5");
    expect(findElements(sheet, 'pane')[0]?.attributes).toMatchObject({ xSplit: '4', ySplit: '5', topLeftCell: 'E6' });
    const folded = findElements(sheet, 'col').filter(({ attributes }) => attributes['outlineLevel'] === '1');
    expect(folded.map(({ attributes }) => columnLetters(Number(attributes['min'])))).toEqual(['G', 'H']);
  });

  it('spreads many units over pages instead of shrinking them', async () => {
    const units = Array.from({ length: 100 }, (_, index) => named(`县第${index}局`));
    const workbook = await writePlan(taskPlan([planRow({ certain: units })]));
    expect(findElements(workbook.sheet('任务单位对照'), 'pageSetup')[0]?.attributes['fitToWidth']).toBe('3');
  });

  it('says how many units it leaves out where there are too many for a matrix', async () => {
    const units = Array.from({ length: 503 }, (_, index) => named(`县第${index}局`));
    const workbook = await writePlan(taskPlan([planRow({ certain: units })]));
    expect(text(workbook, '任务单位对照')).toContain('另有 3 个单位没有列出');
    expect(text(workbook, '全部任务')).toContain('县第502局');
  });

  it('counts each unit’s rows and dates, with bars and shades for the eye', async () => {
    const workbook = await writePlan(PLAN);
    const rows = workbook.texts('各单位任务量').slice(3);
    const shown = rows.map(([unit, type, ...numbers]) => [unit, type, ...numbers.map(Number)]);
    expect(shown[0]).toEqual(['县民政局', '部门', 1, 1, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0]);
    expect(shown.map(([unit]) => unit)).toEqual(['县民政局', '县财政局', '清溪镇', '云岭镇']);
    const rules = findElements(workbook.sheet('各单位任务量'), 'cfRule').map(({ attributes }) => attributes['type']);
    expect(rules).toEqual(['dataBar', 'colorScale']);
  });

  it('keeps apart who is certain, who is possible and who is unknown', async () => {
    const [head = [], ...rows] = (await writePlan(PLAN)).texts('全部任务').slice(2);
    const cell = (row: number, word: string): string | undefined => rows[row]?.[head.indexOf(word)];
    expect(cell(0, '牵头单位')).toBe('清溪镇、县民政局');
    expect(cell(1, '配合单位')).toBe('各镇（2个）');
    expect(cell(1, '日期')).toBe('2025-06-30\n2025-12-31');
    expect(cell(2, '责任单位')).toBe('');
    expect(cell(2, '可能的单位')).toBe('有关部门（1个）');
    expect(cell(2, '未识别的写法')).toBe('不知包括哪些单位：县级各科室\n名册中没有：县某局');
    expect(cell(2, '来源')).toBe('任务分解表!D4');
  });

  it('lists what nobody in particular answers for, with the reasons and room for a decision', async () => {
    const [head = [], ...rows] = (await writePlan(PLAN)).texts('没有具体责任人').slice(2);
    expect(rows.map((row) => [row[head.indexOf('任务')], row[head.indexOf('原因')]])).toEqual([
      ['公开预算', '名单以“等”结尾，没有列完'],
      ['督促落实', '没有能确定的责任单位\n只写了统称，没有点名\n有未识别的写法'],
    ]);
    expect(head.at(-1)).toBe('处理意见');
    expect(text(await writePlan(taskPlan([planRow()])), '没有具体责任人')).toContain('每一行都点名到了具体单位');
  });

  it('orders everything that has a date by month, as dates', async () => {
    const workbook = await writePlan(PLAN);
    const rows = workbook.texts('日历').slice(3);
    expect(rows.map((row) => row[0])).toEqual([
      '2025年6月（1项）',
      '2025-06-30',
      '2025年9月（1项）',
      '2025-09-30',
      '2025年12月（1项）',
      '2025-12-31',
    ]);
    expect(rows[1]?.[1]).toBe('第1次/共2次');
    expect(formatOf(workbook, cellAt(workbook.sheet('日历'), 5, 1))).toBe('yyyy-mm-dd');
    expect(text(await writePlan(taskPlan([planRow()])), '日历')).toContain('没有可以排期的日期');
  });

  it('has all its sheets for a plan in which nobody answers for anything', async () => {
    const workbook = await writePlan(taskPlan([]));
    expect(workbook.sheets).toHaveLength(6);
    expect(text(workbook, '没有具体责任人')).toContain('每一行都点名到了具体单位');
    expect(text(await writePlan(taskPlan([planRow({ certain: [] })])), '任务单位对照')).toContain('公开救助标准');
  });

  it('speaks English around the table’s own words', async () => {
    const plain = { ...planRow(), number: 'N', group: 'G', task: 'T', demand: 'D', certain: [named('Office', 'lead')] };
    const due = { ...dueOn('2025-09-30', 'by then'), milestone: 'built' };
    const source = { file: 'a', place: { kind: 'text', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } } as const;
    const plan = taskPlan([{ ...plain, due, source }], { title: 'Plan' });
    const workbook = await writePlan(plan, { language: 'en' });
    for (const { name } of workbook.sheets) expect(`${name} ${text(workbook, name)}`.replace('(等)', '')).not.toMatch(/\p{Script=Han}/u);
    expect(text(workbook, 'Calendar')).toContain('Milestone: built');
  });

  it('is the same bytes each time, and well-formed whatever the table holds', async () => {
    expect(Buffer.from((await writePlan(PLAN)).bytes).equals(Buffer.from((await writePlan(PLAN)).bytes))).toBe(true);
    const words = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constant(HOSTILE), fc.constant('=1+1'));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (title, task, unit) => {
        const workbook = await writePlan(
          taskPlan([planRow({ task, demand: task, number: task, certain: [named(unit)] })], { title, file: title, idle: [unit] }),
        );
        for (const { name } of workbook.sheets) expect(findElements(workbook.sheet(name), 'f')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});
