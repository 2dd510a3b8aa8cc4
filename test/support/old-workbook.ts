import { utils, write, type WorkSheet } from '@e965/xlsx';

/** What a test says of one sheet of an old workbook. */
export interface OldSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | Date | null)[])[];
  /** `A1:B2` */
  readonly merges?: readonly string[];
  /** From 1. */
  readonly hiddenColumns?: readonly number[];
  readonly hidden?: boolean;
}

/** A workbook in the format of Excel 97 (.xls), made by the library that reads them. */
export function oldWorkbook(sheets: readonly OldSheet[]): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, buildSheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return write(book, { bookType: 'biff8', type: 'buffer' }) as Uint8Array;
}

function buildSheet({ rows, merges = [], hiddenColumns = [] }: OldSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merges.map((range) => utils.decode_range(range));
  sheet['!cols'] = Array.from({ length: Math.max(0, ...hiddenColumns) }, (_, index) => ({ hidden: hiddenColumns.includes(index + 1) }));
  return sheet;
}
