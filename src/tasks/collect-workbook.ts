import { cellAddress, columnLetters } from '../model/place.ts';
import type { PlainTable, Range } from '../model/plain-table.ts';
import type { CellReference } from '../model/task-progress.ts';
import { RETURN_FACTS, RETURN_SHEET, SENT_COLUMNS, type ReturnColumn } from '../model/task-return.ts';
import { comparable } from '../vocabularies/index.ts';
import { findListHeader, type ListHeader } from './collect-columns.ts';

/** A file that came back, as sheets. */
export interface ReturnedFile {
  readonly file: string;
  readonly sheets: readonly PlainTable[];
  /** It is a report of ours, though perhaps not one that is filled in. */
  readonly report?: true | undefined;
}

export type SentColumn = (typeof SENT_COLUMNS)[number];

/** A line as it went out, in texts. */
export type SentLine = Readonly<Record<SentColumn, string>>;

export type ReturnFacts = Readonly<Partial<Record<(typeof RETURN_FACTS)[number], string>>>;

/** A line of a list as it came back. */
export interface ReturnedLine {
  /** Trimmed; what is blank is not in it. */
  readonly texts: ReadonlyMap<ReturnColumn, string>;
  /** Columns that the lists do not have, by label; by letters where there is none. */
  readonly more: ReadonlyMap<string, string>;
  /** It is of an office's own table: what stands in columns that are not known may have gone out with it. */
  readonly foreign: boolean;
  /** Where a column of it stands; the row's first cell where the sheet has no such column. */
  at(column: ReturnColumn | undefined): CellReference;
}

/** A returned workbook, before anybody judges it. */
export interface ReturnedWorkbook {
  readonly file: string;
  readonly report?: true | undefined;
  /** What the hidden sheet says; absent where it is lost. */
  readonly facts?: ReturnFacts | undefined;
  readonly sent?: readonly SentLine[] | undefined;
  readonly lists: readonly ReturnedList[];
  /** Sheets that are no lists, with their texts by cell. */
  readonly others: readonly { readonly sheet: string; readonly cells: ReadonlyMap<string, string> }[];
  /** What stands above the lists: mostly what went out with them, but people write there too. */
  readonly above: readonly (CellReference & { readonly text: string })[];
  /** Sheets with text so far out that it was not read. */
  readonly beyond: readonly string[];
}

export interface ReturnedList {
  readonly sheet: string;
  /** It is no list of ours but an office's own table, which has neither ids nor what goes with them. */
  readonly foreign: boolean;
  readonly columns: ReadonlySet<ReturnColumn>;
  readonly lines: readonly ReturnedLine[];
}

/** A list has far fewer; what lies beyond is named and not read. */
const MOST_COLUMNS = 100;
const MOST_ROWS = 50_000;
/** More of a column's label is not used to name it. */
const LONGEST_LABEL = 200;

/** Finds the lists of a returned workbook, and what it says of itself. Total: a file that is nothing of the sort has no lists. */
export function readReturned({ file, sheets, report }: ReturnedFile): ReturnedWorkbook {
  const hidden = sheets.find(({ name, text }) => name === RETURN_SHEET || comparable(text(1, 1)) === 'schema');
  const lists: ReturnedList[] = [];
  const others: { sheet: string; cells: ReadonlyMap<string, string> }[] = [];
  const above: ReturnedWorkbook['above'][number][] = [];
  for (const sheet of sheets) {
    if (sheet === hidden) continue;
    const header = findListHeader(sheet, lastColumnOf(sheet), hidden !== undefined || report === true);
    if (header !== undefined) {
      // 共同单位 is a word of our lists alone.
      const foreign = hidden === undefined && ![...header.columns.values()].some((column) => column === 'id' || column === 'others');
      lists.push(readList(file, sheet, foreign ? leaveUncompared(header) : header, foreign));
      for (const [cell, text] of listTexts(sheet, 1, header.row - 1)) above.push({ file, cell: `${sheet.name}!${cell}`, text });
    } else {
      const cells = listTexts(sheet, 1, sheet.lastRow);
      if (cells.size > 0) others.push({ sheet: sheet.name, cells });
    }
  }
  const beyond = sheets.filter(({ lastRow, lastColumn }) => lastRow > MOST_ROWS || lastColumn > MOST_COLUMNS).map(({ name }) => name);
  return { file, report, lists, others, above, beyond, ...(hidden === undefined ? {} : readSent(hidden)) };
}

/** Columns with which nothing can be compared without what was sent: what people write there is kept as that of columns of their own. */
const UNCOMPARED: ReadonlySet<ReturnColumn> = new Set(['role', 'leader', 'step', 'source']);

function leaveUncompared({ row, columns }: ListHeader): ListHeader {
  return { row, columns: new Map([...columns].filter(([, column]) => !UNCOMPARED.has(column))) };
}

function readList(file: string, sheet: PlainTable, { row: headerRow, columns }: ListHeader, foreign: boolean): ReturnedList {
  const labels = Array.from({ length: lastColumnOf(sheet) }, (_, index) =>
    sheet
      .text(headerRow, index + 1)
      .trim()
      .slice(0, LONGEST_LABEL),
  );
  const tall = sheet.merges.filter(({ top, bottom }) => bottom > top && top > headerRow);
  const columnNumbers = new Map([...columns].map(([number, column]) => [column, number]));
  const lines: ReturnedLine[] = [];
  for (let row = headerRow + 1; row <= lastRowOf(sheet); row += 1) {
    const texts = new Map<ReturnColumn, string>();
    const more = new Map<string, string>();
    for (let number = 1; number <= lastColumnOf(sheet); number += 1) {
      const text = textAt(sheet, tall, row, number);
      if (text === '') continue;
      const column = columns.get(number);
      const label = labels[number - 1] ?? '';
      if (column === undefined) more.set(label === '' || more.has(label) ? columnLetters(number) : label, text);
      else texts.set(column, text);
    }
    if (texts.size + more.size === 0) continue;
    const at = (column: ReturnColumn | undefined): CellReference => {
      const number = (column === undefined ? undefined : columnNumbers.get(column)) ?? 1;
      return { file, cell: `${sheet.name}!${cellAddress(row, number)}` };
    };
    lines.push({ texts, more, foreign, at });
  }
  return { sheet: sheet.name, foreign, columns: new Set(columns.values()), lines };
}

/** A cell's text; below the first row of a merge, that of the merge: people merge a remark over several tasks. */
function textAt(sheet: PlainTable, tall: readonly Range[], row: number, column: number): string {
  const own = sheet.text(row, column).trim();
  if (own !== '' || tall.length === 0) return own;
  const merge = tall.find(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
  return merge === undefined || merge.left !== column ? '' : sheet.text(merge.top, merge.left).trim();
}

function listTexts(sheet: PlainTable, first: number, last: number): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let row = first; row <= Math.min(last, lastRowOf(sheet)); row += 1) {
    for (let column = 1; column <= lastColumnOf(sheet); column += 1) {
      const text = sheet.text(row, column).trim();
      if (text !== '') texts.set(cellAddress(row, column), text);
    }
  }
  return texts;
}

function lastRowOf({ lastRow }: PlainTable): number {
  return Math.min(lastRow, MOST_ROWS);
}

function lastColumnOf({ lastColumn }: PlainTable): number {
  return Math.min(lastColumn, MOST_COLUMNS);
}

/** The hidden sheet: facts, then a header, then a line for each row that was sent. */
function readSent(sheet: PlainTable): { readonly facts: ReturnFacts; readonly sent: readonly SentLine[] } {
  const facts: Partial<Record<(typeof RETURN_FACTS)[number], string>> = {};
  const sent: SentLine[] = [];
  let columns: ReadonlyMap<SentColumn, number> | undefined;
  for (let row = 1; row <= lastRowOf(sheet); row += 1) {
    const first = sheet.text(row, 1).trim();
    const text = (column: SentColumn): string => (columns?.has(column) ? sheet.text(row, columns.get(column) ?? 1) : '').trim();
    if (columns !== undefined) {
      if (text('id') !== '') sent.push(Object.fromEntries(SENT_COLUMNS.map((column) => [column, text(column)])) as SentLine);
    } else if (first === 'id') columns = new Map(SENT_COLUMNS.flatMap((column) => columnNamed(sheet, row, column)));
    else {
      const fact = RETURN_FACTS.find((name) => name === first);
      if (fact !== undefined) facts[fact] = sheet.text(row, 2).trim();
    }
  }
  return { facts, sent };
}

function columnNamed(sheet: PlainTable, row: number, name: SentColumn): readonly (readonly [SentColumn, number])[] {
  for (let column = 1; column <= lastColumnOf(sheet); column += 1) if (sheet.text(row, column).trim() === name) return [[name, column]];
  return [];
}
