import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-added',
  effect: 'widening',
  about: 'unit',
  rank: 'specific',
  mirror: 'unit-removed',
  what: { zh: '增加责任单位。', en: 'A unit was added.' },
  why: { zh: '多了一个单位对任务负责；不涉及法条。', en: 'One more unit answers for the task; no law is concerned.' },
  legal: [],
  examples: [
    { before: { units: ['县财政局'] }, after: { units: ['县财政局', '县教育局'] }, says: '增加责任单位“县教育局”' },
    { before: { lead: ['县财政局'] }, after: { lead: ['县财政局'], units: ['县财政局', '各镇（街道）'] }, says: '各镇（街道）' },
  ],
  recognise: ({ before, after }) =>
    before === undefined && after !== undefined && after.value.role !== 'support' ? { unit: after.value.text } : undefined,
  message: { zh: ({ unit }) => `增加责任单位“${unit}”`, en: ({ unit }) => `The unit ${unit} was added` },
});
