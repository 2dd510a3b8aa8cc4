import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-added',
  effect: 'widening',
  about: 'demand',
  rank: 'specific',
  mirror: 'demand-removed',
  what: { zh: '任务增加一项具体内容。', en: 'A demand was added to a task.' },
  why: { zh: '任务要求做的事增加了；不涉及法条。', en: 'The task asks for more; no law is concerned.' },
  legal: [],
  examples: [
    {
      before: { rows: [{ demand: '公开部门预算。', units: ['县财政局'], due: '全年' }] },
      after: {
        rows: [
          { demand: '公开部门预算。', units: ['县财政局'], due: '全年' },
          { demand: '每季度公布重大项目进展。', units: ['县发展和改革局'], due: '全年' },
        ],
      },
      says: '增加一项具体内容',
    },
    { before: { demand: undefined }, after: { demand: '公开部门预算。' }, says: '公开部门预算' },
  ],
  recognise: ({ before, after }) => (before === undefined && after !== undefined ? { demand: after.value } : undefined),
  message: { zh: ({ demand }) => `增加一项具体内容：“${demand}”`, en: ({ demand }) => `A demand was added: “${demand}”` },
});
