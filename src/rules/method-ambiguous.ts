import { ownerOf } from '../model/owner.ts';
import { defineRule, type Sighting } from './define.ts';
import { ON_REQUEST, PROACTIVE_DUTY } from './legal.ts';

export const rule = defineRule({
  id: 'method-ambiguous',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '公开方式不是主动、依申请二者之一：两个都选，或写了别的。',
    en: 'The method is not exactly one of proactive and on request: both are ticked, or something else is written.',
  },
  why: {
    zh: '主动公开有20个工作日的期限，依申请公开要等人来问；二者义务不同，只能取一。',
    en: 'Proactive disclosure is due in 20 working days; disclosure on request waits for somebody to ask. The duties differ, so it must be one.',
  },
  legal: [PROACTIVE_DUTY, ON_REQUEST],
  examples: {
    bad: [
      { item: { method: ['主动', '依申请'] }, says: '同时' },
      { item: { method: '视情况' }, says: '视情况' },
    ],
    good: [{ item: { method: '主动' } }, { item: { method: 'on-request' } }],
  },
  *check({ catalogue }): Iterable<Sighting<{ text: string | null }>> {
    for (const item of catalogue.items) {
      const [first] = item.method;
      if (first === undefined || (item.method.length === 1 && first.value !== undefined)) continue;
      const unread = item.method.find(({ value }) => value === undefined);
      if (unread !== undefined) {
        yield { at: unread.at, owner: ownerOf(item), element: 'method', data: { text: unread.raw ?? '' } };
      } else if (new Set(item.method.map(({ value }) => value)).size > 1) {
        yield { at: item.placeOf('method') ?? first.at, owner: ownerOf(item), element: 'method', data: { text: null } };
      }
    }
  },
  message: {
    zh: ({ text }, owner) =>
      text === null ? `${owner}的公开方式同时选了主动和依申请，只能取一` : `${owner}的公开方式“${text}”既不是主动也不是依申请`,
    en: ({ text }, owner) =>
      text === null
        ? `${owner} is marked both proactive (主动) and on request (依申请); it must be one`
        : `The method of ${owner}, “${text}”, is neither 主动 nor 依申请`,
  },
});
