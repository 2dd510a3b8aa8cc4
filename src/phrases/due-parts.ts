import type { Due, PeriodUnit } from '../model/phrases.ts';
import { DATE_SOURCE, daysOfMonth, type FoundDate, formatDay, readDate } from './dates.ts';
import { readRhythm } from './deadline-rhythm.ts';
import { readMilestone } from './milestone.ts';
import { NUMBER, readNumber } from './numerals.ts';
import { expandMonthDay, expandMonths, expandRhythm } from './occurrences.ts';

/** What one part of a due says, and the words behind its date. */
export type DueReading = Omit<Due, 'text'> & {
  /** What stands behind the date. */
  readonly tail?: string;
};

const LEAD = '(?:自|从|最迟|原则上|计划|拟|预计|力争|确保|务必|不迟于|于|在|到|至|截至){0,3}';
const ONE_DATE = new RegExp(`^${LEAD}(?:${DATE_SOURCE})(之前|以前|前(?!后)|之内|以内|内|为止|止)?`);
const ONE_YEAR = /^(?:到|至)?(\d{4})年度?(?:之前|以前|前|底|内|末)?/;
const YEARS = /^(?:自|从)?(\d{4})年?度?[-—–~至到]+(\d{4})年(?:度|底|末)?/;
const NUMERIC = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:日|之?前|以前)*/;
const SPAN = new RegExp(
  `^(?:自|从)?(?:(\\d{4})年)?(${NUMBER})月?份?(?:(${NUMBER})[日号])?(?:起)?[-—–~至到]+(?:(\\d{4}|[次明翌])年)?(${NUMBER})月份?(?:(${NUMBER})[日号]|底|末)?(?:止|期间)?`,
);
const FROM_NOW = new RegExp(`^(?:自|从)?(?:即日|印发之日|发布之日|现在)起?[-—–~至到]+(?:${DATE_SOURCE})(?:之前|前|为止|止)?`);
const WHOLE_YEAR = /^(?:贯穿)?(?:(\d{4})年)?(?:全年|年度内|全年度)(?:持续|长期)?(?:推进|实施|开展|落实|进行|坚持|完成|执行)?$/;
const OPEN_ENDED = /^(?:并|且)?(?:持续|长期|常态化?|常年|不断|经常|日常|永久)(?:性|地)?[^\d,;]{0,12}$/;
const IMMEDIATE = /^(?:立即|马上|即刻|即时|立行立改|即知即改|及时|随时|实时|第一时间)[^\d,;]{0,8}$/;
const DAYS = `(${NUMBER})(?:个?(工作日|日|天|周|星期|小时|年)|个(月))`;
const AFTER = new RegExp(`^([^,;]{1,40}?)(?:之日起|之日|日起|之后|以后|后|起),?的?${DAYS}(?:以内|之内|内)?`);
const WITHIN = new RegExp(`^(?:${DAYS}|(半年))(?:以内|之内|内)`);
const RHYTHM_WORD = /^[按逐]?(季度|半年|月度|年度|每月|每季|月|季|年)(?:推进|报送|开展|落实|更新)?$/;
const WORD_UNITS: Readonly<Record<string, PeriodUnit>> = {
  月: 'month',
  季: 'quarter',
  年: 'year',
  季度: 'quarter',
  每季: 'quarter',
  半年: 'half-year',
  月度: 'month',
  每月: 'month',
  年度: 'year',
};
const UNITS: Readonly<Record<string, PeriodUnit>> = {
  工作日: 'working-day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  小时: 'hour',
  年: 'year',
  月: 'month',
};

/** Reads one part of a due: words without blanks, in half width, that hold one date, span, rhythm or promise. */
export function readDuePart(words: string, year: number | undefined): DueReading | undefined {
  return readPromise(words, year) ?? readRecurring(words, year) ?? readSpan(words, year) ?? readSingle(words, year) ?? readRelative(words);
}

function readPromise(words: string, year: number | undefined): DueReading | undefined {
  const whole = WHOLE_YEAR.exec(words);
  if (whole !== null) {
    const of = whole[1] === undefined ? year : Number(whole[1]);
    return { kind: 'span', start: formatDay(of, 1, 1), end: formatDay(of, 12, 31), confidence: 'certain' };
  }
  if (OPEN_ENDED.test(words)) return { kind: 'open-ended', confidence: 'certain' };
  if (IMMEDIATE.test(words)) return { kind: 'immediate', confidence: /^(?:及时|随时|实时)/.test(words) ? 'assumed' : 'certain' };
  return undefined;
}

/** 每季度末月20日前, 每半年, 每年6月、12月底前, 每年12月31日前, 按月. */
export function readRecurring(words: string, year: number | undefined): DueReading | undefined {
  const months = expandMonths(words, year ?? 2023);
  if (months !== undefined) {
    return { kind: 'recurring', every: 'year', ...given('occurrences', year === undefined ? undefined : months), confidence: 'certain' };
  }
  const word = WORD_UNITS[RHYTHM_WORD.exec(words)?.[1] ?? ''];
  const rhythm =
    word === undefined
      ? readRhythm(words.replace(/^每年(\D{1,2})月/, spellMonth))
      : { clause: { kind: 'periodic', every: word } as const, rest: '' };
  if (rhythm?.clause.kind === 'fixed-date') {
    if (!words.includes('每年')) return undefined;
    const occurrences = year === undefined ? undefined : [expandMonthDay(rhythm.clause.monthDay, year)];
    return { kind: 'recurring', every: 'year', ...given('occurrences', occurrences), confidence: 'certain' };
  }
  if (rhythm?.clause.kind !== 'periodic') return undefined;
  const { every, times } = rhythm.clause;
  // A date that the rhythm did not take would make its days wrong.
  const expanded = year === undefined || /[\d月日号季旬]/.test(rhythm.rest) ? undefined : expandRhythm(rhythm.clause, year);
  return { kind: 'recurring', every, ...given('times', times), ...given('occurrences', expanded), confidence: 'certain' };
}

/** 每年六月 as 每年6月. */
function spellMonth(written: string, month: string): string {
  const number = readNumber(month);
  return number === undefined ? written : `每年${number}月`;
}

function readRelative(words: string): DueReading | undefined {
  const after = AFTER.exec(words);
  const within = after === null ? WITHIN.exec(words) : null;
  const [n, unit] = after === null ? [within?.[1], within?.[2] ?? within?.[3]] : [after[2], after[3] ?? after[4]];
  const period = within?.[4] === undefined ? { n: readNumber(n ?? ''), unit: UNITS[unit ?? ''] } : { n: 1, unit: 'half-year' as const };
  if (period.n === undefined || period.unit === undefined) return undefined;
  const tail = words.slice((after ?? within)?.[0].length ?? 0);
  const trigger = after?.[1]?.replace(/^(?:自|从|在|于)/, '');
  return {
    kind: 'relative',
    relative: { n: period.n, unit: period.unit, ...given('trigger', trigger) },
    ...given('milestone', readMilestone(tail)),
    confidence: trigger === undefined ? 'assumed' : 'certain',
  };
}

/** 3月至12月, 3-12月, 2021年3月1日至2022年6月30日, 2021-2025年, 即日起至12月底. */
function readSpan(words: string, year: number | undefined): DueReading | undefined {
  const years = YEARS.exec(words);
  if (years !== null && Number(years[1]) < Number(years[2])) {
    const [start, end] = [formatDay(Number(years[1]), 1, 1), formatDay(Number(years[2]), 12, 31)];
    return { kind: 'span', start, end, confidence: 'certain', tail: words.slice(years[0].length) };
  }
  const now = FROM_NOW.exec(words);
  if (now !== null) {
    const date = readDate(now.slice(1), year);
    return date && { kind: 'span', end: date.end, confidence: 'certain', tail: words.slice(now[0].length) };
  }
  return readMonths(words, year);
}

/** From a month, or a day of it, to another. */
function readMonths(words: string, year: number | undefined): DueReading | undefined {
  const match = SPAN.exec(words);
  if (match === null) return undefined;
  const from = match[1] === undefined ? year : Number(match[1]);
  const until = endYear(match[4], from);
  const [first, last] = [readNumber(match[2] ?? '') ?? 0, readNumber(match[5] ?? '') ?? 0];
  const longest = daysOfMonth(until ?? 2023, last);
  const [firstDay, lastDay] = [readNumber(match[3] ?? '1') ?? 0, match[6] === undefined ? longest : (readNumber(match[6]) ?? 0)];
  if (![first, last].every((month) => month >= 1 && month <= 12) || firstDay < 1 || lastDay < 1) return undefined;
  if (firstDay > daysOfMonth(from ?? 2024, first) || lastDay > longest) return undefined;
  const [start, end] = [formatDay(from, first, firstDay), formatDay(until, last, lastDay)];
  const backwards = start === undefined || end === undefined ? until === from && first > last : start > end;
  const tail = words.slice(match[0].length);
  return backwards || /\d/.test(tail) ? undefined : { kind: 'span', start, end, confidence: 'certain', tail };
}

function endYear(written: string | undefined, from: number | undefined): number | undefined {
  if (written === undefined) return from;
  if (/\d/.test(written)) return Number(written);
  return from === undefined ? undefined : from + 1;
}

/** One date, and perhaps what is to have happened by then. */
function readSingle(words: string, year: number | undefined): DueReading | undefined {
  const numeric = NUMERIC.exec(words);
  if (numeric !== null) return dated(readDate([numeric[1], numeric[2], numeric[3]], year), words.slice(numeric[0].length), true);
  const match = ONE_DATE.exec(words);
  if (match !== null) return dated(readDate(match.slice(1), year), words.slice(match[0].length), match.at(-1) !== undefined);
  const whole = ONE_YEAR.exec(words);
  if (whole === null) return undefined;
  const end = formatDay(Number(whole[1]), 12, 31);
  const rest = words.slice(whole[0].length);
  // 2025年Q3 is a part of the year that was not understood.
  return /^[A-Za-z\d]/.test(rest) ? undefined : dated({ year: Number(whole[1]), start: end, end, exact: false }, rest, true);
}

/** The hour of a day says nothing about the day: 17:00前, 下午5点前, 零时. */
const HOUR =
  /^(?:上午|下午|中午|晚上?)?(?:\d{1,2}:\d{2}|(?:\d{1,2}|[零一二三四五六七八九十]{1,2})[点时](?:\d{1,2}分|半|整)?)(?:之前|以前|前)?/;

/** `limit`: the date is a last day and not the time itself, 5月底前 against 5月. */
function dated(date: FoundDate | undefined, behind: string, limit: boolean): DueReading | undefined {
  const rest = behind.replace(HOUR, '');
  // A span that could not be read is no single date, nor is 6月30日后10日内.
  if (date === undefined || /^(?:[-—–~至到]|以后|之后|后)/.test(rest)) return undefined;
  if (rest.startsWith('起')) return { kind: 'open-ended', start: date.start, confidence: date.start === undefined ? 'assumed' : 'certain' };
  const about = /^(?:前后|左右|上下)/.test(rest);
  const tail = rest.replace(/^(?:前后|左右|上下)?[,、:]*/, '');
  const lasting = /持续|长期|常态/.test(tail);
  const milestone = lasting ? undefined : readMilestone(tail);
  return {
    kind: 'by',
    ...given('start', limit || date.start === date.end ? undefined : date.start),
    end: date.end,
    ...given('milestone', milestone),
    ...(lasting ? { continuing: true as const } : {}),
    confidence: date.exact && date.end !== undefined && !lasting && !about ? 'certain' : 'assumed',
    tail,
  };
}

/** A key only where there is a value for it. */
export function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
