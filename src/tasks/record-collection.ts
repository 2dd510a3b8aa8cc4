import type { Day } from '../model/phrases.ts';
import type { ProgressNote, ProgressRow, ProgressState, TaskProgress, UnitProgress, UnitRow } from '../model/task-progress.ts';
import type { Language } from '../model/words.ts';
import type { Expected, ExpectedUnit } from './collect-expected.ts';
import { tell, toNote, type CollectFinding } from './collect-findings.ts';
import { judgeConflicts, judgeState } from './collect-judge.ts';
import type { CollectedUnit } from './collect-unit.ts';

/** The record of progress with a collection added to it, and what is to be said of its states. */
export interface Recorded {
  readonly progress: TaskProgress;
  readonly findings: readonly CollectFinding[];
}

interface Recording {
  readonly asOf: Day;
  readonly language: Language;
}

/**
 * Adds a collection to the record. A state that is as before adds nothing, so that collecting the same files again changes nothing;
 * rows and units that the plan no longer has stay, with all that was said of them.
 *
 * @param found what the collection has named so far; what tells of things that are nowhere else is kept as notes
 */
export function recordCollection(
  expected: Expected,
  earlier: TaskProgress | undefined,
  collected: readonly CollectedUnit[],
  found: readonly CollectFinding[],
  recording: Recording,
): Recorded {
  const findings: CollectFinding[] = [];
  const former = new Map((earlier?.units ?? []).map((unit) => [unit.unit, unit]));
  const now = new Map(collected.map((one) => [one.unit.unit, one]));
  const units = expected.units.map((unit) => {
    const recorded = recordUnit(unit, former.get(unit.unit), now.get(unit.unit), recording.asOf);
    findings.push(...judgeUnit(unit, recorded, now.get(unit.unit), expected, recording));
    return recorded;
  });
  const known = new Set(units.map(({ unit }) => unit));
  const gone = (earlier?.units ?? []).filter(({ unit }) => !known.has(unit));
  const { title, year, issued } = expected;
  const progress: TaskProgress = {
    kind: 'task-progress',
    title,
    year,
    issued,
    rows: joinRows(expected, earlier),
    units: [...units, ...gone],
    notes: joinNotes(earlier?.notes ?? [], found, recording.asOf),
  };
  return { progress, findings };
}

function recordUnit(
  { unit, type, rows }: ExpectedUnit,
  former: UnitProgress | undefined,
  now: CollectedUnit | undefined,
  on: Day,
): UnitProgress {
  const before = new Map((former?.rows ?? []).map((row) => [row.id, row]));
  const own = rows.map(({ row: { id }, role }): UnitRow => {
    const states = before.get(id)?.states ?? [];
    const state = now?.states.get(id);
    return { id, role, states: state === undefined ? states : addState(states, state) };
  });
  const ids = new Set(own.map(({ id }) => id));
  const returns = former?.returns ?? [];
  const fresh = (now?.files ?? []).filter((file) => !returns.some((one) => one.on === on && one.file === file));
  return {
    unit,
    type: type ?? former?.type,
    returns: [...returns, ...fresh.map((file) => ({ on, file }))].toSorted((a, b) => compare(a.on, b.on)),
    rows: [...own, ...(former?.rows ?? []).filter(({ id }) => !ids.has(id))],
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Puts a state after those of its day, unless the last of them says the same. */
function addState(states: readonly ProgressState[], state: ProgressState): readonly ProgressState[] {
  const earlier = states.filter(({ on }) => on <= state.on);
  const last = earlier.at(-1);
  if (last !== undefined && saysSame(last, state)) return states;
  return [...earlier, state, ...states.filter(({ on }) => on > state.on)];
}

/** Whether two states say the same, wherever they were read. */
function saysSame(one: ProgressState, other: ProgressState): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

function contentOf({ status, done, evidence, remark, typed, more, conflicts = [] }: ProgressState): unknown {
  return [status, done, evidence, remark, typed, more, conflicts.map(({ field, value }) => [field, value]).toSorted()];
}

function judgeUnit(
  { unit, rows }: ExpectedUnit,
  { returns, rows: recorded }: UnitProgress,
  now: CollectedUnit | undefined,
  { issued, complete }: Expected,
  { asOf, language }: Recording,
): readonly CollectFinding[] {
  if (now === undefined) {
    const missing = complete && rows.length > 0 && !returns.some(({ on }) => on === asOf);
    return missing ? [tell('missing', { unit }, {}, language)] : [];
  }
  const states = new Map(recorded.map((row) => [row.id, row.states]));
  return rows.flatMap(({ row }) => {
    const state = now.states.get(row.id);
    if (state === undefined) return [];
    const [before, last] = (states.get(row.id) ?? []).filter(({ on }) => on <= asOf).slice(-2);
    const judging = { unit, row, issued, asOf, language };
    // A state of an earlier day was judged against the one before it then.
    return [...judgeConflicts(state, judging), ...judgeState(state, last?.on === asOf ? before : undefined, judging)];
  });
}

/** The plan's rows, each once, in the plan's order as far as units show it; then those that only the record has. */
function joinRows({ units }: Expected, earlier: TaskProgress | undefined): readonly ProgressRow[] {
  const rows = new Map<string, ProgressRow>();
  for (const { row } of units.flatMap((unit) => unit.rows)) rows.set(row.id, row);
  for (const row of earlier?.rows ?? []) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}

/** A note that is on record already, of whatever day, is not written again. */
function joinNotes(notes: readonly ProgressNote[], found: readonly CollectFinding[], on: Day): readonly ProgressNote[] {
  const known = new Set(notes.map(keyOf));
  const fresh = found.flatMap((finding): ProgressNote[] => {
    const note = toNote(finding, on);
    if (!finding.kept || known.has(keyOf(note))) return [];
    known.add(keyOf(note));
    return [note];
  });
  return [...notes, ...fresh];
}

function keyOf({ kind, file, cell, unit, cells }: ProgressNote): string {
  return JSON.stringify([kind, file, cell, unit, Object.entries(cells ?? {})]);
}
