import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-removed',
  effect: 'narrowing',
  about: 'due',
  rank: 'specific',
  mirror: 'due-stated',
  what: { zh: '不再写完成时限。', en: 'No due is stated any more.' },
  why: {
    zh: '没有时限，就没有到期检查的依据；不涉及法条。',
    en: 'Without a due there is no day on which one could look; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '6月底前' }, after: { due: undefined }, says: '不再写完成时限' },
    { before: { due: '全年' }, after: { due: undefined }, says: '不再写完成时限' },
  ],
  recognise: ({ before, after }) => (after === undefined && before !== undefined ? { before: before.value.text } : undefined),
  message: { zh: ({ before }) => `不再写完成时限，原为“${before}”`, en: ({ before }) => `The due “${before}” is no longer stated` },
});
