import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'audience-changed',
  effect: 'neutral',
  about: 'audience',
  rank: 'last',
  mirror: 'audience-changed',
  what: { zh: '公开对象改变，大小不能一概而论。', en: 'The audience changed, and nobody can say whether it is wider.' },
  why: {
    zh: '两边说的不是同一些人，或者没有写明是谁，要由人判断，不涉及法条。',
    en: 'The two name different people, or do not name them; a person has to judge. No law is concerned.',
  },
  legal: [],
  examples: [
    { before: { audience: { group: '申请人' } }, after: { audience: { group: '利害关系人' } }, says: '公开对象改变' },
    { before: { audience: { group: '申请人' } }, after: { audience: '特定群体' }, says: '公开对象改变' },
    { before: {}, after: { audience: ['全社会', { group: '申请人' }] }, says: '公开对象改变' },
  ],
  recognise: () => ({}),
  message: { zh: () => '公开对象改变', en: () => 'The audience changed' },
});
