import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-filled-in',
  effect: 'widening',
  about: 'units',
  rank: 'specific',
  mirror: 'units-left-blank',
  what: { zh: '补上责任单位。', en: 'A row without units was given some.' },
  why: {
    zh: '原来没有写由谁负责，现在写明了；不涉及法条。',
    en: 'Nobody was named to answer for it; now somebody is; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: [] }, after: { units: ['县财政局'] }, says: '补上责任单位：县财政局' },
    { before: { units: undefined }, after: { lead: ['县财政局'], support: ['县教育局'] }, says: '县财政局、县教育局' },
  ],
  recognise: ({ before, after }) => (before.length === 0 ? { units: namesOf(after) } : undefined),
  message: { zh: ({ units }) => `补上责任单位：${units.join('、')}`, en: ({ units }) => `Units were filled in: ${units.join(', ')}` },
});
