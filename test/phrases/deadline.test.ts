import { describe, expect, test } from 'vitest';

import { parseDeadline } from '../../src/phrases/deadline.ts';

const WORKING = { kind: 'within', unit: 'working-day' };

describe('parseDeadline reads one clause', () => {
  test.each([
    ['自信息形成或者变更之日起，20个工作日内', { ...WORKING, n: 20, trigger: '信息形成或者变更' }],
    ['信息形成后，7个法定工作日内公开', { ...WORKING, n: 7, trigger: '信息形成' }],
    ['信息形成或者变更之日起20个工作日内', { ...WORKING, n: 20, trigger: '信息形成或者变更' }],
    ['自信息形成或者变更之日起20个工作日内予以公开', { ...WORKING, n: 20, trigger: '信息形成或者变更' }],
    ['自该政府信息形成或者变更之日起20个工作日内及时公开', { ...WORKING, n: 20, trigger: '该政府信息形成或者变更' }],
    ['信息形成（变更）20个工作日内', { ...WORKING, n: 20, trigger: '信息形成(变更)' }],
    ['信息形成(变更)下发至本单位20个工作日内', { ...WORKING, n: 20, trigger: '信息形成(变更)下发至本单位' }],
    ['信息形成个20个工作日内公开', { ...WORKING, n: 20, trigger: '信息形成' }],
    ['自该信 息形成 或者变 更之日起 20 个工作日内', { ...WORKING, n: 20, trigger: '该信息形成或者变更' }],
    ['信息形成或变更之日起20工作日内', { ...WORKING, n: 20, trigger: '信息形成或变更' }],
    ['信息形成或变更之日起二十个工作日内', { ...WORKING, n: 20, trigger: '信息形成或变更' }],
    ['收到征地批准文件之日起10个工作日内公开。', { ...WORKING, n: 10, trigger: '收到征地批准文件' }],
    ['拟征收土地现状调查结束后5个工作日内,在村公示栏公开。', { ...WORKING, n: 5, trigger: '拟征收土地现状调查结束' }],
    ['形成或者变更之日起20个工作日内予以公开', { ...WORKING, n: 20, trigger: '形成或者变更' }],
    ['20个工作日', { ...WORKING, n: 20 }],
    ['本级人民代表大会或其常务委员会批准后20日内', { kind: 'within', n: 20, unit: 'day', trigger: '本级人民代表大会或其常务委员会批准' }],
    ['获取信息后一周内', { kind: 'within', n: 1, unit: 'week', trigger: '获取信息' }],
    ['3个月内', { kind: 'within', n: 3, unit: 'month' }],
    ['48小时内', { kind: 'within', n: 48, unit: 'hour' }],
    ['自然资源部门作出决定之日起7个工作日内', { ...WORKING, n: 7, trigger: '自然资源部门作出决定' }],
    ['应在7个工作日内公开', { ...WORKING, n: 7 }],
    ['行政处罚7个工作日内', { ...WORKING, n: 7, scope: '行政处罚' }],
    ['延长期限最长不超过20个工作日', { ...WORKING, n: 20, scope: '延长期限' }],
    ['形成或变更后20日（工作日）内', { ...WORKING, n: 20, trigger: '形成或变更' }],
    ['行政处罚决定信息及时公开', { kind: 'prompt', scope: '行政处罚决定信息' }],
    ['涉及群众切身利益的,及时公开', { kind: 'prompt', scope: '涉及群众切身利益的' }],
    ['每年3月底前', { kind: 'fixed-date', monthDay: '03-31' }],
    ['每年一季度', { kind: 'periodic', every: 'year', day: '一季度' }],
    ['办理时限:5个工作日', { ...WORKING, n: 5, scope: '办理时限' }],
    ['及时公开', { kind: 'prompt' }],
    ['实时', { kind: 'prompt' }],
    ['随时公布', { kind: 'prompt' }],
    ['按进展情况及时公开', { kind: 'prompt', trigger: '进展情况' }],
    ['按上级要求公开', { kind: 'prompt', trigger: '上级要求' }],
    ['按实际更新', { kind: 'prompt', trigger: '实际' }],
    ['重大决策作出后及时公开', { kind: 'prompt', trigger: '重大决策作出' }],
    ['随采购公告、采购文件公开', { kind: 'prompt', trigger: '采购公告、采购文件' }],
    ['在实地启动拟征收土地工作时,在村公示栏公开', { kind: 'prompt', trigger: '实地启动拟征收土地工作' }],
    ['每季度', { kind: 'periodic', every: 'quarter' }],
    ['每季度的首个月20日', { kind: 'periodic', every: 'quarter', day: '首个月20日' }],
    ['每月5日前公开', { kind: 'periodic', every: 'month', day: '5日' }],
    ['每年年初', { kind: 'periodic', every: 'year', day: '年初' }],
    ['每20个工作日更新', { kind: 'periodic', every: 'working-day', interval: 20 }],
    ['半年至少更新1次', { kind: 'periodic', every: 'half-year', times: 1 }],
    ['至少1次/年', { kind: 'periodic', every: 'year', times: 1 }],
    ['至少2次/半年', { kind: 'periodic', every: 'half-year', times: 2 }],
    ['按月公开', { kind: 'periodic', every: 'month' }],
    ['每年1月31日前', { kind: 'fixed-date', monthDay: '01-31' }],
    ['每年3月31日前公开', { kind: 'fixed-date', monthDay: '03-31' }],
    ['每年年底前', { kind: 'fixed-date', monthDay: '12-31' }],
    ['12月31日前公布', { kind: 'fixed-date', monthDay: '12-31' }],
    ['每年1月31日前公开上一年度年度报告', { kind: 'fixed-date', monthDay: '01-31', scope: '上一年度年度报告' }],
    ['提前一周发通知邀请', { kind: 'before', n: 1, unit: 'week' }],
    ['提前10个工作日公告', { kind: 'before', n: 10, unit: 'working-day' }],
    ['至少提前7个工作日公告', { kind: 'before', n: 7, unit: 'working-day' }],
    ['停水信息提前24小时公告', { kind: 'before', n: 24, unit: 'hour', scope: '停水信息' }],
    ['组织听证7个工作日前予以公开', { kind: 'before', n: 7, unit: 'working-day', trigger: '组织听证' }],
    [
      '《听证通知书》应当在组织听证的7个工作日之前送达',
      { kind: 'before', n: 7, unit: 'working-day', trigger: '组织听证', scope: '《听证通知书》' },
    ],
    ['会议召开前3日发出通知', { kind: 'before', n: 3, unit: 'day', trigger: '会议召开' }],
    ['一般事项至少每季度公布一次', { kind: 'periodic', every: 'quarter', times: 1, scope: '一般事项' }],
    ['长期公开', { kind: 'standing' }],
    ['永久公开', { kind: 'standing' }],
    ['公示不少于7个工作日', { kind: 'display', n: 7, unit: 'working-day' }],
    ['公示7日', { kind: 'display', n: 7, unit: 'day' }],
    ['公告时间30日以上', { kind: 'display', n: 30, unit: 'day' }],
    ['征求意见期限不得少于30(日)', { kind: 'display', n: 30, unit: 'day', scope: '征求意见' }],
    ['同上', { kind: 'inherited' }],
  ])('%s', (text, clause) => {
    expect(parseDeadline(text)).toEqual({ text, clauses: [clause], unresolved: [] });
  });
});

describe('parseDeadline reads several clauses', () => {
  test.each([
    [
      '信息形成20个工作日内公开;其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示',
      [
        { ...WORKING, n: 20, trigger: '信息形成' },
        { ...WORKING, n: 7, trigger: '作出行政决定', scope: '行政许可、行政处罚事项' },
      ],
    ],
    [
      '执法决定信息在决定作出之日起7个工作日内公开，其他相关信息形成或变更之日起20个工作日内公开',
      [
        { ...WORKING, n: 7, trigger: '决定作出', scope: '执法决定信息' },
        { ...WORKING, n: 20, trigger: '其他相关信息形成或变更', scope: '其他相关信息' },
      ],
    ],
    [
      '1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内。',
      [
        { kind: 'standing', scope: '除处罚决定外其他内容' },
        { ...WORKING, n: 20, scope: '处罚决定' },
      ],
    ],
    [
      '信息形成(变更)3个工作日内,公示时间不少于7个工作日',
      [
        { ...WORKING, n: 3, trigger: '信息形成(变更)' },
        { kind: 'display', n: 7, unit: 'working-day' },
      ],
    ],
    [
      '自信息形成或者变更之日起20个工作日内予以公开 自信息形成或者变更之日起7个工作日内予以公开',
      [
        { ...WORKING, n: 20, trigger: '信息形成或者变更' },
        { ...WORKING, n: 7, trigger: '信息形成或者变更' },
      ],
    ],
    [
      '每季度的首个月20日 (集体财务往来较多的,财务收支情况应每月公布一次)',
      [
        { kind: 'periodic', every: 'quarter', day: '首个月20日' },
        { kind: 'periodic', every: 'month', times: 1, scope: '集体财务往来较多的,财务收支情况' },
      ],
    ],
    [
      '向社会公开征求意见期限一般不少于30日;因情况紧急等原因需要缩短期限的,公开征求意见时应当予以说明',
      [{ kind: 'display', n: 30, unit: 'day', scope: '向社会公开征求意见', exception: true }],
    ],
    [
      '每年6月30日前和12月31日前',
      [
        { kind: 'fixed-date', monthDay: '06-30' },
        { kind: 'fixed-date', monthDay: '12-31' },
      ],
    ],
    [
      'A.行政许可:7个工作日内;B.其他:及时公开',
      [
        { ...WORKING, n: 7, scope: '行政许可' },
        { kind: 'prompt', scope: '其他' },
      ],
    ],
  ])('%s', (text, clauses) => {
    expect(parseDeadline(text)).toEqual({ text, clauses, unresolved: [] });
  });
});

describe('parseDeadline marks what yields to other laws', () => {
  test.each([
    '信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。',
    '信息形成或者变更之日起20个工作日内予以公开,法律法规另有规定的从其规定。',
    '信息形成或者变更之日起20个工作日内(法律法规另有规定的除外)',
  ])('%s', (text) => {
    expect(parseDeadline(text)).toEqual({
      text,
      clauses: [{ ...WORKING, n: 20, trigger: '信息形成或者变更', exception: true }],
      unresolved: [],
    });
  });

  test('a reservation alone is no deadline', () => {
    expect(parseDeadline('法律、法规另有规定的,从其规定')).toMatchObject({ clauses: [], unresolved: [expect.any(String)] });
  });
});

describe('parseDeadline does not guess', () => {
  test.each([
    ['7个工作日前公开'],
    ['会议召开前5个工作日内公开'],
    ['活动开始前'],
    ['7-20个工作日内'],
    ['20日'],
    ['按要求公开'],
    ['2月30日前公开'],
    ['予以公开'],
    ['2025年6月30日前'],
    ['—'],
  ])('%s', (text) => {
    const { clauses, unresolved } = parseDeadline(text);
    expect(clauses).toEqual([]);
    expect(unresolved).toHaveLength(1);
  });

  test('an empty text asks nothing', () => {
    expect(parseDeadline('  ')).toEqual({ text: '  ', clauses: [], unresolved: [] });
  });

  test('what it reads stands beside what it cannot', () => {
    expect(parseDeadline('信息形成20个工作日内;其他内容为依申请公开')).toMatchObject({
      clauses: [{ n: 20 }],
      unresolved: ['其他内容为依申请公开'],
    });
  });

  test('prose of hundreds of characters is no phrase of time', () => {
    expect(parseDeadline('公'.repeat(400)).unresolved).toHaveLength(1);
  });
});
