import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { compareExtra } from './compare-extra.ts';
import { compareUnits, type Finding } from './compare-units.ts';
import type { Difference } from './differences.ts';
import type { Judging } from './kinds/define.ts';
import { pairRows } from './pair-rows.ts';

/** What is known of two tasks beyond themselves. */
export interface TaskSurroundings extends Judging {
  /** Which columns they have: one that only one of them has is told once. */
  readonly tables?: readonly [before: TaskTable, after: TaskTable] | undefined;
}

/** What differs between two tasks that are one and the same, row by row. Order, numbers and blanks never count. */
export function compareTasks(before: Task, after: Task, surroundings: TaskSurroundings): readonly Difference[] {
  const found: Difference[] = [];
  const add = (finding: Finding, one?: TaskRow, other?: TaskRow): void => {
    found.push({ ...finding, before: { entry: before, row: one }, after: { entry: after, row: other } } as Difference);
  };
  if (differ(before.name?.value, after.name?.value)) add({ about: 'task-name', difference: { before: before.name, after: after.name } });
  if (differ(before.group?.value, after.group?.value)) {
    add({ about: 'task-group', difference: { before: before.group, after: after.group } });
  }
  for (const { before: one, after: other } of pairRows(before.rows, after.rows)) {
    if (one === undefined || other === undefined) {
      add({ about: 'demand', difference: { before: one && demandOf(one, before), after: other && demandOf(other, after) } }, one, other);
      continue;
    }
    for (const finding of compareRows(one, other, surroundings)) add(finding, one, other);
  }
  return found;
}

function compareRows(before: TaskRow, after: TaskRow, { tables, ...judging }: TaskSurroundings): readonly Finding[] {
  const found: Finding[] = [];
  if (differ(before.demand?.value, after.demand?.value)) {
    found.push({ about: 'demand', difference: { before: before.demand, after: after.demand } });
  }
  found.push(...compareUnits(before, after, judging));
  if (differ(before.due?.value.text, after.due?.value.text))
    found.push({ about: 'due', difference: { before: before.due, after: after.due } });
  for (const difference of compareExtra(before.leaders, after.leaders, 'leaders', tables)) found.push({ about: 'leader', difference });
  for (const difference of compareExtra(before.extra, after.extra, 'extra', tables)) found.push({ about: 'extra', difference });
  return found;
}

/** Where a table has no column of demands, the task itself is what a row demands. */
function demandOf({ demand, at }: TaskRow, { name }: Task): NonNullable<TaskRow['demand']> {
  return demand ?? { at, value: name?.value ?? '' };
}

function differ(before: string | undefined, after: string | undefined): boolean {
  return before === undefined || after === undefined ? before !== after : removeBlanks(before) !== removeBlanks(after);
}
