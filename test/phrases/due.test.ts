import { describe, expect, test } from 'vitest';

import { findDueMentions, parseTaskDue } from '../../src/phrases/index.ts';

const by = (end: string, confidence = 'certain') => ({ kind: 'by', end, confidence });
/** A rhythm whose days of 2021 are given as `MM-DD`. */
const recurring = (every: string, days: string, more: object = {}) => ({
  kind: 'recurring',
  every,
  occurrences: days.split(' ').map((day) => `2021-${day}`),
  confidence: 'certain',
  ...more,
});
const QUARTERS = '03-31 06-30 09-30 12-31';
const MONTHS = '01-31 02-28 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31';
const relative = (n: number, unit: string, trigger: string) => ({
  kind: 'relative',
  relative: { n, unit, trigger },
  confidence: 'certain',
});

describe('parseTaskDue', () => {
  test.each([
    ['全年', { kind: 'span', start: '2021-01-01', end: '2021-12-31', confidence: 'certain' }],
    ['全年推进', { kind: 'span', start: '2021-01-01', end: '2021-12-31', confidence: 'certain' }],
    ['3月至12月', { kind: 'span', start: '2021-03-01', end: '2021-12-31', confidence: 'certain' }],
    ['3-12月', { kind: 'span', start: '2021-03-01', end: '2021-12-31', confidence: 'certain' }],
    ['2021年3月1日—2022年6月', { kind: 'span', start: '2021-03-01', end: '2022-06-30', beyondYear: true, confidence: 'certain' }],
    ['9月30日前', by('2021-09-30')],
    ['9 月 30 日 前', by('2021-09-30')],
    ['九月三十日前', by('2021-09-30')],
    ['2021年9月30日', by('2021-09-30')],
    ['2021-09-30', by('2021-09-30')],
    ['2021.9.30前', by('2021-09-30')],
    ['6月底前', by('2021-06-30')],
    ['2月底前', by('2021-02-28')],
    ['2024年2月底前', { ...by('2024-02-29'), beyondYear: true }],
    ['年底前', by('2021-12-31')],
    ['年内', by('2021-12-31')],
    ['2021年底前', by('2021-12-31')],
    ['今年年底前', by('2021-12-31')],
    ['明年6月底前', { ...by('2022-06-30'), beyondYear: true }],
    ['上半年', by('2021-06-30')],
    ['第三季度', by('2021-09-30')],
    ['一季度末', by('2021-03-31')],
    ['12月', by('2021-12-31', 'assumed')],
    ['11月中旬', by('2021-11-20', 'assumed')],
    ['到2024年', { ...by('2024-12-31', 'assumed'), beyondYear: true }],
    ['6月30日前完成整改', by('2021-06-30')],
    ['6月底前完成,长期坚持', { ...by('2021-06-30', 'assumed'), continuing: true }],
    ['5月底前动工', { ...by('2021-05-31'), milestone: '动工' }],
    ['5月底前完成初稿', { ...by('2021-05-31'), milestone: '完成初稿' }],
    ['6月底前完成并长期坚持', { ...by('2021-06-30', 'assumed'), continuing: true }],
    ['持续推进,年底前取得明显成效', { ...by('2021-12-31', 'assumed'), continuing: true }],
    ['立即整改,9月底前完成', by('2021-09-30', 'assumed')],
    ['9月30日前完成三季度报告', by('2021-09-30')],
    ['完成自查,9月30日前', by('2021-09-30')],
    ['9月30日前,完成自查', by('2021-09-30')],
    ['9月30日前,完成三季度报告', by('2021-09-30')],
    ['完成自查(9月30日前)', by('2021-09-30')],
    ['自2021年7月1日起实施', { kind: 'open-ended', start: '2021-07-01', confidence: 'certain' }],
    ['2021年11月至次年3月', { kind: 'span', start: '2021-11-01', end: '2022-03-31', beyondYear: true, confidence: 'certain' }],
    ['立即整改,长期坚持', { kind: 'immediate', continuing: true, confidence: 'assumed' }],
    ['长期坚持,不断完善', { kind: 'open-ended', confidence: 'certain' }],
    ['力争6月底前', by('2021-06-30')],
    ['10月1日前后', by('2021-10-01', 'assumed')],
    ['2021年内', by('2021-12-31')],
    ['2021-2025年', { kind: 'span', start: '2021-01-01', end: '2025-12-31', beyondYear: true, confidence: 'certain' }],
    ['即日起至12月底', { kind: 'span', end: '2021-12-31', confidence: 'certain' }],
    ['贯穿全年', { kind: 'span', start: '2021-01-01', end: '2021-12-31', confidence: 'certain' }],
    ['每季度', recurring('quarter', QUARTERS)],
    ['按季度', recurring('quarter', QUARTERS)],
    ['每季度末', recurring('quarter', QUARTERS)],
    ['每季度至少1次', recurring('quarter', QUARTERS, { times: 1 })],
    ['每季度末月20日前', recurring('quarter', '03-20 06-20 09-20 12-20')],
    ['每季度的首个月20日', recurring('quarter', '01-20 04-20 07-20 10-20')],
    ['每季度第二个月10日前', recurring('quarter', '02-10 05-10 08-10 11-10')],
    ['每月', recurring('month', MONTHS)],
    ['每月底前', recurring('month', MONTHS)],
    ['每月31日前', recurring('month', MONTHS)],
    ['每月25日前', recurring('month', '01-25 02-25 03-25 04-25 05-25 06-25 07-25 08-25 09-25 10-25 11-25 12-25')],
    ['每两个月', recurring('month', '02-28 04-30 06-30 08-31 10-31 12-31')],
    ['每半年', recurring('half-year', '06-30 12-31')],
    ['半年一次', recurring('half-year', '06-30 12-31', { times: 1 })],
    ['每年至少1次', recurring('year', '12-31', { times: 1 })],
    ['每年至少2次', recurring('year', '12-31', { times: 2 })],
    ['每年12月31日前', recurring('year', '12-31')],
    ['每年2月29日前', recurring('year', '02-28')],
    ['每年六月底前', recurring('year', '06-30')],
    ['每年6月、12月底前', recurring('year', '06-30 12-31')],
    ['每年3月', recurring('year', '03-31')],
    ['每年上半年', recurring('year', '06-30')],
    ['每年下半年', recurring('year', '12-31')],
    ['每月上旬', recurring('month', '01-10 02-10 03-10 04-10 05-10 06-10 07-10 08-10 09-10 10-10 11-10 12-10')],
    ['每月中旬', recurring('month', '01-20 02-20 03-20 04-20 05-20 06-20 07-20 08-20 09-20 10-20 11-20 12-20')],
    ['每季度初', { kind: 'recurring', every: 'quarter', confidence: 'certain' }],
    ['每年6月、13月底前', { kind: 'recurring', every: 'year', confidence: 'certain' }],
    ['每年一季度', recurring('year', '03-31')],
    [
      '3月至12月,每月25日前',
      recurring('month', '03-25 04-25 05-25 06-25 07-25 08-25 09-25 10-25 11-25 12-25', { start: '2021-03-01', end: '2021-12-31' }),
    ],
    ['每季度报送一次,12月底前完成总结', recurring('quarter', QUARTERS, { times: 1, end: '2021-12-31', confidence: 'assumed' })],
    ['每季度更新,长期坚持', recurring('quarter', QUARTERS, { continuing: true, confidence: 'assumed' })],
    ['每周', { kind: 'recurring', every: 'week', confidence: 'certain' }],
    ['每年年初', { kind: 'recurring', every: 'year', confidence: 'certain' }],
    ['每月5日、20日前', { kind: 'recurring', every: 'month', confidence: 'certain' }],
    ['持续推进', { kind: 'open-ended', confidence: 'certain' }],
    ['长期坚持', { kind: 'open-ended', confidence: 'certain' }],
    ['立即整改', { kind: 'immediate', confidence: 'certain' }],
    ['及时', { kind: 'immediate', confidence: 'assumed' }],
    ['文件印发后10日内', relative(10, 'day', '文件印发')],
    ['自印发之日起30日内完成', relative(30, 'day', '印发')],
    ['收到通知后3个工作日内', relative(3, 'working-day', '收到通知')],
    ['方案印发后,10日内完成', relative(10, 'day', '方案印发')],
    ['会后一周内', relative(1, 'week', '会')],
    ['文件印发后10日内启动', { ...relative(10, 'day', '文件印发'), milestone: '启动' }],
    ['3个月内', { kind: 'relative', relative: { n: 3, unit: 'month' }, confidence: 'assumed' }],
    ['半年内', { kind: 'relative', relative: { n: 1, unit: 'half-year' }, confidence: 'assumed' }],
    ['', { kind: 'inherited', confidence: 'assumed' }],
    ['同上', { kind: 'inherited', confidence: 'certain' }],
    ['2月30日前', { kind: 'unresolved', confidence: 'certain' }],
    ['13月底前', { kind: 'unresolved', confidence: 'certain' }],
    ['12月至3月', { kind: 'unresolved', confidence: 'certain' }],
    ['11月启动,3月完成', { kind: 'unresolved', confidence: 'certain' }],
    ['1月底前完成方案,2月30日前完成建设', { kind: 'unresolved', confidence: 'certain' }],
    ['2月30日至3月5日', { kind: 'unresolved', confidence: 'certain' }],
    ['每月5日前报送,每季度末汇总', { kind: 'unresolved', confidence: 'certain' }],
    ['春节前', { kind: 'unresolved', confidence: 'certain' }],
    ['按要求', { kind: 'unresolved', confidence: 'certain' }],
    ['—', { kind: 'unresolved', confidence: 'certain' }],
  ])('%s', (text, due) => {
    expect(parseTaskDue(text, 2021)).toEqual({ text, ...due });
  });

  test.each([
    [
      '2025年5月启动;7月试运行;9月正式实施',
      [
        ['2025-05-01', '2025-05-31', '启动'],
        ['2025-07-01', '2025-07-31', '试运行'],
        ['2025-09-01', '2025-09-30', '正式实施'],
      ],
    ],
    [
      '2025年5月启动7月试运行9月正式实施',
      [
        ['2025-05-01', '2025-05-31', '启动'],
        ['2025-07-01', '2025-07-31', '试运行'],
        ['2025-09-01', '2025-09-30', '正式实施'],
      ],
    ],
    [
      '9月30日前完成自查,12月底前全面完成',
      [
        [undefined, '2025-09-30', '完成自查'],
        [undefined, '2025-12-31', '全面完成'],
      ],
    ],
    [
      '第一阶段(3月至5月):宣传发动;第二阶段(6月至12月):组织实施',
      [
        ['2025-03-01', '2025-05-31', '第一阶段:宣传发动'],
        ['2025-06-01', '2025-12-31', '第二阶段:组织实施'],
      ],
    ],
    [
      '1-3月调研;4-6月起草',
      [
        ['2025-01-01', '2025-03-31', '调研'],
        ['2025-04-01', '2025-06-30', '起草'],
      ],
    ],
    [
      '6月30日、12月31日前各报一次',
      [
        [undefined, '2025-06-30', undefined],
        [undefined, '2025-12-31', '各报一次'],
      ],
    ],
    [
      '5月启动，次年3月完成',
      [
        ['2025-05-01', '2025-05-31', '启动'],
        ['2026-03-01', '2026-03-31', '完成'],
      ],
    ],
  ])('%s has stages', (text, stages) => {
    const due = parseTaskDue(text, 2025);
    expect(due).toMatchObject({ kind: 'staged', confidence: 'certain', end: stages.at(-1)?.[1] });
    expect(due.start).toBe(stages[0]?.[0]);
    expect(due.beyondYear).toBe(due.end?.startsWith('2026') === true ? true : undefined);
    expect(due.stages?.map(({ start, end, milestone }) => [start, end, milestone])).toEqual(stages);
    for (const stage of due.stages ?? []) expect(text.replace('，', ',')).toContain(stage.text);
  });

  test('stages may be followed by a duty that goes on', () => {
    expect(parseTaskDue('5月启动,9月底前完成,长期坚持', 2025)).toMatchObject({
      kind: 'staged',
      end: '2025-09-30',
      continuing: true,
      confidence: 'assumed',
    });
  });

  test('without a year a rhythm has no days, and stages are assumed', () => {
    expect(parseTaskDue('每季度')).toEqual({ text: '每季度', kind: 'recurring', every: 'quarter', confidence: 'certain' });
    expect(parseTaskDue('每年6月、12月底前')).toEqual({
      text: '每年6月、12月底前',
      kind: 'recurring',
      every: 'year',
      confidence: 'certain',
    });
    expect(parseTaskDue('5月启动;7月完成')).toMatchObject({ kind: 'staged', end: undefined, confidence: 'assumed' });
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
