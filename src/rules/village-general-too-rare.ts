import { villageOwner } from '../model/owner.ts';
import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';
import { findTooRare, isFinance, isNeighbourhood, NO_PERIOD_OF_LAW } from './village.ts';

export const rule = defineRule({
  id: 'village-general-too-rare',
  severity: 'warning',
  about: 'village-list',
  what: { zh: '一般村务公开少于每季度一次。', en: 'A general matter of a village is disclosed less often than every quarter.' },
  why: {
    zh: '一般事项至少每季度公布一次，涉及村民利益的重大事项随时公布。本来一年一次或者长期不变的事项（年度计划、换届选举、村规民约）不算。',
    en: 'General matters are published every quarter at least, grave ones at any time. What comes once a year or stays as it is (plans, elections, the village rules) does not count.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      { villageItems: [{ name: '宅基地审批情况', time: '每半年', frequency: undefined }], says: '“每半年”' },
      { villageItems: [{ name: '低保对象名单', time: '每年12月底前', frequency: '每年一次' }], says: '少于每季度一次' },
    ],
    good: [
      { villageItems: [{ name: '宅基地审批情况', time: '每季度第一个月10日前', frequency: '每季度' }] },
      { villageItems: [{ name: '征地补偿费分配', time: '随时', frequency: '随时' }] },
      { villageItems: [{ name: '村民委员会年度工作计划', time: '每年1月31日前', frequency: '每年' }] },
    ],
  },
  needs: ({ list }) => (isNeighbourhood(list) ? NO_PERIOD_OF_LAW : undefined),
  *check({ list }) {
    for (const item of list.items) {
      const rhythm = isFinance(item) ? undefined : findTooRare(item);
      if (rhythm === undefined) continue;
      const { at } = item.frequency ?? item.time ?? item;
      yield { at, owner: villageOwner(item), element: item.frequency === undefined ? 'time' : 'frequency', data: { text: rhythm.text } };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}写着“${text}”公开，少于每季度一次`,
    en: ({ text }, owner) => `${owner} is disclosed “${text}”, less often than every quarter`,
  },
});
