import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { judgeAudience } from './audiences.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'audience-stated',
  effect: 'neutral',
  about: 'audience',
  rank: 'specific',
  mirror: 'audience-removed',
  what: { zh: '写明了原来没有的公开对象。', en: 'An audience was stated where there was none.' },
  why: {
    zh: '原来没有写明面向谁，无从比较是扩大还是缩小。',
    en: 'Nothing said before who was addressed, so that nothing can be called wider or narrower.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { audience: undefined }, after: {}, says: '写明公开对象' },
    { before: { audience: undefined }, after: { audience: { group: '申请人' } }, says: '写明公开对象' },
  ],
  recognise: (difference) => (judgeAudience(difference) === 'stated' ? {} : undefined),
  message: { zh: () => '写明公开对象', en: () => 'An audience was stated' },
});
