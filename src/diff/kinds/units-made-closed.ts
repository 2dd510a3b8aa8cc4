import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-made-closed',
  effect: 'widening',
  about: 'unit-list',
  rank: 'last',
  mirror: 'units-made-open',
  what: { zh: '责任单位不再以“等”概括。', en: 'A list of units is no longer open.' },
  why: {
    zh: '负责的单位逐个写明，没有含糊；不涉及法条。',
    en: 'All that answer are named, and nothing is left open; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局、县教育局等部门'] }, after: { units: ['县财政局、县教育局、县民政局'] }, says: '写明：县民政局' },
    { before: { units: ['县财政局、县教育局等部门'] }, after: { units: ['县财政局、县教育局'] }, says: '去掉“等”' },
  ],
  recognise: ({ unnamed }) => ({ units: namesOf(unnamed) }),
  message: {
    zh: ({ units }) => (units.length === 0 ? '责任单位后面去掉“等”' : `责任单位不再以“等”概括，写明：${units.join('、')}`),
    en: ({ units }) => `The list of units is no longer open${units.length === 0 ? '' : `, and names ${units.join(', ')}`}`,
  },
});
