import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'extra-column-removed',
  effect: 'neutral',
  about: 'extra',
  rank: 'specific',
  mirror: 'extra-column-added',
  what: { zh: '删去一个自加栏目。', en: 'A column that the office had added was removed.' },
  why: {
    zh: '自加栏目不是规定的要素，规定的要素没有因此增减，不涉及法条。',
    en: 'Such a column is no element of the standard, and those of the standard are what they were; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { extra: { 咨询电话: '0990-1234567' } }, after: {}, says: '删去“咨询电话”栏' },
    { before: { extra: { 备注: '每年更新' } }, after: {}, says: '删去“备注”栏' },
  ],
  recognise: ({ label, column }) => (column === 'removed' ? { label } : undefined),
  message: { zh: ({ label }) => `删去“${label}”栏`, en: ({ label }) => `The column “${label}” was removed` },
});
