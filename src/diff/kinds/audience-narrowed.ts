import { PROACTIVE_DUTY } from '../../vocabularies/legal.ts';
import { judgeAudience } from './audiences.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'audience-narrowed',
  effect: 'narrowing',
  about: 'audience',
  rank: 'specific',
  mirror: 'audience-widened',
  what: {
    zh: '公开对象缩小：由全社会改为特定群体，或者特定群体减少。',
    en: 'Fewer are addressed: a group in place of everyone, or fewer groups.',
  },
  why: {
    zh: '原来能看到信息的人，有一部分看不到了；应当主动公开的信息面向全社会。',
    en: 'Some who could see it no longer can. What is disclosed proactively is for everyone.',
  },
  legal: [PROACTIVE_DUTY],
  examples: [
    { before: {}, after: { audience: { group: '申请人' } }, says: '公开对象缩小' },
    { before: { audience: { group: '申请人、利害关系人' } }, after: { audience: { group: '申请人' } }, says: '公开对象缩小' },
    { before: { audience: ['全社会', { group: '申请人' }] }, after: { audience: { group: '申请人' } }, says: '公开对象缩小' },
  ],
  recognise: (difference) => (judgeAudience(difference) === 'narrowed' ? {} : undefined),
  message: { zh: () => '公开对象缩小', en: () => 'Fewer people are addressed' },
});
