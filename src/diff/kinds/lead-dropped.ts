import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'lead-dropped',
  effect: 'narrowing',
  about: 'lead',
  rank: 'specific',
  mirror: 'lead-named',
  what: { zh: '不再明确牵头单位。', en: 'There is no lead any more.' },
  why: {
    zh: '几个单位都负责而没有牵头的，等于没有人对结果负总责；不涉及法条。',
    en: 'Where several units answer and none leads, nobody answers for the whole; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { lead: ['县财政局'], support: ['县教育局'] }, after: { units: ['县财政局', '县教育局'] }, says: '不再由“县财政局”牵头' },
    { before: { units: ['县财政局'], lead: ['县教育局'] }, after: { units: ['县财政局'] }, says: '不再由“县教育局”牵头' },
  ],
  recognise: ({ before, after }) => (after === undefined && before !== undefined ? { unit: before.value.text } : undefined),
  message: {
    zh: ({ unit }) => `不再由“${unit}”牵头，也没有别的单位牵头`,
    en: ({ unit }) => `${unit} no longer leads, and nobody else does`,
  },
});
