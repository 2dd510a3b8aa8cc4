import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-added',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-removed',
  what: { zh: '增加一项公开依据。', en: 'An act was added to the basis.' },
  why: {
    zh: '列出的依据多了；要公开的事项本身没有因此增加。',
    en: 'One act more is cited; what is disclosed is the same.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['《社会救助暂行办法》（国务院令第649号）'] },
      after: { basis: ['《社会救助暂行办法》（国务院令第649号）', '《中华人民共和国预算法》'] },
      says: '增加公开依据“《中华人民共和国预算法》”',
    },
    {
      before: { basis: ['《社会救助暂行办法》'] },
      after: { basis: ['《中华人民共和国预算法》《社会救助暂行办法》'] },
      says: '《中华人民共和国预算法》',
    },
  ],
  recognise({ before, after }) {
    return after === undefined || before !== undefined ? undefined : { basis: after.value.text };
  },
  message: { zh: ({ basis }) => `增加公开依据“${basis}”`, en: ({ basis }) => `“${basis}” was added to the basis` },
});
