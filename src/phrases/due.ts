import type { Due, DueStage } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { DATE_SOURCE } from './dates.ts';
import { splitCommas } from './deadline-sentences.ts';
import { type DueReading, given, readDuePart, readRecurring } from './due-parts.ts';
import { memoise } from './memoise.ts';
import { beginsStep } from './milestone.ts';

/**
 * Reads when a task is due. `year` is the plan's: without it (and without a year in the words) a date has no `start` and `end`, and a
 * rhythm no `occurrences`. `assumed` marks what was derived: a month without a day counts to its last day, a blank inherits the plan's
 * overall date.
 */
export function parseTaskDue(text: string, year?: number): Due {
  return readKeyed(`${year ?? ''}\n${text}`);
}

const readKeyed = memoise((key) => {
  const cut = key.indexOf('\n');
  return readDue(key.slice(cut + 1), cut === 0 ? undefined : Number(key.slice(0, cut)));
});

const ANY_DATE = new RegExp(DATE_SOURCE, 'g');
/** A date that is meant as one: with a limit behind it, in brackets, or at the end. 三季度报告 speaks of a quarter and sets none. */
const DATED = new RegExp(`(?:${DATE_SOURCE})(?:之前|以前|前|之内|以内|内|为止|止|[-—–~至到)]|$)`);
const LABEL =
  /^([^\d一二三四五六七八九十年,]{2,30}?|第[一二三四五六七八九十]{1,2}(?:阶段|步)[^\d,]{0,20}?)(?=[(:,]?[\d一二三四五六七八九十年])/;
/** 5月31日前,以后每季度末: the rhythm begins with the date, which no single reading tells. */
const AFTERWARDS = /(?:以后|此后|之后|今后)[每按]/;
/** More is prose. */
const LONGEST = 400;

function readDue(text: string, year: number | undefined): Due {
  const words = compact(text).replace(/[。;,]+$/, '');
  if (words === '') return { text, kind: 'inherited', confidence: 'assumed' };
  if (/^(?:同上|同前|〃)$/.test(words)) return { text, kind: 'inherited', confidence: 'certain' };
  const reading =
    words.length > LONGEST || AFTERWARDS.test(words) ? undefined : (readRecurringWhole(words, year) ?? readSegments(words, year));
  if (reading === undefined) return { text, kind: 'unresolved', confidence: 'certain' };
  const { tail: _, ...due } = reading;
  const beyond = year !== undefined && due.end !== undefined && due.end > `${year}-12-31`;
  return { text, ...due, ...(beyond ? { beyondYear: true } : {}) };
}

/** A rhythm that commas do not cut: 每年6月、12月底前. */
function readRecurringWhole(words: string, year: number | undefined): DueReading | undefined {
  return /[,;。]/.test(words) ? undefined : readRecurring(words, year);
}

/** A part of a due, with what it says. */
interface Segment {
  readonly words: string;
  readonly reading: DueReading;
}

function readSegments(words: string, year: number | undefined): DueReading | undefined {
  const segments: Segment[] = [];
  let of = year;
  for (const part of joinUndated(words.split(/[;。]/).flatMap(splitCommas).flatMap(splitDates), year)) {
    const reading = readDuePart(part, of) ?? readLabelled(part, of);
    if (reading === undefined) return undefined;
    of = reading.end === undefined ? of : Number(reading.end.slice(0, 4));
    segments.push({ words: part, reading });
  }
  return combine(segments);
}

/** Cuts at a date that is followed by a limit or a step, so that it begins a stage: 5月启动7月试运行. */
function splitDates(part: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let dates = 0;
  for (const match of part.matchAll(ANY_DATE)) {
    const before = part[match.index - 1] ?? '';
    if (/[-—–~至到每]/.test(before)) continue;
    const behind = part.slice(match.index + match[0].length);
    const begins = /[、和及]/.test(before) || (/[底末前日号]$/.test(match[0]) && /^前(?![的后])/.test(behind)) || beginsStep(behind);
    if (dates > 0 && begins) {
      parts.push(part.slice(start, match.index).replace(/[、和及]$/, ''));
      start = match.index;
    }
    dates += 1;
  }
  return [...parts, part.slice(start)];
}

/** Words without a date or a promise of their own belong to the date before them, or to the first date behind them. */
function joinUndated(parts: readonly string[], year: number | undefined): readonly string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const part of parts) {
    const whole = waiting === '' ? part : `${waiting},${part}`;
    const last = joined.at(-1);
    waiting = '';
    // A day that the calendar has not is no mere word: better no reading than one without it.
    if (DATED.test(part) || readDuePart(part, year) !== undefined) joined.push(whole);
    else if (last === undefined) waiting = whole;
    else joined[joined.length - 1] = `${last},${part}`;
  }
  return waiting === '' ? joined : [...joined, waiting];
}

/** 第一阶段(3月至5月):宣传发动, 完成自查,9月30日前: what is to be done stands before the date. */
function readLabelled(part: string, year: number | undefined): DueReading | undefined {
  const before = LABEL.exec(part)?.[1];
  if (before === undefined) return undefined;
  const label = before.replace(/[于在]$/, '');
  const rest = part.slice(before.length).replace(/^[(:,]/, '');
  if (rest.search(DATED) !== 0) return undefined;
  const reading = readDuePart(rest.replace(/^([^()]*)\)/, '$1'), year);
  if (reading?.kind !== 'by' && reading?.kind !== 'span') return undefined;
  const behind = (reading.tail ?? '').replace(/^[:)]+/, '');
  const { milestone: _, ...date } = reading;
  return { ...date, tail: behind === '' ? label : `${label}:${behind}` };
}

/** What several parts say together; promises beside a time only tell whether the duty goes on. */
function combine(segments: readonly Segment[]): DueReading | undefined {
  const timed = segments.filter(({ reading }) => reading.kind !== 'open-ended' && reading.kind !== 'immediate');
  const time = combineTimes(timed.length === 0 ? segments.slice(0, 1) : timed);
  if (time === undefined || timed.length === segments.length) return time;
  // 6月底前完成,长期坚持; 立即整改,9月底前完成.
  const lasting = time.kind !== 'open-ended' && segments.some(({ reading }) => reading.kind === 'open-ended');
  if (timed.length === 0 && !lasting) return time;
  return { ...time, ...(lasting ? { continuing: true } : {}), confidence: 'assumed' };
}

function combineTimes(segments: readonly Segment[]): DueReading | undefined {
  const readings = segments.map(({ reading }) => reading);
  const [first] = readings;
  if (first === undefined || readings.length === 1) return first && settle(first);
  if (readings.every(({ kind }) => kind === 'by' || kind === 'span')) return combineStages(segments);
  const rhythm = readings.find(({ kind }) => kind === 'recurring');
  const limit = readings.find(({ kind }) => kind === 'by' || kind === 'span');
  return readings.length > 2 || rhythm === undefined || limit === undefined ? undefined : limitRhythm(rhythm, limit);
}

/** 3月至12月,每月25日前 comes round within the span; 每季度报送一次,12月底前完成总结 says besides when it ends. */
function limitRhythm(rhythm: DueReading, { kind, start, end }: DueReading): DueReading {
  if (kind === 'by') return { ...rhythm, end, confidence: 'assumed' };
  const within = rhythm.occurrences?.filter((day) => day >= (start ?? day) && day <= (end ?? day));
  return { ...rhythm, ...given('start', start), ...given('end', end), ...given('occurrences', within) };
}

/** A month by itself is a last day, and only among stages a span. */
function settle(reading: DueReading): DueReading {
  if (reading.kind !== 'by') return reading;
  const { start: _, ...by } = reading;
  return by;
}

/** Stages in their order; `undefined` where one ends before the one before it. */
function combineStages(segments: readonly Segment[]): DueReading | undefined {
  const stages = segments.map(({ words, reading: { start, end, tail = '' } }): DueStage => {
    return { text: words, ...given('start', start), end, ...given('milestone', tail === '' ? undefined : tail) };
  });
  const ends = stages.map(({ end }) => end ?? '');
  if (ends.some((end, index) => index > 0 && end < (ends[index - 1] ?? ''))) return undefined;
  const certain = segments.every(
    ({ reading }) => reading.end !== undefined && (reading.confidence === 'certain' || reading.start !== undefined),
  );
  return {
    kind: 'staged',
    ...given('start', stages[0]?.start),
    end: stages.at(-1)?.end,
    stages,
    confidence: certain ? 'certain' : 'assumed',
  };
}
