import { cellHandle } from './grid.ts';
import { readPath } from './item-path.ts';
import { columnsOf, headerHandle, tableRows, type Cell, type IndexedColumn, type Table, type TableRow } from './table-rows.ts';
import { readTitle } from './title.ts';
import { parseTaskDue, parseUnits } from '../phrases/index.ts';
import type { Due, Units } from '../model/phrases.ts';
import type { Located, Source } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';

const ELEMENTS = ['task', 'demand', 'unit', 'due'] as const;

/** Reads a task-breakdown table 任务分解表. */
export function readTaskTable(table: Table, source: Source): TaskTable {
  const header = headerHandle(table);
  const title = readTitle(table);
  const year = title === undefined ? undefined : (title.reading.year ?? findYear(title.title.value));
  return {
    kind: 'task-table',
    source,
    at: title?.title.at ?? header,
    title: title?.title,
    locality: title?.locality ?? {},
    year: title === undefined || year === undefined ? undefined : { value: year, at: title.title.at },
    tasks: readTasks(table, year),
    absentColumns: ELEMENTS.filter((element) => columnsOf(table.header, element).length === 0).map((element) => ({ element, at: header })),
  };
}

/** The year of a plan whose title is worded like none we know: 清源县2024年重点工作. */
function findYear(title: string): number | undefined {
  const year = /(?<!\d)20\d{2}(?=年)/.exec(title)?.[0];
  return year === undefined ? undefined : Number(year);
}

function readTasks(table: Table, year: number | undefined): readonly Task[] {
  const columns = taskColumns(table);
  const tasks: Task[] = [];
  let rows: TaskRow[] = [];
  let previous: TableRow | undefined;
  for (const row of tableRows(table)) {
    if (previous === undefined || !continuesTask(columns, previous, row)) {
      rows = [];
      tasks.push({ ...readHead(table, columns, row), rows });
    }
    rows.push(readTaskRow(table, columns, row, year));
    previous = row;
  }
  return tasks;
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
  if (keys.length === 0 || columns.group.some(({ index }) => beginsText(row.cells[index]))) return false;
  return keys.every(({ index }) => row.cells[index]?.text === '' || row.cells[index]?.at === previous.cells[index]?.at);
}

function beginsText(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.begins && cell.text !== '';
}

function readHead(table: Table, columns: TaskColumns, row: TableRow): Omit<Task, 'rows'> {
  const name = pick(row, columns.name);
  const path = readPath(
    columns.group.flatMap((column) => pick(row, column) ?? []),
    name === undefined ? [] : [name],
  );
  const number = pick(row, columns.number);
  return { at: rowHandle(table, columns, row), number: locate(number), group: path.category, name: path.name };
}

/** The row's own cell under the name, even where the name is merged: no two rows share a handle. */
function rowHandle(table: Table, columns: TaskColumns, row: TableRow): number {
  return cellHandle(table.sheetIndex, row.row, columns.name?.column ?? table.header.columns[0]?.column ?? 1);
}

function readTaskRow(table: Table, columns: TaskColumns, row: TableRow, year: number | undefined): TaskRow {
  const demand = pick(row, columns.demand);
  const due = pick(row, columns.due);
  const unit = pick(row, columns.units[0]);
  return {
    at: rowHandle(table, columns, row),
    demand: locate(demand),
    units: columns.units.flatMap((column) => readUnits(row.cells[column.index], column.role.part)),
    due: readDue(due, year),
    places: { demand: demand?.at, unit: unit?.at, due: due?.at },
    damaged: [],
  };
}

function readUnits(cell: Cell | undefined, role: 'lead' | 'responsible' | 'support'): readonly Located<Units>[] {
  if (cell === undefined || cell.text === '') return [];
  return [{ value: parseUnits(cell.text, role), at: cell.at, raw: cell.text }];
}

function readDue(cell: Cell | undefined, year: number | undefined): Located<Due> | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  return { value: parseTaskDue(cell.text, year), at: cell.at, raw: cell.text };
}

function pick(row: TableRow, column: IndexedColumn | undefined): Cell | undefined {
  return column === undefined ? undefined : row.cells[column.index];
}

function locate(cell: Cell | undefined): Located<string> | undefined {
  return cell === undefined || cell.text === '' ? undefined : { value: cell.text, at: cell.at };
}
