import { ownerOf } from '../model/owner.ts';
import type { Deadline } from '../model/phrases.ts';
import { findVagueness, writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';
import { judgePeriods } from './periods.ts';

export const rule = defineRule({
  id: 'deadline-not-auditable',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开时限无法核查：及时、实时等，推不出任何日期。',
    en: 'The deadline cannot be audited: promptly, in real time, from which no date follows.',
  },
  why: {
    zh: '没有可以推算的日期，就无法判断是否逾期；条例第二十六条的20个工作日也落不到实处。',
    en: 'Without a date that can be worked out nobody can say what is late, and the 20 working days of art. 26 lose their hold.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '及时公开' }, says: '无法核查' },
      { item: { deadline: '提前一周发通知邀请' }, says: '无法核查' },
    ],
    good: [{ item: { deadline: '信息形成或者变更之日起20个工作日内' } }, { item: { deadline: '每年1月31日前' } }],
  },
  *check({ catalogue, law }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      const { value, at } = deadline;
      if (findVagueness(value) !== 'uncheckable' || judgePeriods(item, catalogue, law).shortfalls.length > 0) continue;
      if (value.unresolved.length > 0 && onlyDisplayed(value)) continue;
      // How long something is shown is a demand of its own, if no deadline.
      const atMost = onlyDisplayed(value) ? 'info' : undefined;
      const kinds = value.clauses.map(({ kind }) => kind);
      yield { at, atMost, owner: ownerOf(item), element: 'deadline', data: { text: value.text, kinds } };
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开时限“${text}”无法核查：推不出公开的截止日期`,
    en: ({ text }, owner) => `The deadline of ${owner}, “${text}”, cannot be audited: no last day follows from it`,
  },
});

function onlyDisplayed({ clauses }: Deadline): boolean {
  return clauses.every(({ kind }) => kind === 'display');
}
