import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-made-vague',
  effect: 'narrowing',
  about: 'due',
  rank: 'specific',
  mirror: 'due-made-checkable',
  what: { zh: '完成时限由可以检查改为无法检查。', en: 'The due can no longer be checked.' },
  why: {
    zh: '原来到期就能看做没做完，改为“全年”“持续推进”以后没有到期的一天；不涉及法条。',
    en: 'There was a day on which one could look; with 全年 or 持续推进 there is none; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '6月底前' }, after: { due: '持续推进' }, says: '改为“持续推进”' },
    { before: { due: '9月30日前' }, after: { due: '全年' }, says: '改为“全年”' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'vaguer') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改为“${after}”，不再有可以检查的日子`,
    en: ({ before, after }) => `The due went from “${before}” to “${after}”: there is no day any more on which it can be checked`,
  },
});
