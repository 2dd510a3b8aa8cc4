import { GENERAL_PERIOD, STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { judgeDeadline } from './clauses.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-removed',
  effect: 'narrowing',
  about: 'deadline',
  rank: 'specific',
  mirror: 'deadline-stated',
  what: { zh: '公开时限被删去。', en: 'The deadline was removed.' },
  why: {
    zh: '没有写明何时公开，公众不知道应当等到什么时候；公开时限是目录的必填要素。',
    en: 'Nothing says when to publish, and the public cannot tell how long to wait. A catalogue has to state the deadline.',
  },
  legal: [GENERAL_PERIOD, STANDARD_CATALOGUES],
  examples: [
    { before: {}, after: { deadline: undefined }, says: '删去公开时限' },
    { before: { deadline: '每季度更新' }, after: { deadline: undefined }, says: '删去公开时限' },
  ],
  recognise: (difference) => (judgeDeadline(difference) === 'removed' ? {} : undefined),
  message: { zh: () => '删去公开时限', en: () => 'The deadline was removed' },
});
