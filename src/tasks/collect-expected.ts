import type { UnitType } from '../model/roster.ts';
import type { PlannedUnit, TaskPlan } from '../model/task-plan.ts';
import type { ProgressRow, TaskProgress } from '../model/task-progress.ts';
import { listSentRows, type SentRow } from '../model/task-return.ts';
import type { Language, Words } from '../model/words.ts';
import { comparable } from '../vocabularies/index.ts';
import type { KnownLine } from './collect-lines.ts';
import type { ReturnedWorkbook, SentLine } from './collect-workbook.ts';

/** What should come back, from whom. */
export interface Expected {
  readonly title: string;
  readonly year?: number | undefined;
  readonly issued?: string | undefined;
  readonly units: readonly ExpectedUnit[];
  /** Whether it says which units there are, so that one that is missing can be named. */
  readonly complete: boolean;
}

export interface ExpectedUnit {
  readonly unit: string;
  readonly type?: UnitType | undefined;
  readonly rows: readonly ExpectedRow[];
}

export interface ExpectedRow {
  readonly row: ProgressRow;
  readonly role?: string | undefined;
}

const ROLES: Readonly<Record<PlannedUnit['role'], Words>> = {
  lead: { zh: '牵头', en: 'Lead' },
  responsible: { zh: '责任', en: 'Responsible' },
  support: { zh: '配合', en: 'Co-operating' },
};

/** What a plan hands out. */
export function expectPlan(plan: TaskPlan, language: Language): Expected {
  const { title, year, issued, units } = plan;
  return {
    title,
    year,
    issued,
    complete: true,
    units: units.map(({ unit, type }) => ({
      unit,
      type,
      rows: listSentRows(plan, unit).map((sent) => ({ row: toProgressRow(sent), role: ROLES[sent.role][language] })),
    })),
  };
}

function toProgressRow({ id, part, day, time, row }: SentRow): ProgressRow {
  const step = time === undefined || time.count === 1 ? undefined : (time.step ?? `${time.number}/${time.count}`);
  const { number, group, task, demand, due } = row;
  return { id, number, group, task, demand, due: due.text === '' ? undefined : due.text, day, step, part };
}

/** What an earlier collection knew. */
export function expectProgress({ title, year, issued, rows, units }: TaskProgress): Expected {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    title,
    year,
    issued,
    complete: true,
    units: units.map(({ unit, type, rows: own }) => ({
      unit,
      type,
      rows: own.flatMap(({ id, role }) => {
        const row = byId.get(id);
        return row === undefined ? [] : [{ row, role }];
      }),
    })),
  };
}

/** What returned workbooks say was sent: those of the plan that most of them are of; of two, that of the later year. */
export function expectReturns(workbooks: readonly ReturnedWorkbook[]): Expected {
  const chosen = chooseReturns(workbooks);
  const units = new Map<string, Map<string, ExpectedRow>>();
  for (const { unit, sent } of chosen) {
    const rows = units.get(unit) ?? new Map<string, ExpectedRow>();
    for (const line of sent) if (!rows.has(line.id)) rows.set(line.id, { row: fromSentLine(line), role: firstLine(line.role) });
    units.set(unit, rows);
  }
  const { title = '', year, issued } = chosen[0] ?? {};
  return {
    title,
    year: toYear(year),
    issued: issued === '' ? undefined : issued,
    complete: false,
    units: [...units].map(([unit, rows]) => ({ unit, rows: [...rows.values()] })),
  };
}

interface ChosenReturn {
  readonly title: string;
  readonly year: string;
  readonly issued: string;
  readonly unit: string;
  readonly sent: readonly SentLine[];
}

function chooseReturns(workbooks: readonly ReturnedWorkbook[]): readonly ChosenReturn[] {
  const plans = new Map<string, ChosenReturn[]>();
  for (const { facts, sent = [] } of workbooks) {
    if (facts === undefined) continue;
    const { title = '', year = '', issued = '', unit = '' } = facts;
    const key = `${year} ${comparable(title)}`;
    plans.set(key, [...(plans.get(key) ?? []), { title, year, issued, unit, sent }]);
  }
  const [first] = [...plans].toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? 1 : -1));
  return first?.[1] ?? [];
}

export function toYear(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/u.test(text) ? Number(text) : undefined;
}

function fromSentLine({ id, serial, group, task, demand, due, day, step }: SentLine): ProgressRow {
  const said = (text: string): string | undefined => (text === '' ? undefined : text);
  return { id, number: said(serial), group: said(group), task, demand, due: said(due), day: said(day), step: said(step) };
}

function firstLine(text: string): string | undefined {
  const [first = ''] = text.split('\n');
  return first === '' ? undefined : first;
}

/** What is known of a line where the workbook has lost what was sent. */
export function toKnownLine({ row: { id, group, task, demand, due, day } }: ExpectedRow): KnownLine {
  return { id, group: group ?? '', task, demand, due: due ?? '', day: day ?? '' };
}
