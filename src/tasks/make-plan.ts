import { hash } from 'node:crypto';

import type { RosterIndex } from '../model/roster.ts';
import type { PlannedUnit, PlanRow, TaskPlan, UnitPlan } from '../model/task-plan.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import { parseTitle } from '../phrases/index.ts';
import { comparable } from '../vocabularies/index.ts';
import { assignRow, type Assignment } from './assign-row.ts';
import { planDue } from './plan-due.ts';

/**
 * Turns a task table into a plan: who answers for which row until when. Without a roster the names in the table stand for themselves.
 *
 * @param withLeaders whether the plan is to name persons; no report of it can name any otherwise
 */
export function makePlan(table: TaskTable, index: RosterIndex | undefined, withLeaders: boolean): TaskPlan {
  const title = table.title?.value ?? '';
  const year = table.year?.value ?? parseTitle(title).year;
  const keys = new Map<string, number>();
  const rows = table.tasks.flatMap((task) =>
    task.rows.map((row): PlanRow => {
      const planned = planRow(task, row, table, index, year, keys);
      return withLeaders ? { ...planned, leaders: row.leaders.map(({ label, value }) => ({ label, name: value })) } : planned;
    }),
  );
  const units = listUnits(rows, index);
  const busy = new Set(units.map(({ unit }) => unit));
  return {
    title,
    place: table.locality.name?.value ?? index?.roster.place?.value,
    year,
    issued: table.issued?.value,
    file: table.source.file,
    tasks: table.tasks.length,
    rows,
    units,
    idle: (index?.roster.units ?? []).map(({ name }) => name.value).filter((name) => !busy.has(name)),
  };
}

function planRow(
  task: Task,
  row: TaskRow,
  { source }: TaskTable,
  index: RosterIndex | undefined,
  year: number | undefined,
  keys: Map<string, number>,
): PlanRow {
  const { certain, possible, unknown, open, groupsOnly } = assignRow(row, index);
  const [name, demand] = [task.name?.value ?? '', row.demand?.value ?? ''];
  return {
    key: makeKey(`${name}\u0000${demand}`, keys),
    number: task.number?.value,
    group: task.group?.value,
    task: name,
    demand,
    due: planDue(row.due?.value, year),
    certain: certain.map(toPlannedUnit),
    possible: possible.map(toPlannedUnit),
    unknown: unknown.map(({ written, what }) => ({ written, what })),
    open,
    groupsOnly,
    source: { file: source.file, place: source.place(row.demand?.at ?? row.at) },
  };
}

/** Equal rows are told apart by their order. */
function makeKey(text: string, keys: Map<string, number>): string {
  const wording = comparable(text);
  const count = (keys.get(wording) ?? 0) + 1;
  keys.set(wording, count);
  return hash('sha256', count === 1 ? wording : `${wording}#${count}`).slice(0, 8);
}

function toPlannedUnit({ unit, role, by, written }: Assignment): PlannedUnit {
  return { unit, role, by, written };
}

function listUnits(rows: readonly PlanRow[], index: RosterIndex | undefined): readonly UnitPlan[] {
  const order = new Map((index?.roster.units ?? []).map((unit, place) => [unit.name.value, { unit, place }]));
  const units = new Map<string, UnitPlan['rows'][number][]>();
  for (const [row, { certain }] of rows.entries()) {
    for (const { unit, role, by } of certain) {
      const own = units.get(unit);
      if (own === undefined) units.set(unit, [{ row, role, by }]);
      else own.push({ row, role, by });
    }
  }
  return [...units]
    .map(([unit, own]): UnitPlan => ({ unit, type: order.get(unit)?.unit.type, rows: own }))
    .toSorted((a, b) => (order.get(a.unit)?.place ?? 0) - (order.get(b.unit)?.place ?? 0));
}
