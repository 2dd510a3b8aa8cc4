import { compareFigures, compareForce } from './demands.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'demand-figure-changed',
  effect: 'neutral',
  about: 'demand',
  rank: 'specific',
  mirror: 'demand-figure-changed',
  what: { zh: '具体内容中的数字改变。', en: 'A figure in a demand changed.' },
  why: {
    zh: '数字变大变小各有利弊：比例提高是加码，次数、期限提高可能相反，须由人判断；不涉及法条。',
    en: 'Whether more is better depends on what is counted, so a person has to judge; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { demand: '重大项目信息公开率达到95%以上。' },
      after: { demand: '重大项目信息公开率达到80%以上。' },
      says: '由“95%”改为“80%”',
    },
    { before: { demand: '全年召开新闻发布会不少于4次。' }, after: { demand: '全年召开新闻发布会不少于6次。' }, says: '由“4次”改为“6次”' },
  ],
  recognise({ before, after }, { years }) {
    return compareForce(before, after) === undefined ? compareFigures(before, after, years) : undefined;
  },
  message: {
    zh: ({ lost, gained }) =>
      `具体内容中的数字${lost.length === 0 ? `增加“${gained.join('、')}”` : gained.length === 0 ? `“${lost.join('、')}”去掉` : `由“${lost.join('、')}”改为“${gained.join('、')}”`}`,
    en: ({ lost, gained }) => `In the demand, the figures ${lost.join(', ') || '(none)'} became ${gained.join(', ') || '(none)'}`,
  },
});
