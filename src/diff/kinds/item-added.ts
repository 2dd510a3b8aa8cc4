import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelItem } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-added',
  effect: 'widening',
  about: 'item',
  rank: 'last',
  mirror: 'item-removed',
  what: { zh: '新增公开事项。', en: 'An item was added.' },
  why: { zh: '公开的事项增加了。', en: 'More is disclosed than before.' },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: [], after: [{ category: '最低生活保障', name: '救助对象名单' }], says: '新增事项“最低生活保障 › 救助对象名单”' },
    {
      before: [{ name: '办事指南' }],
      after: [{ name: '办事指南' }, { category: '临时救助', name: '救助金发放信息', content: ['发放金额', '发放时间'] }],
      says: '新增事项“临时救助 › 救助金发放信息”',
    },
  ],
  recognise({ after, possibly }) {
    return { item: after.map(labelItem).join('、'), possibly: possibly && labelItem(possibly) };
  },
  message: {
    zh: ({ item, possibly }) => `新增事项“${item}”${possibly === undefined ? '' : `；可能由“${possibly}”改名而来，请核对`}`,
    en: ({ item, possibly }) =>
      `“${item}” was added${possibly === undefined ? '' : `; it may be what “${possibly}” was renamed to, please look`}`,
  },
});
