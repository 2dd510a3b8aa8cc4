import type { ColumnMap } from './column-map.ts';
import { completeHeader, fitsRows } from './complete-header.ts';
import type { Sheet } from './grid.ts';
import type { ColumnRole } from './synonyms.ts';
import { findHeader, headerAt, type Header } from './header.ts';
import { inferHeader } from './infer-header.ts';
import { lookUpLabel } from './recognise-label.ts';
import { isNote } from './row-words.ts';
import { isOfPage, type Table } from './table.ts';
import { parseTitle } from '../phrases/index.ts';
import { namedDomain } from './named-domain.ts';
import { plainTitle, readHeading } from './title.ts';

/** What the user says of how tables are to be read. */
export interface FindOptions {
  readonly map: ColumnMap;
  readonly fillDown: boolean;
  /** The last table of the sheet before: on a page its header holds for the next part, if that has none. */
  readonly before?: Table | undefined;
}

/** A stretch of rows below one header, with the rows that may hold its title. */
interface Stretch {
  readonly header: Header;
  readonly titleRows: { readonly first: number; readonly last: number };
  readonly firstRow: number;
  readonly lastRow: number;
}

/**
 * The tables of a sheet, from top to bottom. One that has no header at all is told by its content, where that is possible.
 * A new header begins a new table, unless it repeats the one above under no title or the same; so does a row across the
 * table that is the title of a catalogue of its own.
 */
export function findTables(sheet: Sheet, sheetIndex: number, options: FindOptions): readonly Table[] {
  return locateTables(sheet, sheetIndex, options).map((table) => ({ ...table, heading: readHeading(table) }));
}

function locateTables(sheet: Sheet, sheetIndex: number, { map, fillDown, before }: FindOptions): readonly Table[] {
  const stretches = findStretches(sheet);
  if (stretches.length === 0) {
    const header = borrowHeader(sheet, before) ?? inferHeader(sheet, { first: 1, last: sheet.lastRow }, map);
    if (header === undefined) return [];
    const titleRows = { first: 1, last: header.firstRow - 1 };
    return [{ sheet, sheetIndex, header, titleRows, topRows: titleRows, firstRow: header.lastRow + 1, lastRow: sheet.lastRow, fillDown }];
  }
  const topRows = { first: 1, last: (stretches[0]?.header.firstRow ?? 1) - 1 };
  return stretches.map(({ header, titleRows, firstRow, lastRow }) => ({
    topRows,
    sheet,
    sheetIndex,
    header: completeHeader(sheet, header, { first: firstRow, last: lastRow }, map),
    titleRows,
    firstRow,
    lastRow,
    fillDown,
  }));
}

/** Columns that may be blank all the way down a page. */
const OFTEN_BLANK: ReadonlySet<string | undefined> = new Set([undefined, 'audience', 'method', 'level', 'leader', 'extra', 'ignored']);

/** The header of the part before, where a page goes on without repeating it: it has the same columns, but for ticks that are all blank. */
function borrowHeader(sheet: Sheet, before: Table | undefined): Header | undefined {
  if (before === undefined || !isOfPage(sheet) || !isOfPage(before.sheet)) return undefined;
  const { columns } = before.header;
  const missing = columns.filter(({ column }) => column > sheet.lastColumn);
  const fits = sheet.lastColumn <= (columns.at(-1)?.column ?? 0) && missing.every(({ role }) => OFTEN_BLANK.has(role?.element));
  const rows = { first: 1, last: sheet.lastRow };
  return fits && fitsRows(sheet, before.header, rows) ? { ...before.header, firstRow: 1, lastRow: 0 } : undefined;
}

function findStretches(sheet: Sheet): readonly Stretch[] {
  const first = findHeader(sheet);
  if (first === undefined) return [];
  const stretches: Stretch[] = [];
  let open: Beginning = { header: first, titleRows: { first: 1, last: first.firstRow - 1 }, firstRow: first.lastRow + 1 };
  let title = titleOf(sheet, open.titleRows);
  for (let row = open.firstRow; row <= sheet.lastRow;) {
    const next = beginsHeader(sheet, row) ? headerAt(sheet, row) : undefined;
    const begun = next === undefined ? beginUnderTitle(sheet, row, open.header) : beginUnderHeader(sheet, next, open);
    // A page repeats title and header, and goes on with the same table.
    const isNew =
      begun !== undefined &&
      ((next !== undefined && !hasSameColumns(open.header, next)) || (begun.title !== undefined && begun.title !== title));
    if (isNew) {
      // Two titles below one another are both above the table that follows.
      if (begun.titleRows.first > open.firstRow) stretches.push({ ...open, lastRow: begun.titleRows.first - 1 });
      open = begun;
      title = begun.title ?? title;
    }
    row = (next?.lastRow ?? row) + 1;
  }
  stretches.push({ ...open, lastRow: sheet.lastRow });
  return stretches;
}

/** A stretch that has begun, with the title above it. */
type Beginning = Omit<Stretch, 'lastRow'> & { readonly title?: string | undefined };

function beginUnderHeader(sheet: Sheet, header: Header, open: Beginning): Beginning {
  const titleRows = { first: findTitleStart(sheet, header.firstRow, open.firstRow), last: header.firstRow - 1 };
  return { header, titleRows, firstRow: header.lastRow + 1, title: titleOf(sheet, titleRows) };
}

/** A row across the table that is the title of a catalogue of its own, under the header of the one before. */
function beginUnderTitle(sheet: Sheet, row: number, header: Header): Beginning | undefined {
  const title = titleAcross(sheet, row, header);
  if (title === undefined || headerFollows(sheet, row)) return undefined;
  return { header, titleRows: { first: row, last: row }, firstRow: row + 1, title };
}

const LAST_COLUMN = 64;
const LONGEST_LABEL = 40;
/** Known labels in one row, after which it is worth the trouble to read it as a header. */
const ENOUGH_LABELS = 3;

/** Whether a row may be a header: a quick look, for it is asked of every row. */
function beginsHeader(sheet: Sheet, row: number): boolean {
  let labels = 0;
  for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
    const text = sheet.text(row, column);
    if (text === '' || text.length > LONGEST_LABEL) continue;
    const known = lookUpLabel('catalogue', text) ?? lookUpLabel('task-table', text) ?? lookUpLabel('village-list', text);
    if (known !== undefined) labels += 1;
    if (labels >= ENOUGH_LABELS) return true;
  }
  return false;
}

function hasSameColumns(one: Header, other: Header): boolean {
  // Labels lose their merges where they are repeated; what they stand for stays.
  const describe = ({ columns }: Header): string =>
    columns.flatMap(({ column, role }) => (role === undefined ? [] : [`${column} ${role.element}`])).join('|');
  const levels = new Map(one.columns.map(({ column, role }) => [column, levelsOf(role)]));
  const hasSameLevels = other.columns.every(({ column, role }) => {
    const [above, below] = [levels.get(column) ?? '', levelsOf(role)];
    return above === '' || below === '' || above === below;
  });
  return one.kind === other.kind && describe(one) === describe(other) && hasSameLevels;
}

/** The levels that a column's ticks stand for: 乡级 here and 乡、村级 there are not the same. */
function levelsOf(role: ColumnRole | undefined): string {
  return role?.element === 'level' ? role.levels.join('+') : '';
}

/** Rows above a header that may belong to it. */
const MOST_TITLE_ROWS = 8;

/** Upwards from a header over rows with one or two texts that are no notes: its title, place, date. */
function findTitleStart(sheet: Sheet, headerRow: number, firstRow: number): number {
  let start = headerRow;
  while (start > firstRow && start > headerRow - MOST_TITLE_ROWS) {
    const texts = textsOf(sheet, start - 1);
    if (texts.length > 2 || texts.some((text) => isNote(text) || /^\d+$/.test(text))) break;
    start -= 1;
  }
  return start;
}

/** The different texts of a row. */
function textsOf(sheet: Sheet, row: number): readonly string[] {
  const texts = new Set<string>();
  for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
    const text = sheet.text(row, column).trim();
    if (text !== '') texts.add(text);
  }
  return [...texts];
}

/** The title among some rows, without what varies from page to page. */
function titleOf(sheet: Sheet, { first, last }: { readonly first: number; readonly last: number }): string | undefined {
  for (let row = last; row >= first; row -= 1) {
    const text = textsOf(sheet, row).find((words) => parseTitle(words).kind !== undefined || namedDomain(words) !== undefined);
    if (text !== undefined) return plainTitle(text);
  }
  return undefined;
}

/** The text of a row that is one text across the table and the title of a catalogue of its own. */
function titleAcross(sheet: Sheet, row: number, { kind, columns }: Header): string | undefined {
  const only = kind === 'catalogue' ? onlyText(sheet, row, columns[0]?.column ?? 1, columns.length) : undefined;
  if (only === undefined || only.length > 80) return undefined;
  const reading = parseTitle(only);
  return (reading.kind === 'catalogue' && reading.domain !== undefined) || namedDomain(only) !== undefined ? plainTitle(only) : undefined;
}

/** The only text of a row, where it stands in the first column or across half of the table; some exports repeat it in each cell. */
function onlyText(sheet: Sheet, row: number, first: number, columns: number): string | undefined {
  let only: string | undefined;
  let width = 0;
  for (let column = 1; column <= Math.min(sheet.lastColumn, LAST_COLUMN); column += 1) {
    const text = sheet.text(row, column).trim();
    if (text === '') continue;
    if (only !== undefined && text !== only) return undefined;
    only = text;
    const merge = sheet.mergeAt(row, column);
    width += merge?.top === row ? merge.right - merge.left + 1 : 1;
  }
  return sheet.text(row, first).trim() === only || width * 2 >= columns ? only : undefined;
}

/** Whether a header comes next, so that the rows before it are its own affair. */
function headerFollows(sheet: Sheet, row: number): boolean {
  for (let next = row + 1; next <= Math.min(sheet.lastRow, row + MOST_TITLE_ROWS); next += 1) {
    if (beginsHeader(sheet, next)) return true;
    if (textsOf(sheet, next).length > 2) return false;
  }
  return false;
}
