import { labelDocument } from '../labels.ts';
import { CREDIT_PLAN, FIRST_PLAN, OF_ANOTHER_PLACE } from '../lone-examples.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-table-added',
  effect: 'widening',
  about: 'document',
  rank: 'specific',
  mirror: 'task-table-removed',
  what: { zh: '新增整张任务分解表。', en: 'A whole task table is new.' },
  why: {
    zh: '任务、责任单位和时限有表可查，不涉及法条。',
    en: 'Tasks, units and dues can be looked up now; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: [FIRST_PLAN], after: [FIRST_PLAN, CREDIT_PLAN], says: '新增任务分解表' },
    { before: [FIRST_PLAN], after: [FIRST_PLAN, OF_ANOTHER_PLACE], says: '共1项任务' },
  ],
  recognise({ after, before }) {
    if (after?.kind !== 'task-table' || before !== undefined) return undefined;
    return { table: labelDocument(after), tasks: after.tasks.length };
  },
  message: {
    zh: ({ table, tasks }) => `新增任务分解表“${table}”，共${tasks}项任务`,
    en: ({ table, tasks }) => `The task table “${table}” of ${tasks} tasks is new`,
  },
});
