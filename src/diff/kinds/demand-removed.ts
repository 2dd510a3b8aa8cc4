import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-removed',
  effect: 'narrowing',
  about: 'demand',
  rank: 'specific',
  mirror: 'demand-added',
  what: { zh: '任务减少一项具体内容。', en: 'A demand was removed from a task.' },
  why: {
    zh: '上一版要求做的事不再要求；已经完成的，应在说明中写明；不涉及法条。',
    en: 'What was asked is asked no more; where it was done, a note should say so; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: {
        rows: [
          { demand: '公开部门预算。', units: ['县财政局'], due: '全年' },
          { demand: '每季度公布重大项目进展。', units: ['县发展和改革局'], due: '全年' },
        ],
      },
      after: { rows: [{ demand: '公开部门预算。', units: ['县财政局'], due: '全年' }] },
      says: '减少一项具体内容',
    },
    { before: { demand: '公开部门预算。' }, after: { demand: undefined }, says: '公开部门预算' },
  ],
  recognise: ({ before, after }) => (before !== undefined && after === undefined ? { demand: before.value } : undefined),
  message: { zh: ({ demand }) => `减少一项具体内容：“${demand}”`, en: ({ demand }) => `A demand was removed: “${demand}”` },
});
