import type { Day } from '../model/phrases.ts';
import { CORRECTIONS } from './corrections.ts';
import { DAYS } from './days.generated.ts';

/**
 * The working days of China: Monday to Friday, but for the days off and the weekend days worked in their stead that the
 * State Council's yearly notices declare (全国年节及纪念日放假办法), and for local days.
 */
export interface Calendar {
  /** The days that notices cover. What lies outside is not known: weekends alone do not tell. */
  readonly coverage: { readonly from: Day; readonly to: Day };
  /** Days off that notices or the place declare, as day numbers. */
  readonly off: ReadonlySet<number>;
  /** Days worked although a weekend or a national day off. */
  readonly on: ReadonlySet<number>;
  readonly first: number;
  readonly last: number;
}

/** Local days beyond the notices, such as 广西三月三; each `YYYY-MM-DD`. */
export interface LocalDays {
  readonly off?: readonly Day[] | undefined;
  readonly on?: readonly Day[] | undefined;
}

const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The calendar of a place. A local day wins over the notices; one that is both off and on is off.
 * Years without a notice stay unknown even where local days fall into them.
 *
 * @throws RangeError where a local day is none of the calendar
 */
export function makeCalendar(local: LocalDays = {}): Calendar {
  const off = new Set<number>();
  const on = new Set<number>();
  const declare = (days: readonly Day[], working: boolean): void => {
    for (const number of days.map(toNumber)) {
      (working ? on : off).add(number);
      (working ? off : on).delete(number);
    }
  };
  for (const [year, days] of Object.entries(DAYS)) {
    declare(listDays(year, days.off), false);
    declare(listDays(year, days.on), true);
  }
  for (const { day, working } of CORRECTIONS) declare([day], working);
  declare(local.on ?? [], true);
  declare(local.off ?? [], false);
  const years = Object.keys(DAYS).toSorted();
  // The last days of December belong to the New Year of the notice that is still to come: 2018-12-31 was off by that of 2019.
  const coverage = { from: `${years[0]}-01-01`, to: `${years.at(-1)}-12-28` };
  return { coverage, off, on, first: toNumber(coverage.from), last: toNumber(coverage.to) };
}

/** `0501 0502` of a year. */
function listDays(year: string, monthDays: string): readonly Day[] {
  return (monthDays.match(/\d{4}/g) ?? []).map((monthDay) => `${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2)}`);
}

let national: Calendar | undefined;

/** The calendar of the notices alone. */
export function nationalCalendar(): Calendar {
  return (national ??= makeCalendar());
}

/**
 * Whether offices work on a day; `unknown` where no notice covers it.
 * @throws RangeError where the day is none of the calendar
 */
export function isWorkingDay(day: Day, calendar: Calendar = nationalCalendar()): boolean | 'unknown' {
  return works(toNumber(day), calendar) ?? 'unknown';
}

/**
 * The last day of a period of working days. Counting starts on the day after `start`, and the last day is part of the
 * period; with 0 it is `start` itself. `unknown` where a day that would have to be counted is not covered.
 *
 * @param count a whole number, 0 or more
 * @throws RangeError where `start` is no day or `count` no such number
 */
export function addWorkingDays(start: Day, count: number, calendar: Calendar = nationalCalendar()): Day | 'unknown' {
  let day = toNumber(start);
  for (let left = checkCount(count); left > 0;) {
    day += 1;
    const working = works(day, calendar);
    if (working === undefined) return 'unknown';
    if (working) left -= 1;
  }
  return toDay(day);
}

/**
 * The last day of a period of calendar days. Counting starts on the day after `start`; a last day on which nobody works
 * moves to the next working day (民法典第二百零三条). `unknown` where that takes a day which is not covered.
 *
 * @param count a whole number, 0 or more
 * @throws RangeError where `start` is no day or `count` no such number
 */
export function addDays(start: Day, count: number, calendar: Calendar = nationalCalendar()): Day | 'unknown' {
  for (let day = toNumber(start) + checkCount(count); ; day += 1) {
    const working = works(day, calendar);
    if (working === undefined) return 'unknown';
    if (working) return toDay(day);
  }
}

/**
 * How many working days of a period have gone by on a day: those after `from`, up to and with `to`; 0 where `to` is not
 * after `from`. `unknown` where one of these days is not covered.
 *
 * @throws RangeError where one of the two is no day
 */
export function countWorkingDays(from: Day, to: Day, calendar: Calendar = nationalCalendar()): number | 'unknown' {
  const start = toNumber(from);
  const end = toNumber(to);
  if (end <= start) return 0;
  if (start + 1 < calendar.first || end > calendar.last) return 'unknown';
  let count = 0;
  for (let day = start + 1; day <= end; day += 1) if (works(day, calendar) === true) count += 1;
  return count;
}

function works(day: number, { off, on, first, last }: Calendar): boolean | undefined {
  if (day < first || day > last) return undefined;
  if (on.has(day)) return true;
  // Day 0, 1970-01-01, was a Thursday.
  return !off.has(day) && (day + 3) % 7 < 5;
}

/** Days since 1970-01-01. */
function toNumber(day: Day): number {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  const number = time / MILLISECONDS_A_DAY;
  // 2025-02-30 is taken for 2 March by some engines.
  if (Number.isNaN(time) || toDay(number) !== day) throw new RangeError(`${day} is no day of the calendar`);
  return number;
}

function toDay(number: number): Day {
  return new Date(number * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

function checkCount(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is no number of days`);
  return count;
}
