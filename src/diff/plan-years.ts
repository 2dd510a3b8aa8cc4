import type { TaskTable } from '../model/task-table.ts';
import { parseTitle } from '../phrases/index.ts';
import { comparable } from '../vocabularies/normalise.ts';
import type { Judging } from './kinds/define.ts';

/** The year of a plan: as it says, or by its title, or by the day on which it was issued. */
export function planYear({ year, title, issued }: TaskTable): number | undefined {
  if (year !== undefined) return year.value;
  const named = title === undefined ? undefined : parseTitle(title.value).year;
  const day = /^\d{4}(?=-)/u.exec(issued?.value ?? '')?.[0];
  return named ?? (day === undefined ? undefined : Number(day));
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;

/**
 * Whether nothing but the plan's own year went on in a text: 2021年预算 in the plan of 2021, 2022年预算 in that of 2022; likewise of the
 * year before, which plans look back on. A year beyond the plan is a target and stays what it is.
 */
export function onlyYearWentOn(before: string, after: string, years: Judging['years']): boolean {
  if (years === undefined || years[0] === years[1]) return false;
  const [one, other] = [comparable(before), comparable(after)];
  return one !== other && relateYears(one, years[0]) === relateYears(other, years[1]);
}

export function relateYears(text: string, plan: number): string {
  return text.replaceAll(YEAR, (year) => (year === String(plan) ? '<plan>' : year === String(plan - 1) ? '<last>' : year));
}
