import type { Due } from '../model/phrases.ts';
import { intervalOf, isLonger } from '../phrases/lengths.ts';
import { parseTaskDue } from '../phrases/index.ts';
import { comparable } from '../vocabularies/normalise.ts';
import type { Judging } from './kinds/define.ts';

/** How one due stands to another; `other` where nobody can say. */
export type DueRelation = 'same' | 'later' | 'earlier' | 'vaguer' | 'firmer' | 'rarer' | 'oftener' | 'other';

/** For plans that do not say their year; a leap year, in which February ends as late as it can. */
const ANY_YEAR = 2024;

/**
 * Compares what two dues demand, each in its plan's year: 31 March of the plan of 2021 and of that of 2022 are the same. A day beyond
 * either plan's year is a target of its own and counts as the day that it is.
 */
export function compareDues(before: Due, after: Due, years: Judging['years']): DueRelation {
  const [year, present] = years ?? [ANY_YEAR, ANY_YEAR];
  const [one, other] = [readIn(before, year), readIn(after, present)];
  const gap = beyond(one, year) || beyond(other, present) ? 0 : present - year;
  const [moved, now] = [describe(one, gap), describe(other, 0)];
  if (moved === now && one.kind !== 'unresolved') return 'same';
  if (isChecked(one) !== isChecked(other)) return isReadable(one) && isReadable(other) ? (isChecked(one) ? 'vaguer' : 'firmer') : 'other';
  return isChecked(one) ? compareChecked(one, other, gap) : 'other';
}

/** With the plan's year, where its reader did not know it. */
function readIn(due: Due, year: number): Due {
  const isDated = due.end !== undefined || due.occurrences !== undefined;
  return isDated ? due : parseTaskDue(due.text, year);
}

function beyond({ end }: Due, year: number): boolean {
  return end !== undefined && end > `${year}-12-31`;
}

/** What a due demands, in the year of the other plan; equal for equal demands. */
function describe({ text: _text, confidence: _confidence, beyondYear: _beyondYear, stages, ...due }: Due, gap: number): string {
  const steps = stages?.map(({ start, end, milestone }) => ({ start, end, milestone }));
  const sorted = Object.entries({ ...due, steps }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted, (_key, value: unknown) => (typeof value === 'string' ? moveDay(value, gap) : value));
}

const DAY = /^(\d{4})(-\d{2}-\d{2})$/u;

function moveDay(text: string, gap: number): string {
  const [, year, rest] = DAY.exec(text) ?? [];
  if (year === undefined || rest === undefined) return text;
  return `${Number(year) + gap}${rest === '-02-29' ? '-02-28' : rest}`;
}

function isReadable({ kind }: Due): boolean {
  return kind !== 'unresolved' && kind !== 'inherited';
}

function isChecked(due: Due): boolean {
  switch (due.kind) {
    case 'by':
    case 'staged':
      return due.end !== undefined;
    case 'span':
      return due.end !== undefined && !isWholeYear(due);
    case 'recurring':
    case 'relative':
      return true;
    default:
      return false;
  }
}

function isWholeYear({ start, end }: Due): boolean {
  return start?.endsWith('-01-01') === true && end?.endsWith('-12-31') === true;
}

function compareChecked(one: Due, other: Due, gap: number): DueRelation {
  if (comparable(one.milestone ?? '') !== comparable(other.milestone ?? '') || one.continuing !== other.continuing) return 'other';
  if (one.kind === 'recurring' && other.kind === 'recurring') return compareRhythms(one, other, gap);
  if (one.kind === 'relative' && other.kind === 'relative') return comparePeriods(one, other);
  if (one.end === undefined || other.end === undefined || one.kind === 'recurring' || other.kind === 'recurring') return 'other';
  return order([moveDay(one.end, gap)], [moveDay(other.end, 0)]);
}

function compareRhythms(one: Due, other: Due, gap: number): DueRelation {
  if (one.every === undefined || other.every === undefined) return 'other';
  const [old, present] = [intervalOfDue(one, one.every), intervalOfDue(other, other.every)];
  if (isLonger(present, old) !== 'no') return 'rarer';
  if (isLonger(old, present) !== 'no') return 'oftener';
  const days = (due: Due, years: number): readonly string[] => (due.occurrences ?? []).map((day) => moveDay(day, years));
  return order(days(one, gap), days(other, 0));
}

function intervalOfDue({ times, occurrences }: Due, every: NonNullable<Due['every']>): ReturnType<typeof intervalOf> {
  const often = every === 'year' && times === undefined ? (occurrences?.length ?? 1) : times;
  return intervalOf({ kind: 'periodic', every, ...(often === undefined || often === 0 ? {} : { times: often }) });
}

function comparePeriods({ relative: one }: Due, { relative: other }: Due): DueRelation {
  if (one === undefined || other === undefined || comparable(one.trigger ?? '') !== comparable(other.trigger ?? '')) return 'other';
  if (isLonger(other, one) !== 'no') return 'later';
  return isLonger(one, other) === 'no' ? 'other' : 'earlier';
}

/** Days of both sides one by one: later where none is earlier. */
function order(one: readonly string[], other: readonly string[]): DueRelation {
  if (one.length !== other.length || one.length === 0) return 'other';
  const later = one.some((day, index) => (other[index] ?? day) > day);
  const earlier = one.some((day, index) => (other[index] ?? day) < day);
  if (later === earlier) return 'other';
  return later ? 'later' : 'earlier';
}
