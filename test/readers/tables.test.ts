import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { REQUIRED_ELEMENTS } from '../../src/model/elements.ts';
import { formatPlace } from '../../src/model/place.ts';
import type { At } from '../../src/model/source.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { ReadingOptions } from '../../src/readers/reading-options.ts';
import { readTables } from '../../src/readers/tables.ts';
import { grid, type SheetSketch } from '../support/grid.ts';

function read(sketch: SheetSketch) {
  const reading = readTables('目录.xlsx', grid({ 表: sketch }));
  expect(reading.problems).toEqual([]);
  expect(reading.documents).toHaveLength(1);
  return reading.documents[0]?.document;
}

function readCatalogue(sketch: SheetSketch): Catalogue {
  const document = read(sketch);
  if (document?.kind !== 'catalogue') throw new Error('not a catalogue');
  return document;
}

function readTasks(sketch: SheetSketch): TaskTable {
  const document = read(sketch);
  if (document?.kind !== 'task-table') throw new Error('not a task table');
  return document;
}

/** A1 of a handle. */
function cell(document: Catalogue | TaskTable, at: At | undefined): string | undefined {
  return at === undefined ? undefined : formatPlace(document.source.place(at)).replace(/^.*!/, '');
}

const TITLE = '清源县社会救助领域基层政务公开标准目录(2024年版)';
const HEADER = [
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
  ['', '一级事项', '二级事项', '', '', '', '', '', '全社会', '特定群体', '主动', '依申请', '县级', '乡级'],
];
const HEADER_MERGES = [...'ADEFGH'].map((letter) => `${letter}3:${letter}4`).concat('B3:C3', 'I3:J3', 'K3:L3', 'M3:N3');
const FIRST = [
  '1',
  '综合业务',
  '政策法规文件',
  '1.中央文件\n2.地方文件',
  '《社会救助暂行办法》',
  '信息形成之日起20个工作日内',
  '清源县民政局',
  '政府网站',
  '√',
  '',
  '√',
  '',
  '√',
  '√',
];

function canonical(rows: readonly (readonly string[])[], merges: readonly string[] = []): SheetSketch {
  return { rows: [['附件1'], [TITLE], ...HEADER, ...rows], merges: ['A2:N2', ...HEADER_MERGES, ...merges] };
}

/** A row that differs from the first in some columns. */
function row(changes: Readonly<Record<number, string>>): string[] {
  return FIRST.map((text, index) => changes[index + 1] ?? text);
}

describe('readTables on a catalogue', () => {
  it('reads the canonical table', () => {
    const catalogue = readCatalogue(canonical([FIRST]));
    expect(catalogue.title).toMatchObject({ value: TITLE });
    expect(cell(catalogue, catalogue.title?.at)).toBe('A2');
    expect(catalogue.domain?.value).toBe('social-assistance');
    expect(catalogue.locality.name?.value).toBe('清源县');
    expect(catalogue.locality.level?.value).toBe('county');
    expect(catalogue.edition?.value).toContain('2024');
    expect(catalogue.absentColumns).toEqual([]);
    expect(catalogue.items).toHaveLength(1);
    const [item] = catalogue.items;
    expect(item).toMatchObject({
      number: { value: '1' },
      category: { value: '综合业务' },
      name: { value: '政策法规文件' },
      content: [{ value: '中央文件', raw: '1.中央文件\n2.地方文件' }, { value: '地方文件' }],
      basis: [{ raw: '《社会救助暂行办法》' }],
      deadline: { raw: '信息形成之日起20个工作日内' },
      subject: [{ value: '清源县民政局' }],
      channel: [{ value: { text: '政府网站' } }],
      audience: [{ value: { kind: 'everyone' } }],
      method: [{ value: 'proactive' }],
      level: [{ value: 'county' }, { value: 'town' }],
      damaged: [],
    });
    expect(item?.id).toBeUndefined();
    expect(cell(catalogue, item?.at)).toBe('C5');
  });

  it('says where the elements of a row with nothing but a number would stand', () => {
    const catalogue = readCatalogue(canonical([['1']]));
    const [item] = catalogue.items;
    expect(item).toMatchObject({
      number: { value: '1' },
      content: [],
      basis: [],
      subject: [],
      channel: [],
      audience: [],
      method: [],
      level: [],
    });
    expect([item?.name, item?.deadline]).toEqual([undefined, undefined]);
    const places = [...REQUIRED_ELEMENTS, 'level' as const]
      .map((element) => [element, item?.placeOf(element)] as const)
      .map(([element, at]) => `${element} ${cell(catalogue, at)}`);
    expect(places).toEqual([
      'name C5',
      'content D5',
      'basis E5',
      'deadline F5',
      'subject G5',
      'channel H5',
      'audience I5',
      'method K5',
      'level M5',
    ]);
  });

  it('takes a dash or a stroke alone for nothing', () => {
    const [item] = readCatalogue(canonical([row({ 4: '/', 5: '—', 6: '——', 7: '-', 8: '／' })])).items;
    expect(item).toMatchObject({ content: [], basis: [], subject: [], channel: [] });
    expect(item?.deadline).toBeUndefined();
  });

  it('takes a merged cell for every row of the merge, with one handle', () => {
    const catalogue = readCatalogue(canonical([FIRST, row({ 1: '2', 2: '', 3: '办事指南', 5: '', 6: '' })], ['B5:B6', 'E5:E6', 'F5:F6']));
    const second = catalogue.items[1];
    expect(second).toMatchObject({ category: { value: '综合业务' }, basis: [{ raw: FIRST[4] }], deadline: { raw: FIRST[5] } });
    expect(
      [second?.category?.at, second?.basis[0]?.at, second?.deadline?.at, second?.placeOf('basis')].map((at) => cell(catalogue, at)),
    ).toEqual(['B5', 'E5', 'F5', 'E5']);
    expect(cell(catalogue, second?.at)).toBe('C6');
  });

  it('joins rows over which number and name are merged into one item', () => {
    const rows = [FIRST, ['', '', '', '3.县级文件', '', '', '', '政务服务中心', '√', '', '√'], row({ 1: '2', 3: '办事指南' })];
    const catalogue = readCatalogue(canonical(rows, ['A5:A6', 'B5:B6', 'C5:C6', 'E5:E6', 'F5:F6', 'G5:G6']));
    expect(catalogue.items.map(({ name }) => name?.value)).toEqual(['政策法规文件', '办事指南']);
    expect(catalogue.items[0]?.content.map(({ value }) => value)).toEqual(['中央文件', '地方文件', '县级文件']);
    expect(catalogue.items[0]?.channel).toHaveLength(2);
    expect(catalogue.items[0]?.basis).toHaveLength(1);
    expect(catalogue.items[0]?.audience).toHaveLength(1);
    expect(catalogue.items[0]?.method).toHaveLength(1);
  });

  it('keeps rows with numbers of their own apart though they share a name, each with its own handle', () => {
    const catalogue = readCatalogue(canonical([FIRST, row({ 1: '2', 3: '' })], ['C5:C6']));
    expect(catalogue.items.map(({ name }) => name?.value)).toEqual(['政策法规文件', '政策法规文件']);
    expect(catalogue.items.map(({ at }) => cell(catalogue, at))).toEqual(['C5', 'C6']);
  });

  it('reads two deadlines of one item as one text', () => {
    const rows = [FIRST, ['', '', '', '县级文件', '', '长期公开']];
    const catalogue = readCatalogue(canonical(rows, ['A5:A6', 'B5:B6', 'C5:C6']));
    expect(catalogue.items[0]?.deadline?.raw).toBe('信息形成之日起20个工作日内\n长期公开');
  });

  it('leaves out blank rows, titles of sections, notes and repeated headers', () => {
    const rows = [
      FIRST,
      [],
      ['一、救助供养'],
      ['二、临时救助'],
      ...HEADER,
      row({ 1: '2' }),
      ['注:以上由民政局填写'],
      ['填表人:张三', '', '电话:123'],
    ];
    const catalogue = readCatalogue(canonical(rows, ['A7:N7']));
    expect(catalogue.items.map(({ number }) => number?.value)).toEqual(['1', '2']);
  });

  it.each<[string, string, unknown[]]>([
    ['√', '', [{ kind: 'everyone' }]],
    ['', '√', [{ kind: 'group', who: undefined }]],
    ['', '√(申请人)', [{ kind: 'group', who: '申请人' }]],
    ['', '救助对象', [{ kind: 'group', who: '救助对象' }]],
    ['√', '√', [{ kind: 'everyone' }, { kind: 'group', who: undefined }]],
    ['□', '□', []],
    ['全社会', '', [{ kind: 'everyone' }]],
  ])('reads the audiences %j and %j', (everyone, group, audience) => {
    const [item] = readCatalogue(canonical([row({ 9: everyone, 10: group })])).items;
    expect(item?.audience.map(({ value }) => value)).toEqual(audience);
  });

  it.each<[string, string, unknown[]]>([
    ['√', '', ['proactive']],
    ['', '√', ['on-request']],
    ['√', '√', ['proactive', 'on-request']],
    ['', '', []],
    ['主动公开', '', ['proactive']],
    ['不知道', '', [undefined]],
  ])('reads the methods %j and %j', (proactive, onRequest, method) => {
    const [item] = readCatalogue(canonical([row({ 11: proactive, 12: onRequest })])).items;
    expect(item?.method.map(({ value }) => value)).toEqual(method);
  });

  it('reads columns that write in words, in any order, and tells which are absent', () => {
    const catalogue = readCatalogue({
      rows: [
        ['公开方式', '公开对象', '公开层级', '公开事项', '公开主体', '公开内容', '公开渠道'],
        ['主动公开', '全社会', '县级', '政策法规文件', '清源县民政局', '文件', '政府网站'],
      ],
    });
    expect(catalogue.items[0]).toMatchObject({
      name: { value: '政策法规文件' },
      audience: [{ value: { kind: 'everyone' } }],
      method: [{ value: 'proactive' }],
      level: [{ value: 'county' }],
    });
    expect(catalogue.absentColumns.map(({ element, at }) => [element, cell(catalogue, at)])).toEqual([
      ['basis', 'A1'],
      ['deadline', 'A1'],
    ]);
    expect(catalogue.title).toBeUndefined();
  });

  it('reads one column for each channel, and takes a web address for no tick', () => {
    const catalogue = readCatalogue({
      rows: [
        ['公开事项', '公开依据', '公开时限', '公开渠道和载体', '', ''],
        ['', '', '', '政府网站', '公开查阅点', '其他'],
        ['政策法规文件', '《条例》', '20个工作日', '√', 'https://example.org', '√'],
      ],
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1'],
    });
    expect(catalogue.items[0]?.channel.map(({ value, at }) => [value.text, value.kind, cell(catalogue, at)])).toEqual([
      ['政府网站', 'standard', 'D3'],
      ['其他', 'standard', 'F3'],
    ]);
  });

  it('joins the outer of three levels, and takes the innermost that is filled for the name', () => {
    const catalogue = readCatalogue({
      rows: [
        ['一级事项', '二级事项', '三级事项', '公开内容', '公开依据'],
        ['低保', '政策', '文件', '文件', '《条例》'],
        ['低保', '指南', '', '指南', '《条例》'],
      ],
    });
    expect(catalogue.items.map(({ category, name }) => [category?.value, name?.value])).toEqual([
      ['低保 / 政策', '文件'],
      ['低保', '指南'],
    ]);
  });

  it.each<[string[][], string | undefined, string | undefined]>([
    [[['附件5'], ['清源县'], ['社会救助领域基层政务公开标准目录']], '社会救助领域基层政务公开标准目录', '清源县'],
    [[['社会救助领域基层政务公开标准目录'], ['填报单位:清源县民政局', '', '2024年1月5日']], '社会救助领域基层政务公开标准目录', undefined],
    [[['清源县关于印发目录的通知'], ['社会救助领域基层政务公开标准目录']], '社会救助领域基层政务公开标准目录', undefined],
    [[['清源县社会救助领域']], '清源县社会救助领域', '清源县'],
    [[['附件5:'], ['填报单位:清源县民政局']], undefined, undefined],
  ])('reads the title in %j', (above, title, place) => {
    const catalogue = readCatalogue({ rows: [...above, ['公开事项', '公开依据', '公开时限'], ['政策法规文件', '《条例》', '长期公开']] });
    expect([catalogue.title?.value, catalogue.locality.name?.value]).toEqual([title, place]);
  });

  it('reads the same whatever the order of the columns', () => {
    const labels = [
      '序号',
      '一级事项',
      '二级事项',
      '公开内容',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道',
      '全社会',
      '特定群体',
      '主动',
      '依申请',
      '县级',
      '乡级',
    ];
    // Of the levels one: several come in the order of their columns.
    const only = row({ 14: '' });
    const values = labels.map((label, index) => [label, only[index] ?? ''] as const);
    const expected = shape([labels, only]);
    fc.assert(
      fc.property(fc.shuffledSubarray(values, { minLength: values.length }), (columns) => {
        expect(shape([columns.map(([label]) => label), columns.map(([, value]) => value)])).toEqual(expected);
      }),
      { numRuns: 30 },
    );

    function shape(rows: string[][]): unknown {
      const [item] = readCatalogue({ rows }).items;
      return JSON.parse(JSON.stringify({ ...item, at: 0 }, (key, value: unknown) => (key === 'at' ? 0 : value)));
    }
  });

  it('labels the columns of an excerpt', () => {
    const catalogue = readCatalogue(canonical([FIRST]));
    expect(catalogue.source.excerpt(catalogue.items[0]?.deadline?.at ?? 0)).toMatchObject({
      header: ['序号', '公开事项 一级事项', '公开事项 二级事项', '公开依据', '公开时限', '公开主体'],
    });
  });
});

describe('readTables on a task table', () => {
  const HEAD = [['附件'], ['清源县2024年政务公开重点工作任务分解表'], ['序号', '任务名称', '', '具体内容', '责任单位', '完成时限']];
  const ROWS = [
    ['1', '深化公开', '调整目录', '编制清单。', '县政府办、各镇(街道)', '全年'],
    ['', '', '', '梳理事项。', '县民政局', '9月30日前'],
    ['2', '', '嵌入系统', '嵌入业务系统。', '', ''],
    ['3', '回应关切', '改进解读', '解读文件。', '县司法局', '全年'],
    ['', '', '', '解读政策。', '县司法局', '全年'],
    ['注:以上任务纳入考核'],
  ];

  it('reads groups, tasks and rows', () => {
    const table = readTasks({ rows: [...HEAD, ...ROWS], merges: ['A2:F2', 'B3:C3', 'A4:A5', 'B4:B6', 'C4:C5', 'A9:F9'] });
    expect(table.year).toMatchObject({ value: 2024 });
    expect(table.locality.name?.value).toBe('清源县');
    expect(table.tasks.map(({ number, group, name, rows }) => [number?.value, group?.value, name?.value, rows.length])).toEqual([
      ['1', '深化公开', '调整目录', 2],
      ['2', '深化公开', '嵌入系统', 1],
      ['3', '回应关切', '改进解读', 2],
    ]);
    const [first, second] = table.tasks;
    expect(first?.rows[1]).toMatchObject({
      demand: { value: '梳理事项。' },
      units: [{ value: { units: [{ text: '县民政局', role: 'responsible' }] }, raw: '县民政局' }],
      due: { value: { kind: 'by', end: '2024-09-30' }, raw: '9月30日前' },
    });
    expect(first?.rows.map(({ at }) => cell(table, at))).toEqual(['C4', 'C5']);
    expect(cell(table, second?.group?.at)).toBe('B4');
    expect(second?.rows.map(({ units, due, places }) => [units, due, cell(table, places.unit), cell(table, places.due)])).toEqual([
      [[], undefined, 'E6', 'F6'],
    ]);
    expect(table.absentColumns).toEqual([]);
  });

  it('finds the year in a title of other wording', () => {
    const table = readTasks({
      rows: [['清源县2024年政务公开重点工作'], ['任务', '责任单位', '完成时限'], ['调整目录', '县政府办', '6月底前']],
    });
    expect(table.year?.value).toBe(2024);
    expect(table.tasks[0]?.rows[0]?.due?.value).toMatchObject({ kind: 'by', end: '2024-06-30' });
  });

  it('reads lead and co-operating units, and says which columns are absent', () => {
    const table = readTasks({
      rows: [
        ['序号', '重点任务', '牵头单位', '配合单位'],
        ['1', '调整目录', '县政府办', '县民政局'],
        ['2', '改进解读', '县司法局', ''],
      ],
    });
    expect(table.tasks.flatMap(({ rows }) => rows.map(({ units }) => units.map(({ value }) => value.units[0]?.role)))).toEqual([
      ['lead', 'support'],
      ['lead'],
    ]);
    expect(table.absentColumns.map(({ element }) => element)).toEqual(['demand', 'due']);
  });

  it('begins a task in every row where neither number nor name is merged', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`${index + 1}`, `任务${index + 1}`, '各单位', '全年']);
    const table = readTasks({ rows: [['序号', '任务', '责任单位', '完成时限'], ...rows] });
    expect(table.tasks).toHaveLength(20_000);
  });
});

describe('readTables on a workbook', () => {
  it('reads any grid without failing, and never reports nothing', () => {
    const text = fc.constantFrom(
      '',
      '',
      '1',
      '一、',
      '√',
      '序号',
      '公开事项',
      '一级事项',
      '公开内容',
      '公开依据',
      '公开时限',
      '任务',
      '责任单位',
      '完成时限',
      '全社会',
      '县级',
      '注:',
      '同上',
    );
    const edge = fc.integer({ min: 1, max: 8 });
    const merge = fc
      .tuple(edge, edge, edge, edge)
      .map(([top, left, height, width]) => `${'ABCDEFGH'[left - 1]}${top}:${'ABCDEFGHIJKLMNOP'[left + width - 2]}${top + height - 1}`);
    const rows = fc.array(fc.array(text, { maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.array(merge, { maxLength: 3 }), (cells, merges) => {
        const { documents, problems } = readTables('表.xlsx', grid({ 表: { rows: cells, merges } }));
        expect(documents.length + problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  const CATALOGUE = {
    rows: [
      ['公开事项', '公开依据', '公开时限'],
      ['政策法规文件', '《条例》', '长期公开'],
    ],
  };
  const TASKS = {
    rows: [
      ['任务', '责任单位', '完成时限'],
      ['调整目录', '县政府办', '全年'],
    ],
  };
  const COVER = { rows: [['清源县基层政务公开标准目录汇编'], ['2024年1月']] };

  it('reads one document from each sheet that holds a table', () => {
    const { documents, problems } = readTables('全部.xlsx', grid({ 封面: COVER, 社会救助: CATALOGUE, 任务: TASKS }));
    expect(problems).toEqual([]);
    expect(documents.map(({ document }) => document.kind)).toEqual(['catalogue', 'task-table']);
    const catalogue = documents[0]?.document;
    expect(catalogue?.kind === 'catalogue' ? catalogue.source.place(catalogue.items[0]?.at ?? 0) : undefined).toEqual({
      kind: 'cell',
      sheet: '社会救助',
      row: 2,
      column: 1,
    });
  });

  it('says that no sheet holds a table', () => {
    const { documents, problems } = readTables('封面.xlsx', grid({ 封面: COVER, 说明: { rows: [] } }));
    expect(documents).toEqual([]);
    const place = { kind: 'cell', sheet: '封面', row: 1, column: 1 };
    expect(problems).toEqual([{ code: 'table-not-found', place, data: { sheets: ['封面', '说明'], reason: 'other-table' } }]);
  });

  it('says that a header has no rows below it', () => {
    const { documents, problems } = readTables('空.xlsx', grid({ 空: { rows: [['公开事项', '公开依据', '公开时限']] }, 任务: TASKS }));
    expect(documents).toHaveLength(1);
    expect(problems).toEqual([{ code: 'table-empty', place: { kind: 'cell', sheet: '空', row: 1, column: 1 }, data: {} }]);
  });

  it('refuses a table whose second row of header has slid to the left, as where a page became plain text', () => {
    const rows = [
      ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开对象', '公开方式'],
      ['全社会', '特定群体', '主动', '依申请'],
      ['1', '政策文件', '文件', '《条例》', '及时', '清源县民政局', '√', '√'],
    ];
    const { documents, problems } = readTables('表.md', grid({ 表1: { rows } }));
    expect(documents).toEqual([]);
    expect(problems).toMatchObject([{ code: 'mapping-uncertain', data: { reason: 'header-slid' } }]);
  });
});

describe('what a mapping says of one sheet', () => {
  const rows = [
    ['公开事项', '公开内容', '公开依据', '公开时限', '公开主体'],
    ['办事指南', '条件', '《甲条例》', '20个工作日内', '民政局'],
  ];
  const mapping = { tables: [{ sheet: '社会救助', id: 'qingyuan-aid', domain: 'social-assistance' }] };
  const idsOf = (sheets: Readonly<Record<string, SheetSketch>>) =>
    readTables('目录.xlsx', grid(sheets), { mapping }).documents.map(({ document }) =>
      document.kind === 'catalogue' ? document.id?.value : undefined,
    );

  it('holds for it under another name, where it is the only one', () => {
    expect(idsOf({ 定稿: { rows }, 说明: { rows: [['请各单位核对']] } })).toEqual(['qingyuan-aid']);
  });

  it('does not hold where there are others', () => {
    expect(idsOf({ 定稿: { rows }, 备用: { rows: [['临时救助'], ...rows] } })).not.toContain('qingyuan-aid');
  });

  it('does not hold where the table says that it is of another domain', () => {
    expect(idsOf({ 养老服务: { rows } })).toEqual([undefined]);
    expect(idsOf({ 定稿: { rows: [['清源县养老服务领域基层政务公开标准目录'], ...rows] } })).toEqual([undefined]);
  });
});

it('takes a label that is merged over several columns for no tables side by side', () => {
  const rows = [
    ['序号', '', '', '', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体'],
    ['1', '-', '-', '-', '办事指南', '条件', '《甲条例》', '20个工作日内', '清源县民政局'],
  ];
  expect(readCatalogue({ rows, merges: ['A1:D1'] }).items.map(({ name }) => name?.value)).toEqual(['办事指南']);
});

it('refuses a table most of whose rows were pushed to the right', () => {
  const rows = [
    ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道'],
    ['1', '', '', '', '办事指南', '条件', '《甲条例》'],
    ['2', '', '', '', '政策文件', '全文', '《甲条例》'],
    ['二、以下由乡镇公开'],
  ];
  const slid = readTables('目录.xlsx', grid({ 表: { rows, merges: ['A2:D2', 'A3:D3', 'A4:G4'] } }));
  expect(slid.problems).toMatchObject([{ code: 'mapping-uncertain', data: { reason: 'rows-slid' } }]);
  const once = readTables('目录.xlsx', grid({ 表: { rows, merges: ['A2:D2', 'A4:G4'] } }));
  expect(once.problems).toEqual([]);
});

describe('columns that the user names and the table does not have', () => {
  const rows = [
    ['公开事项', '公开内容', '公开依据', '公开时限', '责任人'],
    ['办事指南', '条件', '《甲条例》', '20个工作日内', '民政局'],
  ];
  const namedOf = (options: ReadingOptions) =>
    readTables('目录.xlsx', grid({ 表: { rows } }), options).problems.map(({ code, data }) => [code, data['named']]);

  it.each([
    [{ 公开主体: 'Z' }, ['公开主体=Z']],
    [{ 公开主体: '责任者', basis: 'C' }, ['公开主体=责任者']],
    [{ 公开依据: 'Z' }, ['公开依据=Z']],
  ])('are reported: %j', (columns, named) => {
    expect(namedOf({ columns })).toEqual([['mapping-uncertain', named]]);
  });

  it.each([[{ 公开主体: 'E' }], [{ 公开主体: '责任人' }], [{ ignore: 'Z' }], [{ 任务名称: 'Z' }]])('are not: %j', (columns) => {
    expect(namedOf({ columns })).toEqual([]);
  });

  it('are reported of a mapping where nothing else holds the element', () => {
    expect(namedOf({ mapping: { columns: { 公开对象: 'Z', 公开依据: 'Z' } } })).toEqual([['mapping-uncertain', ['公开对象=Z']]]);
  });
});

describe('what is explained', () => {
  const explanationOf = (sheets: Readonly<Record<string, SheetSketch>>) => {
    const [document] = readTables('目录.html', grid(sheets)).documents.map((found) => found.document);
    return document?.kind === 'catalogue' || document?.kind === 'task-table' ? document.explanation : undefined;
  };
  const rows = [['任务名称', '具体内容', '责任单位', '完成时限'], ['一、政策发布'], ['政策解读', '解读率100%', '清源县司法局', '全年']];

  it('shows the first cell of an entry, and not the heading of a section', () => {
    expect(explanationOf({ 表: { rows, merges: ['A2:D2'] } })?.columns.map(({ sample }) => sample)).toEqual(rows[2]);
  });

  it('names tables that hold something else, and none that only arrange a page', () => {
    const sheets = {
      表1: { rows: [['您现在的位置：首页 > 政务公开']], above: [] },
      表2: {
        rows: [
          ['索 引 号：', '1', '机构：', '县政府办'],
          ['名称：', '表', '日期：', '2025-05-06'],
        ],
        above: [],
      },
      表3: {
        rows: [
          ['姓名', '职务', '电话'],
          ['张三', '主任', '0000'],
        ],
        above: [],
      },
      表4: { rows, above: [] },
    };
    expect(explanationOf(sheets)?.sheetsWithoutTable).toEqual(['表3']);
  });
});
