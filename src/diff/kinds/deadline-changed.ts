import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'deadline-changed',
  effect: 'neutral',
  about: 'deadline',
  rank: 'last',
  mirror: 'deadline-changed',
  what: { zh: '公开时限改变，长短无法比较。', en: 'The deadline changed, and nobody can say whether it is longer.' },
  why: { zh: '两种写法不能换算成同样的日数。', en: 'The two wordings do not come down to days that could be compared.' },
  legal: [],
  examples: [{ before: { deadline: '信息形成之日起20个工作日内' }, after: { deadline: '按季度公开' }, says: '长短无法比较' }],
  recognise: () => ({}),
  message: { zh: () => '公开时限改变，长短无法比较', en: () => 'The deadline changed; which is longer cannot be told' },
});
