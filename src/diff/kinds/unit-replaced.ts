import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'unit-replaced',
  effect: 'neutral',
  about: 'unit',
  rank: 'last',
  mirror: 'unit-replaced',
  what: { zh: '责任单位换为另一个单位。', en: 'Another unit took the place of one.' },
  why: {
    zh: '任务仍有单位负责，只是换了单位；不涉及法条。',
    en: 'Somebody still answers for the task; only who it is changed; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { units: ['县财政局'] }, after: { units: ['县审计局'] }, says: '由“县财政局”换为“县审计局”' },
    { before: { units: ['各镇（街道）'] }, after: { units: ['其他县级部门'] }, says: '换为“其他县级部门”' },
  ],
  recognise: ({ before, after }) => ({ before: before?.value.text ?? '', after: after?.value.text ?? '' }),
  message: {
    zh: ({ before, after }) => `责任单位由“${before}”换为“${after}”`,
    en: ({ before, after }) => `The unit ${after} took the place of ${before}`,
  },
});
