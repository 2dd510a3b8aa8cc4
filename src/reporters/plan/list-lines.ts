import type { Day } from '../../model/phrases.ts';
import { DUE_CLASSES, type DueClass, type PlanRow, type TaskPlan } from '../../model/task-plan.ts';
import { listSentRows, RETURN_COLUMNS, RETURN_PARTS, type ReturnPart, type SentRow } from '../../model/task-return.ts';
import type { Language, Words } from '../../model/words.ts';
import { describePlace } from '../place-text.ts';
import { toLine } from '../printable.ts';
import { daysOf } from './plan-figures.ts';
import { CLASS_NAMES, listReasons, REASONS, WORDS } from './plan-words.ts';
import { describeLeaders, describeOthers, describeSentRow, describeUnknown, nameUnits, toLines } from './row-texts.ts';

/** What is shown of a row in the overview, in the order of the columns. */
export const OVERVIEW_COLUMNS = {
  serial: RETURN_COLUMNS.serial,
  group: RETURN_COLUMNS.group,
  task: RETURN_COLUMNS.task,
  demand: RETURN_COLUMNS.demand,
  lead: WORDS.lead,
  responsible: WORDS.responsible,
  support: WORDS.support,
  leader: RETURN_COLUMNS.leader,
  possible: WORDS.possible,
  unknown: WORDS.unknown,
  due: RETURN_COLUMNS.due,
  class: { zh: '时限类别', en: 'Kind of due' },
  day: RETURN_COLUMNS.day,
  gaps: { zh: '须明确', en: 'To be settled' },
  source: RETURN_COLUMNS.source,
  id: RETURN_COLUMNS.id,
} as const satisfies Readonly<Record<string, Words>>;
export type OverviewColumn = keyof typeof OVERVIEW_COLUMNS;

/** What is shown of a line of a unit's list. */
export const LIST_COLUMNS = [
  'serial',
  'group',
  'task',
  'demand',
  'role',
  'others',
  'leader',
  'due',
  'day',
  'step',
  'source',
  'id',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** A row for everybody: who answers for it, who may, what is not understood, and until when. */
export function describePlanRow(row: PlanRow, language: Language): Readonly<Record<OverviewColumn, string>> {
  const nameRole = (role: 'lead' | 'responsible' | 'support'): string =>
    nameUnits(
      row.certain.filter((unit) => unit.role === role),
      language,
    );
  return {
    serial: toLine(row.number ?? ''),
    group: toLines(row.group ?? ''),
    task: toLines(row.task),
    demand: toLines(row.demand),
    lead: nameRole('lead'),
    responsible: nameRole('responsible'),
    support: nameRole('support'),
    leader: describeLeaders(row, language),
    possible: nameUnits(row.possible, language),
    unknown: describeUnknown(row, language).join('\n'),
    due: toLines(row.due.text),
    class: CLASS_NAMES[row.due.class][language],
    day: daysOf(row.due).join('\n'),
    gaps: listReasons(row)
      .map((reason) => REASONS[reason][language])
      .join('\n'),
    source: toLine(describePlace(row.source.place)),
    id: row.key,
  };
}

/** The columns in which some row of the overview says something. */
export function chooseColumns(described: readonly Readonly<Record<OverviewColumn, string>>[]): readonly OverviewColumn[] {
  const columns = Object.keys(OVERVIEW_COLUMNS) as OverviewColumn[];
  return columns.filter((column) => column !== 'id' && described.some((row) => row[column] !== ''));
}

/** Those that a plan may fill: programs count on columns, but not on that of persons who are not to be named. */
export function withoutLeaders<Column extends string>(columns: readonly Column[], { rows }: TaskPlan): readonly Column[] {
  return rows.some(({ leaders }) => leaders !== undefined) ? columns : columns.filter((column) => column !== 'leader');
}

/** The lines of a unit's list, part by part; parts without lines are left out. */
export function listParts(plan: TaskPlan, unit: string): readonly { readonly part: ReturnPart; readonly lines: readonly SentRow[] }[] {
  const sent = listSentRows(plan, unit);
  return RETURN_PARTS.map((part) => ({ part, lines: sent.filter((line) => line.part === part) })).filter(({ lines }) => lines.length > 0);
}

export function describeLine(line: SentRow, unit: string, language: Language): Readonly<Record<ListColumn, string>> {
  return { ...describeSentRow(line, unit, language), others: describeOthers(line.row, unit, language) };
}

/** How near a day is: past, or within so many days of the day of the report. */
const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

export function judgeDay(day: Day | undefined, asOf: Day | undefined): 'past' | 'soon' | undefined {
  if (day === undefined || asOf === undefined) return undefined;
  if (day < asOf) return 'past';
  return (Date.parse(day) - Date.parse(asOf)) / DAY_MS <= SOON_DAYS ? 'soon' : undefined;
}

/** Nobody knows here whether it is done. */
export const DAY_MARKS: Readonly<Record<'past' | 'soon', Words>> = {
  past: { zh: '已到期', en: 'past' },
  soon: { zh: `${SOON_DAYS}天内到期`, en: `within ${SOON_DAYS} days` },
};

/** How many lines a unit has of each class, in the order of `DUE_CLASSES`. */
export function countOwnClasses({ rows, units }: TaskPlan, unit: string): ReadonlyMap<DueClass, number> {
  const own = units.find((one) => one.unit === unit)?.rows ?? [];
  const classes = own.flatMap(({ row }) => rows.slice(row, row + 1).map(({ due }) => due.class));
  return new Map(DUE_CLASSES.map((name) => [name, classes.filter((one) => one === name).length]));
}
