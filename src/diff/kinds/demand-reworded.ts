import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-reworded',
  effect: 'neutral',
  about: 'demand',
  rank: 'last',
  mirror: 'demand-reworded',
  what: { zh: '具体内容改写。', en: 'A demand was worded anew.' },
  why: {
    zh: '要求换了一种说法，是增是减程序看不出来，须由人判断；不涉及法条。',
    en: 'What is asked is said otherwise; whether it is more or less a program cannot tell, so a person has to judge; no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { demand: '公开部门预算。' }, after: { demand: '每季度公布重大项目进展情况。' }, says: '请对照查看' },
    { before: { demand: '公开本级政府预算和部门预算。' }, after: { demand: '公开本级政府预算、部门预算和绩效目标。' }, says: '请对照查看' },
  ],
  recognise: () => ({}),
  message: {
    zh: () => '具体内容改写，是增是减请对照查看',
    en: () => 'The demand was reworded; please look whether it asks for more or less',
  },
});
