import type { Worksheet } from 'exceljs';

import { columnLetters } from '../model/place.ts';

/** Draws bars into the cells of a column, from nothing to `most`. A cell of nothing gets none: programs would draw a short one. */
export function drawBars(sheet: Worksheet, column: number, first: number, last: number, most: number, argb: string): void {
  const letters = columnLetters(column);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const cells = rows.map((row) => sheet.getCell(row, column)).filter(({ value }) => typeof value === 'number' && value > 0);
  if (cells.length === 0) return;
  const bar = {
    type: 'dataBar',
    // Without it the library adds an extension with an id of chance.
    gradient: true,
    priority: column,
    cfvo: [
      { type: 'num', value: 0 },
      { type: 'num', value: most },
    ],
    color: { argb },
  } as const;
  sheet.addConditionalFormatting({
    ref: joinCells(
      letters,
      cells.map(({ row }) => Number(row)),
    ),
    rules: [bar as never],
  });
}

/** Rows that follow one another as one range: `C4:C9 C12`. */
function joinCells(letters: string, rows: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else ranges.push([row, row]);
  }
  return ranges.map(([from, to]) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`)).join(' ');
}
