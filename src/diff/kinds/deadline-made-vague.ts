import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-made-vague',
  effect: 'narrowing',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-made-auditable',
  what: { zh: '公开时限由可以核查改为无法核查。', en: 'A deadline that could be audited became one that cannot.' },
  why: {
    zh: '“及时公开”“长期公开”推不出截止日期，是否逾期无从判断，20个工作日的法定期限也落不到实处。',
    en: 'No last day follows from “promptly” or “for good”, so nobody can say what is late, and the statutory 20 working days lose their hold.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    { before: { deadline: '信息形成或者变更之日起20个工作日内' }, after: { deadline: '及时公开' }, says: '无法核查' },
    { before: { deadline: '每年1月31日前' }, after: { deadline: '长期公开' }, says: '无法核查' },
    { before: { deadline: '信息形成或者变更之日起20个工作日内' }, after: { deadline: '按规定时间' }, says: '无法核查' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'vaguer' ? {} : undefined),
  message: {
    zh: () => '公开时限改得无法核查，推不出截止日期',
    en: () => 'The deadline can no longer be audited: no last day follows from it',
  },
});
