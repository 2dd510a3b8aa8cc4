import { InputError } from '../../model/problem.ts';
import { LIMITS, exceeds, type Limits } from '../../ooxml/limits.ts';
import { decodeTable } from '../decode.ts';
import type { Grid, Sheet } from '../grid.ts';
import { labelsRunTogether } from '../unread-grid.ts';
import { buildSheet } from './build-sheet.ts';
import { createCellStore } from './cell-store.ts';
import { createCellWriter, type CellWriter } from './cell-writer.ts';
import type { FormatOptions } from './define.ts';
import { showText, splitRow } from './markdown-row.ts';

/** How many of the lines between two tables are kept: those next to the lower one. */
const LINES_ABOVE = 100;
/** No title is longer; what is longer is cut off. */
const LONGEST_LINE = 1_000;
/** The rule under a header. */
const RULE = /^\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?$/u;
/** Lines that are drawn and not written: under headings, around code. */
const DRAWN = /^(?:[-=_*][-=_* \t]*|`{3}.*|~{3}.*)$/u;
/** What ends a table without a blank line: headings, quotations, lists. */
const BLOCK_START = /^(?:#{1,6}(?:\s|$)|>|[-*+]\s|\d{1,9}[.)]\s)/u;
const BLOCK_MARK = /^(?:#{1,6}(?:\s+|$)|>\s*|[-*+]\s+)/u;

/** A table as it is found: raw rows, and the lines before it. */
interface PipeTable {
  readonly rows: (readonly string[])[];
  readonly above: readonly string[];
  /** It has a rule under its header, so that every line up to a blank one is a row of it. */
  ruled: boolean;
}

/**
 * Reads the tables of a Markdown file, or of any text whose lines are rows `a | b | c`, into a grid: one sheet per table,
 * named 表1, 表2 ...; the rule under a header is no row. Rows may differ in length. Rows behind a blank line go on with the
 * table above unless they have a header of their own.
 * @throws InputError `table-not-found` {sheets: none, reason, characters}, `file-empty`, `encoding-unreadable`, `limit-exceeded`
 */
export function readMarkdown(bytes: Uint8Array, { encoding }: Pick<FormatOptions, 'encoding'> = {}, limits: Limits = LIMITS): Grid {
  const lines = decodeTable(bytes, { encoding }).split(/\r\n?|\n/u);
  if (lines.every((line) => line.trim() === '')) throw new InputError('file-empty');
  const tables = new TableFinder(lines).find();
  if (tables.length === 0) {
    const characters = lines.reduce((sum, line) => sum + line.trim().length, 0);
    const reason = labelsRunTogether(lines.join('\n')) ? 'run-together' : 'prose';
    throw new InputError('table-not-found', { sheets: [], reason, characters });
  }
  if (tables.length > limits.sheets) throw exceeds(limits, 'sheets', tables.length);
  const write = createCellWriter(limits);
  return { sheets: tables.map((table, index) => fillSheet(table, `表${index + 1}`, write, limits)) };
}

function fillSheet({ rows, above }: PipeTable, name: string, write: CellWriter, limits: Limits): Sheet {
  const store = createCellStore();
  for (const [index, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell.length > limits.cellText) throw exceeds(limits, 'cellText', cell.length, { sheet: name });
      write(store, index + 1, column + 1, showText(cell));
    }
  }
  return buildSheet({ name, store, merges: [], above });
}

/** Goes through the lines of a text and tells tables from what stands between them. */
class TableFinder {
  readonly #lines: readonly string[];
  readonly #tables: PipeTable[] = [];
  #above: string[] = [];
  #table: PipeTable | undefined;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  find(): readonly PipeTable[] {
    let afterBlank = false;
    for (const [index, line] of this.#lines.entries()) {
      const text = line.trim();
      if (text !== '') this.#take(text, afterBlank, RULE.test(this.#lines[index + 1]?.trim() ?? ''));
      afterBlank = text === '';
    }
    this.#endTable();
    return this.#tables;
  }

  #take(text: string, afterBlank: boolean, beforeRule: boolean): void {
    if (RULE.test(text)) {
      if (this.#table !== undefined) this.#table.ruled = true;
      return;
    }
    // A header of its own begins a table of its own.
    if (afterBlank && beforeRule) this.#endTable();
    const cells = splitRow(text);
    if (cells.length > 1 || this.#goesOn(text, afterBlank)) {
      this.#table ??= { rows: [], above: this.#above.slice(-LINES_ABOVE), ruled: false };
      this.#table.rows.push(cells);
      return;
    }
    this.#endTable();
    if (!DRAWN.test(text)) this.#pass(text.replace(BLOCK_MARK, ''));
  }

  /** Whether a line without a bar is a row all the same, as Markdown has it. */
  #goesOn(text: string, afterBlank: boolean): boolean {
    return this.#table?.ruled === true && !afterBlank && !BLOCK_START.test(text) && !DRAWN.test(text);
  }

  /** A rule makes a table of any rows; without one it takes two rows of three cells or more. */
  #endTable(): void {
    const table = this.#table;
    this.#table = undefined;
    if (table === undefined) return;
    if (table.ruled || table.rows.filter((cells) => cells.length >= 3).length >= 2) {
      this.#tables.push(table);
      this.#above = [];
    } else for (const cells of table.rows) this.#pass(cells.join(' | '));
  }

  #pass(line: string): void {
    this.#above.push(showText(line.slice(0, LONGEST_LINE)));
  }
}
