import type { Block, OfficialColumn } from './table-block.ts';

/** A row of a sheet can be 409 points high; this many lines of 14 points fit. */
const MOST_LINES = 28;
/** A column is never made more than this many times as wide to keep its lines within a row. */
const WIDEST = 4;
/** What a cell keeps free at its sides, in half-width characters. */
const MARGIN = 2.5;

/** Half-width characters that a text takes; all but ASCII is taken for wide. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u0080' ? 1 : 2;
  return width;
}

/** Lines that a text takes in a column of this width. */
export function countLines(text: string, width: number): number {
  const room = Math.max(2, width - MARGIN);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

/** The columns, those with long texts as wide as it takes for no row to be higher than a sheet allows. */
export function fitWidths(columns: readonly OfficialColumn[], { rows }: Block): readonly OfficialColumn[] {
  return columns.map((column, index) => {
    let width = column.width;
    const isTooNarrow = (): boolean => rows.some((row) => countLines(row[index] ?? '', width) > MOST_LINES);
    while (width < column.width * WIDEST && isTooNarrow()) width += column.width / 2;
    return { label: column.label, below: column.below, align: column.align, width };
  });
}
