import type { Grid, Range, Sheet } from '../../src/readers/grid.ts';

/** What a test says of one sheet. */
export interface SheetSketch {
  readonly rows: readonly (readonly string[])[];
  /** A1:K1 */
  readonly merges?: readonly string[];
  /** Row and column numbers from 1. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
  /** Lines above the table of a page. */
  readonly above?: readonly string[];
}

/** A grid by hand, in the sheets' order. */
export function grid(sheets: Readonly<Record<string, SheetSketch>>): Grid {
  return { sheets: Object.entries(sheets).map(([name, sketch]) => buildSheet(name, sketch)) };
}

/** The only sheet of a grid by hand. */
export function buildSheet(name: string, sketch: SheetSketch): Sheet {
  const { rows, merges = [], hiddenRows = [], hiddenColumns = [], hidden = false, above } = sketch;
  const ranges = merges.map(parseRange);
  const covered = new Map(ranges.flatMap((range) => cellsOf(range).map((cell) => [cell, range] as const)));
  const filled = rows.flatMap((row, index) => (row.some((text) => text.trim() !== '') ? [index + 1] : []));
  return {
    name,
    hidden,
    lastRow: filled.at(-1) ?? 0,
    lastColumn: rows.reduce((most, row) => Math.max(most, row.findLastIndex((text) => text.trim() !== '') + 1), 0),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    merges: ranges,
    ...(above === undefined ? {} : { above }),
    text: (row, column) => rows[row - 1]?.[column - 1] ?? '',
    mergeAt: (row, column) => covered.get(`${row}:${column}`),
  };
}

function parseRange(text: string): Range {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(text);
  if (match === null) throw new Error(`not a range: ${text}`);
  const [, left = '', top = '', right = '', bottom = ''] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellsOf({ top, left, bottom, right }: Range): string[] {
  const cells = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(`${row}:${column}`);
  }
  return cells;
}
