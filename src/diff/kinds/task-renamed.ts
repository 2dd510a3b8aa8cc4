import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-renamed',
  effect: 'neutral',
  about: 'task-name',
  rank: 'last',
  mirror: 'task-renamed',
  what: { zh: '任务改名。', en: 'A task was renamed.' },
  why: {
    zh: '名称改变，任务还在；要求有没有改变，另行列出；不涉及法条。',
    en: 'It is still there under another name; what changed in it is told apart; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { name: '公开重点领域信息' }, after: { name: '重点领域信息公开' }, says: '任务改名' },
    { before: { name: '推进财政信息公开' }, after: { name: '推进财政预算信息公开' }, says: '任务改名' },
  ],
  recognise: ({ before, after }) => ({ before: before?.value ?? '', after: after?.value ?? '' }),
  message: {
    zh: ({ before, after }) =>
      before === '' || after === '' ? `任务名称由“${before || '空白'}”改为“${after || '空白'}”` : `任务改名：“${before}”改为“${after}”`,
    en: ({ before, after }) => `The task “${before || 'without a name'}” was renamed to “${after || 'no name at all'}”`,
  },
});
