import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-postponed',
  effect: 'narrowing',
  about: 'due',
  rank: 'specific',
  mirror: 'due-advanced',
  what: { zh: '完成时限推迟。', en: 'The due was put off.' },
  why: {
    zh: '按各自计划年度比较，承诺完成的日子比原来晚；不涉及法条。',
    en: 'In the years of their plans, the promised day is later than it was; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '2021年6月底前' }, after: { due: '2022年9月底前' }, says: '推迟为“2022年9月底前”' },
    { before: { due: '3月31日前' }, after: { due: '6月底前' }, says: '推迟' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'later') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”推迟为“${after}”`,
    en: ({ before, after }) => `The due was put off from “${before}” to “${after}”`,
  },
});
