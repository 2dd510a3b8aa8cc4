import { writeCsv } from '../../model/csv-text.ts';
import { RETURN_COLUMNS } from '../../model/task-return.ts';
import type { TaskPlan } from '../../model/task-plan.ts';
import type { PlanOptions, PlanReporter } from './define.ts';
import {
  describeLine,
  describePlanRow,
  LIST_COLUMNS,
  listParts,
  OVERVIEW_COLUMNS,
  type OverviewColumn,
  withoutLeaders,
} from './list-lines.ts';

function render(plan: TaskPlan, { unit, language }: PlanOptions): string {
  if (unit === undefined) {
    const columns = withoutLeaders(Object.keys(OVERVIEW_COLUMNS) as OverviewColumn[], plan);
    const rows = plan.rows.map((row) => describePlanRow(row, language));
    return writeCsv([
      columns.map((column) => OVERVIEW_COLUMNS[column][language]),
      ...rows.map((row) => columns.map((column) => row[column])),
    ]);
  }
  const columns = withoutLeaders(LIST_COLUMNS, plan);
  const lines = listParts(plan, unit).flatMap((part) => part.lines.map((line) => describeLine(line, unit, language)));
  return writeCsv([
    columns.map((column) => RETURN_COLUMNS[column][language]),
    ...lines.map((line) => columns.map((column) => line[column])),
  ]);
}

/** One table and nothing around it, for spreadsheets and programs. */
export const reporter: PlanReporter = {
  name: 'csv',
  extension: 'csv',
  summary: { zh: '逗号分隔文本，表格软件可直接打开', en: 'comma-separated text, for spreadsheets' },
  render,
};
