import { addDays, addWorkingDays, type Calendar } from '../calendar/working-days.ts';
import type { Day, DeadlineClause } from '../model/phrases.ts';
import { parseDeadline } from '../phrases/index.ts';
import { part, type Explanation } from './explanation.ts';

/** A period whose last day can be counted. */
type Countable = Extract<DeadlineClause, { kind: 'within' }> & { readonly unit: 'working-day' | 'day' };

/**
 * The periods that a text sets, 20个工作日 or 信息形成之日起20个工作日内: how they are counted.
 *
 * @param from the day of the event they count from; their last days are then given
 */
export function explainPeriods(text: string, from: Day | undefined, calendar: Calendar): readonly Explanation[] {
  return parseDeadline(text)
    .clauses.filter(isCountable)
    .map((clause) => explainPeriod(clause, from, calendar));
}

function isCountable(clause: DeadlineClause): clause is Countable {
  return clause.kind === 'within' && (clause.unit === 'working-day' || clause.unit === 'day');
}

function explainPeriod({ n, unit }: Countable, from: Day | undefined, calendar: Calendar): Explanation {
  const working = unit === 'working-day';
  const { coverage } = calendar;
  return {
    title: working ? { zh: `${n}个工作日`, en: `${n} working days` } : { zh: `${n}日（自然日）`, en: `${n} calendar days` },
    what: {
      zh: `自事件发生的次日起算，第 ${n} 个${working ? '工作日' : '自然日'}为最后一天。`,
      en: `Counted from the day after the event; the ${working ? 'working' : 'calendar'} day number ${n} is the last.`,
    },
    parts: [
      ...part({ zh: '怎样计算', en: 'How it is counted' }, [
        working
          ? {
              zh: `休息日、法定节假日和调休按国务院办公厅每年的放假通知，收有 ${coverage.from} 至 ${coverage.to}；此外的日子不作推算。`,
              en: `Days off and days made up for are those of the State Council's yearly notices, known from ${coverage.from} to ${coverage.to}; beyond them nothing is guessed.`,
            }
          : {
              zh: '最后一天逢休息日、法定节假日的，顺延到下一个工作日。',
              en: 'A last day on which nobody works moves to the next working day.',
            },
      ]),
      ...part({ zh: '最后一天', en: 'Last day' }, from === undefined ? [] : [tellLastDay(n, unit, from, calendar)]),
    ],
  };
}

function tellLastDay(n: number, unit: Countable['unit'], from: Day, calendar: Calendar): { readonly zh: string; readonly en: string } {
  const last = unit === 'working-day' ? addWorkingDays(from, n, calendar) : addDays(from, n, calendar);
  if (last !== 'unknown') return { zh: `事件在 ${from} 的，最后一天是 ${last}`, en: `For an event on ${from} it is ${last}` };
  return {
    zh: `事件在 ${from} 的，现在还不知道：要用到 ${calendar.coverage.from} 至 ${calendar.coverage.to} 以外的日子`,
    en: `For an event on ${from} nobody knows yet: it takes days outside ${calendar.coverage.from} to ${calendar.coverage.to}`,
  };
}
