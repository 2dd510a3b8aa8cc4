import { labelDocument } from '../labels.ts';
import { CREDIT_PLAN, FIRST_PLAN, OF_ANOTHER_PLACE } from '../lone-examples.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-table-removed',
  effect: 'narrowing',
  about: 'document',
  rank: 'specific',
  mirror: 'task-table-added',
  what: { zh: '整张任务分解表不再有了。', en: 'A whole task table is gone.' },
  why: {
    zh: '上一版列出的任务不再有表可查，完成与否无从核对，不涉及法条。',
    en: 'The tasks that were promised stand nowhere any more, and nobody can check what became of them; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: [FIRST_PLAN, CREDIT_PLAN], after: [FIRST_PLAN], says: '取消任务分解表' },
    { before: [FIRST_PLAN, OF_ANOTHER_PLACE], after: [FIRST_PLAN], says: '共1项任务' },
  ],
  recognise({ before, after }) {
    if (before?.kind !== 'task-table' || after !== undefined) return undefined;
    return { table: labelDocument(before), tasks: before.tasks.length };
  },
  message: {
    zh: ({ table, tasks }) => `取消任务分解表“${table}”，共${tasks}项任务`,
    en: ({ table, tasks }) => `The task table “${table}” of ${tasks} tasks is gone`,
  },
});
