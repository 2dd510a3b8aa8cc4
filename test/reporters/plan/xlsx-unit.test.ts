import { describe, expect, it } from 'vitest';

import { REPORT_MARK } from '../../../src/model/report.ts';
import { RETURN_COLUMNS, RETURN_SHEET, SENT_COLUMNS } from '../../../src/model/task-return.ts';
import type { TaskPlan } from '../../../src/model/task-plan.ts';
import type { PlanOptions } from '../../../src/reporters/plan/define.ts';
import { HOSTILE } from '../../support/hostile.ts';
import { dueOn, named, NO_DUE, planRow, taskPlan } from '../../support/plan.ts';
import { cellAt, formatOf, overlayOf, writePlan, type PlanWorkbook } from '../../support/plan-workbook.ts';
import { findElements } from '../../support/xml.ts';

const UNIT = '县民政局';
const PLAN = taskPlan(
  [
    planRow({ key: 'aaaaaaaa', certain: [named(UNIT, 'lead'), named('县财政局', 'support')], due: dueOn('2025-09-30', '9月30日前') }),
    planRow({
      key: 'bbbbbbbb',
      number: '2',
      task: '公开预算',
      due: { ...NO_DUE, class: 'recurring', text: '每半年', occurrences: [{ day: '2025-06-30' }, { day: '2025-12-31' }] },
    }),
    planRow({
      key: 'cccccccc',
      number: '3',
      group: '二、平台',
      due: {
        ...NO_DUE,
        class: 'dated',
        text: '5月初稿；10月实施',
        occurrences: [
          { day: '2025-05-31', step: '初稿' },
          { day: '2025-10-31', step: '实施' },
        ],
      },
    }),
    planRow({ key: 'dddddddd', number: '4', certain: [{ unit: UNIT, role: 'support', by: 'group', written: '县级各部门' }] }),
    planRow({ key: 'eeeeeeee', number: '5', due: { ...NO_DUE, class: 'unresolved', text: '适时' } }),
    planRow({ key: 'ffffffff', number: '6', certain: [named('县财政局')] }),
  ],
  { issued: '2025-03-01' },
);

function writeUnit(options: Partial<PlanOptions> = {}, plan: TaskPlan = PLAN): Promise<PlanWorkbook> {
  return writePlan(plan, { unit: UNIT, ...options });
}

/** The rows of a list by the words of its header, from the row behind it on. */
function listOf(workbook: PlanWorkbook, name: string): readonly ReadonlyMap<string, string>[] {
  const [head = [], ...rows] = workbook.texts(name).slice(4);
  return rows.map((row) => new Map(head.map((word, column) => [word, row[column] ?? ''])));
}

function columnTexts(workbook: PlanWorkbook, name: string, head: string): readonly string[] {
  return listOf(workbook, name)
    .map((row) => row.get(head) ?? '')
    .filter((text) => text !== '');
}

function columnNumber(workbook: PlanWorkbook, name: string, head: string): number {
  return (workbook.texts(name)[4] ?? []).indexOf(head) + 1;
}

describe('the workbook of a unit', () => {
  it('keeps apart what has dates, what goes on all year, and what has no date', async () => {
    const workbook = await writeUnit();
    expect(workbook.sheets).toEqual([
      { name: '按期任务', state: undefined },
      { name: '全年任务', state: undefined },
      { name: '未定期限', state: undefined },
      { name: RETURN_SHEET, state: 'veryHidden' },
    ]);
    expect(columnTexts(workbook, '按期任务', '行标识')).toEqual(['cccccccc#1', 'bbbbbbbb#1', 'aaaaaaaa', 'cccccccc#2', 'bbbbbbbb#2']);
    expect(columnTexts(workbook, '按期任务', '次序')).toEqual(['第1步/共2步：初稿', '第1次/共2次', '第2步/共2步：实施', '第2次/共2次']);
    expect(columnTexts(workbook, '全年任务', '行标识')).toEqual(['dddddddd']);
    expect(columnTexts(workbook, '未定期限', '完成时限')).toEqual(['适时']);
  });

  it('has only the lists that there is something for', async () => {
    const workbook = await writeUnit({ unit: '县财政局' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['按期任务', '全年任务', RETURN_SHEET]);
    expect(workbook.texts('全年任务')[4]).not.toContain('截止日期');
  });

  it('says what it is, how much it is, and how it is filled in', async () => {
    const head = (await writeUnit())
      .texts('按期任务')
      .slice(0, 4)
      .map((row) => row[0]);
    expect(head[0]).toBe('县民政局任务清单 · 按期任务');
    expect(head[1]).toBe(
      '清源县2025年政务公开工作任务分解表 · 2025年 · 2025-03-01印发 · 来源文件：tasks.xlsx\n本单位共 5 项任务、5 行，其中牵头 1 行、责任 3 行、配合 1 行。本表按期限分列：按期任务 5 条，全年任务 1 条，未定期限 1 条。',
    );
    expect(head[2]).toContain('新增任务填在表末空行');
  });

  it('shows the unit’s role, the words that it comes from, and who else answers', async () => {
    const workbook = await writeUnit();
    expect(listOf(workbook, '按期任务')[2]?.get('职责')).toBe('牵头');
    expect(listOf(workbook, '按期任务')[2]?.get('共同单位')).toBe('配合：县财政局');
    expect(listOf(workbook, '全年任务')[0]?.get('职责')).toBe('配合\n属“县级各部门”');
    expect(listOf(workbook, '全年任务')[0]?.get('来源')).toBe('任务分解表!D4');
  });

  it('writes days as days', async () => {
    const workbook = await writeUnit();
    const cell = cellAt(workbook.sheet('按期任务'), 6, columnNumber(workbook, '按期任务', '截止日期'));
    expect(cell?.children.map(({ name, text }) => [name, text])).toEqual([['v', String(Date.UTC(2025, 4, 31) / 86_400_000 + 25_569)]]);
    expect(formatOf(workbook, cell)).toBe('yyyy-mm-dd');
    expect(columnTexts(workbook, '按期任务', '截止日期')).toEqual(['2025-05-31', '2025-06-30', '2025-09-30', '2025-10-31', '2025-12-31']);
  });

  it('offers the statuses, and takes only dates for the day of completion, in the blank rows too', async () => {
    const workbook = await writeUnit();
    expect(columnTexts(workbook, '按期任务', '状态')).toEqual(Array.from({ length: 5 }, () => '未开始'));
    const validations = findElements(workbook.sheet('按期任务'), 'dataValidation');
    expect(validations.map(({ attributes, children }) => [attributes['type'], attributes['sqref'], children[0]?.text])).toEqual([
      ['list', 'J6:J15', '"未开始,进行中,已完成,逾期"'],
      ['date', 'K6:K15', '36526'],
    ]);
  });

  it.each([
    ['the day of opening', {}, 'TODAY()'],
    ['a fixed day', { asOf: '2025-07-01' }, String(Date.UTC(2025, 6, 1) / 86_400_000 + 25_569)],
  ])('shows overdue and due soon against %s, done before both', async (_, options, day) => {
    const workbook = await writeUnit(options);
    const rules = findElements(workbook.sheet('按期任务'), 'cfRule');
    expect(rules.map((rule) => [rule.children[0]?.text, rule.attributes['stopIfTrue'], overlayOf(workbook, rule)])).toEqual([
      ['AND(ISNUMBER($K6),ISNUMBER($H6),$K6>$H6)', undefined, 'FFB42318'],
      ['AND($J6="已完成",$L6="")', '1', 'FFFFF2C2'],
      ['$J6="已完成"', '1', 'FFE9EBEE FF6A737D'],
      [`OR($J6="逾期",AND(ISNUMBER($H6),$H6<${day}))`, '1', 'FFFBD9D5'],
      [`AND(ISNUMBER($H6),$H6-${day}<=14)`, undefined, 'FFFFEBB8'],
    ]);
    const places = findElements(workbook.sheet('按期任务'), 'conditionalFormatting').map(({ attributes }) => attributes['sqref']);
    expect(places).toEqual(['K6:K15', 'L6:L15', 'A6:D15 F6:M15', 'A6:D15 F6:M15', 'A6:D15 F6:M15']);
  });

  it('asks nothing of days where there are none', async () => {
    const rules = findElements((await writeUnit()).sheet('全年任务'), 'cfRule');
    expect(rules.map(({ children }) => children[0]?.text).join(' ')).not.toMatch(/TODAY|ISNUMBER/u);
  });

  it('counts how it stands by itself; what is overdue is known only with a day', async () => {
    const progress = async (options: Partial<PlanOptions>): Promise<readonly (string | undefined)[]> => {
      const formula = findElements((await writeUnit(options)).sheet('按期任务'), 'c').find(({ children }) => children[0]?.name === 'f');
      return formula?.children.map(({ text }) => text) ?? [];
    };
    expect(await progress({})).toHaveLength(1);
    expect((await progress({ asOf: '2025-07-01' }))[1]).toBe('未开始 5 · 进行中 0 · 已完成 0 · 逾期未完成 2');
  });

  it('repeats its header on A4 pages, prints up to the remarks, and numbers the pages', async () => {
    const workbook = await writeUnit();
    const sheet = workbook.sheet('按期任务');
    expect(findElements(sheet, 'pageSetup')[0]?.attributes).toMatchObject({
      paperSize: '9',
      orientation: 'landscape',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(findElements(sheet, 'oddFooter')[0]?.text).toBe('&L县民政局 · 清源县2025年政务公开工作任务分解表&R第 &P 页，共 &N 页');
    expect(workbook.names.get('按期任务 _xlnm.Print_Titles')).toBe("'按期任务'!$5:$5");
    expect(workbook.names.get('按期任务 _xlnm.Print_Area')).toBe("'按期任务'!$A$1:$M$15");
    expect(findElements(sheet, 'autoFilter')[0]?.attributes['ref']).toBe('A5:O15');
    expect(findElements(sheet, 'pane')[0]?.attributes).toMatchObject({ state: 'frozen', ySplit: '5', xSplit: '3', topLeftCell: 'D6' });
  });

  it('hides the ids, and says in a hidden sheet what was sent', async () => {
    const workbook = await writeUnit();
    const hidden = findElements(workbook.sheet('按期任务'), 'col').filter(({ attributes }) => attributes['hidden'] === '1');
    expect(hidden.map(({ attributes }) => Number(attributes['min']))).toEqual([columnNumber(workbook, '按期任务', '行标识')]);
    const sent = workbook.texts(RETURN_SHEET);
    expect(sent.slice(0, 7).map((row) => row.slice(0, 2))).toEqual([
      ['schema', '1'],
      ['title', PLAN.title],
      ['year', '2025'],
      ['issued', '2025-03-01'],
      ['file', 'tasks.xlsx'],
      ['unit', UNIT],
      ['language', 'zh'],
    ]);
    expect(sent[8]).toEqual([...SENT_COLUMNS]);
    const lists = ['按期任务', '全年任务', '未定期限'].flatMap((name) => listOf(workbook, name).filter((row) => row.get('行标识') !== ''));
    const shown = lists.map((row) => SENT_COLUMNS.map((one) => row.get(RETURN_COLUMNS[one].zh) ?? ''));
    expect(sent.slice(9)).toEqual(shown);
  });

  it('says what it is in its properties, and is not taken for a task table', async () => {
    const { properties } = await writeUnit();
    expect(properties).toContain('<dc:title>县民政局任务清单</dc:title><dc:subject>县民政局</dc:subject>');
    expect(properties).toContain(`<cp:keywords>${REPORT_MARK}</cp:keywords>`);
    expect(properties).toContain('2025-03-01T00:00:00Z');
  });

  it('speaks English around the table’s own words', async () => {
    const workbook = await writeUnit({ language: 'en' });
    expect(workbook.sheets[0]?.name).toBe('Dated');
    expect(columnTexts(workbook, 'Dated', 'Status')[0]).toBe('Not started');
    const own = `${workbook.texts('Dated').slice(0, 5).flat().join(' ')} ${columnTexts(workbook, 'Dated', 'Role').join(' ')}`;
    expect(own.replaceAll(/县民政局|清源县\S+/gu, '')).not.toMatch(/\p{Script=Han}/u);
  });

  it('is the same bytes each time', async () => {
    expect(Buffer.from((await writeUnit()).bytes).equals(Buffer.from((await writeUnit()).bytes))).toBe(true);
  });

  it.each([
    ['a formula', '=1+1'],
    ['a sign', '+1'],
    ['a function', '@SUM(A1)'],
    ['a tab', '\t=1'],
    ['an escape', '_x0041_'],
    ['all sorts', HOSTILE],
    ['more than a cell holds', '很长'.repeat(20_000)],
  ])('writes %s as text, never as a formula', async (_, text) => {
    const row = planRow({
      number: text,
      group: text,
      task: text,
      demand: text,
      certain: [named(text)],
      due: { ...dueOn('2025-01-31'), text },
    });
    const plan = taskPlan([row], { title: text, file: `${text}.xlsx` });
    const workbook = await writeUnit({ unit: text }, plan);
    const cells = findElements(workbook.sheet('按期任务'), 'c');
    expect(cells.filter(({ children }) => children[0]?.name === 'f')).toHaveLength(1);
    expect(cells.filter(({ text: said }) => said.length > 32_767)).toEqual([]);
    expect(listOf(workbook, '按期任务')[0]?.get('任务')?.slice(0, 3)).toBe(text.trim().slice(0, 3));
  });

  it('makes rows high enough for their texts, and the column wide enough for one row', async () => {
    const heights = async (demand: string): Promise<number> => {
      const workbook = await writeUnit({}, taskPlan([planRow({ demand })]));
      return Number(findElements(workbook.sheet('全年任务'), 'row')[5]?.attributes['ht']);
    };
    expect(await heights('短')).toBeLessThan(30);
    expect(await heights('公开救助标准，'.repeat(12))).toBeGreaterThanOrEqual(5 * 14);
    expect(await heights('公开救助标准，'.repeat(120))).toBeLessThan(409);
  });
});
