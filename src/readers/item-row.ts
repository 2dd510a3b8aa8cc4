import { cellHandle } from './grid.ts';
import type { Header } from './header.ts';
import { readPath } from './item-path.ts';
import { splitEntries } from './list-entries.ts';
import { columnsOf, type Cell, type IndexedColumn, type Table, type TableRow } from './table-rows.ts';
import { readAudience, readChannels, readLevels, readMethod } from './tick-cells.ts';
import { parseBasis, parseDeadline, parseSubjects } from '../phrases/index.ts';
import type { ExtraValue, Item } from '../model/catalogue.ts';
import type { RequiredElement } from '../model/elements.ts';
import { columnLetters } from '../model/place.ts';
import type { Basis, Deadline } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';

/** One row of a catalogue, read as if it were an item of its own. */
export type ItemRow = Omit<Item, 'damaged'>;

export type ItemColumns = ReturnType<typeof itemColumns>;

/** The columns of a catalogue by element. */
export function itemColumns(header: Header) {
  return {
    number: columnsOf(header, 'number')[0],
    categories: columnsOf(header, 'category'),
    names: columnsOf(header, 'name'),
    content: columnsOf(header, 'content')[0],
    basis: columnsOf(header, 'basis')[0],
    deadline: columnsOf(header, 'deadline')[0],
    subject: columnsOf(header, 'subject')[0],
    channel: columnsOf(header, 'channel'),
    audience: columnsOf(header, 'audience'),
    method: columnsOf(header, 'method'),
    level: columnsOf(header, 'level'),
  };
}

/** Reads one row. Its handle is the row's own cell under the name, even where the name is merged: no two rows share a handle. */
export function readItemRow(table: Table, columns: ItemColumns, row: TableRow): ItemRow {
  const at = (column: IndexedColumn | undefined): Cell | undefined => (column === undefined ? undefined : row.cells[column.index]);
  const all = (list: readonly IndexedColumn[]): readonly Cell[] => list.flatMap((column) => at(column) ?? []);
  const path = readPath(all(columns.categories), all(columns.names));
  const number = at(columns.number);
  const named = columns.names.find(({ index }) => row.cells[index]?.at === path.name?.at) ?? columns.names[0];
  return {
    at: cellHandle(table.sheetIndex, row.row, named?.column ?? table.header.columns[0]?.column ?? 1),
    number: number === undefined || number.text === '' ? undefined : { value: number.text, at: number.at },
    category: path.category,
    name: path.name,
    content: readContent(at(columns.content)),
    basis: readBasis(at(columns.basis)),
    deadline: readDeadline(at(columns.deadline)),
    subject: readSubjects(at(columns.subject)),
    channel: columns.channel.flatMap(({ index, role }) => readChannels(role, row.cells[index])),
    audience: columns.audience.flatMap(({ index, role }) => readAudience(role, row.cells[index])),
    method: columns.method.flatMap(({ index, role }) => readMethod(role, row.cells[index])),
    level: columns.level.flatMap(({ index, role }) => readLevels(role, row.cells[index])),
    extra: readExtra(table, row),
    placeOf: (element) => at(columnOf(columns, named, element))?.at,
  };
}

/** Columns that belong to no element keep their cells under their labels; a column without label goes by its letter. */
function readExtra({ header }: Table, row: TableRow): readonly ExtraValue[] {
  return header.columns.flatMap(({ column, label, role }, index): ExtraValue[] => {
    const cell = row.cells[index];
    if (cell === undefined || cell.text === '' || (role !== undefined && role.element !== 'extra')) return [];
    return [{ label: label === '' ? columnLetters(column) : label, value: cell.text, at: cell.at }];
  });
}

/** The column in which an element stands, or would stand. */
function columnOf(columns: ItemColumns, named: IndexedColumn | undefined, element: RequiredElement | 'level'): IndexedColumn | undefined {
  if (element === 'name') return named;
  const found = columns[element];
  return found !== undefined && 'length' in found ? found[0] : found;
}

function readContent(cell: Cell | undefined): readonly Located<string>[] {
  if (cell === undefined) return [];
  return splitEntries(cell.text).map(({ text }) => ({ value: text, at: cell.at, raw: cell.text }));
}

function readBasis(cell: Cell | undefined): readonly Located<Basis>[] {
  return cell === undefined || cell.text === '' ? [] : [{ value: parseBasis(cell.text), at: cell.at, raw: cell.text }];
}

function readDeadline(cell: Cell | undefined): Located<Deadline> | undefined {
  return cell === undefined || cell.text === '' ? undefined : { value: parseDeadline(cell.text), at: cell.at, raw: cell.text };
}

function readSubjects(cell: Cell | undefined): readonly Located<string>[] {
  return cell === undefined ? [] : parseSubjects(cell.text).map((value) => ({ value, at: cell.at, raw: cell.text }));
}
