import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { findBrokenLimit, tellLimit } from './limits.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'display-period-shortened',
  effect: 'narrowing',
  about: 'deadline',
  rank: 'specific',
  mirror: 'display-period-lengthened',
  what: { zh: '公示期、征求意见期缩短或者被删去。', en: 'The period of display or comment became shorter, or was dropped.' },
  why: {
    zh: '公众看到信息、提出意见的时间少了。短于法定期限的，另外写明。',
    en: 'The public has less time to see it and to answer. Where it is shorter than the law demands, it says so.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    {
      before: { deadline: '20个工作日内公开，公示不少于7个工作日' },
      after: { deadline: '20个工作日内公开，公示不少于5个工作日' },
      says: '公示期缩短',
    },
    { before: { deadline: '20个工作日内公开，公示不少于7个工作日' }, after: { deadline: '20个工作日内公开' }, says: '公示期缩短' },
    {
      before: { category: '政府采购', name: '单一来源采购公示', deadline: '公示不少于5个工作日' },
      after: { category: '政府采购', name: '单一来源采购公示', deadline: '公示不少于2个工作日' },
      says: '短于《政府采购法实施条例》第三十八条规定的5个工作日',
    },
  ],
  recognise(difference, { law }) {
    return judgeDeadline(difference) === 'display-shorter' ? { limit: findBrokenLimit('at-least', difference, law) } : undefined;
  },
  message: {
    zh: ({ limit }) => `公示期缩短${limit === undefined ? '' : `，短于${tellLimit(limit, 'zh')}`}`,
    en: ({ limit }) => `It is displayed for a shorter time${limit === undefined ? '' : `, and shorter than ${tellLimit(limit, 'en')}`}`,
  },
});
