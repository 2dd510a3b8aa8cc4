import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx';

import { cellAddress } from '../../model/place.ts';
import { openCompoundFile } from '../../ooxml/compound-file.ts';
import { damaged } from '../../ooxml/damage.ts';
import { InputError } from '../../model/problem.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import type { PlainGrid } from './define.ts';
import { formatNumber, formatSerial } from './number-format.ts';
import { drawSymbols } from './wingdings.ts';
import { readRecords, type SheetRecords, type WorkbookRecords } from './xls-records.ts';
import type { CellStyle } from './xlsx-styles.ts';

/** Bytes of an old workbook; what reads it needs many times as much. */
export const XLS_SIZE_LIMIT = 20 * 1024 * 1024;

/**
 * Reads an old Excel or WPS workbook (.xls, .et; BIFF8).
 * @throws InputError `file-too-large`, `format-unknown` for what is older than Excel 97, `workbook-encrypted`,
 *   `workbook-damaged`, `limit-exceeded`
 */
export async function readXls(bytes: Uint8Array, limits: Limits = LIMITS): Promise<PlainGrid> {
  if (bytes.length > XLS_SIZE_LIMIT) throw new InputError('file-too-large', { bytes: bytes.length, limit: XLS_SIZE_LIMIT });
  const file = openCompoundFile(bytes);
  const stream = file.read(file.names.includes('Workbook') ? 'Workbook' : 'Book');
  const records = readRecords(stream, limits);
  const book = readBook(stream);
  if (book.SheetNames.length !== records.sheetCount) throw damaged('records-broken');
  return { sheets: records.sheets.map((sheet) => readSheet(book, sheet, records)) };
}

/** The cells, by a library that throws strings, nothing at all and errors of every kind over files that it does not expect. */
function readBook(stream: Uint8Array): WorkBook {
  try {
    return read(stream, { type: 'buffer', dense: true, cellStyles: true, cellFormula: false, cellHTML: false, cellText: false });
  } catch {
    throw damaged('records-broken');
  }
}

function readSheet(book: WorkBook, { index, hidden, cells }: SheetRecords, records: WorkbookRecords): PlainGrid['sheets'][number] {
  const name = book.SheetNames[index] ?? '';
  // A map of what the file names; the prototype of a sheet called __proto__ is no sheet.
  const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
  if (sheet === undefined) throw damaged('records-broken', { sheet: name });
  const data = sheet['!data'] ?? [];
  return {
    name,
    hidden,
    hiddenRows: numbersOfHidden(sheet['!rows']),
    hiddenColumns: numbersOfHidden(sheet['!cols']),
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => [s.r + 1, s.c + 1, e.r + 1, e.c + 1]),
    cells: cells.flatMap(({ row, column, style }) => {
      const text = cellText(data[row]?.[column], records.styles[style] ?? PLAIN, records.date1904);
      if (text === undefined) throw damaged('records-broken', { sheet: name, cell: cellAddress(row + 1, column + 1) });
      return text === '' ? [] : [[row + 1, column + 1, text] as const];
    }),
  };
}

/** Errors by their number ([MS-XLS] §2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const PLAIN: CellStyle = { kind: 'number' };

/** The text of a cell as an .xlsx file would give it; undefined where it should be and is not. */
function cellText(cell: CellObject | undefined, { kind, symbolFont }: CellStyle, date1904: boolean): string | undefined {
  const value = cell?.v;
  if (cell === undefined || value === undefined) return undefined;
  if (cell.t === 'b') return value === true ? 'TRUE' : 'FALSE';
  if (cell.t === 'e') return ERRORS.get(Number(value)) ?? '#VALUE!';
  if (typeof value !== 'number') return symbolFont === undefined ? String(value) : drawSymbols(symbolFont, String(value));
  return (kind === 'number' ? undefined : formatSerial(value, kind, date1904)) ?? formatNumber(String(value));
}

function numbersOfHidden(list: WorkSheet['!rows'] | WorkSheet['!cols']): number[] {
  const numbers: number[] = [];
  list?.forEach((entry, index) => {
    if (entry?.hidden === true) numbers.push(index + 1);
  });
  return numbers;
}
