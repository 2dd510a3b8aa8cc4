import { ON_REQUEST, PROACTIVE_DUTY } from '../../vocabularies/legal.ts';
import { judgeMethod } from './methods.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'made-on-request',
  effect: 'narrowing',
  about: 'method',
  rank: 'specific',
  mirror: 'made-proactive',
  what: {
    zh: '由主动公开改为依申请公开，或者增加了依申请公开。',
    en: 'What was published proactively is given on request, or part of it is.',
  },
  why: {
    zh: '公众要先提出申请才能得到信息；应当主动公开的，不得改为依申请公开。两种方式都勾选的，主动公开的范围不明，介于两者之间。',
    en: 'The public has to ask first; what must be disclosed proactively may not be left to requests. Where both are ticked nobody knows how much comes without asking, so that it counts as in between.',
  },
  legal: [PROACTIVE_DUTY, ON_REQUEST],
  examples: [
    { before: { method: 'proactive' }, after: { method: 'on-request' }, says: '改为依申请公开' },
    { before: { method: ['proactive', 'on-request'] }, after: { method: 'on-request' }, says: '改为依申请公开' },
    { before: { method: 'proactive' }, after: { method: ['proactive', 'on-request'] }, says: '增加依申请公开' },
  ],
  recognise: (difference) => (judgeMethod(difference) === 'less' ? { isPart: difference.after.length > 1 } : undefined),
  message: {
    zh: ({ isPart }) => (isPart ? '公开方式增加依申请公开' : '公开方式改为依申请公开'),
    en: ({ isPart }) => (isPart ? 'Part of it may now be given on request only' : 'It is now given on request only'),
  },
});
