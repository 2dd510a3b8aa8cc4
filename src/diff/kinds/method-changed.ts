import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'method-changed',
  effect: 'neutral',
  about: 'method',
  rank: 'last',
  mirror: 'method-changed',
  what: {
    zh: '公开方式改变，读不出是主动还是依申请。',
    en: 'The method changed, and one of the two wordings is neither proactive nor on request.',
  },
  why: { zh: '有一边的写法既不是主动，也不是依申请，要由人判断。', en: 'One of the wordings says neither, so that a person has to judge.' },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { method: 'proactive' }, after: { method: '全文发布' }, says: '公开方式改变' },
    { before: { method: '全文发布' }, after: { method: 'on-request' }, says: '公开方式改变' },
  ],
  recognise: () => ({}),
  message: { zh: () => '公开方式改变', en: () => 'The method changed' },
});
