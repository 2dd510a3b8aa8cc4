import type { Due, PeriodUnit } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { DATE_SOURCE, daysOfMonth, type FoundDate, formatDay, readDate } from './dates.ts';
import { readRhythm, type Rhythm } from './deadline-rhythm.ts';
import { memoise } from './memoise.ts';
import { NUMBER, readNumber } from './numerals.ts';
import { readMilestone } from './milestone.ts';

/**
 * Reads when a task is due. `year` is the plan's: without it (and without a year in the words) a date has no `start` and `end`.
 * `assumed` marks what was derived: a month without a day counts to its last day, a blank inherits the plan's overall date.
 */
export function parseTaskDue(text: string, year?: number): Due {
  return readKeyed(`${year ?? ''}\n${text}`);
}

const readKeyed = memoise((key) => {
  const cut = key.indexOf('\n');
  return readDue(key.slice(cut + 1), cut === 0 ? undefined : Number(key.slice(0, cut)));
});

const ANY_DATE = new RegExp(DATE_SOURCE, 'g');
const HAS_DATE = new RegExp(DATE_SOURCE);
const ONE_DATE = new RegExp(`^(?:于|在|到|至|截至|力争|确保)?(?:${DATE_SOURCE})(?:之前|以前|前|之内|以内|内|为止|止)?`);
const ONE_YEAR = /^(?:到|至)?(\d{4})年度?(?:之前|以前|前|底|内|末)?/;
const NUMERIC = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:日|之?前|以前)*/;
const SPAN = new RegExp(
  `^(?:自|从)?(?:(\\d{4})年)?(${NUMBER})月?份?(?:(${NUMBER})[日号])?(?:起)?[-—–~至到]+(?:(\\d{4})年)?(${NUMBER})月份?(?:(${NUMBER})[日号]|底|末)?(?:止|期间)?`,
);
const WHOLE_YEAR = /^(?:(\d{4})年)?(?:全年|年度内|全年度)(?:推进|实施|开展|落实|进行|坚持|完成|执行)?$/;
const OPEN_ENDED = /^(?:持续|长期|常态化?|常年|不断|经常|日常|永久)(?:性|地)?.{0,12}$/;
const IMMEDIATE = /^(?:立即|马上|即刻|即时|立行立改|即知即改|及时|随时|实时|第一时间).{0,8}$/;
const RELATIVE = new RegExp(`^.{1,40}?(?:后|起|之日)(?:的)?${NUMBER}个?(?:工作日|日|天|周|月|小时)(?:以内|之内|内)?`);
const RHYTHM_WORD = /^按?(季度|半年|月度|年度|每月|每季|月|季|年)(?:推进|报送|开展|落实|更新)?$/;
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

function readDue(text: string, year: number | undefined): Due {
  const words = compact(text).replace(/[。;,]+$/, '');
  if (words === '') return { text, kind: 'inherited', confidence: 'assumed' };
  if (/^(?:同上|同前|〃)$/.test(words)) return { text, kind: 'inherited', confidence: 'certain' };
  return (
    readPlain(text, words, year) ??
    readStages(text, words, year) ??
    readSingle(text, words, year) ?? { text, kind: 'unresolved', confidence: 'certain' }
  );
}

/** Forms without a date of their own, and spans. */
function readPlain(text: string, words: string, year: number | undefined): Due | undefined {
  const whole = WHOLE_YEAR.exec(words);
  if (whole !== null) {
    const of = whole[1] === undefined ? year : Number(whole[1]);
    return { text, kind: 'span', start: formatDay(of, 1, 1), end: formatDay(of, 12, 31), confidence: 'certain' };
  }
  if (OPEN_ENDED.test(words)) return { text, kind: 'open-ended', confidence: 'certain' };
  if (IMMEDIATE.test(words)) return { text, kind: 'immediate', confidence: /^(?:及时|随时|实时)/.test(words) ? 'assumed' : 'certain' };
  const every = WORD_UNITS[RHYTHM_WORD.exec(words)?.[1] ?? ''] ?? everyOf(readRhythm(words), words);
  if (every !== undefined) return { text, kind: 'recurring', every, confidence: 'certain' };
  if (RELATIVE.test(words)) return { text, kind: 'relative', confidence: 'certain' };
  return readSpan(text, words, year);
}

function everyOf(rhythm: Rhythm | undefined, words: string): PeriodUnit | undefined {
  if (rhythm?.clause.kind === 'periodic') return rhythm.clause.every;
  return rhythm !== undefined && words.includes('每年') ? 'year' : undefined;
}

/** 3月至12月, 3-12月, 2021年3月1日至2022年6月30日. */
function readSpan(text: string, words: string, year: number | undefined): Due | undefined {
  const match = SPAN.exec(words);
  if (match === null) return undefined;
  const from = match[1] === undefined ? year : Number(match[1]);
  const until = match[4] === undefined ? from : Number(match[4]);
  const [first, last] = [readNumber(match[2] ?? '') ?? 0, readNumber(match[5] ?? '') ?? 0];
  const longest = daysOfMonth(until ?? 2023, last);
  const [firstDay, lastDay] = [readNumber(match[3] ?? '1') ?? 0, match[6] === undefined ? longest : (readNumber(match[6]) ?? 0)];
  if (![first, last].every((month) => month >= 1 && month <= 12) || firstDay < 1 || lastDay < 1 || lastDay > longest) return undefined;
  if (from === until && first > last) return undefined;
  const rest = words.slice(match[0].length);
  if (/\d/.test(rest)) return undefined;
  return { text, kind: 'span', start: formatDay(from, first, firstDay), end: formatDay(until, last, lastDay), confidence: 'certain' };
}

/** Several dates, each with its step: the last is the end. */
function readStages(text: string, words: string, year: number | undefined): Due | undefined {
  const parts = words.split(/[;,。]/).filter((part) => HAS_DATE.test(part));
  if (parts.length < 2) return undefined;
  let of = year;
  const dates = [...words.matchAll(ANY_DATE)].map((match) => {
    const date = readDate(match.slice(1), of);
    of = date?.year ?? of;
    return date;
  });
  if (dates.some((date) => date === undefined)) return undefined;
  return { text, kind: 'staged', start: dates[0]?.start, end: dates.at(-1)?.end, confidence: 'certain' };
}

/** One date, and perhaps what is to have happened by then. */
function readSingle(text: string, words: string, year: number | undefined): Due | undefined {
  const numeric = NUMERIC.exec(words);
  if (numeric !== null) return dated(text, readDate([numeric[1], numeric[2], numeric[3]], year), words.slice(numeric[0].length));
  const match = ONE_DATE.exec(words);
  if (match !== null) return dated(text, readDate(match.slice(1), year), words.slice(match[0].length));
  const whole = ONE_YEAR.exec(words);
  if (whole === null) return undefined;
  const end = formatDay(Number(whole[1]), 12, 31);
  return dated(text, { year: Number(whole[1]), start: end, end, exact: false }, words.slice(whole[0].length));
}

function dated(text: string, date: FoundDate | undefined, rest: string): Due | undefined {
  // A span that could not be read is no single date.
  if (date === undefined || /^[-—–~至到]/.test(rest)) return undefined;
  const tail = rest.replace(/^[,、:]+/, '');
  if (/持续|长期|常态/.test(tail)) return { text, kind: 'by', end: date.end, confidence: 'assumed' };
  const milestone = readMilestone(tail);
  const confidence = date.exact && date.end !== undefined ? 'certain' : 'assumed';
  return milestone === undefined
    ? { text, kind: 'by', end: date.end, confidence }
    : { text, kind: 'by', end: date.end, milestone, confidence };
}
