import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-changed',
  effect: 'neutral',
  about: 'due',
  rank: 'last',
  mirror: 'due-changed',
  what: { zh: '完成时限改变，早晚无法比较。', en: 'The due changed, and nobody can say whether it is later.' },
  why: {
    zh: '两种写法不能换算成可以比较的日子；不涉及法条。',
    en: 'The two wordings do not come down to days that could be compared; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '5月底前动工' }, after: { due: '9月底前' }, says: '早晚无法比较' },
    { before: { due: '每季度' }, after: { due: '10月底前' }, says: '早晚无法比较' },
  ],
  recognise: ({ before, after }) => ({ before: before?.value.text ?? '', after: after?.value.text ?? '' }),
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改为“${after}”，早晚无法比较`,
    en: ({ before, after }) => `The due went from “${before}” to “${after}”; which is later cannot be told`,
  },
});
