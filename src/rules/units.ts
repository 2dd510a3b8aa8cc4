import { taskOwner } from '../model/owner.ts';
import type { Owner } from '../model/finding.ts';
import type { UnitReference } from '../model/phrases.ts';
import type { At } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';

/** A unit as a row of a task table names it. */
export interface NamedUnit {
  readonly reference: UnitReference;
  /** The name with the prefix that it takes over from the one before it. */
  readonly name: string;
  readonly at: At;
  readonly owner: Owner;
}

/** The rows of a table, each with its task. */
export function* rowsOf({ tasks }: TaskTable): Iterable<{ readonly task: Task; readonly row: TaskRow }> {
  for (const task of tasks) for (const row of task.rows) yield { task, row };
}

/** The units that a table names itself, row by row; groups and what a cell says by 同上 are left out. */
export function* namedUnitsOf(table: TaskTable): Iterable<NamedUnit> {
  for (const { task, row } of rowsOf(table)) {
    for (const { value, at, inherited } of row.units) {
      if (inherited !== undefined) continue;
      const owner = taskOwner(task, [row]);
      for (const reference of value.units) {
        if (!reference.group) yield { reference, name: reference.fullName ?? reference.text, at, owner };
      }
    }
  }
}

/** Why what needs a roster cannot be judged. */
export const NO_ROSTER = {
  zh: '没有这个地方的单位名册（kind: unit-roster），或者不止一份；可用 --roster 或配置文件的 roster 指定',
  en: 'there is no list of units (kind: unit-roster) of this place, or more than one; name it by --roster or "roster" of the configuration',
} as const;
