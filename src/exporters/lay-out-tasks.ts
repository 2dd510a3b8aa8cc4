import { cleanText, oneLine } from './clean-text.ts';
import { layOutExtra } from './extra-columns.ts';
import type { Layout } from './lay-out-catalogue.ts';
import type { OfficialColumn, Span } from './table-block.ts';
import { namesLeaders, parseUnits } from '../phrases/index.ts';
import type { UnitReference, Units } from '../model/phrases.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';

type Role = UnitReference['role'];

const UNIT_LABELS: Readonly<Record<Role, string>> = { lead: '牵头单位', responsible: '责任单位', support: '配合单位' };
/** Behind the number. */
const GROUP_COLUMN = 1;
const GROUP: OfficialColumn = { label: '任务类别', width: 14, align: 'centre' };
const DUE: OfficialColumn = { label: '完成时限', width: 16, align: 'centre' };
/** A further column of such a name would pass for the official one. */
const OFFICIAL_LABELS: ReadonlySet<string> = new Set([
  '序号',
  '任务名称',
  '具体内容',
  GROUP.label,
  DUE.label,
  ...Object.values(UNIT_LABELS),
]);

/**
 * The official table of a task-breakdown table: one row a demand, the task's number and name merged over its rows; leaders
 * and columns of the office's own at the end.
 */
export function layOutTasks({ tasks }: TaskTable): Layout {
  const hasGroups = tasks.some(({ group }) => group !== undefined);
  const own = ownColumns(tasks);
  const columns: readonly OfficialColumn[] = [
    { label: '序号', width: 6, align: 'centre' },
    ...(hasGroups ? [GROUP] : []),
    { label: '任务名称', width: 20, align: 'centre' },
    ...own,
  ];
  const rows: (readonly string[])[] = [];
  const spans: Span[] = [];
  const begins: number[] = [];
  tasks.forEach((task, index) => {
    const heads = headsOf(task, index, tasks, hasGroups);
    const rowsOfTask = task.rows.length === 0 ? [undefined] : task.rows;
    begins.push(rows.length);
    heads.forEach((text, column) => {
      if (rowsOfTask.length === 1 || (hasGroups && column === GROUP_COLUMN)) return;
      spans.push({ row: rows.length, column, rows: rowsOfTask.length, columns: 1, text });
    });
    rowsOfTask.forEach((row, place) => {
      const texts = own.map(({ write }) => (row === undefined ? '' : write(row)));
      rows.push([...heads.map((text) => (place === 0 ? text : '')), ...texts]);
    });
  });
  if (hasGroups) spans.push(...mergeGroups(tasks, [...begins, rows.length]));
  return { columns, leading: hasGroups ? 3 : 2, body: { rows, spans } };
}

/** Tasks of one group stand beside one cell. `begins`: the first row of each task, and the row behind the last. */
function mergeGroups(tasks: readonly Task[], begins: readonly number[]): readonly Span[] {
  const spans: Span[] = [];
  let row = 0;
  tasks.forEach((task, index) => {
    const [text, next] = [groupOf(task), tasks[index + 1]];
    if (next !== undefined && groupOf(next) === text) return;
    const end = begins[index + 1] ?? row;
    if (end - row > 1) spans.push({ row, column: GROUP_COLUMN, rows: end - row, columns: 1, text });
    row = end;
  });
  return spans;
}

/** A blank cell would pass for the group above. */
function groupOf({ group }: Task): string {
  return group === undefined ? '—' : oneLine(group.value);
}

function headsOf(task: Task, index: number, tasks: readonly Task[], hasGroups: boolean): readonly string[] {
  const counted = tasks.every(({ number }) => number === undefined);
  const printed = counted ? String(index + 1) : oneLine(task.number?.value ?? '');
  return [printed, ...(hasGroups ? [groupOf(task)] : []), oneLine(task.name?.value ?? '')];
}

/** A column behind the task's name, with what it says of a row. */
interface RowColumn extends OfficialColumn {
  write(row: TaskRow): string;
}

function ownColumns(tasks: readonly Task[]): readonly RowColumn[] {
  const rows = tasks.flatMap((task) => task.rows);
  const leaders = layOutExtra(
    rows.map((row) => row.leaders),
    nameLeaders,
  );
  const extra = layOutExtra(
    rows.map((row) => row.extra),
    nameExtra,
  );
  return [
    { label: '具体内容', width: 60, align: 'left', write: ({ demand }) => cleanText(demand?.value ?? '') },
    ...rolesInUse(tasks).map((role): RowColumn => ({ label: UNIT_LABELS[role], width: 30, align: 'left', write: writeUnits(role) })),
    { ...DUE, write: ({ due }) => cleanText(due?.value.text ?? '') },
    ...leaders.map(({ writeExtra, ...column }) => ({ ...column, write: (row: TaskRow) => writeExtra(row.leaders) })),
    ...extra.map(({ writeExtra, ...column }) => ({ ...column, write: (row: TaskRow) => writeExtra(row.extra) })),
  ];
}

/** A label that does not say so itself must say that persons stand below it. */
function nameLeaders(label: string): string {
  return namesLeaders(label) ? label : `${label}责任人`;
}

function nameExtra(label: string): string {
  return OFFICIAL_LABELS.has(label) ? `其他${label}` : label;
}

function writeUnits(role: Role): (row: TaskRow) => string {
  return ({ units }) =>
    units
      .filter(({ value }) => columnOf(value) === role)
      .map(({ value }) => cleanText(value.text))
      .join('\n');
}

function rolesInUse(tasks: readonly Task[]): readonly Role[] {
  const used = new Set(tasks.flatMap(({ rows }) => rows.flatMap(({ units }) => units.map(({ value }) => columnOf(value)))));
  const found = (['lead', 'responsible', 'support'] as const).filter((role) => used.has(role));
  return found.length === 0 ? ['responsible'] : found;
}

/** The column in which a text of units means what it meant: 责任单位, unless only another gives its units their roles. */
function columnOf(units: Units): Role {
  const said = JSON.stringify(units);
  return (
    (['responsible', 'lead', 'support'] as const).find((role) => JSON.stringify(parseUnits(units.text, role)) === said) ?? 'responsible'
  );
}
