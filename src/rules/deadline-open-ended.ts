import type { Item } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import { findVagueness, writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';

/** What an office is, as against what happens on a day: there a standing display is nearly all that can be said. */
const STANDING_MATTER = /机构|职能|职责|概况|简介|指南|联系方式|地址|电话|办公时间|查阅点/;

export const rule = defineRule({
  id: 'deadline-open-ended',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开时限是长期、永久或者随时：只说公开多久，没说最迟何时公开。',
    en: 'The deadline is for good or at any time: it says how long something is shown, and not by when.',
  },
  why: {
    zh: '有形成日期的信息应当自形成或者变更之日起20个工作日内公开；只写“长期公开”，晚一年公开也不算逾期。机构概况、办事指南一类信息只作提示。',
    en: 'What comes into being on a day is due within 20 working days of that day; “permanently” is kept by publishing a year late. Of standing matters, such as what an office does, it is no more than a hint.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '长期公开' }, says: '没说最迟何时公开' },
      { item: { name: '审批结果', deadline: '随时公布' }, says: '没说最迟何时公开' },
    ],
    good: [
      { item: { deadline: '信息形成或者变更之日起20个工作日内，长期公开' } },
      { item: { deadline: '1.除处罚决定外其他内容：长期公开；2.处罚决定：作出之日起7个工作日内' } },
    ],
  },
  *check({ catalogue }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      if (findVagueness(deadline.value) !== 'open-ended' || isAllowed(item, deadline.value.text)) continue;
      const standing = STANDING_MATTER.test(`${item.category?.value ?? ''} ${item.name?.value ?? ''}`);
      yield {
        at: deadline.at,
        atMost: standing ? 'info' : 'warning',
        owner: ownerOf(item),
        element: 'deadline',
        data: { text: deadline.value.text },
      };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开时限“${text}”没说最迟何时公开；请写明自何时起多少个工作日内`,
    en: ({ text }, owner) => `The deadline of ${owner}, “${text}”, does not say by when; say within how many working days of what`,
  },
});

/** Major matters of a village are to be shown at any time, says art. 30 of the act on village committees. */
function isAllowed({ basis }: Item, text: string): boolean {
  return text.includes('随时') && basis.some(({ value }) => value.text.includes('村民委员会组织法'));
}
