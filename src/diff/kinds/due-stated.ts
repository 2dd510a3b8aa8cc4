import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-stated',
  effect: 'widening',
  about: 'due',
  rank: 'specific',
  mirror: 'due-removed',
  what: { zh: '补上完成时限。', en: 'A due was stated.' },
  why: { zh: '原来没有写时限，现在写明了；不涉及法条。', en: 'No due was stated before; now there is one; no law is concerned.' },
  legal: [],
  examples: [
    { before: { due: undefined }, after: { due: '6月底前' }, says: '补上完成时限' },
    { before: { due: undefined }, after: { due: '全年' }, says: '补上完成时限' },
  ],
  recognise: ({ before, after }) => (before === undefined && after !== undefined ? { after: after.value.text } : undefined),
  message: { zh: ({ after }) => `补上完成时限“${after}”`, en: ({ after }) => `The due “${after}” was stated` },
});
