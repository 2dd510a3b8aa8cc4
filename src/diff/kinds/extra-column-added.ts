import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'extra-column-added',
  effect: 'neutral',
  about: 'extra',
  rank: 'specific',
  mirror: 'extra-column-removed',
  what: { zh: '新增一个自加栏目。', en: 'The office added a column.' },
  why: {
    zh: '自加栏目不是规定的要素，规定的要素没有因此增减，不涉及法条。',
    en: 'Such a column is no element of the standard, and those of the standard are what they were; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: {}, after: { extra: { 咨询电话: '0990-1234567' } }, says: '新增“咨询电话”栏' },
    { before: {}, after: { extra: { 备注: '每年更新' } }, says: '新增“备注”栏' },
  ],
  recognise: ({ label, column }) => (column === 'added' ? { label } : undefined),
  message: { zh: ({ label }) => `新增“${label}”栏`, en: ({ label }) => `The column “${label}” was added` },
});
