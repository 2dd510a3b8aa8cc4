import { describe, expect, it } from 'vitest';

import { judgeDeadline, type DeadlineChange } from '../../../src/diff/kinds/clauses.ts';
import { parseDeadline } from '../../../src/phrases/index.ts';

/** What became of a deadline, and what becomes of it the other way round. */
const CASES: readonly (readonly [
  string,
  string | undefined,
  string | undefined,
  DeadlineChange | undefined,
  DeadlineChange | undefined,
])[] = [
  ['the same', '信息形成之日起20个工作日内', '信息形成之日起20个工作日内', undefined, undefined],
  ['other words for it', '信息形成或者变更之日起20个工作日内', '自信息形成或变更之日起二十个工作日内予以公开', undefined, undefined],
  ['a week and seven days', '批准后一周内', '批准后7日内', undefined, undefined],
  [
    'one clause before the other',
    '行政许可7个工作日内；行政处罚5个工作日内',
    '行政处罚5个工作日内；行政许可7个工作日内',
    undefined,
    undefined,
  ],
  ['more working days', '20个工作日内', '30个工作日内', 'longer', 'shorter'],
  ['days in place of working days', '20个工作日内', '20日内', 'shorter', 'longer'],
  ['a longer period from another event', '信息形成之日起10个工作日内', '批准之日起20个工作日内', 'longer', 'shorter'],
  ['a rhythm that comes round less often', '每季度更新', '每年更新', 'longer', 'shorter'],
  ['twice a year, and every half-year', '每年更新2次', '每半年更新1次', undefined, undefined],
  ['a date later in the year', '每年1月31日前', '每年3月31日前', 'longer', 'shorter'],
  ['a month in place of a date of the year', '每年1月31日前', '每月更新', 'shorter', 'longer'],
  ['less notice', '组织听证7个工作日前', '组织听证3个工作日前', 'longer', 'shorter'],
  ['a part with a shorter period of its own', '20个工作日内', '20个工作日内；其中行政处罚7个工作日内', 'shorter', 'longer'],
  ['a part with the same period', '20个工作日内', '20个工作日内；其中行政处罚20个工作日内', undefined, undefined],
  ['one part longer', '行政许可7个工作日内；行政处罚7个工作日内', '行政许可7个工作日内；行政处罚9个工作日内', 'longer', 'shorter'],
  [
    'one part longer, one shorter',
    '行政许可7个工作日内；行政处罚7个工作日内',
    '行政许可5个工作日内；行政处罚9个工作日内',
    'mixed',
    'mixed',
  ],
  ['a promise in place of a period', '20个工作日内', '及时公开', 'vaguer', 'auditable'],
  ['for good in place of a period', '20个工作日内', '长期公开', 'vaguer', 'auditable'],
  ['words nobody can read in place of a period', '20个工作日内', '按规定时间', 'vaguer', 'auditable'],
  ['a part that is only promised', '20个工作日内', '20个工作日内，行政处罚及时公开', 'vaguer', 'auditable'],
  ['a shorter display', '公示不少于7个工作日', '公示不少于5个工作日', 'display-shorter', 'display-longer'],
  ['no display any more', '20个工作日内，公示不少于7个工作日', '20个工作日内', 'display-shorter', 'display-longer'],
  ['displayed for good', '公示不少于7个工作日', '长期公示', 'display-longer', 'display-shorter'],
  ['only the display left', '20个工作日内，公示不少于7个工作日', '公示不少于7个工作日', 'vaguer', 'auditable'],
  ['another event', '信息形成之日起20个工作日内', '作出决定之日起20个工作日内', 'trigger', 'trigger'],
  ['an event where there was none', '20个工作日内', '信息形成之日起20个工作日内', 'trigger', 'trigger'],
  ['a reservation', '20个工作日内', '20个工作日内，法律法规另有规定的从其规定', 'exception', 'exception'],
  ['a rhythm in place of a period', '20个工作日内', '每季度更新', 'other', 'other'],
  ['another day of the quarter', '每季度首月20日前', '每季度末月20日前', 'other', 'other'],
  ['another promise', '及时公开', '长期公开', 'other', 'other'],
  ['about as long', '批准后5个工作日内', '批准后7日内', 'other', 'other'],
  ['nothing any more', '20个工作日内', undefined, 'removed', 'stated'],
];

function judge(before: string | undefined, after: string | undefined): DeadlineChange | undefined {
  const [one, other] = [before, after].map((text) => (text === undefined ? undefined : { at: 0, value: parseDeadline(text) }));
  return judgeDeadline({ before: one, after: other, matter: [] });
}

describe('what became of a deadline', () => {
  it.each(CASES)('%s: %s -> %s', (_, before, after, there, back) => {
    expect(judge(before, after)).toBe(there);
    expect(judge(after, before)).toBe(back);
  });

  it('compares no more clauses than anybody writes', () => {
    const many = Array.from({ length: 200 }, (_, index) => `事项${index}：${index + 1}个工作日内`).join('；');
    expect(judge(many, `${many}；其他及时公开`)).toBe('other');
  });
});
