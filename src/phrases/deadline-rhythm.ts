import type { DeadlineClause, PeriodUnit } from '../model/phrases.ts';
import { cleanScope } from './deadline-trigger.ts';
import { NUMBER, readNumber } from './numerals.ts';

/** A rhythm or a date of the year, and what stands behind it. */
export interface Rhythm {
  readonly clause: DeadlineClause;
  readonly rest: string;
}

const UNIT = '个?(?:工作日|自然日|日|天|周|星期|月度|月|季度|季|半年|年度|年)';
const EVERY = new RegExp(`每(?:隔)?(${NUMBER})?(${UNIT})(?:度)?`);
const TIMES = new RegExp(`(?:公开|公布|公示|发布|更新)?(?:至少|不少于|不得少于)?(?:公开|公布|公示|发布|更新)?(${NUMBER})次`);
const PER = new RegExp(`^(.{0,60}?)(?:至少|不少于)?(${NUMBER})次/(${NUMBER})?(${UNIT})`);
const WITHIN_SPAN = new RegExp(
  `^(?:在)?(?:一(?=年|周|个月|季度|半年))?(${UNIT})(?:内)?(?:至少|不少于)?(?:公开|公布|公示|发布|更新)?(?:至少)?(${NUMBER})次`,
);
const BY_SPAN = /^(?:按|按照)?(年度?|季度?|月度?|周|半年度?)(?:定期)?(?:公开|公布|公示|发布|更新)$/;
const MONTH_DAY = /^的?(\d{1,2})月(?:份)?(\d{1,2})[日号](?:之前|以前|前|底)?/;
const DAY =
  /^的?((?:首个?月|第?[一二三]个?月|首月|末月|最后一?个月|季末|月初|月末|月底|第?[一二三四]季度|上半年|下半年|年初|年末|年底|上旬|中旬|下旬|初|末|底|\d{1,2}月底?)?的?(?:\d{1,2}[日号])?)(?:之前|以前|前|内)?/;
const DATE_OF_YEAR = /^(.{0,60}?)(?:于|在)?(?<![\d年])(\d{1,2})月(\d{1,2})[日号](?:之前|以前|前)/;

const UNITS: Readonly<Record<string, PeriodUnit>> = {
  工作日: 'working-day',
  自然日: 'day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  月度: 'month',
  季: 'quarter',
  季度: 'quarter',
  半年: 'half-year',
  半年度: 'half-year',
  年: 'year',
  年度: 'year',
};

/** Reads 每季度的首个月20日, 半年至少更新1次, 至少1次/年, 按月公开, 每年1月31日前. */
export function readRhythm(text: string): Rhythm | undefined {
  return readEvery(text) ?? readPer(text) ?? readDateOfYear(text);
}

function readEvery(text: string): Rhythm | undefined {
  const match = EVERY.exec(text);
  const every = UNITS[(match?.[2] ?? '').replace(/^个/, '')];
  if (match === null || every === undefined) return undefined;
  const scope = scopeOf(text.slice(0, match.index).replace(/(?:至少|应当|应|须|按)+$/, ''));
  const rest = text.slice(match.index + match[0].length);
  const monthDay = every === 'year' ? readMonthDay(rest) : undefined;
  if (monthDay !== undefined) return { clause: { kind: 'fixed-date', monthDay: monthDay.value, ...scope }, rest: monthDay.rest };
  const interval = match[1] === undefined ? 1 : (readNumber(match[1]) ?? 1);
  const day = DAY.exec(rest);
  const written = day?.[1] ?? '';
  const behind = written === '' ? rest : rest.slice(day?.[0].length ?? 0);
  const times = TIMES.exec(behind.slice(0, 40));
  const tail = times === null ? behind : behind.slice(0, times.index) + behind.slice(times.index + times[0].length);
  return {
    clause: {
      kind: 'periodic',
      every,
      ...(interval > 1 ? { interval } : {}),
      ...timesOf(times?.[1]),
      ...(written === '' ? {} : { day: written.replace(/^的/, '') }),
      ...scope,
    },
    rest: tail.replace(/^(?:内|的|至少|,)+/, ''),
  };
}

function readPer(text: string): Rhythm | undefined {
  const per = PER.exec(text);
  if (per !== null) {
    const every = UNITS[(per[4] ?? '').replace(/^个/, '')];
    const interval = per[3] === undefined ? 1 : (readNumber(per[3]) ?? 1);
    if (every === undefined) return undefined;
    const clause: DeadlineClause = {
      kind: 'periodic',
      every,
      ...(interval > 1 ? { interval } : {}),
      ...timesOf(per[2]),
      ...scopeOf(per[1] ?? ''),
    };
    return { clause, rest: text.slice(per[0].length) };
  }
  const span = WITHIN_SPAN.exec(text);
  const every = UNITS[(span?.[1] ?? BY_SPAN.exec(text)?.[1] ?? '').replace(/^个/, '')];
  if (every === undefined) return undefined;
  return { clause: { kind: 'periodic', every, ...timesOf(span?.[2]) }, rest: span === null ? '' : text.slice(span[0].length) };
}

function readDateOfYear(text: string): Rhythm | undefined {
  const match = DATE_OF_YEAR.exec(text);
  const value = monthDayOf(match?.[2], match?.[3]);
  if (match === null || value === undefined) return undefined;
  return { clause: { kind: 'fixed-date', monthDay: value, ...scopeOf(match[1] ?? '') }, rest: text.slice(match[0].length) };
}

function readMonthDay(text: string): { readonly value: string; readonly rest: string } | undefined {
  const match = MONTH_DAY.exec(text);
  const value = monthDayOf(match?.[1], match?.[2]);
  if (match !== null && value !== undefined) return { value, rest: text.slice(match[0].length) };
  const month = /^的?(1[0-2]|[13-9])月(?:底|末)(?:之前|以前|前)/.exec(text);
  const last = monthDayOf(month?.[1], /^(?:[469]|11)$/.test(month?.[1] ?? '') ? '30' : '31');
  if (month !== null && last !== undefined) return { value: last, rest: text.slice(month[0].length) };
  const end = /^的?(?:年底|年末)(?:之前|以前|前)/.exec(text);
  return end === null ? undefined : { value: '12-31', rest: text.slice(end[0].length) };
}

/** `01-31`; undefined where the calendar has no such day. */
function monthDayOf(month: string | undefined, day: string | undefined): string | undefined {
  const [m, d] = [Number(month ?? 0), Number(day ?? 0)];
  const longest = m === 2 ? 29 : [4, 6, 9, 11].includes(m) ? 30 : 31;
  if (m < 1 || m > 12 || d < 1 || d > longest) return undefined;
  return `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function scopeOf(words: string): { readonly scope?: string } {
  const scope = cleanScope(words);
  return scope === '' ? {} : { scope };
}

function timesOf(number: string | undefined): { readonly times?: number } {
  const times = number === undefined ? undefined : readNumber(number);
  return times === undefined ? {} : { times };
}
