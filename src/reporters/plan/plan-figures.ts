import type { Day } from '../../model/phrases.ts';
import { DUE_CLASSES, type DueClass, type PlannedDue, type PlannedUnit, type TaskPlan, type UnitPlan } from '../../model/task-plan.ts';

/** The days on which something is due: each of a recurring or staged due, or the one. */
export function daysOf({ occurrences, end, class: dueClass }: PlannedDue): readonly Day[] {
  if (occurrences.length > 0) return occurrences.map(({ day }) => day);
  return dueClass === 'dated' && end !== undefined ? [end] : [];
}

/** Dates by month of the plan's year, January first, and those of other years. */
export interface Months {
  readonly counts: readonly number[];
  readonly elsewhere: number;
}

export function countMonths(dues: readonly PlannedDue[], year: number | undefined): Months {
  const counts = Array.from({ length: 12 }, () => 0);
  let elsewhere = 0;
  for (const day of dues.flatMap(daysOf)) {
    const month = Number(day.slice(5, 7)) - 1;
    if ((year !== undefined && Number(day.slice(0, 4)) !== year) || counts[month] === undefined) elsewhere += 1;
    else counts[month] += 1;
  }
  return { counts, elsewhere };
}

export function countClasses({ rows }: TaskPlan): Readonly<Record<DueClass, number>> {
  const counts = Object.fromEntries(DUE_CLASSES.map((name) => [name, 0])) as Record<DueClass, number>;
  for (const { due } of rows) counts[due.class] += 1;
  return counts;
}

/** What a unit has to do. */
export interface Load {
  readonly unit: UnitPlan;
  readonly roles: Readonly<Record<PlannedUnit['role'], number>>;
  readonly months: Months;
  readonly allYear: number;
  /** Rows without any day that could be watched. */
  readonly undated: number;
}

export function countLoad({ rows, year }: TaskPlan, unit: UnitPlan): Load {
  const roles = { lead: 0, responsible: 0, support: 0 };
  for (const { role } of unit.rows) roles[role] += 1;
  const dues = unit.rows.flatMap(({ row }) => rows.slice(row, row + 1).map(({ due }) => due));
  const allYear = dues.filter((due) => due.class === 'year-round').length;
  return {
    unit,
    roles,
    months: countMonths(dues, year),
    allYear,
    undated: dues.filter((due) => due.class !== 'year-round' && daysOf(due).length === 0).length,
  };
}

export function isTown({ type }: UnitPlan): boolean {
  return type === 'town' || type === 'subdistrict' || type === 'village';
}

/** Departments first, then towns, each in the plan's order. */
export function orderUnits({ units }: TaskPlan): readonly UnitPlan[] {
  return [...units.filter((unit) => !isTown(unit)), ...units.filter(isTown)];
}
