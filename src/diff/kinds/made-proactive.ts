import { ON_REQUEST, PROACTIVE_DUTY } from '../../vocabularies/legal.ts';
import { judgeMethod } from './methods.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'made-proactive',
  effect: 'widening',
  about: 'method',
  rank: 'specific',
  mirror: 'made-on-request',
  what: {
    zh: '由依申请公开改为主动公开，或者不再依申请公开。',
    en: 'What was given on request is published proactively, or part of it is.',
  },
  why: { zh: '公众不必申请就能看到信息。', en: 'The public sees it without asking.' },
  legal: [PROACTIVE_DUTY, ON_REQUEST],
  examples: [
    { before: { method: 'on-request' }, after: { method: 'proactive' }, says: '改为主动公开' },
    { before: { method: ['proactive', 'on-request'] }, after: { method: 'proactive' }, says: '改为主动公开' },
    { before: { method: 'on-request' }, after: { method: ['proactive', 'on-request'] }, says: '增加主动公开' },
  ],
  recognise: (difference) => (judgeMethod(difference) === 'more' ? { isPart: difference.after.length > 1 } : undefined),
  message: {
    zh: ({ isPart }) => (isPart ? '公开方式增加主动公开' : '公开方式改为主动公开'),
    en: ({ isPart }) => (isPart ? 'Part of it is now published proactively' : 'It is now published proactively'),
  },
});
