import { GENERAL_PERIOD, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-stated',
  effect: 'widening',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-removed',
  what: { zh: '写明了原来没有的公开时限。', en: 'A deadline was stated where there was none.' },
  why: { zh: '公众知道了最迟何时可以看到信息。', en: 'The public now knows by when to expect the information.' },
  legal: [GENERAL_PERIOD, STANDARD_CATALOGUES],
  examples: [
    { before: { deadline: undefined }, after: {}, says: '写明公开时限' },
    { before: { deadline: undefined }, after: { deadline: '及时公开' }, says: '写明公开时限' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'stated' ? {} : undefined),
  message: { zh: () => '写明公开时限', en: () => 'A deadline was stated' },
});
