import { cellHandle, mergedCell, mergedText, type Sheet } from './grid.ts';
import type { Header } from './header.ts';
import { lookUpLabel } from './recognise-label.ts';
import { CHINESE_NUMBER, isNote, isRowOfNumbers, readsAsNothing, repeatsAbove, SERIAL_NUMBER } from './row-words.ts';
import type { ColumnRole } from './synonyms.ts';
import type { Parts, Table } from './table.ts';
import type { LeftOutReason } from '../model/explanation.ts';
import type { At, Located } from '../model/source.ts';

/** What counts for one cell of a row: for a merged cell the text of the merge, and where that stands. */
export interface Cell {
  /** Trimmed; '' for a blank cell and for a dash that says there is nothing. Where the cell says 同上, the text above. */
  readonly text: string;
  readonly at: At;
  /** False where the text comes down from a row above, through a merge. */
  readonly begins: boolean;
  /** A dash stands there, so that it holds nothing whatever stands above. */
  readonly denied?: true | undefined;
  /** Set where the cell's own words are others than `text`, which was taken from above. */
  readonly inherited?: { readonly how: 'ditto' | 'fill-down'; readonly written: string } | undefined;
}

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

/** A cell's value with where it stands and what is written there. */
export function locate<T>(value: T, { at, text, inherited }: Cell): Located<T> {
  return inherited === undefined ? { value, at, raw: text } : { value, at, raw: inherited.written, inherited: inherited.how };
}

/** The text of a cell, located; nothing where it is blank. */
export function locateText(cell: Cell | undefined): Located<string> | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  return cell.inherited === undefined ? { value: cell.text, at: cell.at } : locate(cell.text, cell);
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

function begins(cell: Cell): boolean {
  return cell.begins && cell.text !== '';
}

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

/** Columns whose blank cells hold what stands above even where nobody says so: the outer levels of the path. */
const ALWAYS_INHERITED: ReadonlySet<ColumnRole['element']> = new Set(['category', 'domain']);
/** Columns that offices merge downwards over several entries. */
const OFTEN_MERGED: ReadonlySet<ColumnRole['element']> = new Set([
  ...ALWAYS_INHERITED,
  'basis',
  'deadline',
  'subject',
  'channel',
  'fused',
  'audience',
  'method',
  'level',
  'task',
  'unit',
  'due',
]);
/** Elements that are ticked in several columns: one tick fills them all. */
const TICKED_TOGETHER: ReadonlySet<ColumnRole['element']> = new Set(['audience', 'method', 'level', 'channel', 'unit']);

interface Inheriting {
  complete(cells: readonly Cell[]): readonly Cell[];
  forget(): void;
}

/** Gives cells that say 同上, and blank cells in columns that were merged, the text above. */
function startInheriting(parts: Parts): Inheriting {
  const { header, fillDown } = parts[0];
  const elements = header.columns.map(({ role }) => role?.element);
  const keys = ['number', 'name', 'task'].flatMap((name) => elements.flatMap((element, index) => (element === name ? [index] : [])));
  const merged = new Set(
    parts.flatMap(({ sheet, firstRow }) =>
      sheet.merges.filter(({ top, bottom }) => bottom > top && top >= firstRow).map(({ left }) => left),
    ),
  );
  const fills = header.columns.map(({ column }, index) => {
    const element = elements[index];
    if (element === undefined) return false;
    return fillDown ? OFTEN_MERGED.has(element) : ALWAYS_INHERITED.has(element) && !merged.has(column);
  });
  const nothing = fills.every((fill) => !fill);
  let above: readonly Cell[] = [];
  return {
    complete(cells) {
      // A row without number and name goes on with the entry above and has nothing to inherit.
      const entry = keys.some((index) => cells[index]?.text !== '' && cells[index]?.begins === true);
      const completed =
        cells.some(({ text }) => repeatsAbove(text)) || (entry && !nothing)
          ? cells.map((cell, index) =>
              inheritCell(cell, above[index], entry && fills[index] === true && isBlankTogether(elements, cells, index)),
            )
          : cells;
      above = completed.map((cell, index) => (cell.text === '' ? (above[index] ?? cell) : cell));
      return completed;
    },
    forget() {
      above = [];
    },
  };
}

function inheritCell(cell: Cell, above: Cell | undefined, fill: boolean): Cell {
  const how = repeatsAbove(cell.text) ? 'ditto' : fill && cell.text === '' && cell.begins && cell.denied !== true ? 'fill-down' : undefined;
  if (how === undefined || above === undefined || above.text === '') return cell;
  return { ...cell, text: above.text, inherited: { how, written: cell.text } };
}

/** Of an element that is ticked in several columns, none is ticked in this row. */
function isBlankTogether(elements: readonly (ColumnRole['element'] | undefined)[], cells: readonly Cell[], index: number): boolean {
  const element = elements[index];
  if (element === undefined || !TICKED_TOGETHER.has(element)) return true;
  return cells.every(({ text }, other) => elements[other] !== element || text === '');
}

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
  if (cells.some(({ text }, index) => header.columns[index]?.role?.element === 'number' && SERIAL_NUMBER.test(text))) return false;
  let repeated = 0;
  for (const [index, cell] of cells.entries()) {
    const element = header.columns[index]?.role?.element;
    if (!begins(cell) || cell.text.length > LONGEST_LABEL || element === undefined || !TELLING.has(element)) continue;
    if (lookUpLabel(header.kind, cell.text)?.role.element === element) repeated += 1;
  }
  return repeated >= 3;
}

/** Below a repeated header: every text that begins is the last part of its column's label. */
function repeatsSecondLevel(header: Header, cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => !begins(cell) || header.columns[index]?.label.endsWith(cell.text.replace(/\s+/g, '')) === true);
}

/** Why a row is none of the table's entries. */
function judgeRow(header: Header, cells: readonly Cell[], mixed: boolean): LeftOutReason | undefined {
  const first = cells.find(({ text }) => text !== '');
  if (first !== undefined && isNote(first.text)) return 'note';
  if (isSectionTitle(header, cells) || (mixed && isNumberedSection(header, cells))) return 'section title';
  return isRowOfNumbers(cells.map(({ text }) => text)) ? 'column numbers' : undefined;
}

/** Whether some numbers of a table are Chinese and some are figures: then it numbers its sections as well as its entries. */
function mixesNumbers(parts: Parts): boolean {
  const column = parts[0].header.columns.find(({ role }) => role?.element === 'number')?.column;
  if (column === undefined) return false;
  const found = { words: false, figures: false };
  for (const { sheet, firstRow, lastRow } of parts) {
    for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_SEARCH); row += 1) {
      const text = sheet.text(row, column).trim();
      if (CHINESE_NUMBER.test(text)) found.words = true;
      if (/^\d/.test(text)) found.figures = true;
    }
  }
  return found.words && found.figures;
}

const NAMES: ReadonlySet<ColumnRole['element'] | undefined> = new Set(['category', 'name', 'task']);

/** 一 | 最低生活保障 and nothing else, where the entries below are numbered 1, 2, 3. */
function isNumberedSection({ columns }: Header, cells: readonly Cell[]): boolean {
  const filled = [...cells.entries()].filter(([, { text }]) => text !== '');
  const [number, name] = filled.map(([index, { text }]) => ({ text, element: columns[index]?.role?.element }));
  if (filled.length !== 2 || number?.element !== 'number' || !CHINESE_NUMBER.test(number.text)) return false;
  return NAMES.has(name?.element);
}

/** What may well stand in every cell of a row: 同上, a tick. */
function isValue(text: string): boolean {
  return repeatsAbove(text) || text.length < 3;
}

/**
 * One text alone: merged over at least half of the table's columns, or repeated in them where an export fills the cells of
 * a merge; or in the first column and neither number nor name.
 */
function isSectionTitle({ columns }: Header, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (only === undefined) return false;
  const isRepeated = filled.length > 2 && !isValue(only.text) && filled.every(({ text }) => text === only.text);
  if (!isRepeated && filled.some(({ at }) => at !== only.at)) return false;
  if (filled.length > 1) return filled.length * 2 >= cells.length;
  const element = columns[0]?.role?.element;
  return cells[0] === only && cells.length > 2 && element !== 'name' && element !== 'task' && !SERIAL_NUMBER.test(only.text);
}
