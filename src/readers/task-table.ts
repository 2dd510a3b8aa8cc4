import { readExtra } from './extra-cells.ts';
import { cellHandle } from './grid.ts';
import { readPath } from './item-path.ts';
import { headerHandle, type Parts, type Table } from './table.ts';
import { locate, locateText, type Cell } from './table-cell.ts';
import { columnsOf, tableRows, type IndexedColumn, type LeftOutRow, type TableRow } from './table-rows.ts';
import { parseTaskDue, parseUnits } from '../phrases/index.ts';
import type { AbsentColumn } from '../model/catalogue.ts';
import type { Due, Units } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import type { Task, TaskRow } from '../model/task-table.ts';

const ELEMENTS = ['task', 'demand', 'unit', 'due'] as const;

/** The tasks of a table, with what was left out of them. */
export interface TaskRows {
  readonly tasks: readonly Task[];
  readonly rows: number;
  readonly leftOut: readonly LeftOutRow[];
}

/** Elements that no column of a table holds. */
export function findAbsentTaskColumns(table: Table): readonly AbsentColumn[] {
  const at = headerHandle(table);
  return ELEMENTS.filter((element) => columnsOf(table.header, element).length === 0).map((element) => ({ element, at }));
}

/** Reads the tasks of a task-breakdown table 任务分解表; `year` is the plan's. */
export function readTasks(parts: Parts, year: number | undefined): TaskRows {
  const columns = taskColumns(parts[0]);
  const leftOut: LeftOutRow[] = [];
  const tasks: Task[] = [];
  let count = 0;
  let rows: TaskRow[] = [];
  let previous: TableRow | undefined;
  for (const row of tableRows(parts, leftOut)) {
    if (previous === undefined || !continuesTask(columns, previous, row)) {
      rows = [];
      tasks.push({ ...readHead(columns, row), rows });
    }
    rows.push(readTaskRow(columns, row, year));
    count += 1;
    previous = row;
  }
  return { tasks, rows: count, leftOut };
}

type TaskColumns = ReturnType<typeof taskColumns>;

function taskColumns({ header }: Table) {
  return {
    number: columnsOf(header, 'number')[0],
    group: columnsOf(header, 'category'),
    name: columnsOf(header, 'task')[0],
    demand: columnsOf(header, 'demand')[0],
    units: columnsOf(header, 'unit'),
    due: columnsOf(header, 'due')[0],
  };
}

/**
 * A row goes on with the task above where number and name both come down through a merge, or are blank. A group that
 * begins in the row begins a task.
 */
function continuesTask(columns: TaskColumns, previous: TableRow, row: TableRow): boolean {
  const keys = [columns.number, columns.name].filter((column) => column !== undefined);
  if (keys.length === 0 || row.section !== previous.section || columns.group.some(({ index }) => beginsText(row.cells[index])))
    return false;
  return keys.every(({ index }) => row.cells[index]?.text === '' || row.cells[index]?.at === previous.cells[index]?.at);
}

function beginsText(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.begins && cell.text !== '';
}

function readHead(columns: TaskColumns, row: TableRow): Omit<Task, 'rows'> {
  const name = pick(row, columns.name);
  const path = readPath(
    columns.group.flatMap((column) => pick(row, column) ?? []),
    name === undefined ? [] : [name],
  );
  const number = pick(row, columns.number);
  return {
    at: rowHandle(columns, row),
    number: locateText(number),
    group: path.category ?? (columns.group.length === 0 ? locateText(row.section) : undefined),
    name: path.name,
  };
}

/** The row's own cell under the name, even where the name is merged: no two rows share a handle. */
function rowHandle(columns: TaskColumns, { table, row }: TableRow): number {
  return cellHandle(table.sheetIndex, row, columns.name?.column ?? table.header.columns[0]?.column ?? 1);
}

function readTaskRow(columns: TaskColumns, row: TableRow, year: number | undefined): TaskRow {
  const demand = pick(row, columns.demand);
  const due = pick(row, columns.due);
  const unit = pick(row, columns.units[0]);
  return {
    at: rowHandle(columns, row),
    demand: locateText(demand),
    units: columns.units.flatMap((column) => readUnits(row.cells[column.index], column.role.part)),
    due: readDue(due, year),
    leaders: readExtra(row, 'leader'),
    extra: readExtra(row, 'extra'),
    places: { demand: demand?.at, unit: unit?.at, due: due?.at },
    damaged: [],
  };
}

function readUnits(cell: Cell | undefined, role: 'lead' | 'responsible' | 'support'): readonly Located<Units>[] {
  if (cell === undefined || cell.text === '') return [];
  return [locate(parseUnits(cell.text, role), cell)];
}

function readDue(cell: Cell | undefined, year: number | undefined): Located<Due> | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  return locate(parseTaskDue(cell.text, year), cell);
}

function pick(row: TableRow, column: IndexedColumn | undefined): Cell | undefined {
  return column === undefined ? undefined : row.cells[column.index];
}
