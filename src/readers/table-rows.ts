import { cellHandle, mergedCell, mergedText, type Sheet } from './grid.ts';
import type { Header } from './header.ts';
import { startInheriting } from './inherit-cells.ts';
import { judgeRow, mixesNumbers, repeatsHeader, repeatsSecondLevel } from './judge-row.ts';
import { readsAsNothing } from './row-words.ts';
import type { ColumnRole } from './synonyms.ts';
import { begins, type Cell } from './table-cell.ts';
import type { Parts, Table } from './table.ts';
import type { LeftOutReason } from '../model/explanation.ts';

/** One row that belongs to the table, cell by cell in the order of `header.columns`. */
export interface TableRow {
  /** The table, or the part of one, that the row stands in. */
  readonly table: Table;
  readonly row: number;
  readonly cells: readonly Cell[];
  /** The title of the section that the row stands in: a text across the whole row. */
  readonly section?: Cell | undefined;
}

/** A row with text that is none of the table's entries. */
export interface LeftOutRow {
  readonly row: number;
  readonly reason: LeftOutReason;
  readonly text: string;
}

/** Columns of a header with a role, by the element they hold. `index` is that of `header.columns` and of a row's cells. */
export interface IndexedColumn<Role extends ColumnRole = ColumnRole> {
  readonly index: number;
  readonly column: number;
  readonly role: Role;
}

type RoleOf<Name extends ColumnRole['element']> = Extract<ColumnRole, { readonly element: Name }>;

/** The columns of one element, from left to right. */
export function columnsOf<Name extends ColumnRole['element']>(header: Header, element: Name): readonly IndexedColumn<RoleOf<Name>>[] {
  const holds = (role: ColumnRole | undefined): role is RoleOf<Name> => role?.element === element;
  return header.columns.flatMap(({ column, role }, index) => (holds(role) ? [{ index, column, role }] : []));
}

/**
 * The rows below the header that hold something of the table. Left out, and said so in `leftOut`: the header where it is
 * repeated, numbers of columns, titles of sections, and notes. What a page break divides goes on on the next page.
 * A row with nothing but its number stays: its elements are missing.
 */
export function* tableRows(parts: Parts, leftOut: LeftOutRow[] = []): Generator<TableRow> {
  const inherit = startInheriting(parts);
  const mixed = mixesNumbers(parts);
  let section: Cell | undefined;
  for (const [index, table] of parts.entries()) {
    const { sheet, header } = table;
    section = readSection(table, index > 0) ?? section;
    let inHeader = false;
    for (let row = table.firstRow; row <= table.lastRow; row += 1) {
      const cells = header.columns.map(({ column }) => readCell(table, row, column));
      if (!cells.some(begins)) continue;
      inHeader = repeatsHeader(header, cells) || (inHeader && repeatsSecondLevel(header, cells));
      const reason = inHeader ? 'repeated header' : judgeRow(header, cells, mixed);
      if (reason === undefined) {
        yield { table, row, cells: inherit.complete(cells), section };
        continue;
      }
      leftOut.push({ row, reason, text: cells.find(begins)?.text.slice(0, LONGEST_SAMPLE) ?? '' });
      if (reason !== 'section title') continue;
      section = cells.findLast(begins);
      inherit.forget();
    }
    noteRowsOutside(sheet, table, leftOut);
  }
}

/** A heading above a later part begins a section of the table; above the first it may be the table's title. */
function readSection({ heading }: Table, later: boolean): Cell | undefined {
  return heading === undefined || (heading.alone && !later) ? undefined : { ...heading, begins: true };
}

const LONGEST_SAMPLE = 60;

/** Rows that have text only in columns that the table does not have. */
function noteRowsOutside(sheet: Sheet, { header, firstRow, lastRow }: Table, leftOut: LeftOutRow[]): void {
  const last = header.columns.at(-1)?.column ?? 0;
  const first = header.columns[0]?.column ?? 1;
  if (sheet.lastColumn <= last && first === 1) return;
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_SEARCH); row += 1) {
    if (header.columns.some(({ column }) => sheet.text(row, column).trim() !== '')) continue;
    for (let column = 1; column <= Math.min(sheet.lastColumn, 256); column += 1) {
      const text = sheet.text(row, column).trim();
      if (text === '') continue;
      leftOut.push({ row, reason: 'outside the table', text: text.slice(0, LONGEST_SAMPLE) });
      break;
    }
  }
}
const ROWS_TO_SEARCH = 2000;

function readCell({ sheet, sheetIndex }: Table, row: number, column: number): Cell {
  const origin = mergedCell(sheet, row, column);
  const text = mergedText(sheet, row, column).trim();
  const nothing = readsAsNothing(text);
  return {
    text: nothing ? '' : text,
    at: cellHandle(sheetIndex, origin.row, origin.column),
    begins: origin.row === row,
    denied: nothing && text !== '' ? true : undefined,
  };
}
