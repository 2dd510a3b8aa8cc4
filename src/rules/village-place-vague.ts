import { villageOwner } from '../model/owner.ts';
import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';

/** Words that leave open where to look. */
const VAGUE =
  /^(?:其[他它](?:形式|方式|地点|渠道|途径|平台)?|(?:适当|合适|方便|醒目|显著|相关|有关|指定|固定)的?(?:位置|地点|地方|场所|形式|方式|平台|渠道|媒体)|(?:多种|各种|不同|灵活)(?:形式|方式|渠道|途径)|村里|村内|社区内|本村|线上|线下|网上|网络|待定)(?:等)?(?:公开|公布|公示|张贴)?$/;

export const rule = defineRule({
  id: 'village-place-vague',
  severity: 'warning',
  about: 'village-list',
  what: { zh: '公开地点（形式）没有说清楚在哪里。', en: 'The place of an item leaves open where to look.' },
  why: {
    zh: '写“其他”“适当位置”“网上”，村民不知道到哪里去看。写出公开栏的位置、微信群或会议的名称。',
    en: 'By “other”, “a suitable place” or “online” no villager finds it. Name the notice board, the group or the meeting.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      { villageItems: [{ place: ['村务公开栏', '其他形式'] }], says: '“其他形式”' },
      { villageItems: [{ place: '适当位置张贴' }], says: '“适当位置张贴”' },
    ],
    good: [{ villageItems: [{ place: ['村委会门口公开栏', '村民微信群'] }] }, { villageItems: [{ place: '其他（村民小组会议）' }] }],
  },
  *check({ list }) {
    for (const item of list.items) {
      for (const { value, at } of item.place) {
        if (VAGUE.test(value.replaceAll(/\s+/gu, '')))
          yield { at, owner: villageOwner(item), element: 'place' as const, data: { text: value } };
      }
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开地点写着“${text}”，没有说清楚在哪里`,
    en: ({ text }, owner) => `The place of ${owner} is “${text}”, which leaves open where to look`,
  },
});
