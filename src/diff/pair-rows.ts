import type { TaskRow } from '../model/task-table.ts';
import { comparable } from '../vocabularies/index.ts';
import { pairEntries, type EntryPair } from './pair-entries.ts';

/**
 * Pairs the rows of two tasks that are one and the same: by what they demand, where several demand the same by units and due, and one
 * row that is left on each side by what else they have in common.
 */
export function pairRows(before: readonly TaskRow[], after: readonly TaskRow[]): readonly EntryPair<TaskRow>[] {
  const whole = pairEntries(before, after, wholeKey, () => 0);
  const [pairs, gone, come] = part(whole);
  const [byDemand, left, right] = part(pairEntries(gone, come, demandKey));
  const [one, other] = [left[0], right[0]];
  const last = left.length === 1 && right.length === 1 && one !== undefined && other !== undefined && haveMuchInCommon(one, other);
  if (last) return [...pairs, ...byDemand, { before: one, after: other }];
  return [...pairs, ...byDemand, ...left.map((row) => ({ before: row })), ...right.map((row) => ({ after: row }))];
}

/** The pairs of two, and what is left on each side. */
function part(pairs: readonly EntryPair<TaskRow>[]): readonly [readonly EntryPair<TaskRow>[], readonly TaskRow[], readonly TaskRow[]] {
  const isWhole = ({ before, after }: EntryPair<TaskRow>): boolean => before !== undefined && after !== undefined;
  const open = pairs.filter((pair) => !isWhole(pair));
  return [pairs.filter(isWhole), open.flatMap(({ before }) => before ?? []), open.flatMap(({ after }) => after ?? [])];
}

function demandKey({ demand }: TaskRow): string {
  return comparable(demand?.value ?? '');
}

function unitKey({ units }: TaskRow): string {
  return units.map(({ value }) => comparable(value.text)).join('|');
}

function wholeKey(row: TaskRow): string {
  return [demandKey(row), unitKey(row), comparable(row.due?.value.text ?? '')].join('\n');
}

/** Where a table has no column of demands, or one demand took the place of another for the same units. */
function haveMuchInCommon(one: TaskRow, other: TaskRow): boolean {
  return one.demand === undefined || other.demand === undefined || unitKey(one) === unitKey(other);
}
