import { cellAddress, type Place } from '../../model/place.ts';
import type { PlanRow, TaskPlan, UnitPlan } from '../../model/task-plan.ts';
import type { PlanOptions, PlanReporter } from './define.ts';

function render(plan: TaskPlan, { unit }: PlanOptions): string {
  const wanted = unit === undefined ? undefined : plan.units.find((own) => own.unit === unit);
  const { rows, units, ...facts } = plan;
  const shown = wanted === undefined ? rows.map(toRow) : wanted.rows.flatMap(({ row }) => rows.slice(row, row + 1).map(toRow));
  return `${JSON.stringify({ ...facts, units: wanted === undefined ? units : [renumber(wanted)], rows: shown }, null, 2)}\n`;
}

/** Rows of a unit's file are counted in that file. */
function renumber(unit: UnitPlan): UnitPlan {
  return { ...unit, rows: unit.rows.map((own, row) => ({ ...own, row })) };
}

function toRow({ source, ...row }: PlanRow): object {
  return { ...row, source: { file: source.file, ...toPlace(source.place) } };
}

function toPlace(place: Place): object {
  if (place.kind === 'text') return { line: place.start.line, column: place.start.column };
  return { sheet: place.sheet, cell: cellAddress(place.row, place.column) };
}

/** Everything that a plan says, nothing left out. */
export const reporter: PlanReporter = {
  name: 'json',
  extension: 'json',
  summary: { zh: '完整的机器可读结果', en: 'everything, for programs' },
  render,
};
