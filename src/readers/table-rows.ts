import { cellHandle, mergedCell, mergedText, type Sheet } from './grid.ts';
import type { Header } from './header.ts';
import { lookUpLabel } from './recognise-label.ts';
import type { ColumnRole } from './synonyms.ts';
import type { At } from '../model/source.ts';

/** A table found in a sheet: what its rows are read by. */
export interface Table {
  readonly sheet: Sheet;
  /** The sheet's index in its grid, from 0. */
  readonly sheetIndex: number;
  readonly header: Header;
}

/** What counts for one cell of a row: for a merged cell the text of the merge, and where that stands. */
export interface Cell {
  /** Trimmed; '' for a blank cell and for a dash that says there is nothing. */
  readonly text: string;
  readonly at: At;
  /** False where the text comes down from a row above, through a merge. */
  readonly begins: boolean;
}

/** One row that belongs to the table, cell by cell in the order of `header.columns`. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Columns of a header with a role, by the element they hold. `index` is that of `header.columns` and of a row's cells. */
export interface IndexedColumn<Role extends ColumnRole = ColumnRole> {
  readonly index: number;
  readonly column: number;
  readonly role: Role;
}

/** The header's first cell: where a column that is not there is reported. */
export function headerHandle({ sheetIndex, header }: Table): At {
  return cellHandle(sheetIndex, header.firstRow, header.columns[0]?.column ?? 1);
}

type RoleOf<Name extends ColumnRole['element']> = Extract<ColumnRole, { readonly element: Name }>;

/** The columns of one element, from left to right. */
export function columnsOf<Name extends ColumnRole['element']>(header: Header, element: Name): readonly IndexedColumn<RoleOf<Name>>[] {
  const holds = (role: ColumnRole | undefined): role is RoleOf<Name> => role?.element === element;
  return header.columns.flatMap(({ column, role }, index) => (holds(role) ? [{ index, column, role }] : []));
}

/**
 * The rows below the header that hold something of the table. Left out: rows in which no text begins, the header where it
 * is repeated, titles of sections, and notes. A row with nothing but its number stays: its elements are missing.
 */
export function* tableRows(table: Table): Generator<TableRow> {
  const { sheet, header } = table;
  let inHeader = false;
  for (let row = header.lastRow + 1; row <= sheet.lastRow; row += 1) {
    const cells = header.columns.map(({ column }) => readCell(table, row, column));
    if (!cells.some(begins)) continue;
    inHeader = repeatsHeader(header, cells) || (inHeader && repeatsSecondLevel(header, cells));
    if (!inHeader && !isSectionTitle(header, cells) && !isNote(cells)) yield { row, cells };
  }
}

function begins(cell: Cell): boolean {
  return cell.begins && cell.text !== '';
}

/** ─, —, / alone in a cell: nothing. */
const NOTHING = /^[-‐-―─━－/／\\]{1,4}$/;

function readCell({ sheet, sheetIndex }: Table, row: number, column: number): Cell {
  const origin = mergedCell(sheet, row, column);
  const text = mergedText(sheet, row, column).trim();
  return {
    text: NOTHING.test(text) ? '' : text,
    at: cellHandle(sheetIndex, origin.row, origin.column),
    begins: origin.row === row,
  };
}

const NUMBER = /^[(（]?[\d０-９一二三四五六七八九十百]+(?:[.．\-—－][\d０-９]+)*[)）]?[.．、]?$/;
const LONGEST_LABEL = 40;
/** Labels of columns whose cells could themselves say the like (县级, 主动) prove nothing. */
const TELLING: ReadonlySet<ColumnRole['element']> = new Set([
  'number',
  'name',
  'content',
  'basis',
  'deadline',
  'subject',
  'task',
  'demand',
  'unit',
  'due',
]);

function repeatsHeader(header: Header, cells: readonly Cell[]): boolean {
  if (cells.some(({ text }, index) => header.columns[index]?.role?.element === 'number' && NUMBER.test(text))) return false;
  const repeated = cells.filter((cell, index) => {
    const element = header.columns[index]?.role?.element;
    if (!begins(cell) || cell.text.length > LONGEST_LABEL || element === undefined || !TELLING.has(element)) return false;
    return lookUpLabel(header.kind, cell.text)?.role.element === element;
  });
  return repeated.length >= 3;
}

/** Below a repeated header: every text that begins is the last part of its column's label. */
function repeatsSecondLevel(header: Header, cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => !begins(cell) || header.columns[index]?.label.endsWith(cell.text.replace(/\s+/g, '')) === true);
}

/** One text alone: merged over at least half of the table's columns, or in its first column and neither number nor name. */
function isSectionTitle({ columns }: Header, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (only === undefined || filled.some(({ at }) => at !== only.at)) return false;
  if (filled.length > 1) return filled.length * 2 >= cells.length;
  const element = columns[0]?.role?.element;
  return cells[0] === only && element !== 'name' && element !== 'task' && !NUMBER.test(only.text);
}

const NOTE = /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|填报单位|联系人|联系电话|制表人|审核人)\d{0,2}\s*[:：]/;

/** 注:..., 填表人:...: what stands below the table, and not in it. */
function isNote(cells: readonly Cell[]): boolean {
  const first = cells.find(({ text }) => text !== '');
  return first !== undefined && NOTE.test(first.text);
}
