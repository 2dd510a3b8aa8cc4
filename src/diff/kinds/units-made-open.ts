import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-made-open',
  effect: 'narrowing',
  about: 'unit-list',
  rank: 'specific',
  mirror: 'units-made-closed',
  what: { zh: '责任单位改以“等”概括。', en: 'A list of units was left open.' },
  why: {
    zh: '“等部门”说还有别的单位，又不说是谁，没有点名的单位难以追究；不涉及法条。',
    en: '等部门 says that there are more and not who, so that those cannot be held to it; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局、县教育局、县民政局'] }, after: { units: ['县财政局、县教育局等部门'] }, says: '不再列名：县民政局' },
    { before: { units: ['县财政局、县教育局'] }, after: { units: ['县财政局、县教育局等部门'] }, says: '加上“等”' },
  ],
  recognise: ({ after, unnamed }) => (after.value.open ? { units: namesOf(unnamed) } : undefined),
  message: {
    zh: ({ units }) =>
      units.length === 0 ? '责任单位后面加上“等”，还有谁没有写明' : `责任单位改以“等”概括，不再列名：${units.join('、')}`,
    en: ({ units }) => `The list of units was left open${units.length === 0 ? '' : `, and names no longer ${units.join(', ')}`}`,
  },
});
