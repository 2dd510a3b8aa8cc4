import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'display-period-lengthened',
  effect: 'widening',
  about: 'deadline',
  rank: 'specific',
  mirror: 'display-period-shortened',
  what: {
    zh: '公示期、征求意见期延长，或者写明了原来没有的公示期。',
    en: 'The period of display or comment became longer, or one was added.',
  },
  why: {
    zh: '公众看到信息、提出意见的时间多了，不涉及法条。',
    en: 'The public has more time to see it and to answer; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { deadline: '20个工作日内公开，公示不少于5个工作日' },
      after: { deadline: '20个工作日内公开，公示不少于7个工作日' },
      says: '公示期延长',
    },
    { before: { deadline: '公示不少于7个工作日' }, after: { deadline: '长期公示' }, says: '公示期延长' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'display-longer' ? {} : undefined),
  message: { zh: () => '公示期延长', en: () => 'It is displayed for a longer time' },
});
