import { describe, expect, it } from 'vitest';

import { formatPlace } from '../../src/model/place.ts';
import type { ReadingOptions } from '../../src/readers/reading-options.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable } from '../support/table.ts';
import { workbook, type SheetContent } from '../support/workbook.ts';

const READING_RULES = [
  'table-facts-unknown',
  'hidden-cells-read',
  'sheet-without-table',
  'cells-filled-down',
  'formula-uncalculated',
  'merges-overlapping',
];

const HEADER = ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体', '公开对象', '公开方式', '公开层级'];
const ROW = [
  '1',
  '低保政策',
  '文件名称',
  '《社会救助暂行办法》（国务院令第649号）',
  '信息形成之日起20个工作日内',
  '清源县民政局',
  '政府网站',
  '全社会',
  '主动',
  '县级',
];
const TITLE = '清源县社会救助领域基层政务公开标准目录';
const TABLE: SheetContent = { name: '社会救助', rows: [[TITLE], HEADER, ROW] };

/** What rules about the reading say of a workbook: id, place and sentence. */
async function hear(bytes: Uint8Array, reading: ReadingOptions = {}, language: 'zh' | 'en' = 'zh'): Promise<string[]> {
  const { report } = await validateFiles({ '目录.xlsx': bytes }, { reading, language });
  return report.findings
    .filter(({ ruleId }) => READING_RULES.includes(ruleId))
    .map(({ ruleId, severity, place, message }) => `${ruleId} ${severity} ${formatPlace(place)} ${message}`);
}

function hearSheets(...sheets: readonly SheetContent[]): Promise<string[]> {
  return hear(workbook({ sheets }));
}

describe('rules about how a table was read', () => {
  it('say nothing of a table that tells all, and nothing of YAML', async () => {
    expect(await hearSheets(TABLE)).toEqual([]);
    expect(await hear(catalogueTable([{}]))).toEqual([]);
    const { report } = await validateFiles({ 'a.yaml': 'kind: catalogue\nid: a\ntitle: 目录\nitems: []\n' });
    expect(report.findings.filter(({ ruleId }) => READING_RULES.includes(ruleId))).toEqual([]);
  });

  it('ask once for what nobody says', async () => {
    const sheets = [{ name: 'Sheet1', rows: [HEADER, ROW, [...ROW.slice(0, 1), '低保名单', ...ROW.slice(2)]] }];
    expect(await hearSheets(...sheets)).toEqual([
      'table-facts-unknown info Sheet1!A1 表格没有写明地方、层级、领域、施行日期，请用 --place、--level、--domain、--effective 给出，或写进表格说明（文件名加 .mapping.yaml）',
    ]);
    const facts = { place: { name: '清源县' }, edition: '2024' };
    expect(await hear(workbook({ sheets }), { facts }, 'en')).toEqual([
      'table-facts-unknown info Sheet1!A1 Nothing says the domain of the table; give it with --domain, or in a mapping (file name with .mapping.yaml added)',
    ]);
    expect(await hear(workbook({ sheets }), { facts: { ...facts, domain: '社会救助' } })).toEqual([]);
  });

  it('leave the level to level-missing where items say none', async () => {
    const sheets = [{ name: 'Sheet1', rows: [HEADER, ROW.slice(0, -1)] }];
    const { report } = await validateFiles({ '目录.xlsx': workbook({ sheets }) });
    expect(report.findings.map(({ ruleId, message }) => `${ruleId} ${message.includes('--level')}`).toSorted()).toEqual([
      'level-missing false',
      'table-facts-unknown false',
    ]);
  });

  it('ask for the place of a task table', async () => {
    const rows = [
      ['任务', '责任单位', '完成时限'],
      ['调整目录', '县政府办', '6月底前'],
    ];
    expect(await hearSheets({ name: '任务', rows })).toEqual([
      'table-facts-unknown info 任务!A1 表格没有写明地方，请用 --place 给出，或写进表格说明（文件名加 .mapping.yaml）',
    ]);
  });

  it('tell of hidden rows and columns that hold something, and of a hidden sheet', async () => {
    const hidden = { ...TABLE, rows: [...TABLE.rows, [], ROW], hiddenRows: [3, 4], hiddenColumns: [5, 30] };
    expect(await hearSheets(hidden)).toEqual(['hidden-cells-read info 社会救助!A1 工作表“社会救助”有 1 行、1 列是隐藏的，已照常读入']);
    expect(await hear(workbook({ sheets: [hidden] }), {}, 'en')).toEqual([
      'hidden-cells-read info 社会救助!A1 Sheet “社会救助” has 1 row and 1 column hidden; it was read all the same',
    ]);
    expect(await hearSheets({ ...TABLE, rows: [...TABLE.rows, []], hiddenRows: [4], hiddenColumns: [30] })).toEqual([]);
    expect(await hearSheets({ ...TABLE, hidden: true })).toEqual([
      'hidden-cells-read info 社会救助!A1 工作表“社会救助”是隐藏的，已照常读入',
    ]);
  });

  it('name the sheets in which nothing was found, once', async () => {
    const cover = { name: '封面', rows: [['清源县基层政务公开标准目录汇编']] };
    const second = { name: '养老服务', rows: [['清源县养老服务领域基层政务公开标准目录'], HEADER, ROW] };
    expect(await hearSheets(cover, TABLE, second, { name: '空', rows: [] })).toEqual([
      'sheet-without-table info 社会救助!A1 “封面”没有标准目录或任务分解表，没有检查；若其中有目录，请核对表头',
    ]);
    const many = Array.from({ length: 10 }, (_, index) => ({ name: `说明${index}`, rows: [['填表说明']] }));
    const [finding = ''] = await hear(workbook({ sheets: [TABLE, ...many] }), {}, 'en');
    expect(finding).toContain('“说明7” and 2 more');
  });

  it('say how many blanks were filled from above, but for categories', async () => {
    const labels = ['序号', '一级事项', '二级事项', ...HEADER.slice(2)];
    const rows = [[TITLE], labels, ['1', '低保', '政策', ...ROW.slice(2)], ['2', null, '名单', '姓名', null, null, ...ROW.slice(5)]];
    const bytes = workbook({ sheets: [{ name: '社会救助', rows }] });
    expect(await hear(bytes)).toEqual([]);
    expect(await hear(bytes, { fillDown: true })).toEqual(['cells-filled-down info 社会救助!A1 2 处空白按上一行的内容读取，请核对']);
  });

  it('warn of formulas that were never calculated, once for a sheet', async () => {
    const formula = { formula: 'B9' };
    const again = [['清源县养老服务领域基层政务公开标准目录'], HEADER, ROW];
    expect(await hearSheets({ ...TABLE, rows: [...TABLE.rows, [...ROW, formula, formula], [], ...again] })).toEqual([
      'formula-uncalculated warning 社会救助!A1 工作表“社会救助”有 2 个公式没有计算结果，已读作空白；请打开文件保存后再检查',
    ]);
  });

  it('warn of merged cells that overlap', async () => {
    expect(await hearSheets({ ...TABLE, merges: ['A1:J1', 'I1:K2'] })).toEqual([
      'merges-overlapping warning 社会救助!A1 工作表“社会救助”有 1 处合并单元格与别处重叠，没有采用；请核对这些单元格',
    ]);
  });

  it('speak once of a table that a column divides into domains', async () => {
    const labels = ['领域', ...HEADER];
    const rows = [labels, ['社会救助', ...ROW], ['养老服务', ...ROW]];
    expect(await hearSheets({ name: '目录', rows, hiddenColumns: [4] })).toEqual([
      'hidden-cells-read info 目录!A1 工作表“目录”有 1 列是隐藏的，已照常读入',
      'table-facts-unknown info 目录!A1 表格没有写明地方、层级、施行日期，请用 --place、--level、--effective 给出，或写进表格说明（文件名加 .mapping.yaml）',
    ]);
  });
});

it('asks once whether cells that are blank below full ones were merged', async () => {
  const blank = ['2', '低保指南', '条件', '', '', '', '', '全社会', '主动', '县级'];
  const rows = [[TITLE], HEADER, ROW, blank, blank.with(1, '低保结果')];
  const { report } = await validateFiles({ '目录.xlsx': workbook({ sheets: [{ name: '社会救助', rows }] }) });
  const asking = report.findings.filter(({ message }) => message.includes('--fill-down'));
  expect(asking.map(({ place, message }) => `${formatPlace(place)} ${message}`)).toEqual([
    '社会救助!D4 “低保指南”缺少公开依据；若原表的合并单元格已被拆散，请加 --fill-down 再查',
  ]);
});
