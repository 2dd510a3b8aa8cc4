import { compareDues } from '../compare-dues.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'due-advanced',
  effect: 'widening',
  about: 'due',
  rank: 'specific',
  mirror: 'due-postponed',
  what: { zh: '完成时限提前。', en: 'The due was brought forward.' },
  why: {
    zh: '按各自计划年度比较，承诺完成的日子比原来早；不涉及法条。',
    en: 'In the years of their plans, the promised day is earlier than it was; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { due: '9月底前' }, after: { due: '6月底前' }, says: '提前为“6月底前”' },
    { before: { due: '印发后20个工作日内' }, after: { due: '印发后10个工作日内' }, says: '提前' },
  ],
  recognise({ before, after }, { years }) {
    if (before === undefined || after === undefined || compareDues(before.value, after.value, years) !== 'earlier') return undefined;
    return { before: before.value.text, after: after.value.text };
  },
  message: {
    zh: ({ before, after }) => `完成时限由“${before}”提前为“${after}”`,
    en: ({ before, after }) => `The due was brought forward from “${before}” to “${after}”`,
  },
});
