import { describe, expect, test } from 'vitest';

import { findDueMentions, parseTaskDue } from '../../src/phrases/index.ts';

const by = (end: string, confidence = 'certain') => ({ kind: 'by', end, confidence });

describe('parseTaskDue', () => {
  test.each([
    ['全年', { kind: 'span', start: '2021-01-01', end: '2021-12-31', confidence: 'certain' }],
    ['全年推进', { kind: 'span', start: '2021-01-01', end: '2021-12-31', confidence: 'certain' }],
    ['3月至12月', { kind: 'span', start: '2021-03-01', end: '2021-12-31', confidence: 'certain' }],
    ['3-12月', { kind: 'span', start: '2021-03-01', end: '2021-12-31', confidence: 'certain' }],
    ['2021年3月1日—2022年6月', { kind: 'span', start: '2021-03-01', end: '2022-06-30', confidence: 'certain' }],
    ['9月30日前', by('2021-09-30')],
    ['9 月 30 日 前', by('2021-09-30')],
    ['九月三十日前', by('2021-09-30')],
    ['2021年9月30日', by('2021-09-30')],
    ['2021-09-30', by('2021-09-30')],
    ['2021.9.30前', by('2021-09-30')],
    ['6月底前', by('2021-06-30')],
    ['2月底前', by('2021-02-28')],
    ['2024年2月底前', by('2024-02-29')],
    ['年底前', by('2021-12-31')],
    ['年内', by('2021-12-31')],
    ['2021年底前', by('2021-12-31')],
    ['今年年底前', by('2021-12-31')],
    ['明年6月底前', by('2022-06-30')],
    ['上半年', by('2021-06-30')],
    ['第三季度', by('2021-09-30')],
    ['一季度末', by('2021-03-31')],
    ['12月', by('2021-12-31', 'assumed')],
    ['11月中旬', by('2021-11-20', 'assumed')],
    ['到2024年', by('2024-12-31', 'assumed')],
    ['6月30日前完成整改', by('2021-06-30')],
    ['6月底前完成,长期坚持', by('2021-06-30', 'assumed')],
    ['5月底前动工', { ...by('2021-05-31'), milestone: '动工' }],
    ['5月底前完成初稿', { ...by('2021-05-31'), milestone: '完成初稿' }],
    ['每季度', { kind: 'recurring', every: 'quarter', confidence: 'certain' }],
    ['按季度', { kind: 'recurring', every: 'quarter', confidence: 'certain' }],
    ['每季度末月20日前', { kind: 'recurring', every: 'quarter', confidence: 'certain' }],
    ['每月25日前', { kind: 'recurring', every: 'month', confidence: 'certain' }],
    ['每半年', { kind: 'recurring', every: 'half-year', confidence: 'certain' }],
    ['每年至少1次', { kind: 'recurring', every: 'year', confidence: 'certain' }],
    ['每年12月31日前', { kind: 'recurring', every: 'year', confidence: 'certain' }],
    ['持续推进', { kind: 'open-ended', confidence: 'certain' }],
    ['长期坚持', { kind: 'open-ended', confidence: 'certain' }],
    ['立即整改', { kind: 'immediate', confidence: 'certain' }],
    ['及时', { kind: 'immediate', confidence: 'assumed' }],
    ['文件印发后10日内', { kind: 'relative', confidence: 'certain' }],
    ['2025年5月启动;7月试运行;9月正式实施', { kind: 'staged', start: '2025-05-01', end: '2025-09-30', confidence: 'certain' }],
    ['9月30日前完成自查,12月底前全面完成', { kind: 'staged', start: '2021-09-30', end: '2021-12-31', confidence: 'certain' }],
    ['', { kind: 'inherited', confidence: 'assumed' }],
    ['同上', { kind: 'inherited', confidence: 'certain' }],
    ['2月30日前', { kind: 'unresolved', confidence: 'certain' }],
    ['13月底前', { kind: 'unresolved', confidence: 'certain' }],
    ['12月至3月', { kind: 'unresolved', confidence: 'certain' }],
    ['按要求', { kind: 'unresolved', confidence: 'certain' }],
    ['—', { kind: 'unresolved', confidence: 'certain' }],
  ])('%s', (text, due) => {
    expect(parseTaskDue(text, 2021)).toEqual({ text, ...due });
  });

  test('without a year there is a date but no day', () => {
    expect(parseTaskDue('9月30日前')).toEqual({ text: '9月30日前', kind: 'by', end: undefined, confidence: 'assumed' });
    expect(parseTaskDue('2月底前')).toMatchObject({ kind: 'by', end: undefined });
    expect(parseTaskDue('2022年9月30日前')).toMatchObject({ kind: 'by', end: '2022-09-30' });
  });

  test('the year belongs to the reading', () => {
    expect(parseTaskDue('年底前', 2021).end).toBe('2021-12-31');
    expect(parseTaskDue('年底前', 2022).end).toBe('2022-12-31');
  });
});

describe('findDueMentions', () => {
  test.each([
    ['2021年底前,区政府门户网站支持互联网协议第六版(IPv6)。', '2021年底前', 0, '2021-12-31'],
    ['各单位要在9月30日前完成自查。', '9月30日前', 5, '2021-09-30'],
    ['于 9 月 30 日 前完成', '9 月 30 日 前', 2, '2021-09-30'],
    ['力争６月底前全部上线', '６月底前', 2, '2021-06-30'],
    ['确保年内完成', '年内', 2, '2021-12-31'],
    ['2022年6月底之前建成', '2022年6月底之前', 0, '2022-06-30'],
    ['第三季度末前报送', '第三季度末前', 0, '2021-09-30'],
  ])('%s', (text, words, offset, end) => {
    expect(findDueMentions(text, 2021)).toEqual([{ text: words, offset, due: { text: words, kind: 'by', end, confidence: 'certain' } }]);
  });

  test('a step is no completion', () => {
    expect(findDueMentions('5月底前启动建设，年底前全部完成', 2021).map(({ due }) => [due.end, due.milestone])).toEqual([
      ['2021-05-31', '启动建设'],
      ['2021-12-31', undefined],
    ]);
  });

  test.each([
    '围绕2021年全区经济社会发展主要目标',
    '24小时内举行新闻发布会',
    '开展季度抽查和半年检查',
    '每年至少听取1次汇报',
    '每年12月底前报送年报',
    '每月25日前报送',
    '公开“十四五”规划纲要',
    '用3年内的时间',
    '对2021年底前建成的住宅',
    '2020年底前的存量',
    '截至6月底前',
    '2021年底前已完成',
    '5月1日前后',
    '此前、目前、日前',
    '2月30日前',
  ])('%s', (text) => {
    expect(findDueMentions(text, 2021)).toEqual([]);
  });
});
