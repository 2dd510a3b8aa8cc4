import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-made-auditable',
  effect: 'widening',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-made-vague',
  what: { zh: '公开时限由无法核查改为可以核查。', en: 'A deadline that could not be audited became one that can.' },
  why: {
    zh: '有了可以推算的截止日期，公众和主管部门都能判断是否逾期。',
    en: 'A last day follows from it, so that the public and the supervising office can say what is late.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    { before: { deadline: '及时公开' }, after: { deadline: '信息形成或者变更之日起20个工作日内' }, says: '可以核查' },
    { before: { deadline: '长期公开' }, after: { deadline: '每季度更新' }, says: '可以核查' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'auditable' ? {} : undefined),
  message: { zh: () => '公开时限改得可以核查，能够推出截止日期', en: () => 'The deadline can now be audited: a last day follows from it' },
});
