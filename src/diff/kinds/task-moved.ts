import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-moved',
  effect: 'neutral',
  about: 'task-group',
  rank: 'last',
  mirror: 'task-moved',
  what: { zh: '任务改列到另一类。', en: 'A task was moved to another group.' },
  why: { zh: '只是归类改变，要求不变；不涉及法条。', en: 'Only its group changed; what it asks did not; no law is concerned.' },
  legal: [],
  examples: [
    { before: { group: '主动公开' }, after: { group: '制度建设' }, says: '由“主动公开”改列到“制度建设”' },
    { before: { group: '主动公开' }, after: { group: undefined }, says: '未分类' },
  ],
  recognise: ({ before, after }) => ({ before: before?.value ?? '', after: after?.value ?? '' }),
  message: {
    zh: ({ before, after }) => `任务由“${before || '未分类'}”改列到“${after || '未分类'}”`,
    en: ({ before, after }) => `The task went from the group “${before || 'none'}” to “${after || 'none'}”`,
  },
});
