import { columnLetters, type Place } from '../model/place.ts';
import type { PlainTable, Range } from '../model/plain-table.ts';
import type { At, Excerpt, Source } from '../model/source.ts';

export type { Range } from '../model/plain-table.ts';

/** One sheet (or table of a page). Formats fill it, kinds of document read it; neither knows the other. */
export interface Sheet extends PlainTable {
  /** Lines of text that stand above the table where it is no sheet but a part of a page: its title, the end of the table before. */
  readonly above?: readonly string[] | undefined;
  /** Cells with a formula whose value the file does not hold: blank here, but not for those who open it. */
  readonly uncalculated?: number | undefined;
  /** Merges that overlap another one and were left out. */
  readonly droppedMerges?: number | undefined;
  /** The merge that covers a cell. */
  mergeAt(row: number, column: number): Range | undefined;
}

/** All sheets of one file. */
export interface Grid {
  readonly sheets: readonly Sheet[];
  /** A mapping that travels inside the file, as JSON: the program puts it there when it exports. */
  readonly mapping?: string | undefined;
  /** It is a report of ours, read because that was asked for. */
  readonly report?: true | undefined;
}

const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** Packs sheet index (from 0), row and column (from 1) into one handle. */
export function cellHandle(sheet: number, row: number, column: number): At {
  return (sheet * ROWS + (row - 1)) * COLUMNS + (column - 1);
}

/** The inverse of `cellHandle`. */
function handleCell(at: At): { readonly sheet: number; readonly row: number; readonly column: number } {
  const column = (at % COLUMNS) + 1;
  const rest = Math.floor(at / COLUMNS);
  return { sheet: Math.floor(rest / ROWS), row: (rest % ROWS) + 1, column };
}

/** The text that counts for a cell: its own, or that of the merge that covers it. */
export function mergedText(sheet: Sheet, row: number, column: number): string {
  const merge = sheet.mergeAt(row, column);
  return merge === undefined ? sheet.text(row, column) : sheet.text(merge.top, merge.left);
}

/** Where the text that counts for a cell stands. */
export function mergedCell(sheet: Sheet, row: number, column: number): { readonly row: number; readonly column: number } {
  const merge = sheet.mergeAt(row, column);
  return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
}

/** The header that was found in a sheet: the label of each column and the last row of the header. */
export interface SheetHeader {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Label by column number; a two-row header joined: 公开对象 全社会. */
  readonly labels: ReadonlyMap<number, string>;
}

/** The headers of a grid by sheet index, from top to bottom. */
export type SheetHeaders = ReadonlyMap<number, readonly SheetHeader[]>;

/** A source over a grid. */
export function gridSource(file: string, grid: Grid, headers: SheetHeaders): Source {
  return {
    file,
    place(at): Place {
      const { sheet, row, column } = handleCell(at);
      return { kind: 'cell', sheet: grid.sheets[sheet]?.name ?? '', row, column };
    },
    excerpt: (at) => cutCells(grid, headers, at),
  };
}

/** The cell with its neighbours: the row's first columns that say which item it is, one column to each side, one row above and below. */
function cutCells(grid: Grid, headers: SheetHeaders, at: At): Excerpt | undefined {
  const cell = handleCell(at);
  const sheet = grid.sheets[cell.sheet];
  if (sheet === undefined) return undefined;
  const header = headers.get(cell.sheet)?.findLast(({ firstRow }) => firstRow <= cell.row);
  const wanted = [1, 2, 3, cell.column - 1, cell.column, cell.column + 1].filter(
    (column) => column >= 1 && column <= Math.max(sheet.lastColumn, cell.column),
  );
  const columns = [...new Set(wanted)].toSorted((a, b) => a - b);
  const first = Math.max(header !== undefined && cell.row > header.lastRow ? header.lastRow + 1 : 1, cell.row - 1);
  const last = Math.max(Math.min(sheet.lastRow, cell.row + 1), cell.row);
  const rows = [];
  for (let row = first; row <= last; row += 1) {
    rows.push({ number: row, cells: columns.map((column) => mergedText(sheet, row, column)) });
  }
  return { kind: 'cells', columns, header: columns.map((column) => header?.labels.get(column) ?? columnLetters(column)), rows };
}
