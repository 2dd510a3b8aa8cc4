import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { findTriggers, judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-trigger-changed',
  effect: 'neutral',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-trigger-changed',
  what: { zh: '公开时限的日数未变，起算点改变。', en: 'The deadline has the same length and counts from another event.' },
  why: {
    zh: '从哪一件事起算更早，要看两件事的先后，不能一概而论；增写或者删去起算点的，也在此列。',
    en: 'Which event comes first depends on the matter, so neither direction can be told. A trigger that was added or dropped belongs here too.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    {
      before: { deadline: '信息形成或者变更之日起20个工作日内' },
      after: { deadline: '作出决定之日起20个工作日内' },
      says: '起算点由“信息形成或者变更”改为“作出决定”',
    },
    { before: { deadline: '20个工作日内' }, after: { deadline: '信息形成之日起20个工作日内' }, says: '写明起算点“信息形成”' },
    { before: { deadline: '信息形成之日起20个工作日内' }, after: { deadline: '20个工作日内' }, says: '删去起算点“信息形成”' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'trigger' ? findTriggers(difference) : undefined),
  message: {
    zh: ({ from, to }) =>
      from === undefined
        ? `公开时限写明起算点“${to}”`
        : to === undefined
          ? `公开时限删去起算点“${from}”`
          : `公开时限的起算点由“${from}”改为“${to}”`,
    en: ({ from, to }) =>
      from === undefined
        ? `The deadline now says what it counts from: ${to}`
        : to === undefined
          ? `The deadline no longer says what it counts from: ${from}`
          : `The deadline counts from ${to} and no longer from ${from}`,
  },
});
