import { readCatalogueTable } from './catalogue-table.ts';
import { gridSource, type Grid, type SheetHeader } from './grid.ts';
import { findHeader, type Header } from './header.ts';
import type { ReadDocument, Reading } from './reading.ts';
import type { ReadingOptions } from './reading-options.ts';
import { headerHandle, type Table } from './table-rows.ts';
import { readTaskTable } from './task-table.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';

/**
 * Reads every table of a file that is a catalogue or a task table: one document per sheet that holds one.
 * Sheets without such a table are passed over; where no sheet has one, that is the problem `table-not-found`,
 * and a header without rows is `table-empty`.
 * @param file the path as the user would write it
 */
export function readTables(file: string, grid: Grid, _options: ReadingOptions = {}): Reading {
  const tables = findTables(grid);
  const source = gridSource(file, grid, new Map(tables.map(({ sheetIndex, header }) => [sheetIndex, sheetHeader(header)])));
  if (tables.length === 0) return { documents: [], problems: [tableNotFound(grid)] };
  const documents: ReadDocument[] = [];
  const problems: Problem[] = [];
  for (const table of tables) {
    const document = readTable(table, source);
    const rows = document.kind === 'catalogue' ? document.items : document.tasks;
    if (rows.length > 0) documents.push({ document });
    else problems.push(tableEmpty(table, source));
  }
  return { documents, problems };
}

function findTables(grid: Grid): readonly Table[] {
  return grid.sheets.flatMap((sheet, sheetIndex) => {
    const header = findHeader(sheet);
    return header === undefined ? [] : [{ sheet, sheetIndex, header }];
  });
}

function readTable(table: Table, source: Source) {
  return table.header.kind === 'catalogue' ? readCatalogueTable(table, source) : readTaskTable(table, source);
}

function sheetHeader({ lastRow, columns }: Header): SheetHeader {
  return { lastRow, labels: new Map(columns.filter(({ label }) => label !== '').map(({ column, label }) => [column, label])) };
}

function tableNotFound(grid: Grid): Problem {
  const sheets = grid.sheets.map(({ name }) => name);
  return { code: 'table-not-found', place: { kind: 'cell', sheet: sheets[0] ?? '', row: 1, column: 1 }, data: { sheets } };
}

function tableEmpty(table: Table, source: Source): Problem {
  return { code: 'table-empty', place: source.place(headerHandle(table)), data: {} };
}
