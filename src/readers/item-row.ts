import { takePart } from './fused-cell.ts';
import { cellHandle } from './grid.ts';
import { readExtra } from './extra-cells.ts';
import type { Header } from './header.ts';
import { readPath } from './item-path.ts';
import { splitEntries } from './list-entries.ts';
import type { FusedElement } from './synonyms.ts';
import { locate, locateText, type Cell } from './table-cell.ts';
import { columnsOf, type IndexedColumn, type TableRow } from './table-rows.ts';
import { readAudience, readChannels, readLevels, readMethod } from './tick-cells.ts';
import { parseBasis, parseDeadline, parseSubjects } from '../phrases/index.ts';
import type { Item, Tickable } from '../model/catalogue.ts';
import type { RequiredElement } from '../model/elements.ts';
import type { Basis, Deadline } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';

/** One row of a catalogue, read as if it were an item of its own. */
export type ItemRow = Omit<Item, 'damaged'>;

export type ItemColumns = ReturnType<typeof itemColumns>;

/** A column that holds one value of an item, or a part of one column that holds several. */
interface ValueColumn extends IndexedColumn {
  readonly part?: FusedElement | undefined;
}

/** The columns of a catalogue by element. */
export function itemColumns(header: Header) {
  const one = (element: FusedElement): ValueColumn | undefined => columnsOf(header, element)[0] ?? findFused(header, element);
  return {
    number: columnsOf(header, 'number')[0],
    domain: columnsOf(header, 'domain')[0],
    categories: columnsOf(header, 'category'),
    names: columnsOf(header, 'name'),
    content: one('content'),
    basis: one('basis'),
    deadline: one('deadline'),
    subject: one('subject'),
    channel: columnsOf(header, 'channel'),
    channelPart: findFused(header, 'channel'),
    audience: columnsOf(header, 'audience'),
    method: columnsOf(header, 'method'),
    methodPart: findFused(header, 'method'),
    level: columnsOf(header, 'level'),
  };
}

function findFused(header: Header, part: FusedElement): ValueColumn | undefined {
  const fused = columnsOf(header, 'fused').find(({ role }) => role.parts.includes(part));
  return fused === undefined ? undefined : { ...fused, part };
}

/** Reads one row. Its handle is the row's own cell under the name, even where the name is merged: no two rows share a handle. */
export function readItemRow(columns: ItemColumns, row: TableRow): ItemRow {
  const { table } = row;
  const at = (column: ValueColumn | undefined): Cell | undefined => pickValue(row, column);
  const all = (list: readonly IndexedColumn[]): readonly Cell[] => list.flatMap((column) => at(column) ?? []);
  const path = readPath(all(columns.categories), all(columns.names));
  const named = columns.names.find(({ index }) => row.cells[index]?.at === path.name?.at) ?? columns.names[0];
  const channel = [
    ...columns.channel.flatMap(({ index, role }) => readChannels(role, row.cells[index])),
    ...readChannels({ element: 'channel' }, at(columns.channelPart)),
  ];
  const method = [
    ...columns.method.flatMap(({ index, role }) => readMethod(role, row.cells[index])),
    ...readMethod({ element: 'method', part: 'whole' }, at(columns.methodPart)),
  ];
  return {
    at: cellHandle(table.sheetIndex, row.row, named?.column ?? table.header.columns[0]?.column ?? 1),
    number: locateText(at(columns.number)),
    // A section's title stands for the first level where no column does.
    category: path.category ?? (columns.categories.length === 0 ? locateText(row.section) : undefined),
    name: path.name,
    content: readContent(at(columns.content)),
    basis: readBasis(at(columns.basis)),
    deadline: readDeadline(at(columns.deadline)),
    subject: readSubjects(at(columns.subject)),
    channel,
    audience: columns.audience.flatMap(({ index, role }) => readAudience(role, row.cells[index])),
    method,
    level: columns.level.flatMap(({ index, role }) => readLevels(role, row.cells[index])),
    extra: readExtra(row, 'extra'),
    placeOf: (element) => at(columnOf(columns, named, element))?.at,
    unticked: findUnticked(columns, row, channel, method),
  };
}

/** Elements of which the row has boxes, drawn in the cell or as columns of their own, and not one of them ticked. */
function findUnticked(
  columns: ItemColumns,
  row: TableRow,
  channel: Item['channel'],
  method: Item['method'],
): readonly Tickable[] | undefined {
  if (channel.length > 0 && method.length > 0) return undefined;
  const drawn = (list: readonly IndexedColumn[]): boolean => list.some(({ index }) => (row.cells[index]?.text ?? '') !== '');
  const unticked: Tickable[] = [];
  if (channel.length === 0 && (columns.channel.some(({ role }) => role.channel !== undefined) || drawn(columns.channel)))
    unticked.push('channel');
  if (method.length === 0 && (columns.method.some(({ role }) => role.part !== 'whole') || drawn(columns.method))) unticked.push('method');
  return unticked.length === 0 ? undefined : unticked;
}

/** The cell of a column; of a fused one, what belongs to the element. */
function pickValue(row: TableRow, column: ValueColumn | undefined): Cell | undefined {
  const cell = column === undefined ? undefined : row.cells[column.index];
  if (cell === undefined || column?.part === undefined || column.role.element !== 'fused') return cell;
  return { ...cell, text: takePart(cell.text, column.role.parts, column.part) };
}

/** The column in which an element stands, or would stand. */
function columnOf(columns: ItemColumns, named: IndexedColumn | undefined, element: RequiredElement | 'level'): ValueColumn | undefined {
  if (element === 'name') return named;
  if (element === 'channel') return columns.channel[0] ?? columns.channelPart;
  if (element === 'method') return columns.method[0] ?? columns.methodPart;
  const found = columns[element];
  return found !== undefined && 'length' in found ? found[0] : found;
}

function readContent(cell: Cell | undefined): readonly Located<string>[] {
  return cell === undefined ? [] : splitEntries(cell.text).map((entry) => locate(entry, cell));
}

function readBasis(cell: Cell | undefined): readonly Located<Basis>[] {
  return cell === undefined || cell.text === '' ? [] : [locate(parseBasis(cell.text), cell)];
}

function readDeadline(cell: Cell | undefined): Located<Deadline> | undefined {
  return cell === undefined || cell.text === '' ? undefined : locate(parseDeadline(cell.text), cell);
}

function readSubjects(cell: Cell | undefined): readonly Located<string>[] {
  return cell === undefined ? [] : parseSubjects(cell.text).map((value) => locate(value, cell));
}
