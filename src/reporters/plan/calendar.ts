import { hash } from 'node:crypto';

import type { Day } from '../../model/phrases.ts';
import type { DueClass, PlannedDue, PlanRow, TaskPlan } from '../../model/task-plan.ts';
import { RETURN_COLUMNS } from '../../model/task-return.ts';
import type { Language } from '../../model/words.ts';
import { escapeText, writeContentLine } from '../calendar-text.ts';
import { describePlanRow, OVERVIEW_COLUMNS, type OverviewColumn } from './list-lines.ts';
import { SAID, TIMES } from './plan-words.ts';
import { nameOf, toLines } from './row-texts.ts';

/** How a calendar is written. */
export interface CalendarOptions {
  readonly language: Language;
  /** When its entries count as made: two runs about the same table give the same bytes. */
  readonly stamp: Day;
  /** Days before a date on which the calendar reminds; none where it does not. */
  readonly remind: readonly number[];
}

/** A calendar, and what could not be put into it. */
export interface Calendar {
  readonly text: string;
  readonly events: number;
  /** Rows without a day, by the class of their due. */
  readonly left: ReadonlyMap<DueClass, number>;
}

/**
 * Writes rows of a plan as an iCalendar (RFC 5545): an all-day event for each day on which something is due. Events and not to-dos: the
 * calendars that offices use show no to-dos, and Outlook and mobile phones import none. Of a task that runs from March to December the
 * event is its last day. Its identity is made of the row, so that the next version of the calendar moves it and adds no second one.
 */
export function writeCalendar(plan: TaskPlan, rows: readonly PlanRow[], options: CalendarOptions): Calendar {
  const { language } = options;
  const left = new Map<DueClass, number>();
  const namespace = hash('sha256', `${plan.place ?? ''}\u0000${plan.year ?? ''}`).slice(0, 8);
  const events = rows.flatMap((row) => {
    const times = listTimes(row.due, language);
    if (times.length === 0) left.set(row.due.class, (left.get(row.due.class) ?? 0) + 1);
    return times.map((time) => writeEvent(row, time, `${row.key}-${time.number}-${namespace}@openness-catalogue`, options));
  });
  const head = [
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//openness-catalogue//catalogue//${language.toUpperCase()}`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', escapeText(nameOf(plan))],
    ['X-WR-CALNAME', escapeText(nameOf(plan))],
  ] as const;
  const lines = [...head.map(([name, value]) => writeContentLine(name, value)), ...events, writeContentLine('END', 'VCALENDAR')];
  return { text: lines.join(''), events: events.length, left };
}

interface Time {
  readonly day: Day;
  /** From 1; the event keeps it when its day moves. */
  readonly number: number;
  /** Which of several, or which step. */
  readonly note: string;
}

function listTimes({ occurrences, class: dueClass, end, milestone }: PlannedDue, language: Language): readonly Time[] {
  const count = occurrences.length;
  if (count > 0)
    return occurrences.map(({ day, step }, index) => ({
      day,
      number: index + 1,
      note: TIMES[language]({ number: index + 1, count, step }),
    }));
  if (dueClass !== 'dated' || end === undefined) return [];
  return [{ day: end, number: 1, note: milestone === undefined ? '' : SAID.milestone[language](milestone) }];
}

const ABOUT: readonly OverviewColumn[] = ['demand', 'due', 'lead', 'responsible', 'support', 'possible', 'unknown', 'source'];

function writeEvent(row: PlanRow, { day, note }: Time, uid: string, { language, stamp, remind }: CalendarOptions): string {
  const said = describePlanRow(row, language);
  const [open, close, colon] = language === 'zh' ? ['（', '）', '：'] : [' (', ')', ': '];
  const name = toLines(said.task === '' ? said.demand : said.task).replaceAll('\n', ' ');
  const summary = note === '' ? name : `${name}${open}${note}${close}`;
  const about = ABOUT.filter((column) => said[column] !== '').map(
    (column) => `${OVERVIEW_COLUMNS[column][language]}${colon}${said[column]}`,
  );
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', uid],
    ['DTSTAMP', `${basic(stamp)}T000000Z`],
    ['DTSTART;VALUE=DATE', basic(day)],
    // The end of an all-day event is the day after it.
    ['DTEND;VALUE=DATE', basic(dayAfter(day))],
    ['SUMMARY', escapeText(summary)],
    ['DESCRIPTION', escapeText([`${RETURN_COLUMNS.serial[language]} ${said.serial}`.trim(), ...about].join('\n'))],
    ...(said.group === '' ? [] : [['CATEGORIES', escapeText(said.group.replaceAll('\n', ' '))] as const]),
    // It takes nobody's time of that day.
    ['TRANSP', 'TRANSPARENT'],
    ...remind.flatMap((days) => writeAlarm(days, summary)),
    ['END', 'VEVENT'],
  ]
    .map(([property = '', value = '']) => writeContentLine(property, value))
    .join('');
}

/** An all-day event begins at midnight, when nobody works: reminders come at nine. */
const NINE = 9;

function writeAlarm(days: number, summary: string): readonly (readonly [string, string])[] {
  const trigger = days === 0 ? `PT${NINE}H` : days === 1 ? `-PT${24 - NINE}H` : `-P${days - 1}DT${24 - NINE}H`;
  return [
    ['BEGIN', 'VALARM'],
    ['ACTION', 'DISPLAY'],
    ['TRIGGER', trigger],
    ['DESCRIPTION', escapeText(summary)],
    ['END', 'VALARM'],
  ];
}

function basic(day: Day): string {
  return day.replaceAll('-', '');
}

function dayAfter(day: Day): Day {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
