import { describe, expect, test } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { catalogueTable, type Column } from '../support/table.ts';
import { workbook, type CellContent } from '../support/workbook.ts';

type Row = Partial<Record<Column, CellContent>>;

async function findIn(file: string, content: string | Uint8Array): Promise<readonly Finding[]> {
  return (await validateFiles({ [file]: content })).report.findings;
}

/** Cell and rule of each finding: `H4 channel-missing`. */
async function findInTable(rows: readonly Row[], options = {}): Promise<readonly string[]> {
  const findings = await findIn('t.xlsx', catalogueTable(rows, options));
  return findings.map(({ ruleId, place }) => `${'cell' in place ? String(place.cell) : ''} ${ruleId}`.trim());
}

async function findInItem(item: Readonly<Record<string, unknown>>, overrides = {}): Promise<readonly string[]> {
  const findings = await findIn('c.yaml', JSON.stringify(catalogueDocument([item], overrides)));
  return findings.map(({ ruleId }) => ruleId);
}

describe('boxes', () => {
  test.each<[string, Row, readonly string[]]>([
    ['no channel is ticked', { channel: '□政府网站 □政府公报\n□公开查阅点' }, ['channel-missing']],
    ['the channel is blank', { channel: '' }, ['required-element-missing']],
    ['one channel is ticked', { channel: '■政府网站 □政府公报' }, []],
    ['other, without a name', { channel: '■政府网站 ■其他' }, ['channel-other-unnamed']],
    ['other, with a line to write on', { channel: '■政府网站\n■其他____' }, ['channel-other-unnamed']],
    ['other, with a name', { channel: '■政府网站 ■其他：办税服务厅' }, []],
    ['other, not ticked', { channel: '■政府网站 □其他____' }, []],
    ['both audiences', { audience: '√', audienceGroup: '√' }, ['audience-both']],
    ['everyone, and a group that is named', { audience: '√', audienceGroup: '被征收人' }, ['audience-both']],
    ['a group that nobody names', { audience: '', audienceGroup: '√' }, ['audience-unspecified']],
    ['neither audience', { audience: '', audienceGroup: '' }, ['required-element-missing']],
    ['both methods', { method: '√', methodOnRequest: '√' }, ['method-both']],
    ['neither method', { method: '', methodOnRequest: '' }, ['method-missing']],
    ['both boxes of a method empty', { method: '□', methodOnRequest: '□' }, ['method-missing']],
    [
      'a policy for a group and on request',
      { name: '政策法规文件', audience: '', audienceGroup: '√', method: '', methodOnRequest: '√' },
      ['columns-shifted'],
    ],
    [
      'a result for a group and on request',
      { name: '审批结果', audience: '', audienceGroup: '申请人', method: '', methodOnRequest: '√' },
      [],
    ],
  ])('%s', async (_, row, expected) => {
    expect((await findInTable([row])).map((found) => found.split(' ').at(-1))).toEqual(expected);
  });

  test('columns of channels without any tick are no channel either', async () => {
    const row = (tick: string): string[] => [
      '1',
      '办事指南',
      '办理条件',
      '《社会救助暂行办法》（国务院令第649号）',
      '信息形成之日起20个工作日内',
      '清源县民政局',
      tick,
      '',
    ];
    const sheet = (tick: string): Uint8Array =>
      workbook({
        sheets: [
          {
            name: '社会救助',
            rows: [
              ['清源县社会救助领域基层政务公开标准目录'],
              ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '公开主体', '公开渠道和载体', ''],
              ['', '', '', '', '', '', '政府网站', '两微一端'],
              row(tick),
            ],
            merges: ['G2:H2'],
          },
        ],
      });
    const rulesOf = async (tick: string): Promise<readonly string[]> => (await findIn('t.xlsx', sheet(tick))).map(({ ruleId }) => ruleId);
    expect(await rulesOf('')).toContain('channel-missing');
    expect(await rulesOf('√')).not.toContain('channel-missing');
  });

  test('an item over several rows has its channel in one of them', async () => {
    const rows: Row[] = [
      { channel: '□政府网站' },
      {
        number: '',
        category: '',
        name: '',
        content: '',
        basis: '',
        deadline: '',
        subject: '',
        audience: '',
        method: '',
        county: '',
        channel: '■政务服务中心',
      },
    ];
    expect(await findInTable(rows)).toEqual([]);
    expect(await findInTable([rows[0] ?? {}, { ...rows[1], channel: '□政务服务中心' }])).toEqual(['channel-missing']);
  });
});

describe('channels', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['政府网站', '居委会'], ['channel-is-a-body']],
    [['清源县民政局'], ['channel-is-a-body']],
    [['村务公开栏', '政府网站'], []],
    [['政府网战'], ['channel-unknown']],
    [['公开查询点'], ['typo-known']],
    [['会议'], ['channel-unknown']],
    [['入户/现场'], ['channel-website-missing']],
    [['政务服务中心', '清源政务APP'], []],
  ])('%s', async (channel, expected) => {
    expect(await findInItem({ channel })).toEqual(expected);
  });

  test('channels that users add are known', async () => {
    const extension = {
      id: 'channels',
      version: '1',
      asOf: '2026-01-01',
      entries: [{ id: 'qing-hui', kind: 'named', name: '清源大喇叭', aliases: [], endings: ['云岭小喇叭'] }],
    } as const;
    const content = JSON.stringify(catalogueDocument([{ channel: ['政府网站', '清源大喇叭', '白石镇云岭小喇叭'] }]));
    const { report } = await validateFiles({ 'c.yaml': content }, { vocabularies: [extension] });
    expect(report.findings).toEqual([]);
    expect((await validateFiles({ 'c.yaml': content })).report.findings).toHaveLength(2);
  });

  test('without the website where most have it is a hint; on a village board it may be right', async () => {
    const items = [
      { name: '甲指南' },
      { name: '乙指南' },
      { name: '丙指南', channel: ['政务服务中心'] },
      { name: '丁公示', channel: ['公示栏'] },
    ];
    const findings = await findIn('c.yaml', JSON.stringify(catalogueDocument(items)));
    expect(findings.map(({ ruleId, severity, itemName }) => [ruleId, severity, itemName])).toEqual([
      ['channel-website-missing', 'info', '丙指南'],
    ]);
  });
});

describe('rows whose cells have moved', () => {
  test('one finding names all of them, and the rules of the single elements keep silent', async () => {
    const moved = { deadline: '清源县民政局', subject: '政府网站', channel: '全社会' };
    expect(await findInTable([moved])).toEqual(['columns-shifted']);
    const [finding] = await findIn('t.xlsx', catalogueTable([moved]));
    expect(finding?.data).toMatchObject({
      moved: [
        { element: 'deadline', belongs: 'subject' },
        { element: 'subject', belongs: 'channel' },
        { element: 'channel', belongs: 'audience' },
      ],
    });
  });

  test('one cell alone is a slip of that element', async () => {
    expect(await findInTable([{ deadline: '政府网站' }])).toEqual(['deadline-unresolved']);
  });
});

describe('as above', () => {
  test('in the first row, in every column', async () => {
    const found = await findInTable([
      { deadline: '同上', basis: '同上', channel: '〃', subject: '同上' },
      { number: '2', name: '审批结果', deadline: '同上' },
    ]);
    expect(found.toSorted()).toEqual(Array.from({ length: 4 }, () => 'ditto-without-above'));
  });

  test('in a later row it is the cell above', async () => {
    expect(await findInTable([{}, { name: '审批结果', deadline: '同上', basis: '同上', channel: '同上', subject: '同上' }])).toEqual([]);
  });

  test.each<[element: Column, text: string, rule: string]>([
    ['basis', '《国家综合防灾减灾规划（2016-2020年）》', 'basis-plan-ended'],
    ['basis', '《中华人民共和国收养法》及相关规定', 'basis-cites-repealed-act'],
    ['subject', '民政部门', 'subject-generic'],
    ['subject', '清源县国土资源局', 'subject-renamed-organ'],
    ['channel', '■政府网站 ■其他', 'channel-other-unnamed'],
    ['channel', '政府网站、居委会', 'channel-is-a-body'],
    ['channel', '政府网站、适当方式', 'channel-unknown'],
  ])('what is wrong with %s %s is told where it is written', async (element, text, rule) => {
    const found = await findInTable([{ [element]: text }, { number: '2', name: '审批结果', [element]: '同上' }]);
    expect(found.filter((finding) => finding.endsWith(rule))).toHaveLength(1);
  });

  test.each(['deadline', 'basis', 'subject', 'channel', 'audience', 'method', 'content'])('%s of YAML', async (element) => {
    const listed = !['deadline', 'audience', 'method'].includes(element);
    expect(await findInItem({ [element]: listed ? ['同上'] : '同上' })).toEqual(['ditto-without-above']);
  });
});

describe('serial numbers', () => {
  test.each<[readonly string[], number]>([
    [['1', '2', '3'], 0],
    [['1', '2', '4'], 1],
    [['1', '2', '1', '2'], 0],
    [['1.1', '1.2', '2.1', '2.2', '2.2.1', '2.2.2', '3.1'], 0],
    [['1', '1.1', '1.2', '2', '2.1'], 0],
    [['1.1', '2.2'], 1],
    [['1.1', '2.2.2'], 1],
    [['1.8', '1.9', '1.1', '1.11'], 0],
    [['0101', '0103'], 0],
    [['(一)1', '(三)1'], 0],
  ])('%s', async (numbers, gaps) => {
    const items = numbers.map((number, index) => ({ number, name: `事项${'甲乙丙丁戊己庚'[index]}` }));
    const findings = await findIn('c.yaml', JSON.stringify(catalogueDocument(items)));
    expect(findings.filter(({ ruleId }) => ruleId === 'numbering-gap')).toHaveLength(gaps);
  });

  test.each<[readonly string[], readonly string[]]>([
    [['2', '3'], ['numbering-gap']],
    [['15', '16'], []],
  ])('a table that begins with %s', async (numbers, found) => {
    const items = numbers.map((number, index) => ({ number, name: `事项${'甲乙'[index]}` }));
    expect(await findInTable(items)).toEqual(found);
    // A data file may be a part of a table.
    expect(await findIn('c.yaml', JSON.stringify(catalogueDocument(items)))).toEqual([]);
  });
});

describe('items met twice', () => {
  const LONG = '文化馆文化艺术辅导培训服务';
  const pair = async (second: Readonly<Record<string, unknown>>, name = LONG): Promise<readonly (readonly [string, string])[]> => {
    const items = [
      { category: '文化馆服务', name },
      { category: '文化馆服务', name, ...second },
    ];
    return (await findIn('c.yaml', JSON.stringify(catalogueDocument(items)))).map(({ ruleId, severity }) => [ruleId, severity] as const);
  };
  const LATER = '信息形成或者变更之日起10个工作日内';

  test('in one category, and in two where the name is that of one thing', async () => {
    expect(await pair({})).toEqual([['duplicate-item', 'warning']]);
    expect(await pair({ category: '文化站服务' })).toEqual([['duplicate-item', 'warning']]);
    expect(await pair({ category: '文化站服务' }, '办事指南')).toEqual([]);
  });

  test('with another deadline they contradict each other, less surely under another category', async () => {
    expect(await pair({ deadline: LATER })).toEqual([['same-item-contradicts', 'error']]);
    expect(await pair({ category: '文化站服务', deadline: LATER })).toEqual([['same-item-contradicts', 'warning']]);
    expect(await pair({ category: '文化站服务', deadline: LATER }, '办事指南')).toEqual([]);
  });

  test('that show something else are parts of an item', async () => {
    const content = ['许可结果'];
    expect(await pair({ content })).toEqual([]);
    expect(await pair({ content, deadline: LATER })).toEqual([['same-item-contradicts', 'info']]);
  });

  test('under one merged name are one item', async () => {
    const header = [
      '序号',
      '一级事项',
      '二级事项',
      '公开内容',
      '公开依据',
      '公开时限',
      '公开主体',
      '公开渠道和载体',
      '公开对象',
      '公开方式',
    ];
    const rest = ['《社会救助暂行办法》（国务院令第649号）', LATER, '清源县民政局', '■政府网站', '全社会', '主动'];
    const rows = [
      header,
      ['1', '行政许可', LONG, '办事指南', ...rest],
      ['2', null, null, '办事指南', ...rest.with(1, '信息形成之日起7个工作日内')],
    ];
    const bytes = workbook({ sheets: [{ name: '目录', rows, merges: ['B2:B3', 'C2:C3'] }] });
    const { report } = await validateFiles({ 'a.xlsx': bytes });
    expect(report.findings.filter(({ ruleId }) => /item/.test(ruleId))).toEqual([]);
  });

  test('a blank sets nothing apart', async () => {
    expect(await pair({ deadline: undefined })).toContainEqual(['duplicate-item', 'warning']);
  });
});
