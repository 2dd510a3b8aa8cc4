import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { ON_REQUEST, PROACTIVE_DUTY } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'method-both',
  severity: 'error',
  about: 'catalogue',
  what: { zh: '公开方式同时选了主动和依申请。', en: 'The method is both proactive and on request.' },
  why: {
    zh: '主动公开有20个工作日的期限，依申请公开要等人来问；二者义务不同，只能取一。一项里确有两种情形的，应拆成两项。',
    en: 'Proactive disclosure is due in 20 working days; disclosure on request waits for somebody to ask. The duties differ, so it must be one; an item that has parts of both kinds is two items.',
  },
  legal: [PROACTIVE_DUTY, ON_REQUEST],
  examples: {
    bad: [
      { item: { method: ['主动', '依申请'] }, says: '同时' },
      { item: { method: '■主动 ■依申请' }, says: '同时' },
    ],
    good: [{ item: { method: '主动' } }, { item: { method: 'on-request' } }, { item: { method: '■主动 □依申请' } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      const [first] = item.method;
      if (first === undefined || item.method.some(({ value }) => value === undefined)) continue;
      if (item.method.every(({ value }) => value === first.value)) continue;
      yield { at: item.placeOf('method') ?? first.at, owner: ownerOf(item), element: 'method', data: {} };
    }
  },
  message: {
    zh: (_, owner) => `${owner}的公开方式同时选了主动和依申请，只能取一`,
    en: (_, owner) => `${owner} is marked both proactive (主动) and on request (依申请); it must be one`,
  },
});
