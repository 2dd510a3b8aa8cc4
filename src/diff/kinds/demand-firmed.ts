import { compareForce } from './demands.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-firmed',
  effect: 'widening',
  about: 'demand',
  rank: 'specific',
  mirror: 'demand-softened',
  what: { zh: '具体内容的要求加严。', en: 'What a task demands was made binding.' },
  why: {
    zh: '“鼓励”“力争”等软性措辞去掉，或者改为“必须”“确保”，对公众的承诺变硬；不涉及法条。',
    en: 'Words such as 鼓励 and 力争 went, or binding ones came, so that the promise counts; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { demand: '鼓励各部门按季度公布重大项目进展。' },
      after: { demand: '各部门应当按季度公布重大项目进展。' },
      says: '去掉“鼓励”，加上“应当”',
    },
    { before: { demand: '部门预算按时公开。' }, after: { demand: '确保部门预算按时公开。' }, says: '加上“确保”' },
  ],
  recognise({ before, after }) {
    const force = compareForce(before, after);
    return force?.direction === 'firmer' ? { lost: force.lost, gained: force.gained } : undefined;
  },
  message: {
    zh: ({ lost, gained }) =>
      `具体内容的要求加严：${[...lost.map((word) => `去掉“${word}”`), ...gained.map((word) => `加上“${word}”`)].join('，')}`,
    en: ({ lost, gained }) =>
      `The demand was made binding: ${[...lost.map((word) => `without “${word}”`), ...gained.map((word) => `with “${word}”`)].join(', ')}`,
  },
});
