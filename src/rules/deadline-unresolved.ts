import { ownerOf } from '../model/owner.ts';
import { writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';
import { isTold } from './texts.ts';

export const rule = defineRule({
  id: 'deadline-unresolved',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开时限的文字读不出任何期限。', en: 'The deadline, or a part of it, cannot be read as any period, date or frequency.' },
  why: {
    zh: '读不出期限，就没有人能判断是否按时公开；文字也可能是从别的栏目误抄来的。',
    en: 'Where no period can be read, nobody can say whether publication was in time; the text may also have slipped in from another column.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '按上级部门要求单独安排' }, says: '读不出期限' },
      { item: { deadline: '政府网站' }, says: '读不出期限' },
    ],
    good: [{ item: { deadline: '信息形成或者变更之日起20个工作日内' } }, { item: { deadline: '每季度' } }],
  },
  *check({ catalogue }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      const { value, at } = deadline;
      if ((value.clauses.length > 0 && value.unresolved.length === 0) || isTold('deadline', value.text) || isShifted(item)) continue;
      const unread = value.clauses.length === 0 ? [value.text] : value.unresolved;
      // What is left over beside a deadline that was read is often only how it is published.
      const atMost = value.clauses.length === 0 ? undefined : 'info';
      yield { at, atMost, owner: ownerOf(item), element: 'deadline', data: { unread } };
    }
  },
  message: {
    zh: ({ unread }, owner) => `${owner}的公开时限“${unread.join('”“')}”读不出期限；请写明自何时起多少个工作日内`,
    en: ({ unread }, owner) =>
      `The deadline of ${owner} cannot be read: “${unread.join('”, “')}”; say within how many working days of what`,
  },
});
