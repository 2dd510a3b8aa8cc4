import { ownerOf } from '../model/owner.ts';
import { defineRule, type Sighting } from './define.ts';
import { ON_REQUEST, PROACTIVE_DUTY } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';
import { isTold } from './texts.ts';

export const rule = defineRule({
  id: 'method-missing',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '公开方式没有选定：主动、依申请两个框都没有勾，或写的二者都不是。',
    en: 'No method is chosen: neither box is ticked, or what is written is neither proactive nor on request.',
  },
  why: {
    zh: '不选定方式，就不知道该机关主动公开，还是等人申请。整格、整列空白的另由“缺少必备要素”规则提示。',
    en: 'Without it nobody knows whether the body must publish or may wait to be asked. A blank cell or an absent column belongs to the rule for missing elements.',
  },
  legal: [PROACTIVE_DUTY, ON_REQUEST],
  examples: {
    bad: [
      { item: { method: '□主动 □依申请' }, says: '都没有勾选' },
      { item: { method: '视情况' }, says: '视情况' },
    ],
    good: [{ item: { method: '主动' } }, { item: { method: '□主动 ■依申请' } }],
  },
  *check({ catalogue }): Iterable<Sighting<{ text: string | null }>> {
    for (const item of catalogue.items) {
      const unread = item.method.find(({ value }) => value === undefined);
      if (unread !== undefined && !isTold('method', unread.raw ?? '') && !isShifted(item)) {
        yield { at: unread.at, owner: ownerOf(item), element: 'method', data: { text: unread.raw ?? '' } };
      }
      if (item.unticked?.includes('method') === true) {
        yield { at: item.placeOf('method') ?? item.at, owner: ownerOf(item), element: 'method', data: { text: null } };
      }
    }
  },
  message: {
    zh: ({ text }, owner) =>
      text === null ? `${owner}的公开方式，主动和依申请都没有勾选` : `${owner}的公开方式“${text}”既不是主动也不是依申请`,
    en: ({ text }, owner) =>
      text === null
        ? `Neither method of ${owner} is ticked: 主动 or 依申请`
        : `The method of ${owner}, “${text}”, is neither 主动 nor 依申请`,
  },
});
