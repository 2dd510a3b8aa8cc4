import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'method-removed',
  effect: 'neutral',
  about: 'method',
  rank: 'specific',
  mirror: 'method-stated',
  what: { zh: '公开方式被删去。', en: 'The method was removed.' },
  why: {
    zh: '空白既不是主动，也不是依申请，不能认定缩小；但公开方式是目录的必填要素，应当补上。',
    en: 'A blank is neither proactive nor on request, so that nothing can be called narrower. A catalogue has to state the method, though.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: {}, after: { method: undefined }, says: '删去公开方式' },
    { before: { method: 'on-request' }, after: { method: undefined }, says: '删去公开方式' },
  ],
  recognise: ({ after }) => (after.length === 0 ? {} : undefined),
  message: { zh: () => '删去公开方式', en: () => 'The method was removed' },
});
