import type { Sheet } from '../../src/readers/grid.ts';

/** All texts of the used area, row by row. */
export function sheetTexts(sheet: Sheet): string[][] {
  return Array.from({ length: sheet.lastRow }, (_, row) =>
    Array.from({ length: sheet.lastColumn }, (__, column) => sheet.text(row + 1, column + 1)),
  );
}

/** The only sheet of a file. */
export function onlySheet({ sheets }: { readonly sheets: readonly Sheet[] }): Sheet {
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length > 1) throw new Error(`${sheets.length} sheets`);
  return sheet;
}
