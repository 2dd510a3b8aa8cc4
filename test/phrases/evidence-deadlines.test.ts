import { describe, expect, test } from 'vitest';

import { parseDeadline } from '../../src/phrases/index.ts';
import { type Expectation, shareRight } from './share-right.ts';

const working = (n: number, trigger?: string, more: object = {}) => ({
  kind: 'within',
  n,
  unit: 'working-day',
  ...(trigger === undefined ? {} : { trigger }),
  ...more,
});
const prompt = (trigger?: string) => (trigger === undefined ? { kind: 'prompt' } : { kind: 'prompt', trigger });
const only = (...clauses: readonly object[]) => ({ clauses, unresolved: [] as string[] });
const yielding = { exception: true };

/** The distinct deadlines of some hundred published tables. The meanings were written by reading them, not by running the parser. */
const DEADLINES: readonly Expectation[] = [
  ['信息形成或变更之日起20个工作日内', only(working(20, '信息形成或变更'))],
  ['信息形成或者变更之日起20个工作日内', only(working(20, '信息形成或者变更'))],
  ['信息形成(变更)20个工作日内', only(working(20, '信息形成(变更)'))],
  ['形成或者变更之日起20个工作日内予以公开', only(working(20, '形成或者变更'))],
  ['制定或获取信息之日起10个工作日内', only(working(10, '制定或获取信息'))],
  ['公开事项信息形成或变更之日起20个工作日内公开', only(working(20, '公开事项信息形成或变更'))],
  ['自信息形成或者变更之日起20个工作日内予以公开', only(working(20, '信息形成或者变更'))],
  ['自制作或获取该信息之日起20个工作日内公开', only(working(20, '制作或获取该信息'))],
  ['信息形成之日起20个工作日内', only(working(20, '信息形成'))],
  ['及时公开', only(prompt())],
  ['自该政府信息形成或者变更之日起20个工作日内及时公开', only(working(20, '该政府信息形成或者变更'))],
  ['信息形成或者变更之日起20个工作日内予以公开', only(working(20, '信息形成或者变更'))],
  ['20个工作日', only(working(20))],
  ['实时公开', only(prompt())],
  ['自该信息形成或者变更之日起20个工作日内', only(working(20, '该信息形成或者变更'))],
  ['每季度的首个月20日', only({ kind: 'periodic', every: 'quarter', day: '首个月20日' })],
  [
    '信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的,从其规定。',
    only(working(20, '信息形成或者变更', yielding)),
  ],
  [
    '本级人民代表大会或其常务委员会批准后20日内',
    only({ kind: 'within', n: 20, unit: 'day', trigger: '本级人民代表大会或其常务委员会批准' }),
  ],
  ['按进展情况及时公开', only(prompt('进展情况'))],
  ['自信息形成或者变更之日起20个工作日内及时公开', only(working(20, '信息形成或者变更'))],
  ['自收到申请之日起20个工作日内公开', only(working(20, '收到申请'))],
  ['信息获取(形成变更)20个工作日内', only(working(20, '信息获取(形成变更)'))],
  ['分配结果确定后20个工作日内', only(working(20, '分配结果确定'))],
  ['永久公开', only({ kind: 'standing' })],
  ['信息形成或者变更之日起20个工作日内公开', only(working(20, '信息形成或者变更'))],
  ['信息形成(变更)下发至本单位20个工作日内', only(working(20, '信息形成(变更)下发至本单位'))],
  ['信息形成或变更之日起20工作日内', only(working(20, '信息形成或变更'))],
  ['制定或获取文件之日起10个工作日内', only(working(10, '制定或获取文件'))],
  ['制定或获取扶持政策措施之日起10个工作日内', only(working(10, '制定或获取扶持政策措施'))],
  ['制定或获取指南之日起10个工作日内', only(working(10, '制定或获取指南'))],
  [
    '信息形成或者变更之日起 20 个工作日内。法律、法规对政府信息公开的期限另有规定的,从其规定。',
    only(working(20, '信息形成或者变更', yielding)),
  ],
  [
    '向社会公开征求意见期限一般不少于30日;因情况紧急等原因需要缩短期限的,公开征求意见时应当予以说明',
    only({ kind: 'display', n: 30, unit: 'day', scope: '向社会公开征求意见', exception: true }),
  ],
  [
    '信息形成 20 个工作日内公开;其中行政许可、行政处罚事项应自作出行政决定之日起 7 个工作日内公示',
    only(working(20, '信息形成'), working(7, '作出行政决定', { scope: '行政许可、行政处罚事项' })),
  ],
  ['信息形成或变更之日起3个工作日内', only(working(3, '信息形成或变更'))],
  ['同上', only({ kind: 'inherited' })],
  [
    '执法决定信息在决定作出之日起7个工作日内公开,其他相关信息形成或变更之日起20个工作日内公开',
    only(working(7, '决定作出', { scope: '执法决定信息' }), working(20, '其他相关信息形成或变更', { scope: '其他相关信息' })),
  ],
  [
    '1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内。',
    only({ kind: 'standing', scope: '除处罚决定外其他内容' }, working(20, undefined, { scope: '处罚决定' })),
  ],
  ['信息形成或变更之日起10个工作日内', only(working(10, '信息形成或变更'))],
  ['制定或获取备案政策之日起10个工作日内', only(working(10, '制定或获取备案政策'))],
  [
    '每季度的首个月20日 (集体财务往来较多的,财务收支情况应每月公布一次)',
    only(
      { kind: 'periodic', every: 'quarter', day: '首个月20日' },
      { kind: 'periodic', every: 'month', times: 1, scope: '集体财务往来较多的,财务收支情况' },
    ),
  ],
  ['每季度', only({ kind: 'periodic', every: 'quarter' })],
  ['自该信息形成或者变更之日起20个工作日内。', only(working(20, '该信息形成或者变更'))],
  ['提前一周发通知邀请', only({ kind: 'before', n: 1, unit: 'week' })],
  ['在实地启动拟征收土地工作时,在村公示栏公开。', only(prompt('实地启动拟征收土地工作'))],
  ['拟征收土地现状调查结束后5个工作日内,在村公示栏公开。', only(working(5, '拟征收土地现状调查结束'))],
  ['信息形成(变更) 20 个工作日内', only(working(20, '信息形成(变更)'))],
  ['信息获取(形成、变更)20个工作日内', only(working(20, '信息获取(形成、变更)'))],
  ['信息形成之后20个工作日内', only(working(20, '信息形成'))],
  ['自该信息形成或者变更之 日起 20 个工作日内', only(working(20, '该信息形成或者变更'))],
  ['自该信 息形成 或者变 更之日起20个工作日内', only(working(20, '该信息形成或者变更'))],
  ['按实际更新', only(prompt('实际'))],
  ['至少1次/年', only({ kind: 'periodic', every: 'year', times: 1 })],
  ['至少1次/半年', only({ kind: 'periodic', every: 'half-year', times: 1 })],
  ['重大决策作出后及时公开', only(prompt('重大决策作出'))],
  ['信息形成20个工作日内公开', only(working(20, '信息形成'))],
  ['每20个工作日更新', only({ kind: 'periodic', every: 'working-day', interval: 20 })],
  ['制定或获取补贴政策之日起10个工作日内', only(working(10, '制定或获取补贴政策'))],
  [
    '自政府信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的,从其规定',
    only(working(20, '政府信息形成或者变更', yielding)),
  ],
  ['及时回应', only(prompt())],
  [
    '信息形成个20个工作日内公开;其中行政许可、行政处罚事项应自作出行政决定之日起 7个工作日内公示',
    only(working(20, '信息形成'), working(7, '作出行政决定', { scope: '行政许可、行政处罚事项' })),
  ],
  ['在实地启动拟征收土地工作时,在村公示栏公开', only(prompt('实地启动拟征收土地工作'))],
  ['拟征收土地现状调查结束后5个工作日内,在村公示栏公开', only(working(5, '拟征收土地现状调查结束'))],
  [
    '①《听证通知书》在组织听证7个工作日前予以公开;②其他听证公开内容为依申请公开',
    {
      clauses: [{ kind: 'before', n: 7, unit: 'working-day', trigger: '组织听证', scope: '《听证通知书》' }],
      // On request is a method, and no time.
      unresolved: ['其他听证公开内容为依申请公开'],
    },
  ],
  ['随时公布', only(prompt())],
  ['获取该信息之日起20个工作日内', only(working(20, '获取该信息'))],
  ['按卫健委要求单独公开', only(prompt('卫健委要求'))],
  [
    '自信息形成或者变更之日起20个工作日内予以公开 自信息形成或者变更之日起7个工作日内予以公开',
    only(working(20, '信息形成或者变更'), working(7, '信息形成或者变更')),
  ],
  ['每年年初', only({ kind: 'periodic', every: 'year', day: '年初' })],
  ['信息形成或变更之日起5个工作日内', only(working(5, '信息形成或变更'))],
];

function read(text: string): unknown {
  const { clauses, unresolved } = parseDeadline(text);
  return { clauses, unresolved };
}

describe('the deadlines of published tables', () => {
  test('at least 97 of 100 are read right', () => {
    expect(DEADLINES).toHaveLength(69);
    const { share, wrong } = shareRight(DEADLINES, read);
    // Names what is misread; such a text is to be unresolved, and never wrong.
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.97);
  });

  test.each(DEADLINES)('%s', (text, meaning) => {
    expect(read(text)).toEqual(meaning);
    expect(parseDeadline(text).text).toBe(text);
  });

  test('wide characters, blanks and lines broken within words change nothing', () => {
    const wide = '信息形成或者变更\n之日起 ２０ 个工作 日内予以\n公开；法律、法规另有规定的，从其规定。';
    expect(read(wide)).toEqual(only(working(20, '信息形成或者变更', yielding)));
    expect(parseDeadline(wide).text).toBe(wide);
  });
});
