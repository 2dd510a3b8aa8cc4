import type { Day } from '../model/phrases.ts';
import {
  PROGRESS_FIELDS,
  type CellReference,
  type ProgressConflict,
  type ProgressField,
  type ProgressState,
} from '../model/task-progress.ts';
import type { TaskStatus } from '../model/task-return.ts';
import { hasMore } from './collect-cells.ts';
import { readCompletion, readStatus } from './collect-entry.ts';
import type { ReturnedLine } from './collect-workbook.ts';

/** What a line says in one of the columns that people fill in. */
export interface Said {
  /** As typed. */
  readonly text: string;
  /** The status, the day, or the text itself; absent where it is not understood. */
  readonly value?: string | undefined;
  /** It is understood, but written otherwise. */
  readonly loose: boolean;
  readonly at: CellReference;
}

/** A line as its unit filled it in. */
export interface Entry {
  readonly at: CellReference;
  readonly said: Readonly<Partial<Record<ProgressField, Said>>>;
  readonly more: ReturnedLine['more'];
  readonly foreign: boolean;
}

/** @param year the plan's, for dates without one */
export function readEntry(line: ReturnedLine, year: number | undefined): Entry {
  const said: Partial<Record<ProgressField, Said>> = {};
  for (const field of PROGRESS_FIELDS) {
    const text = line.texts.get(field);
    if (text === undefined) continue;
    const at = line.at(field);
    if (field === 'status') said.status = { text, at, ...readStatus(text) };
    else if (field === 'done') said.done = { text, at, ...readCompletion(text, year) };
    else said[field] = { text, at, value: text, loose: false };
  }
  return { at: line.at('status'), said, more: line.more, foreign: line.foreign };
}

/** Nothing was filled in: the row is as it was sent. */
function isUntouched(entry: Entry): boolean {
  const { said } = entry;
  return (
    !hasMore(entry) && (said.status === undefined || said.status.value === 'not-started') && !said.done && !said.evidence && !said.remark
  );
}

/** What is less advanced counts until somebody has settled which is right; what is not understood comes before all. */
const CAUTION: readonly (string | undefined)[] = [undefined, 'not-started', 'overdue', 'under-way', 'done'] satisfies (
  | TaskStatus
  | undefined
)[];

/**
 * Merges what several copies of a row say, column by column: a column that only one fills in is taken from it. A status that nobody
 * changed says nothing against one that somebody did.
 */
export function mergeEntries(entries: readonly Entry[], on: Day): ProgressState {
  const touched = entries.filter((entry) => !isUntouched(entry));
  const used = touched.length === 0 ? entries : touched;
  const chosen: Partial<Record<ProgressField, Said>> = {};
  const conflicts: ProgressConflict[] = [];
  for (const field of PROGRESS_FIELDS) {
    const [first, ...others] = listSaid(used, field);
    if (first === undefined) continue;
    chosen[field] = first;
    conflicts.push(...others.map(({ text, at }) => ({ field, value: text, ...at })));
  }
  const { status, done, evidence, remark } = chosen;
  const blank = touched.length === 0;
  const typed = { ...asTyped('status', status), ...asTyped('done', done) };
  const more = mergeMore(used);
  return {
    on,
    status: (status?.value as TaskStatus | undefined) ?? (blank ? 'not-started' : undefined),
    done: done?.value,
    evidence: evidence?.text,
    remark: remark?.text,
    typed: Object.keys(typed).length === 0 ? undefined : typed,
    more: Object.keys(more).length === 0 ? undefined : more,
    conflicts: conflicts.length === 0 ? undefined : conflicts,
    from: used.map(({ at }) => at),
  };
}

/** The different things that are said in a column, the one that counts first. */
function listSaid(entries: readonly Entry[], field: ProgressField): readonly Said[] {
  const distinct = new Map<string, Said>();
  for (const { said } of entries) {
    const one = said[field];
    if (one !== undefined && !distinct.has(one.value ?? `\u0000${one.text}`)) distinct.set(one.value ?? `\u0000${one.text}`, one);
  }
  const all = [...distinct.values()];
  if (field === 'status') {
    const moved = all.filter(({ value }) => value !== 'not-started');
    return (moved.length === 0 ? all : moved).toSorted((a, b) => CAUTION.indexOf(a.value) - CAUTION.indexOf(b.value) || byText(a, b));
  }
  // The later day is the less advanced.
  if (field === 'done') return all.toSorted((a, b) => Number(a.value !== undefined) - Number(b.value !== undefined) || byText(b, a));
  return all;
}

function byText({ value: a = '', text: one }: Said, { value: b = '', text: other }: Said): number {
  if (a !== b) return a < b ? -1 : 1;
  return one < other ? -1 : Number(one > other);
}

function asTyped(field: 'status' | 'done', said: Said | undefined): Partial<Record<'status' | 'done', string>> {
  return said === undefined || (said.value !== undefined && !said.loose) ? {} : { [field]: said.text };
}

/** Columns that people added; where two copies fill in one of them, both texts stand. */
function mergeMore(entries: readonly Entry[]): Readonly<Record<string, string>> {
  const texts = new Map<string, Set<string>>();
  for (const { more } of entries) for (const [label, text] of more) texts.set(label, (texts.get(label) ?? new Set()).add(text));
  return Object.fromEntries([...texts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([label, all]) => [label, [...all].join('\n')]));
}
