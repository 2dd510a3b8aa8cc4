import { describe, expect, it } from 'vitest';

import { exporter as csv } from '../../src/exporters/formats/csv.ts';
import { exporter as html } from '../../src/exporters/formats/html.ts';
import { makeMapping } from '../../src/exporters/mapping.ts';
import { makeOfficialTable } from '../../src/exporters/official-table.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { catalogueDocument } from '../support/document.ts';
import { readVillageList } from '../support/yaml-document.ts';

type Items = readonly Readonly<Record<string, unknown>>[];

function read(items: Items, overrides: Readonly<Record<string, unknown>> = {}): Catalogue {
  const [first] = readYamlText('a.yaml', JSON.stringify(catalogueDocument(items, overrides))).documents;
  if (first?.document.kind !== 'catalogue') throw new Error('no catalogue');
  return first.document;
}

const tableOf = (items: Items, overrides = {}) => makeOfficialTable(read(items, overrides));

/** What the first item's row says, by the label of the column. */
function cellsOf(item: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const { columns, body } = tableOf([item]);
  return Object.fromEntries(columns.map(({ label, below }, index) => [below ?? label, body.rows[0]?.[index] ?? '']));
}

describe('the official table', () => {
  it('has the ten columns, in two rows where they are divided', () => {
    const { header } = tableOf([{ level: ['county', 'town'] }]);
    expect(header.rows.map((row) => row.join(' '))).toEqual([
      '序号 公开事项  公开内容（要素） 公开依据 公开时限 公开主体 公开渠道和载体 公开对象  公开方式  公开层级 ',
      ' 一级事项 二级事项      全社会 特定群体 主动 依申请 县级 乡级',
    ]);
    expect(header.spans.filter(({ rows }) => rows === 2).map(({ text }) => text)).toHaveLength(6);
    expect(header.spans.filter(({ columns }) => columns === 2).map(({ text }) => text)).toEqual([
      '公开事项',
      '公开对象',
      '公开方式',
      '公开层级',
    ]);
  });

  it.each([
    [[undefined], ['公开事项']],
    [['甲'], ['一级事项', '二级事项']],
    [['甲 / 乙'], ['一级事项', '二级事项', '三级事项']],
    [['甲 / 乙 / 丙'], ['一级事项', '二级事项', '三级事项']],
  ])('divides 公开事项 as deep as its categories %j', (categories, labels) => {
    const { columns } = tableOf(categories.map((category) => ({ category })));
    expect(columns.filter(({ label }) => label === '公开事项').map(({ label, below }) => below ?? label)).toEqual(labels);
  });

  it('merges equal categories that stand together, level by level, and short paths to the right', () => {
    const categories = ['甲 / 乙', '甲 / 乙', '甲 / 丙', '丁', '甲 / 丙'];
    const { body } = tableOf(categories.map((category) => ({ category, name: '名' })));
    expect(body.spans).toEqual([
      { row: 0, column: 1, rows: 3, columns: 1, text: '甲' },
      { row: 0, column: 2, rows: 2, columns: 1, text: '乙' },
      { row: 3, column: 2, rows: 1, columns: 2, text: '名' },
    ]);
  });

  it.each([
    ['县级', ['county'], '清源县'],
    ['区级', ['county'], '云岭区'],
    ['县级 乡级 村级', ['village', 'county', 'town'], '清源县'],
    ['县级 乡级', [], '清源县'],
  ])('shows the levels in use: %s', (labels, level, name) => {
    const { columns } = tableOf([level.length === 0 ? {} : { level }], { place: { name } });
    expect(
      columns
        .filter(({ label }) => label === '公开层级')
        .map(({ below }) => below)
        .join(' '),
    ).toBe(labels);
  });

  it.each([
    ['content', ['文件名称', '文号'], '公开内容（要素）', '文件名称\n文号'],
    ['content', ['1.文件名称', '文号'], '公开内容（要素）', '（1）1.文件名称\n（2）文号'],
    ['content', ['限额2.5万元', '文号'], '公开内容（要素）', '限额2.5万元\n文号'],
    [
      'basis',
      ['《甲办法》', { title: '乙条例', number: '国务院令第711号', articles: ['第三条'] }],
      '公开依据',
      '《甲办法》\n《乙条例》（国务院令第711号）第三条',
    ],
    ['deadline', { within: 20, unit: 'working-day', trigger: '信息形成之日' }, '公开时限', '信息形成之日起20个工作日内'],
    ['subject', ['清源县民政局', '清溪镇人民政府'], '公开主体', '清源县民政局\n清溪镇人民政府'],
    ['audience', '全社会', '全社会', '√'],
    ['audience', { group: '申请人' }, '特定群体', '√（申请人）'],
    ['audience', { group: '申请人（家庭）' }, '特定群体', '√申请人（家庭）'],
    ['audience', '特定群体', '特定群体', '√'],
    ['method', '主动', '主动', '√'],
    ['method', 'on-request', '依申请', '√'],
    ['extra', { 咨询电话: '12345' }, '咨询电话', '12345'],
    ['extra', { 公开方式: '全文发布' }, '其他公开方式', '全文发布'],
  ])('writes %s %j under %s as %j', (element, value, label, text) => {
    expect(cellsOf({ [element]: value })[label]).toBe(text);
  });

  it('ticks the thirteen boxes in their order, in the words of the office, with other platforms at the end', () => {
    expect(cellsOf({ channel: ['公示栏', '清源便民平台', '其他:政府采购网', '清源县政府网站'] })['公开渠道和载体']?.split('\n')).toEqual([
      '■清源县政府网站 □政府公报',
      '□两微一端 □发布会/听证会',
      '□广播电视 □纸质媒体',
      '□公开查阅点 □政务服务中心',
      '□便民服务站 □入户/现场',
      '■公示栏 □精准推送',
      '■其他:政府采购网',
      '■清源便民平台',
    ]);
  });

  it.each([
    ['counts items where none has a number', [{}, {}], ['1', '2']],
    ['leaves numbers as they are', [{ number: '0101' }, {}], ['0101', '']],
  ])('%s', (_, items, numbers) => {
    expect(tableOf(items).body.rows.map(([number]) => number)).toEqual(numbers);
  });

  it('says edition and day under the title', () => {
    expect(tableOf([{}], { edition: '2025', effective: '2025-05-06' }).note).toBe('版本：2025　施行日期：2025年5月6日');
    expect(tableOf([{}]).note).toBeUndefined();
  });

  it('widens a column until its longest text fits the height that a row can have', () => {
    const widthOf = (text: string): number => tableOf([{ content: [text] }]).columns[3]?.width ?? 0;
    expect(widthOf('长'.repeat(10))).toBe(26);
    expect(widthOf('长'.repeat(600))).toBeGreaterThan(40);
  });
});

describe('the mapping', () => {
  it('holds what the table has no column for', () => {
    const mapping = makeMapping(read([{}], { edition: '2025' }));
    expect(mapping).toEqual({
      kind: 'mapping',
      tables: [
        {
          id: 'qingyuan-social-assistance',
          domain: 'social-assistance',
          edition: '2025',
          place: { name: '清源县', level: 'county' },
          items: [{ id: 'min-living-allowance.guide', category: '最低生活保障', name: '办事指南' }],
        },
      ],
    });
  });

  it('is not there where there is nothing to say', () => {
    const [bare] = readYamlText('a.yaml', 'kind: catalogue\ntitle: 目录\nitems: [{ name: 甲 }]\n').documents;
    if (bare?.document.kind !== 'catalogue') throw new Error('no catalogue');
    expect(makeMapping(bare.document)).toBeUndefined();
  });
});

const DANGEROUS = ['=1+1', '+1', '-1+2', '@SUM(A1)', '＝1+1', '＋1', '－1', '＠a', "'=1"];

describe('text never becomes anything else', () => {
  it.each(DANGEROUS)('%j is guarded in CSV', async (text) => {
    const document = read([{ name: text }]);
    const written = String(await csv.write({ document, table: makeOfficialTable(document) }));
    expect(written).toContain(`,'${text},`);
  });

  it('markup is text in a page', async () => {
    const document = read([{ name: '<script>alert(1)</script>&"' }], { title: '</title><b>' });
    const written = String(await html.write({ document, table: makeOfficialTable(document) }));
    expect(written).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;');
    expect(written).not.toContain('<script');
    expect(written).not.toContain('<b>');
  });

  it('what no document can hold is replaced in plain sight', () => {
    expect(cellsOf({ name: 'a\u0001b\ud800c\ufffed\te\r\nf' })['二级事项']).toBe('a\ufffdb\ufffdc\ufffdd e f');
  });
});

describe("the table of a village's list", () => {
  const item = { id: 'one', name: '财务收支情况', content: ['收入明细', '支出明细'], place: ['村务公开栏', '广播'] };
  const village = (items: Items) =>
    makeOfficialTable(readVillageList(JSON.stringify({ kind: 'village-list', id: 'a', place: { name: '清泉村' }, items })));

  it('has the usual columns, and numbers what has no number', () => {
    const { title, header, body } = village([{ ...item, time: '每月10日前', frequency: '每月', responsible: '村报账员' }]);
    expect(title).toBe('村务公开事项清单');
    expect(header.rows).toEqual([['序号', '公开事项', '公开内容', '公开时间', '公开地点（形式）', '公开频次', '责任人']]);
    expect(body.rows).toEqual([['1', '财务收支情况', '收入明细\n支出明细', '每月10日前', '村务公开栏、广播', '每月', '村报账员']]);
  });

  it('has one cell for neighbours of one category, and a dash for none', () => {
    const { header, body } = village([{ ...item, category: '财务' }, { ...item, category: '财务' }, item]);
    expect(header.rows[0]?.slice(0, 3)).toEqual(['序号', '公开类别', '公开事项']);
    expect(body.rows.map((row) => row[1])).toEqual(['财务', '财务', '—']);
    expect(body.spans).toEqual([{ row: 0, column: 1, rows: 2, columns: 1, text: '财务' }]);
  });

  it('has acts and columns of its own at the end', () => {
    const { header } = village([{ ...item, basis: '《甲法》', extra: { 备注: '无', 公开频次: '甲' } }]);
    expect(header.rows[0]?.slice(-3)).toEqual(['公开依据', '备注', '其他公开频次']);
  });
});
