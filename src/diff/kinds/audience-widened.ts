import { PROACTIVE_DUTY } from '../../vocabularies/legal.ts';
import { judgeAudience } from './audiences.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'audience-widened',
  effect: 'widening',
  about: 'audience',
  rank: 'specific',
  mirror: 'audience-narrowed',
  what: {
    zh: '公开对象扩大：由特定群体改为全社会，或者特定群体增加。',
    en: 'More are addressed: everyone in place of a group, or more groups.',
  },
  why: { zh: '原来看不到信息的人也能看到了。', en: 'Some who could not see it now can.' },
  legal: [PROACTIVE_DUTY],
  examples: [
    { before: { audience: { group: '申请人' } }, after: {}, says: '公开对象扩大' },
    { before: { audience: { group: '申请人' } }, after: { audience: { group: '申请人、利害关系人' } }, says: '公开对象扩大' },
  ],
  recognise: (difference) => (judgeAudience(difference) === 'widened' ? {} : undefined),
  message: { zh: () => '公开对象扩大', en: () => 'More people are addressed' },
});
