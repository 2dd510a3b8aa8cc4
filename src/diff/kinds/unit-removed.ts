import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-removed',
  effect: 'narrowing',
  about: 'unit',
  rank: 'specific',
  mirror: 'unit-added',
  what: { zh: '减少责任单位。', en: 'A unit was removed.' },
  why: {
    zh: '原来负责的单位不再负责，它名下的那一份没有人承诺；不涉及法条。',
    en: 'A unit no longer answers for the task, and nobody promises its part of it; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局', '县教育局'] }, after: { units: ['县财政局'] }, says: '减少责任单位“县教育局”' },
    { before: { units: ['县财政局', '其他县级部门'] }, after: { units: ['县财政局'] }, says: '其他县级部门' },
  ],
  recognise: ({ before, after }) =>
    after === undefined && before !== undefined && before.value.role !== 'support' ? { unit: before.value.text } : undefined,
  message: { zh: ({ unit }) => `减少责任单位“${unit}”`, en: ({ unit }) => `The unit ${unit} was removed` },
});
