import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-reworded',
  effect: 'editorial',
  about: 'due',
  rank: 'wording',
  mirror: 'due-reworded',
  what: { zh: '完成时限只改了写法。', en: 'The due was only worded otherwise.' },
  why: {
    zh: '在各自计划年度里是同一天，要求不变，不涉及法条。',
    en: 'In the years of their plans it is the same day; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '6月底前' }, after: { due: '6月30日前' }, says: '同一时限' },
    { before: { due: '2021年9月30日前' }, after: { due: '2022年9月30日前' }, says: '同一时限' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'same') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”改写为“${after}”，是同一时限`,
    en: ({ before, after }) => `The due was reworded from “${before}” to “${after}”; it asks for the same`,
  },
});
