import { labelTask } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-added',
  effect: 'widening',
  about: 'task',
  rank: 'general',
  mirror: 'task-removed',
  what: { zh: '计划新增任务。', en: 'A task was added to the plan.' },
  why: { zh: '计划承诺完成的任务比上一版多；不涉及法条。', en: 'The plan promises more than the one before; no law is concerned.' },
  legal: [],
  examples: [
    { before: [], after: [{ group: '主动公开', name: '重大项目信息公开' }], says: '新增任务“主动公开 › 重大项目信息公开”' },
    {
      before: [{ name: '推进财政信息公开' }],
      after: [{ name: '推进财政信息公开' }, { name: '编制年度报告', demand: '编制并公布政府信息公开工作年度报告。' }],
      says: '编制年度报告',
    },
  ],
  recognise({ before, after, possibly }) {
    const [task] = after;
    return task === undefined || before.length > 0 ? undefined : { task: labelTask(task), possibly: possibly && labelTask(possibly) };
  },
  message: {
    zh: ({ task, possibly }) => `新增任务“${task}”${possibly === undefined ? '' : `；可能由“${possibly}”改名而来，请核对`}`,
    en: ({ task, possibly }) =>
      `The task “${task}” was added${possibly === undefined ? '' : `; it may be what “${possibly}” was renamed to, please look`}`,
  },
});
