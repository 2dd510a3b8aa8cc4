import type { Worksheet } from 'exceljs';

import { columnLetters } from '../model/place.ts';

/** Draws bars into the cells of a column, from nothing to `most`. */
export function drawBars(sheet: Worksheet, column: number, first: number, last: number, most: number, argb: string): void {
  const letters = columnLetters(column);
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
  sheet.addConditionalFormatting({ ref: `${letters}${first}:${letters}${last}`, rules: [bar as never] });
}
