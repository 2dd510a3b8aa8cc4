import { namesOf } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'units-left-blank',
  effect: 'narrowing',
  about: 'units',
  rank: 'specific',
  mirror: 'units-filled-in',
  what: { zh: '责任单位空缺。', en: 'The units of a row are gone.' },
  why: {
    zh: '任务没有单位负责，完不成也问不到人；不涉及法条。',
    en: 'Nobody answers for it, so nobody can be asked; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局'] }, after: { units: [] }, says: '不再写责任单位，原为：县财政局' },
    { before: { lead: ['县财政局'], support: ['县教育局'] }, after: { units: undefined }, says: '原为：县财政局、县教育局' },
  ],
  recognise: ({ before, after }) => (after.length === 0 ? { units: namesOf(before) } : undefined),
  message: {
    zh: ({ units }) => `不再写责任单位，原为：${units.join('、')}`,
    en: ({ units }) => `No unit is named any more; before: ${units.join(', ')}`,
  },
});
