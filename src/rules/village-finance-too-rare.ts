import { villageOwner } from '../model/owner.ts';
import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';
import { findTooRare, isFinance, isNeighbourhood, NO_PERIOD_OF_LAW } from './village.ts';

export const rule = defineRule({
  id: 'village-finance-too-rare',
  severity: 'warning',
  about: 'village-list',
  what: { zh: '村级财务公开少于每季度一次。', en: 'A village discloses its finances less often than every quarter.' },
  why: {
    zh: '财务收支是村民最关心的事项：至少每季度公布一次，集体财务往来较多的每月公布一次。年度预算、决算等一年一次的事项不算。',
    en: 'What villagers care about most is the money: it is published every quarter at least, and every month where there are many transactions. What comes once a year, such as the budget, does not count.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      {
        villageItems: [{ category: '财务公开', name: '村集体收入和支出', time: '每年1月31日前', frequency: '每年' }],
        says: '“每年”',
      },
      { villageItems: [{ category: '财务公开', name: '债权债务', time: undefined, frequency: '半年一次' }], says: '每季度' },
    ],
    good: [
      { villageItems: [{ category: '财务公开', name: '村集体收入和支出', time: '每季度第一个月10日前', frequency: '一年四次' }] },
      { villageItems: [{ category: '财务公开', name: '年度财务预算', time: '每年1月31日前', frequency: '每年' }] },
      {
        villageItems: [{ category: '财务公开', name: '工作经费', time: '每年1月31日前', frequency: '每年' }],
        village: { title: '清泉社区居务公开事项清单', place: { name: '清源县清溪镇清泉社区', level: 'village' } },
      },
    ],
  },
  needs: ({ list }) => (isNeighbourhood(list) ? NO_PERIOD_OF_LAW : undefined),
  *check({ list }) {
    for (const item of list.items) {
      const rhythm = isFinance(item) ? findTooRare(item) : undefined;
      if (rhythm === undefined) continue;
      const { at } = item.frequency ?? item.time ?? item;
      yield { at, owner: villageOwner(item), element: item.frequency === undefined ? 'time' : 'frequency', data: { text: rhythm.text } };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}写着“${text}”公开，少于每季度一次；集体财务往来较多的，应当每月公布一次`,
    en: ({ text }, owner) =>
      `${owner} is disclosed “${text}”, less often than every quarter; where there are many transactions it is every month`,
  },
});
