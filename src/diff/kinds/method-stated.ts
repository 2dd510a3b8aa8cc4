import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'method-stated',
  effect: 'neutral',
  about: 'method',
  rank: 'specific',
  mirror: 'method-removed',
  what: { zh: '写明了原来没有的公开方式。', en: 'A method was stated where there was none.' },
  why: {
    zh: '原来没有写明是否主动公开，无从比较。',
    en: 'Nothing said before whether it is published proactively, so that there is nothing to compare with.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { method: undefined }, after: {}, says: '写明公开方式' },
    { before: { method: undefined }, after: { method: 'on-request' }, says: '写明公开方式' },
  ],
  recognise: ({ before }) => (before.length === 0 ? {} : undefined),
  message: { zh: () => '写明公开方式', en: () => 'A method was stated' },
});
