import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'leader-column-added',
  effect: 'neutral',
  about: 'leader',
  rank: 'specific',
  mirror: 'leader-column-removed',
  what: { zh: '新增一个写明领导、责任人或联系人的栏目。', en: 'A column was added that names leaders or persons to be asked.' },
  why: {
    zh: '由哪些单位负责没有因此改变，只是写明了具体的人；不涉及法条。',
    en: 'The units that answer are what they were; who of them does is stated now. No law is concerned.',
  },
  legal: [],
  examples: [
    { before: {}, after: { leaders: { 牵头领导: '张某' } }, says: '新增“牵头领导”栏' },
    { before: {}, after: { leaders: { 联系人: '李某' } }, says: '新增“联系人”栏' },
  ],
  recognise: ({ label, column }) => (column === 'added' ? { label } : undefined),
  message: { zh: ({ label }) => `新增“${label}”栏`, en: ({ label }) => `The column “${label}” was added` },
});
