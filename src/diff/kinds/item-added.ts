import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelItem } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-added',
  effect: 'widening',
  about: 'item',
  rank: 'general',
  mirror: 'item-removed',
  what: { zh: '新增公开事项。', en: 'An item was added.' },
  why: { zh: '公开的事项增加了。', en: 'More is disclosed than before.' },
  legal: [STANDARD_CATALOGUES],
  examples: [{ before: [], after: [{ category: '最低生活保障', name: '救助对象名单' }], says: '新增事项“最低生活保障 › 救助对象名单”' }],
  recognise({ before, after, possibly }) {
    const [item] = after;
    return item === undefined || before.length > 0 ? undefined : { item: labelItem(item), possibly: possibly && labelItem(possibly) };
  },
  message: {
    zh: ({ item, possibly }) => `新增事项“${item}”${possibly === undefined ? '' : `；可能由“${possibly}”改名而来，请核对`}`,
    en: ({ item, possibly }) =>
      `“${item}” was added${possibly === undefined ? '' : `; it may be what “${possibly}” was renamed to, please look`}`,
  },
});
