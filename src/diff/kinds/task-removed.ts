import { labelTask } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-removed',
  effect: 'narrowing',
  about: 'task',
  rank: 'general',
  mirror: 'task-added',
  what: { zh: '计划不再列入某项任务。', en: 'A task is no longer in the plan.' },
  why: {
    zh: '上一版承诺的任务不再承诺；已经完成的，应在说明中写明，没有完成的不应悄悄删去；不涉及法条。',
    en: 'What was promised is promised no more. Where it was done, a note should say so; where not, it should not go without a word; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: [{ group: '主动公开', name: '重大项目信息公开' }], after: [], says: '删去任务“主动公开 › 重大项目信息公开”' },
    {
      before: [{ name: '推进财政信息公开' }, { name: '编制年度报告', demand: '编制并公布政府信息公开工作年度报告。' }],
      after: [{ name: '推进财政信息公开' }],
      says: '编制年度报告',
    },
  ],
  recognise({ before, after, possibly }) {
    const [task] = before;
    return task === undefined || after.length > 0 ? undefined : { task: labelTask(task), possibly: possibly && labelTask(possibly) };
  },
  message: {
    zh: ({ task, possibly }) => `删去任务“${task}”${possibly === undefined ? '' : `；可能改名为“${possibly}”，请核对`}`,
    en: ({ task, possibly }) =>
      `The task “${task}” was removed${possibly === undefined ? '' : `; it may have been renamed to “${possibly}”, please look`}`,
  },
});
