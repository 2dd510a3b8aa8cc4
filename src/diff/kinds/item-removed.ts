import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelItem } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-removed',
  effect: 'narrowing',
  about: 'item',
  rank: 'specific',
  mirror: 'item-added',
  what: { zh: '删去公开事项。', en: 'An item was removed.' },
  why: {
    zh: '原来公开的事项不再列入目录；确因职责调整、依据废止而删去的，应在修订说明中写明。',
    en: 'What was disclosed before is no longer in the catalogue. Where a duty moved or an act ended, the revision note should say so.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: [{ category: '最低生活保障', name: '救助对象名单' }], after: [], says: '删去事项“最低生活保障 › 救助对象名单”' },
    {
      before: [{ name: '办事指南' }, { category: '临时救助', name: '救助金发放信息', content: ['发放金额', '发放时间'] }],
      after: [{ name: '办事指南' }],
      says: '删去事项“临时救助 › 救助金发放信息”',
    },
  ],
  recognise({ before, after, possibly }) {
    const [item] = before;
    return item === undefined || after.length > 0 ? undefined : { item: labelItem(item), possibly: possibly && labelItem(possibly) };
  },
  message: {
    zh: ({ item, possibly }) => `删去事项“${item}”${possibly === undefined ? '' : `；可能改名为“${possibly}”，请核对`}`,
    en: ({ item, possibly }) =>
      `“${item}” was removed${possibly === undefined ? '' : `; it may have been renamed to “${possibly}”, please look`}`,
  },
});
