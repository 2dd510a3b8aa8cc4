import type { TaskPlan } from '../../model/task-plan.ts';
import type { PlanOptions, PlanReporter } from './define.ts';
import { toLine } from '../printable.ts';
import { SAID } from './plan-words.ts';
import { nameOf } from './row-texts.ts';
import { calendarSheet } from './xlsx-calendar.ts';
import { matrixSheet } from './xlsx-matrix.ts';
import { nobodySheet, rowsSheet } from './xlsx-rows.ts';
import { summarySheet } from './xlsx-summary.ts';
import { unitsSheet } from './xlsx-units.ts';
import { aboutUnit, unitSheets } from './xlsx-unit.ts';
import { openDesk, packSheets } from './xlsx-parts.ts';

async function renderFile(plan: TaskPlan, options: PlanOptions): Promise<Uint8Array> {
  const desk = openDesk(plan, options.language);
  if (options.unit !== undefined) return packSheets(desk, unitSheets(desk, options.unit, options), aboutUnit(desk, options.unit));
  const sheets = [summarySheet, matrixSheet, unitsSheet, rowsSheet, nobodySheet, calendarSheet].map((draw) => draw(desk));
  return packSheets(desk, sheets, { title: SAID.overview[options.language](nameOf(plan)), subject: toLine(plan.place ?? '') });
}

/** Workbooks for people: one that a unit fills in over the year, and one for whoever watches over all. */
export const reporter: PlanReporter = {
  name: 'xlsx',
  extension: 'xlsx',
  summary: { zh: '工作簿：总览，以及各单位可填写的任务清单', en: 'workbooks: an overview, and a list for each unit to fill in' },
  renderFile,
};
