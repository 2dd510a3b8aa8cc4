import { ROLES } from './roles.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'role-changed',
  effect: 'neutral',
  about: 'role',
  rank: 'last',
  mirror: 'role-changed',
  what: { zh: '单位的职责分工改变。', en: 'A unit answers for the task in another way.' },
  why: {
    zh: '单位没有增减，只是牵头、负责、配合的分工调整；不涉及法条。',
    en: 'No unit came or went; only who leads, answers and supports was arranged anew; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { units: ['县财政局', '县教育局'] },
      after: { units: ['县财政局'], support: ['县教育局'] },
      says: '“县教育局”由责任单位改为配合单位',
    },
    { before: { units: ['县财政局'], support: ['县教育局'] }, after: { units: ['县财政局', '县教育局'] }, says: '由配合单位改为责任单位' },
  ],
  recognise: ({ before, after }) => ({ unit: after.value.text, before: before.value.role, after: after.value.role }),
  message: {
    zh: ({ unit, before, after }) => `“${unit}”由${ROLES[before].zh}改为${ROLES[after].zh}`,
    en: ({ unit, before, after }) => `${unit}, before ${ROLES[before].en}, is now ${ROLES[after].en}`,
  },
});
