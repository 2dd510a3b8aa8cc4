import type { Day, DeadlineClause, PeriodUnit } from '../model/phrases.ts';
import { daysOfMonth, formatDay } from './dates.ts';
import { NUMBER, readNumber } from './numerals.ts';

type Periodic = Extract<DeadlineClause, { kind: 'periodic' }>;

const MONTHS: Readonly<Partial<Record<PeriodUnit, number>>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const FIRST_MONTH = /^(?:首个?月|第?[一1]个月)/;
const LAST_MONTH = /^(?:末月|最后一?个月|季末月)/;
const NTH_MONTH = /^(?:第([二三23])个?|([二三23])个)月/;
const OF_YEAR = new RegExp(`^(${NUMBER})月`);
const MONTHS_OF_YEAR = new RegExp(`^每年的?((?:${NUMBER}月?(?:底|末|份)?[、和及]){1,11}${NUMBER}月(?:底|末|份)?)(?:之前|以前|前)?$`);
const QUARTER = /^第?([一二三四])季度(?:末|底)?$/;
const DAY_OF_MONTH = /^(\d{1,2})[日号]$/;

/**
 * The last day of each period of a rhythm in a year: four for every quarter, on the 20th of its last month where `day` says 末月20日.
 * `undefined` where they cannot be told: weeks and days have no fixed place in a year, nor has 年初.
 */
export function expandRhythm({ every, interval = 1, day = '' }: Periodic, year: number): readonly Day[] | undefined {
  const length = (MONTHS[every] ?? 0) * interval;
  if (length === 0 || 12 % length !== 0) return undefined;
  const place = placeWithin(day, every, length);
  if (place === undefined) return undefined;
  return Array.from({ length: 12 / length }, (_, index) => dayOf(year, index * length + place.month, place.day));
}

/** Months of every year, 每年6月、12月底前, each to its last day; `undefined` where the words name none. */
export function expandMonths(words: string, year: number): readonly Day[] | undefined {
  const list = MONTHS_OF_YEAR.exec(words)?.[1];
  const months = list?.split(/[、和及]/).map((name) => readNumber(name.replace(/月?(?:底|末|份)?$/, '')));
  if (months?.every((month) => month !== undefined && month >= 1 && month <= 12) !== true) return undefined;
  return months.map((month) => dayOf(year, month ?? 0, undefined));
}

/** The day of a year that `01-31` means; 02-29 is the last of February in every year. */
export function expandMonthDay(monthDay: string, year: number): Day {
  return dayOf(year, Number(monthDay.slice(0, 2)), Number(monthDay.slice(3)));
}

/** Month (from 1) and day within a period of `length` months; no day means the month's last. */
function placeWithin(
  day: string,
  every: PeriodUnit,
  length: number,
): { readonly month: number; readonly day: number | undefined } | undefined {
  if (/^(?:季末|月末|月底|年末|年底|末|底|)$/.test(day)) return { month: length, day: undefined };
  if (every === 'year' && length === 12) return placeInYear(day);
  const written = NTH_MONTH.exec(day);
  const nth = FIRST_MONTH.test(day) ? 1 : LAST_MONTH.test(day) ? length : readNumber(written?.[1] ?? written?.[2] ?? '');
  const rest = day.replace(FIRST_MONTH, '').replace(LAST_MONTH, '').replace(NTH_MONTH, '').replace(/^的/, '');
  const month = nth ?? (length === 1 ? 1 : undefined);
  return month === undefined || month > length ? undefined : placeInMonth(month, rest);
}

function placeInYear(day: string): { readonly month: number; readonly day: number | undefined } | undefined {
  if (day === '上半年') return { month: 6, day: undefined };
  if (day === '下半年') return { month: 12, day: undefined };
  const quarter = readNumber(QUARTER.exec(day)?.[1] ?? '');
  if (quarter !== undefined) return { month: quarter * 3, day: undefined };
  const month = readNumber(OF_YEAR.exec(day)?.[1] ?? '');
  return month === undefined || month < 1 || month > 12 ? undefined : placeInMonth(month, day.replace(OF_YEAR, ''));
}

function placeInMonth(month: number, rest: string): { readonly month: number; readonly day: number | undefined } | undefined {
  if (/^(?:月?[底末]|下旬|)$/.test(rest)) return { month, day: undefined };
  if (/^(?:月初|初|上旬)$/.test(rest)) return { month, day: 10 };
  if (rest === '中旬') return { month, day: 20 };
  const day = Number(DAY_OF_MONTH.exec(rest)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { month, day } : undefined;
}

/** The day, or the month's last where the month is shorter. */
function dayOf(year: number, month: number, day: number | undefined): Day {
  const last = daysOfMonth(year, month);
  return formatDay(year, month, Math.min(day ?? last, last));
}
