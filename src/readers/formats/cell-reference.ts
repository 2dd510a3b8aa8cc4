import type { Range } from '../grid.ts';

/** A cell's address as numbers from 1; not bounded by any sheet. */
export interface CellReference {
  readonly row: number;
  readonly column: number;
}

/** Reads `F12`; undefined where it is no address. Called for every cell of a workbook, hence without a regular expression. */
export function parseCellReference(text: string): CellReference | undefined {
  let position = 0;
  let column = 0;
  for (; position < text.length; position += 1) {
    const letter = text.charCodeAt(position) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const digits = position;
  let row = 0;
  for (; position < text.length; position += 1) {
    const digit = text.charCodeAt(position) - 48;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return digits > 0 && row > 0 ? { row, column } : undefined;
}

/** Reads `A1:B2`, or `A1` as a range of one cell; corners as written. */
export function parseRangeReference(text: string): Range | undefined {
  const [start, end, ...rest] = text.split(':').map(parseCellReference);
  if (start === undefined || rest.length > 0 || (end === undefined && text.includes(':'))) return undefined;
  const { row, column } = end ?? start;
  return { top: start.row, left: start.column, bottom: row, right: column };
}
