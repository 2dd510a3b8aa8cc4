import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'content-element-reworded',
  effect: 'neutral',
  about: 'content',
  rank: 'last',
  mirror: 'content-element-reworded',
  what: { zh: '一项公开内容换了说法。', en: 'An entry of the content was worded differently.' },
  why: {
    zh: '两种说法大体相同；说法变了，要公开的是否因此多了或者少了，程序无法断定，不涉及法条，请核对。',
    en: 'The two wordings are much alike. Whether more or less is to be disclosed a program cannot tell; no law is concerned. Please look.',
  },
  legal: [],
  examples: [
    { before: { content: ['申请条件'] }, after: { content: ['申请办理条件'] }, says: '请核对' },
    { before: { content: ['特困人员供养标准'] }, after: { content: ['特困人员救助供养标准'] }, says: '特困人员救助供养标准' },
  ],
  recognise: ({ before, after }) => ({ from: before?.value ?? '', to: after?.value ?? '' }),
  message: {
    zh: ({ from, to }) => `公开内容“${from}”改为“${to}”，请核对要求有无增减`,
    en: ({ from, to }) => `The content “${from}” now reads “${to}”; please look whether it asks for more or less`,
  },
});
