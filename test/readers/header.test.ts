import { describe, expect, it } from 'vitest';
import { findHeader } from '../../src/readers/header.ts';
import { buildSheet, type SheetSketch } from '../support/grid.ts';

/** Column, role and how, one a line, as short as can be read. */
function explain(sketch: SheetSketch): string[] {
  const header = findHeader(buildSheet('表', sketch));
  return (header?.columns ?? []).map(({ column, role, how }) => {
    if (role === undefined) return `${column} ?`;
    const { element, ...rest } = role;
    const details = Object.values(rest)
      .flat()
      .filter((detail) => detail !== undefined);
    return `${[column, element, ...details].join(' ')}${how === 'label' ? '' : ` (${how})`}`;
  });
}

const TWO_ROWS = [
  [
    '序号',
    '公开事项',
    '',
    '公开内容(要素)',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '',
    '公开方式',
    '',
    '公开层级',
    '',
  ],
  ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请公开', '县级', '乡、村级'],
];
const TWO_ROWS_EXPLAINED = [
  '1 number',
  '2 category',
  '3 name',
  '4 content',
  '5 basis',
  '6 deadline',
  '7 subject',
  '8 channel',
  '9 audience everyone',
  '10 audience group',
  '11 method proactive',
  '12 method on-request',
  '13 level county',
  '14 level town village',
];
const DATA = ['1', '综合', '政策文件', '文件', '《条例》', '20个工作日', '清源县民政局', '政府网站', '√', '', '√', '', '√', ''];

describe('findHeader on catalogues', () => {
  it('reads the canonical header of two rows, merged', () => {
    const merges = ['A3:A4', 'B3:C3', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:H4', 'I3:J3', 'K3:L3', 'M3:N3'];
    const sketch = { rows: [['附件1'], ['清源县社会救助领域基层政务公开标准目录'], ...TWO_ROWS, DATA], merges };
    expect(explain(sketch)).toEqual(TWO_ROWS_EXPLAINED);
    expect(findHeader(buildSheet('表', sketch))).toMatchObject({ kind: 'catalogue', firstRow: 3, lastRow: 4 });
    expect(findHeader(buildSheet('表', sketch))?.columns[8]?.label).toBe('公开对象 全社会');
  });

  it('reads it without merges, and does not take a row of data for its second row', () => {
    const sketch = { rows: [...TWO_ROWS, DATA] };
    expect(explain(sketch)).toEqual(TWO_ROWS_EXPLAINED);
    expect(findHeader(buildSheet('表', sketch))?.lastRow).toBe(2);
    const words = ['', '', '', '', '', '', '', '', '全社会', '', '主动', '', '县级', ''];
    expect(findHeader(buildSheet('表', { rows: [...TWO_ROWS, ['1', ...words.slice(1)]] }))?.lastRow).toBe(2);
  });

  it.each(['3', '3.2', '2025-06-30', '2025年6月30日', '2025.6'])('takes no entry for a header that names elements beside %s', (telling) => {
    const rows = [
      [telling, '社会救助.xlsx', '公开时限', '公开依据', '公开主体', '公开内容'],
      [telling, '养老服务.xlsx', '为空', '为空', '', ''],
    ];
    expect(findHeader(buildSheet('整改清单', { rows }))).toBeUndefined();
  });

  it('does not mind blanks, line breaks, widths, legends and lost glyphs', () => {
    const rows = [
      [
        '序 号',
        '公开\n事项',
        '公开内容\n(要素)',
        '公开依据',
        '公开时 限',
        '公开主',
        '公开渠道和载体(“■”表示必选项,“□”表示可选项)',
        '公开对',
        '公开方式',
      ],
    ];
    expect(explain({ rows })).toEqual([
      '1 number',
      '2 name',
      '3 content',
      '4 basis',
      '5 deadline',
      '6 subject',
      '7 channel',
      '8 audience whole',
      '9 method whole',
    ]);
  });

  it('joins labels that are cut in two rows', () => {
    const rows = [
      ['序号', '公开', '公开', '公开', '公开'],
      ['', '事项', '依据', '时限', '主体'],
      ['1', '政策文件', '《条例》', '20个工作日', '清源县民政局'],
    ];
    expect(explain({ rows })).toEqual(['1 number', '2 name', '3 basis', '4 deadline', '5 subject']);
    expect(findHeader(buildSheet('表', { rows }))?.lastRow).toBe(2);
  });

  it('takes the columns in any order, and says which it does not know', () => {
    const rows = [
      ['领导批示', '公开主体', '公开时限', '咨询电话', '公开依据', '二级事项', '一级事项', ''],
      ['', '', '', '', '', '', '', '一段没有列名的文字'],
    ];
    expect(explain({ rows })).toEqual(['1 ?', '2 subject', '3 deadline', '4 extra', '5 basis', '6 name', '7 category', '8 ?']);
  });

  it('tells the levels of one 公开事项 over two columns by their order', () => {
    const rows = [['序号', '公开事项', '', '公开内容', '公开依据', '公开时限']];
    expect(explain({ rows, merges: ['B1:C1'] }).slice(1, 3)).toEqual(['2 category (position in header)', '3 name (position in header)']);
    expect(explain({ rows: [...rows, ['1', '综合', '政策文件']] }).slice(1, 3)).toEqual([
      '2 category (position in header)',
      '3 name (position in header)',
    ]);
  });

  it('reads a second 一级事项 as 二级事项', () => {
    const rows = [['序号', '一级事项', '一级事项', '公开内容', '公开依据', '公开时限']];
    expect(explain({ rows }).slice(1, 3)).toEqual(['2 category', '3 name (position in header)']);
  });

  it('completes a pair of which one label is lost', () => {
    const rows = [
      ['公开事项', '公开依据', '公开时限', '公开对象', '', '公开方式', ''],
      ['', '', '', '', '特定群体', '主动', ''],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'];
    expect(explain({ rows, merges }).slice(3)).toEqual([
      '4 audience everyone (position in header)',
      '5 audience group',
      '6 method proactive',
      '7 method on-request (position in header)',
    ]);
  });

  it('knows one column for each channel', () => {
    const rows = [
      ['公开事项', '公开依据', '公开时限', '公开渠道和载体', '', ''],
      ['', '', '', '政府网站', '公开查阅点', '其他'],
    ];
    const merges = ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'];
    expect(explain({ rows, merges }).slice(3)).toEqual(['4 channel 政府网站', '5 channel 公开查阅点', '6 channel 其他']);
  });

  it('takes 公开属性 for the method where 公开方式 stands beside it', () => {
    const rows = [['公开事项', '公开依据', '公开时限', '公开方式', '公开属性']];
    expect(explain({ rows }).slice(3)).toEqual(['4 extra (position in header)', '5 method whole']);
  });

  it('keeps the first of two columns for an element that is written once', () => {
    const rows = [['公开事项', '公开依据', '公开时限', '公开依据']];
    expect(explain({ rows })).toEqual(['1 name', '2 basis', '3 deadline', '4 ?']);
  });

  it.each([
    ['a plan of website columns', ['一级栏目', '二级栏目', '三级栏目', '备注', '更新频次', '理由']],
    ['a list of contacts', ['序号', '单位', '联系人', '联系电话']],
    ['a list of services', ['序号', '事项名称', '责任单位', '办理时限']],
    ['prose', ['清源县公开依据、公开时限的说明', '公开主体是谁']],
  ])('finds no header in %s', (_name, row) => {
    expect(findHeader(buildSheet('表', { rows: [row, ['1', '2', '3']] }))).toBeUndefined();
  });
});

describe('findHeader on task tables', () => {
  it('splits 任务名称 over two columns into group and task', () => {
    const rows = [['附件'], ['成都市新津区2021年政务公开重点工作任务分解表'], ['序号', '任务名称', '', '具体内容', '责任单位', '完成时限']];
    expect(explain({ rows, merges: ['A2:F2', 'B3:C3'] })).toEqual([
      '1 number',
      '2 category (position in header)',
      '3 task (position in header)',
      '4 demand',
      '5 unit responsible',
      '6 due',
    ]);
  });

  it.each<[string[], string[]]>([
    [
      ['序号', '重点任务', '工作要求', '牵头单位', '配合单位', '完成时间', '备注'],
      ['1 number', '2 task', '3 demand', '4 unit lead', '5 unit support', '6 due', '7 extra'],
    ],
    [
      ['类别', '工作任务', '责任部门'],
      ['1 category', '2 task', '3 unit responsible'],
    ],
    [
      ['主要任务', '具体任务', '责任单位', '时限要求'],
      ['1 category (position in header)', '2 task (position in header)', '3 unit responsible', '4 due'],
    ],
  ])('%j', (row, roles) => {
    expect(explain({ rows: [row] })).toEqual(roles);
  });

  it('reads a second row that splits 责任单位', () => {
    const rows = [
      ['序号', '任务', '责任单位', '', '完成时限'],
      ['', '', '牵头单位', '配合单位', ''],
      ['1', '调整目录', '县政府办', '各镇', '6月底前'],
    ];
    expect(explain({ rows })).toEqual(['1 number', '2 task', '3 unit lead', '4 unit support', '5 due']);
    expect(findHeader(buildSheet('表', { rows }))?.lastRow).toBe(2);
  });
});
