import type { DeadlineClause } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { STATUTORY_PERIODS } from '../vocabularies/index.ts';
import { writtenDeadlines } from './deadlines.ts';
import { defineRule } from './define.ts';
import { GENERAL_PERIOD } from '../vocabularies/legal.ts';
import { judgePeriods, keepsPeriod } from './periods.ts';

/** The general bound, in working days (art. 26), as the vocabulary has it. */
const GENERAL_BOUND = findGeneralBound();

function findGeneralBound(): number {
  const period = STATUTORY_PERIODS.find(({ act, article }) => act === '政府信息公开条例' && article === '第二十六条');
  if (period?.bound !== 'at-most') throw new Error('the vocabulary of statutory periods has lost the general period of art. 26');
  return period.n;
}

/**
 * The bound in other units, set where no run of public holidays can excuse it: 20 working days never stretch over more
 * than 40 calendar days. What lies between is not asserted.
 */
const CERTAINLY_BEYOND: Readonly<Partial<Record<Extract<DeadlineClause, { kind: 'within' }>['unit'], number>>> = {
  'working-day': GENERAL_BOUND,
  day: 40,
  week: 5,
  month: 1,
  quarter: 0,
  'half-year': 0,
  year: 0,
};

export const rule = defineRule({
  id: 'deadline-exceeds-statutory',
  severity: 'error',
  about: 'catalogue',
  what: { zh: '公开时限超过20个工作日。', en: 'The deadline is longer than 20 working days.' },
  why: {
    zh: '属于主动公开的信息，应当自形成或者变更之日起20个工作日内公开；法律、法规另有规定的除外，那时应在依据中写明。',
    en: 'Information to be disclosed proactively is due within 20 working days of its formation or change, unless another act sets a different period, which the basis should then name.',
  },
  legal: [GENERAL_PERIOD],
  examples: {
    bad: [
      { item: { deadline: '信息形成或者变更之日起30个工作日内' }, says: '超过20个工作日' },
      { item: { deadline: '信息形成之日起3个月内' }, says: '超过20个工作日' },
    ],
    good: [{ item: { deadline: '信息形成或者变更之日起20个工作日内' } }, { item: { deadline: '批准后20日内' } }],
  },
  *check({ catalogue, law }) {
    for (const { item, deadline } of writtenDeadlines(catalogue)) {
      for (const clause of deadline.value.clauses) {
        if (clause.kind !== 'within') continue;
        const bound = CERTAINLY_BEYOND[clause.unit];
        if (bound === undefined || clause.n <= bound) continue;
        // What has a period or date of its own is held to that.
        const { periods, shortfalls } = judgePeriods(item, catalogue, law);
        if (shortfalls.length > 0 || periods.some((period) => period.bound === 'fixed-date' || keepsPeriod(clause, period))) continue;
        yield {
          at: deadline.at,
          owner: ownerOf(item),
          element: 'deadline',
          data: { n: clause.n, unit: clause.unit, text: deadline.value.text },
        };
      }
    }
  },
  message: {
    zh: ({ text }, owner) => `${owner}的公开时限“${text}”超过20个工作日的法定期限`,
    en: ({ text }, owner) => `The deadline of ${owner}, “${text}”, exceeds the statutory 20 working days`,
  },
});
