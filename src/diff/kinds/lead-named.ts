import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'lead-named',
  effect: 'widening',
  about: 'lead',
  rank: 'specific',
  mirror: 'lead-dropped',
  what: { zh: '明确了牵头单位。', en: 'A lead was named.' },
  why: {
    zh: '几个单位共同负责时，有了一个对结果负总责的单位；不涉及法条。',
    en: 'Of several units, one now answers for the whole; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局', '县教育局'] }, after: { lead: ['县财政局'], support: ['县教育局'] }, says: '明确由“县财政局”牵头' },
    { before: { units: ['县财政局'] }, after: { units: ['县财政局'], lead: ['县教育局'] }, says: '明确由“县教育局”牵头' },
  ],
  recognise: ({ before, after }) => (before === undefined && after !== undefined ? { unit: after.value.text } : undefined),
  message: { zh: ({ unit }) => `明确由“${unit}”牵头`, en: ({ unit }) => `${unit} was named the lead` },
});
