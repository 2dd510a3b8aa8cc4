import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-removed',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-added',
  what: { zh: '减少一项公开依据。', en: 'An act was removed from the basis.' },
  why: {
    zh: '列出的依据少了，事项仍要公开，范围没有因此变小；删去的依据仍然有效的，应当说明理由。',
    en: 'One act less is cited. The item is still to be disclosed; where the act still holds, the reason should be given.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['《社会救助暂行办法》（国务院令第649号）', '《中华人民共和国预算法》'] },
      after: { basis: ['《社会救助暂行办法》（国务院令第649号）'] },
      says: '减少公开依据“《中华人民共和国预算法》”',
    },
    {
      before: { basis: ['《中华人民共和国预算法》《社会救助暂行办法》'] },
      after: { basis: ['《社会救助暂行办法》'] },
      says: '《中华人民共和国预算法》',
    },
  ],
  recognise({ before, after }) {
    return before === undefined || after !== undefined ? undefined : { basis: before.value.text };
  },
  message: { zh: ({ basis }) => `减少公开依据“${basis}”`, en: ({ basis }) => `“${basis}” was removed from the basis` },
});
