import { describe, expect, it } from 'vitest';

import type { Report } from '../../src/model/report.ts';
import { exampleText } from '../../src/docs/example-document.ts';
import { validateFiles } from '../support/run.ts';

type Item = Readonly<Record<string, unknown>>;
const NEIGHBOURHOOD = { title: '清泉社区居务公开事项清单', place: { name: '清源县清溪镇清泉社区', level: 'village' } };

async function judge(villageItems: readonly Item[], village: Item = {}): Promise<Report> {
  return (await validateFiles({ 'a.yaml': exampleText({ villageItems, village }) })).report;
}

async function findIn(item: Item, village?: Item): Promise<readonly string[]> {
  const { findings } = await judge([item], village);
  return findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

describe('how often a village discloses', () => {
  it.each([
    ['每月', []],
    ['每季度', []],
    ['一年4次', []],
    ['随时', []],
    ['变动后5日内', []],
    ['长期公开', []],
    ['三个月一次', []],
    ['四个月一次', ['village-general-too-rare warning']],
    ['一年3次', ['village-general-too-rare warning']],
    ['每年6月、12月底前', ['village-general-too-rare warning']],
    ['两年一次', ['village-general-too-rare warning']],
  ])('%s gives %j', async (frequency, expected) => {
    expect(await findIn({ name: '低保对象名单', time: undefined, frequency })).toEqual(expected);
  });

  it.each(['年度工作计划', '村民委员会换届选举', '村规民约', '民主评议结果', '年度财务决算'])('%s may come once a year', async (name) => {
    expect(await findIn({ name, time: undefined, frequency: '每年' })).toEqual([]);
  });

  it('is no law for residents’ committees, and the report says that the rules did not run', async () => {
    const { findings, notRun } = await judge([{ name: '低保对象名单', time: undefined, frequency: '每年' }], NEIGHBOURHOOD);
    expect(findings).toEqual([]);
    expect(notRun.map(({ ruleId }) => ruleId)).toEqual(['village-finance-too-rare', 'village-general-too-rare']);
    expect(notRun[0]?.reason).toContain('居民委员会');
  });

  it('is a doubtful article, so that it never fails a run by itself', async () => {
    const { findings, gate } = await judge([{ category: '财务公开', name: '现金收支', time: '每年', frequency: undefined }]);
    expect(findings.map(({ severity, legal }) => [severity, legal])).toEqual([
      ['warning', [{ act: '中华人民共和国村民委员会组织法', article: '第三十条', confidence: 'recheck' }]],
    ]);
    expect(gate.passed).toBe(true);
  });
});

describe('a list without finances', () => {
  it.each([
    ['a village', {}, 1],
    ['a residents’ committee', NEIGHBOURHOOD, 0],
  ])('of %s', async (_, village, articles) => {
    const text = exampleText({ villageItems: [{ name: '低保对象名单' }], village, whole: true });
    const { findings } = (await validateFiles({ 'a.yaml': text })).report;
    expect(findings.map(({ ruleId, legal }) => [ruleId, legal.length])).toEqual([['village-finance-absent', articles]]);
  });
});

describe('one fault is one finding', () => {
  it.each([
    [{ time: undefined, frequency: '定期' }, ['village-time-uncheckable warning']],
    [{ time: '村里定', frequency: undefined }, ['village-time-uncheckable warning']],
    // The frequency says it, so that the other is worth a look and no more.
    [{ time: '村里定', frequency: '每季度' }, ['village-time-uncheckable info']],
    [{ time: '定期', frequency: '定期' }, ['village-time-uncheckable warning']],
    [{ time: '定期', frequency: '每季度' }, []],
    [{ time: '每月10日前', frequency: '每年' }, ['village-time-contradicts-frequency warning']],
    [{ time: '每年', frequency: '随时' }, []],
    [{ time: '发放后5日内', frequency: '每年' }, []],
    [{ time: '长期公开', frequency: '每年' }, []],
    [{ time: '每半年', frequency: '每年' }, ['village-general-too-rare warning', 'village-time-contradicts-frequency warning']],
    [{ time: '同上' }, ['ditto-without-above error']],
    [{ time: 'XX' }, ['placeholder-left error']],
    [{ content: [], time: undefined, place: '', frequency: undefined }, ['village-element-missing error']],
    [{ frequency: ['每月'] }, ['value-of-wrong-type error']],
    [{ place: undefined, plase: '公开栏' }, ['key-unknown error']],
    [{ place: ['□村务公开栏 □广播'] }, ['village-element-missing error']],
    [{ place: '其他：____' }, ['placeholder-left error']],
    [{ name: undefined }, ['village-element-missing error']],
    [{ id: undefined }, ['key-missing error']],
  ])('%j', async (item, expected) => {
    expect(await findIn(item)).toEqual(expected);
  });

  it('a column that a table lacks is told once', async () => {
    const table = '村务公开事项清单,,,\n序号,公开事项,公开时间,公开频次\n1,财务收支,每月10日前,每月\n2,低保名单,每季度,每季度\n';
    const { findings, summary } = (await validateFiles({ '清泉村.csv': table })).report;
    expect(summary).toMatchObject({ items: 2, tasks: 0 });
    expect(findings.filter(({ ruleId }) => ruleId === 'village-element-missing').map(({ message }) => message)).toEqual([
      '表中没有“公开内容”一列，2 个事项都缺少该要素',
      '表中没有“公开地点（形式）”一列，2 个事项都缺少该要素',
    ]);
  });
});

it('who answers for an item is counted among no bodies', async () => {
  const { files, findings } = await judge([{ responsible: '王某某', content: undefined }]);
  expect(files[0]?.documents[0]).toMatchObject({ kind: 'village-list', items: 2, bodies: [], elements: { name: 0 } });
  expect(findings.flatMap(({ bodies }) => bodies)).toEqual([]);
  expect(findings).toHaveLength(1);
});
