import type { PlanRow, PlannedDue, PlannedUnit, TaskPlan, UnitPlan } from '../../src/model/task-plan.ts';

export const NO_DUE: PlannedDue = { class: 'none', text: '', kind: undefined, occurrences: [], inherited: false, assumed: false };

export function dueOn(day: string, text = day): PlannedDue {
  return { ...NO_DUE, class: 'dated', text, kind: 'by', end: day };
}

export function named(unit: string, role: PlannedUnit['role'] = 'responsible'): PlannedUnit {
  return { unit, role, by: 'name', written: unit };
}

/** A row of a plan, due all year and answered for by 县民政局, unless told otherwise. */
export function planRow(parts: Partial<PlanRow> = {}): PlanRow {
  return {
    key: '0a1b2c3d',
    number: '1',
    task: '公开救助标准',
    demand: '公布全年救助标准',
    due: { ...NO_DUE, class: 'year-round', text: '全年', kind: 'span', start: '2025-01-01', end: '2025-12-31' },
    certain: [named('县民政局')],
    possible: [],
    unknown: [],
    open: false,
    groupsOnly: false,
    source: { file: 'tasks.xlsx', place: { kind: 'cell', sheet: '任务分解表', row: 4, column: 4 } },
    ...parts,
  };
}

/** A plan of some rows, its units those that the rows name. */
export function taskPlan(rows: readonly PlanRow[], parts: Partial<TaskPlan> = {}): TaskPlan {
  const units = new Map<string, UnitPlan['rows'][number][]>();
  for (const [row, { certain }] of rows.entries()) {
    for (const { unit, role, by } of certain) units.set(unit, [...(units.get(unit) ?? []), { row, role, by }]);
  }
  return {
    title: '清源县2025年政务公开工作任务分解表',
    place: '清源县',
    year: 2025,
    file: 'tasks.xlsx',
    tasks: rows.length,
    rows,
    units: [...units].map(([unit, own]) => ({ unit, rows: own })),
    idle: [],
    ...parts,
  };
}
