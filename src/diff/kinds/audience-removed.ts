import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { judgeAudience } from './audiences.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'audience-removed',
  effect: 'neutral',
  about: 'audience',
  rank: 'specific',
  mirror: 'audience-stated',
  what: { zh: '公开对象被删去。', en: 'The audience was removed.' },
  why: {
    zh: '空白既不是全社会，也不是特定群体，不能认定缩小；但公开对象是目录的必填要素，应当补上。',
    en: 'A blank is neither everyone nor a group, so that nothing can be called narrower. A catalogue has to state the audience, though.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: {}, after: { audience: undefined }, says: '删去公开对象' },
    { before: { audience: { group: '申请人' } }, after: { audience: undefined }, says: '删去公开对象' },
  ],
  recognise: (difference) => (judgeAudience(difference) === 'removed' ? {} : undefined),
  message: { zh: () => '删去公开对象', en: () => 'The audience was removed' },
});
