import { compareForce } from './demands.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-softened',
  effect: 'narrowing',
  about: 'demand',
  rank: 'specific',
  mirror: 'demand-firmed',
  what: { zh: '具体内容的要求放松。', en: 'What a task demands was loosened.' },
  why: {
    zh: '“必须”“确保”等硬性要求去掉，或者改为“鼓励”“力争”，完不成也说得过去，对公众的承诺变弱；不涉及法条。',
    en: 'Binding words went, or words such as 鼓励 and 力争 came, so that the promise may be broken without anybody being to blame; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { demand: '各部门应当按季度公布重大项目进展。' },
      after: { demand: '鼓励各部门按季度公布重大项目进展。' },
      says: '去掉“应当”，加上“鼓励”',
    },
    { before: { demand: '确保部门预算按时公开。' }, after: { demand: '部门预算按时公开。' }, says: '去掉“确保”' },
  ],
  recognise({ before, after }) {
    const force = compareForce(before, after);
    return force?.direction === 'softer' ? { lost: force.lost, gained: force.gained } : undefined;
  },
  message: {
    zh: ({ lost, gained }) =>
      `具体内容的要求放松：${[...lost.map((word) => `去掉“${word}”`), ...gained.map((word) => `加上“${word}”`)].join('，')}`,
    en: ({ lost, gained }) =>
      `The demand was loosened: ${[...lost.map((word) => `without “${word}”`), ...gained.map((word) => `with “${word}”`)].join(', ')}`,
  },
});
