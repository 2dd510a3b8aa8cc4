import { GENERAL_PERIOD } from '../../vocabularies/legal.ts';
import type { Words } from '../../model/words.ts';
import { judgeDeadline, type DeadlineChange } from './clauses.ts';
import { defineKind } from './define.ts';

const UNKNOWN: Words = { zh: '公开时限改变，长短无法比较', en: 'The deadline changed; which is longer cannot be told' };
const HOW: Readonly<Partial<Record<DeadlineChange, Words>>> = {
  mixed: { zh: '公开时限改变，有的延长、有的缩短', en: 'The deadline changed: part of it became longer and part of it shorter' },
  exception: {
    zh: '公开时限未变，增写或者删去“另有规定的从其规定”',
    en: 'The deadline is the same, and a reservation in favour of other laws was added or dropped',
  },
};

export const kind = defineKind({
  id: 'deadline-changed',
  effect: 'neutral',
  about: 'deadline',
  rank: 'last',
  mirror: 'deadline-changed',
  what: { zh: '公开时限改变，长短不能一概而论。', en: 'The deadline changed, and nobody can say whether it is longer.' },
  why: {
    zh: '两种写法不能换算成同样的日数，或者有的部分延长、有的部分缩短，要由人判断。',
    en: 'The two wordings do not come down to days that could be compared, or one part is longer and another shorter; a person has to judge.',
  },
  legal: [GENERAL_PERIOD],
  examples: [
    { before: { deadline: '信息形成之日起20个工作日内' }, after: { deadline: '每季度更新' }, says: '长短无法比较' },
    {
      before: { deadline: '行政许可20个工作日内公开；行政处罚5个工作日内公开' },
      after: { deadline: '行政许可10个工作日内公开；行政处罚7个工作日内公开' },
      says: '有的延长、有的缩短',
    },
    { before: { deadline: '20个工作日内' }, after: { deadline: '20个工作日内。法律、法规另有规定的，从其规定' }, says: '另有规定' },
  ],
  recognise: (difference) => ({ how: judgeDeadline(difference) ?? 'other' }),
  message: { zh: ({ how }) => HOW[how]?.zh ?? UNKNOWN.zh, en: ({ how }) => HOW[how]?.en ?? UNKNOWN.en },
});
