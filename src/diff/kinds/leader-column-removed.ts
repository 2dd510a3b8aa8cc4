import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'leader-column-removed',
  effect: 'neutral',
  about: 'leader',
  rank: 'specific',
  mirror: 'leader-column-added',
  what: { zh: '删去一个写明领导、责任人或联系人的栏目。', en: 'A column was removed that named leaders or persons to be asked.' },
  why: {
    zh: '由哪些单位负责没有因此改变，只是不再写明具体的人；不涉及法条。',
    en: 'The units that answer are what they were; who of them does is not stated any more. No law is concerned.',
  },
  legal: [],
  examples: [
    { before: { leaders: { 牵头领导: '张某' } }, after: {}, says: '删去“牵头领导”栏' },
    { before: { leaders: { 联系人: '李某' } }, after: {}, says: '删去“联系人”栏' },
  ],
  recognise: ({ label, column }) => (column === 'removed' ? { label } : undefined),
  message: { zh: ({ label }) => `删去“${label}”栏`, en: ({ label }) => `The column “${label}” was removed` },
});
