import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'supporting-unit-added',
  effect: 'neutral',
  about: 'unit',
  rank: 'specific',
  mirror: 'supporting-unit-removed',
  what: { zh: '增加配合单位。', en: 'A supporting unit was added.' },
  why: {
    zh: '配合单位只是协助，任务由谁负责没有改变；不涉及法条。',
    en: 'A unit that supports does not answer for the task; who does is the same; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局'] }, after: { units: ['县财政局'], support: ['县教育局'] }, says: '增加配合单位“县教育局”' },
    { before: { units: ['县财政局牵头,县教育局配合'] }, after: { units: ['县财政局牵头,县教育局、县民政局配合'] }, says: '县民政局' },
  ],
  recognise: ({ before, after }) => (before === undefined && after?.value.role === 'support' ? { unit: after.value.text } : undefined),
  message: { zh: ({ unit }) => `增加配合单位“${unit}”`, en: ({ unit }) => `The supporting unit ${unit} was added` },
});
