import { describe, expect, it } from 'vitest';

import { explainTables, type ExplainStyle } from '../../src/commands/explain-tables.ts';
import type { TableExplanation } from '../../src/model/explanation.ts';
import { displayWidth } from '../../src/reporters/display-width.ts';

const TABLE: TableExplanation = {
  sheet: '社会救助',
  kind: 'catalogue',
  firstRow: 3,
  lastRow: 26,
  headerRows: { first: 3, last: 4 },
  columns: [
    { column: 1, label: '序号', element: 'number', how: 'label', confidence: 0.95, sample: '1' },
    { column: 2, label: '事项', element: 'name', how: 'position in header', confidence: 0.8, sample: '政策法规文件' },
    {
      column: 3,
      label: '公开对象 特定群体',
      element: 'audience group',
      how: 'label',
      confidence: 1,
      sample: '√（申请人及其共同生活的家庭成员、监护人）',
    },
    { column: 4, label: '', element: 'level county town', how: 'content', confidence: 0.6, sample: '县级' },
    {
      column: 5,
      label: '公开要求',
      element: 'basis+deadline',
      how: 'mapping',
      confidence: 1,
      sample: '《社会救助暂行办法》\n20个工作日内',
    },
    { column: 26, label: '内部编号', how: 'mapping', confidence: 1, sample: '007' },
    { column: 27, label: '经办', confidence: 0, sample: '张某' },
    { column: 28, label: '联系电话', element: 'extra', how: 'label', confidence: 1, sample: '66001122' },
  ],
  facts: [
    { fact: 'place', value: '清源县', from: 'title' },
    { fact: 'level', value: 'county', from: 'option' },
    { fact: 'domain', value: 'social-assistance', from: 'sheet name' },
    { fact: 'effective', from: 'unknown' },
  ],
  entries: 20,
  rows: 22,
  leftOut: [
    { row: 5, reason: 'column numbers', text: '1' },
    { row: 26, reason: 'note', text: '注：\u001b[2J本表由县民政局填报。' },
  ],
  filledDown: 3,
  uncalculated: 4,
  droppedMerges: 0,
  hidden: { sheet: false, rows: 2, columns: 1 },
  sheetsWithoutTable: ['填表说明', 'Sheet3'],
  confidence: 0.87,
};

function explain(style: Partial<ExplainStyle> = {}, table: Partial<TableExplanation> = {}): string {
  return explainTables([{ file: '来表/社会救助.xlsx', explanation: { ...TABLE, ...table } }], {
    language: 'zh',
    width: 80,
    color: false,
    ...style,
  });
}

it('says in Chinese how a table was understood', () => {
  expect(explain()).toMatchInlineSnapshot(`
    "来表/社会救助.xlsx“社会救助”
    标准目录，20 个事项，读自 22 行；表格为第 3 至 26 行，表头在第 3 至 4 行；把握
        87%

      列  表头               理解为                凭    把握  第一格
      A   序号               序号                  表头  95%   1
      B   事项               公开事项              位置  80%   政策法规文件
      C   公开对象 特定群体  公开对象（特定群体）  表头  100%  √（申请人及其共同生…
      D                      公开层级（县级、乡…   内容  60%   县级
      E   公开要求           公开依据 + 公开时限   指定  100%  《社会救助暂行办法》…
      Z   内部编号           未读                              007
      AA  经办               不认识，原样保留                  张某
      AB  联系电话           其他栏目，原样保留    表头  100%  66001122

      地方      清源县（标题）
      层级      县级（命令行）
      领域      社会救助（工作表名）
      施行日期  不详，可用 --effective 给出

    没有作为事项读入的行：
      第 5 行：列号，1
      第 26 行：说明文字，注：␛[2J本表由县民政局填报。

    有 2 行、1 列是隐藏的，仍然读入
    3 个空白格沿用了上一行的内容，请核对
    4 个公式没有算出结果，按空白读入；请用表格软件打开并保存一次
    没有找到表格的工作表：填表说明、Sheet3
    "
  `);
});

it('says it in English', () => {
  expect(explain({ language: 'en', width: 120 })).toMatchInlineSnapshot(`
    "来表/社会救助.xlsx "社会救助"
    Catalogue, 20 items from 22 rows; the table is rows 3 to 26, header in rows 3 to 4; confidence 87%

          label              taken as              by        sure  first cell
      A   序号               number                label     95%   1
      B   事项               name                  position  80%   政策法规文件
      C   公开对象 特定群体  audience (group)      label     100%  √（申请人及其共同生活的家庭成员、监护人）
      D                      level (county, town)  content   60%   县级
      E   公开要求           basis + deadline      mapping   100%  《社会救助暂行办法》 20个工作日内
      Z   内部编号           not read                              007
      AA  经办               not known, kept                       张某
      AB  联系电话           further column, kept  label     100%  66001122

      place      清源县 (title)
      level      county (option)
      domain     social-assistance (sheet name)
      effective  unknown; --effective gives it

    Rows that were not read as items:
      row 5: column numbers, 1
      row 26: note, 注：␛[2J本表由县民政局填报。

    2 rows and 1 column are hidden; they were read all the same
    3 blank cells were taken to hold what stands above; please check
    4 formulas never calculated, and read as blank: open the workbook in an office program and save it
    Sheets without a table: 填表说明, Sheet3
    "
  `);
});

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each([60, 80, 120])('keeps to %i columns', (width) => {
    for (const line of explain({ language, width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says little of a table with nothing to say', () => {
    const quiet = {
      leftOut: [],
      filledDown: 0,
      uncalculated: 0,
      droppedMerges: 0,
      hidden: { sheet: false, rows: 0, columns: 0 },
      sheetsWithoutTable: [],
      facts: [],
    };
    const text = explain({ language, width: 120 }, quiet);
    expect(text.trimEnd().split('\n')).toHaveLength(3 + 1 + TABLE.columns.length);
  });
});

it('says that there is no header, and that the sheet is hidden', () => {
  const text = explain({}, { headerRows: undefined, hidden: { sheet: true, rows: 0, columns: 0 } });
  expect(text).toContain('没有表头，各列凭内容判断');
  expect(text).toContain('工作表是隐藏的');
});

it('counts rows beyond the twentieth', () => {
  const leftOut = Array.from({ length: 25 }, (_, index) => ({ row: index + 1, reason: 'section title', text: '一、综合' }) as const);
  expect(explain({}, { leftOut })).toContain('第 20 行：小标题，一、综合\n  另有 5 行\n');
});

it('calls the groups of tasks by their name', () => {
  const columns = [{ column: 1, label: '类别', element: 'category', how: 'label', confidence: 1, sample: '培训' }] as const;
  expect(explain({}, { kind: 'task-table', columns })).toMatch(/任务分解表，20 项任务[^]*A {3}类别 {2}任务类别/u);
});
