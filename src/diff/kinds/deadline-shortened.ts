import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-shortened',
  effect: 'widening',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-lengthened',
  what: { zh: '公开时限缩短。', en: 'The deadline became shorter.' },
  why: { zh: '公众能更早看到信息。', en: 'The public sees the information sooner.' },
  legal: [GENERAL_PERIOD],
  examples: [
    {
      before: { deadline: '信息形成或者变更之日起20个工作日内' },
      after: { deadline: '信息形成或者变更之日起10个工作日内' },
      says: '公开时限缩短',
    },
    { before: { deadline: '每年更新' }, after: { deadline: '每季度更新' }, says: '公开时限缩短' },
    {
      before: { deadline: '信息形成之日起20个工作日内公开' },
      after: { deadline: '信息形成之日起20个工作日内公开；其中行政处罚决定7个工作日内公开' },
      says: '公开时限缩短',
    },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'shorter' ? {} : undefined),
  message: { zh: () => '公开时限缩短', en: () => 'The deadline became shorter' },
});
