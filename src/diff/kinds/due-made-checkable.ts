import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-made-checkable',
  effect: 'widening',
  about: 'due',
  rank: 'specific',
  mirror: 'due-made-vague',
  what: { zh: '完成时限由无法检查改为可以检查。', en: 'The due can now be checked.' },
  why: {
    zh: '原来没有到期的一天，现在到期就能看做没做完；不涉及法条。',
    en: 'There was no day on which one could look; now there is; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '全年' }, after: { due: '6月底前' }, says: '改为“6月底前”' },
    { before: { due: '持续推进' }, after: { due: '每季度末月20日前' }, says: '可以检查' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'firmer') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改为“${after}”，有了可以检查的日子`,
    en: ({ before, after }) => `The due went from “${before}” to “${after}”: there is now a day on which it can be checked`,
  },
});
