import type { Day } from '../model/phrases.ts';
import { NUMBER, readNumber } from './numerals.ts';

/** A day, month, quarter or end of a year as the source of a regular expression of five groups: year, month, day or part, quarter, named time. */
export const DATE_SOURCE = `(?:(\\d{4}|[一二〇零三四五六七八九]{4}|今|当|本|明|次|翌)(?:年|(?=年)))?(?:(${NUMBER})月份?(?:(${NUMBER})[日号]|([初上中下]旬|底|末|初|中旬))?|第?([一二三四1-4])季度(?:末|底)?|(年底|年末|年终|上半年|下半年|年中|年内))`;

/** A date as found: the last day that it means, and whether the words say so or it was derived. */
export interface FoundDate {
  readonly year: number | undefined;
  readonly end: Day | undefined;
  readonly start: Day | undefined;
  /** Whether a day, 底 or a year's end was written, so that nothing was derived. */
  readonly exact: boolean;
}

/** Reads the groups of `DATE_SOURCE` from `offset` on. `undefined` where the calendar has no such day. */
export function readDate(groups: readonly (string | undefined)[], year: number | undefined): FoundDate | undefined {
  const [writtenYear, month, day, part, quarter, named] = groups;
  const ofYear = readYear(writtenYear, year);
  if (named !== undefined) return namedDate(named, ofYear);
  if (quarter !== undefined) {
    const number = readNumber(quarter) ?? 0;
    return spanOfMonths(ofYear, number * 3 - 2, number * 3, true);
  }
  const monthNumber = readNumber(month ?? '') ?? 0;
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  if (day === undefined) return partOfMonth(ofYear, monthNumber, part);
  const dayNumber = readNumber(day) ?? 0;
  if (dayNumber < 1 || dayNumber > daysOfMonth(ofYear ?? 2024, monthNumber)) return undefined;
  const at = formatDay(ofYear, monthNumber, dayNumber);
  return { year: ofYear, start: at, end: at, exact: true };
}

function readYear(written: string | undefined, year: number | undefined): number | undefined {
  if (written === undefined || /^[今当本]$/.test(written)) return year;
  if (/^[明次翌]$/.test(written)) return year === undefined ? undefined : year + 1;
  return readNumber(written);
}

function namedDate(named: string, year: number | undefined): FoundDate {
  if (named === '上半年' || named === '年中') return spanOfMonths(year, 1, 6, named === '上半年');
  return spanOfMonths(year, named === '下半年' ? 7 : 1, 12, true);
}

function partOfMonth(year: number | undefined, month: number, part: string | undefined): FoundDate {
  const last = part === '初' || part === '上旬' || part === '初旬' ? 10 : part === '中旬' ? 20 : daysOfMonth(year ?? 2023, month);
  // Without the year nobody knows how long February is.
  const known = month === 2 && last >= 28 && year === undefined ? undefined : year;
  const first = part === '中旬' ? 11 : part === '下旬' ? 21 : 1;
  const end = formatDay(known, month, last);
  return {
    year,
    start: part === '底' || part === '末' ? end : formatDay(year, month, first),
    end,
    exact: part === '底' || part === '末' || part === '下旬',
  };
}

function spanOfMonths(year: number | undefined, first: number, last: number, exact: boolean): FoundDate {
  return { year, start: formatDay(year, first, 1), end: formatDay(year, last, daysOfMonth(year ?? 2023, last)), exact };
}

/** `YYYY-MM-DD`, or nothing where the year is not known. */
export function formatDay(year: number, month: number, day: number): Day;
export function formatDay(year: number | undefined, month: number, day: number): Day | undefined;
export function formatDay(year: number | undefined, month: number, day: number): Day | undefined {
  if (year === undefined) return undefined;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The length of a month, leap years counted. */
export function daysOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
