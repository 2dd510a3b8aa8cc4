import { InputError } from '../../model/problem.ts';
import { damaged } from '../../ooxml/damage.ts';
import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { numberKind } from './number-format.ts';
import { isSymbolFont } from './wingdings.ts';
import type { CellStyle } from './xlsx-styles.ts';

/** Records of the BIFF8 format by number ([MS-XLS] §2.3). */
const RECORD = {
  eof: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  font: 0x0031,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  rString: 0x00d6,
  xf: 0x00e0,
  labelSst: 0x00fd,
  formula: 0x0006,
  blank: 0x0201,
  number: 0x0203,
  label: 0x0204,
  boolErr: 0x0205,
  row: 0x0208,
  rk: 0x027e,
  format: 0x041e,
  bof: 0x0809,
} as const;

const CELL_RECORDS: ReadonlySet<number> = new Set([
  RECORD.rString,
  RECORD.labelSst,
  RECORD.formula,
  RECORD.number,
  RECORD.label,
  RECORD.boolErr,
  RECORD.rk,
]);

/** Records that always have the same length: another one would hide the records that follow. */
const LENGTHS: ReadonlyMap<number, number> = new Map([
  [RECORD.labelSst, 10],
  [RECORD.number, 14],
  [RECORD.boolErr, 8],
  [RECORD.rk, 10],
  [RECORD.blank, 6],
  [RECORD.row, 16],
]);

const BIFF8 = 0x0600;
const ROWS = 65_536;
const COLUMNS = 256;

/** A cell that holds something; row and column from 0, as the records count. */
export interface CellRecord {
  readonly row: number;
  readonly column: number;
  readonly style: number;
}

/** A worksheet as its records say. */
export interface SheetRecords {
  /** Its number among all sheets, those without cells included. */
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly CellRecord[];
}

/** What the records of a workbook say of its cells, without their texts. */
export interface WorkbookRecords {
  /** Sheets of any kind. */
  readonly sheetCount: number;
  /** Worksheets: chart and macro sheets hold no cells. */
  readonly sheets: readonly SheetRecords[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
}

/**
 * Walks through the records of a workbook's stream, from the beginning of each sheet to its end. It is the measure of what
 * a reader of cells must find: a file that was cut off or damaged is an error, and never a shorter table.
 * @throws InputError `workbook-damaged`, `workbook-encrypted`, `format-unknown` {looksLike: 'xls5'}, `limit-exceeded`
 */
export function readRecords(stream: Uint8Array, limits: Limits): WorkbookRecords {
  const buffer = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  const globals = readGlobals(buffer);
  const { bounds } = globals;
  if (bounds.length > limits.sheets) throw exceeds(limits, 'sheets', bounds.length);
  let left = limits.cells;
  const sheets = bounds.flatMap(({ start, hidden, isWorksheet }, index) => {
    if (!isWorksheet) return [];
    const cells = readCells(buffer, start, left, limits);
    left -= cells.length;
    return [{ index, hidden, cells }];
  });
  if (sheets.length === 0) throw damaged('worksheet-missing');
  return { sheetCount: bounds.length, sheets, styles: globals.styles(), date1904: globals.date1904 };
}

interface Record {
  readonly type: number;
  readonly data: Buffer;
}

/** The records of one substream, its beginning and end included; what is nested in it (a chart) is left out. */
function* walk(buffer: Buffer, start: number): Generator<Record, void> {
  let depth = 0;
  for (let at = start; at + 4 <= buffer.length;) {
    const type = buffer.readUInt16LE(at);
    const length = buffer.readUInt16LE(at + 2);
    const end = at + 4 + length;
    if (end > buffer.length || length !== (LENGTHS.get(type) ?? length) || (at === start && type !== RECORD.bof)) break;
    if (type === RECORD.bof) depth += 1;
    if (depth === 1) yield { type, data: buffer.subarray(at + 4, end) };
    if (type === RECORD.eof) depth -= 1;
    if (depth === 0) return;
    at = end;
  }
  throw damaged('records-broken');
}

interface Bound {
  readonly start: number;
  readonly hidden: boolean;
  readonly isWorksheet: boolean;
}

function readGlobals(buffer: Buffer) {
  const bounds: Bound[] = [];
  const fonts: string[] = [];
  const codes = new Map<number, string>();
  const formats: { readonly font: number; readonly format: number }[] = [];
  let date1904 = false;
  for (const { type, data } of walk(buffer, 0)) {
    if (type === RECORD.bof) checkVersion(data);
    else if (type === RECORD.filePass) throw new InputError('workbook-encrypted');
    else if (type === RECORD.date1904) date1904 = uint16(data, 0) === 1;
    else if (type === RECORD.font) fonts.push(readText(data, 14, 1));
    else if (type === RECORD.format) codes.set(uint16(data, 0), readText(data, 2, 2));
    else if (type === RECORD.xf) formats.push({ font: uint16(data, 0), format: uint16(data, 2) });
    else if (type === RECORD.boundSheet) {
      const kind = uint16(data, 4);
      bounds.push({ start: uint16(data, 0) + uint16(data, 2) * 0x1_0000, hidden: (kind & 3) !== 0, isWorksheet: kind >> 8 === 0 });
    }
  }
  const styles = (): readonly CellStyle[] =>
    formats.map(({ font, format }) => {
      // There is no font 4: the format counts 0 to 3, then from 5.
      const name = fonts[font > 4 ? font - 1 : font] ?? '';
      return { kind: numberKind(format, codes.get(format)), ...(isSymbolFont(name) ? { symbolFont: name } : {}) };
    });
  return { bounds, styles, date1904 };
}

/** Excel 95 and older write texts in the encoding of their machine, and say little about which that is. */
function checkVersion(data: Buffer): void {
  if (uint16(data, 0) !== BIFF8) throw new InputError('format-unknown', { looksLike: 'xls5' });
}

/** A text with its length before it, in one or two bytes, then the width of its characters. */
function readText(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const length = lengthBytes === 1 ? (data[at] ?? 0) : uint16(data, at);
  const start = at + lengthBytes + 1;
  const isWide = ((data[at + lengthBytes] ?? 0) & 1) === 1;
  const text = data.subarray(start, start + length * (isWide ? 2 : 1));
  return text.toString(isWide ? 'utf16le' : 'latin1');
}

function readCells(buffer: Buffer, start: number, most: number, limits: Limits): readonly CellRecord[] {
  const cells: CellRecord[] = [];
  for (const { type, data } of walk(buffer, start)) {
    if (type === RECORD.label) checkLabel(data);
    if (CELL_RECORDS.has(type)) cells.push(cellAt(data, uint16(data, 2), 4));
    else if (type === RECORD.mulRk) {
      const last = uint16(data, data.length - 2);
      if (data.length !== 6 + 6 * (last - uint16(data, 2) + 1)) throw damaged('records-broken');
      // Each cell takes six bytes: its style, and the number.
      for (let column = uint16(data, 2), at = 4; column <= last; column += 1, at += 6) cells.push(cellAt(data, column, at));
    }
    if (cells.length > most) throw exceeds(limits, 'cells', limits.cells - most + cells.length);
  }
  return cells;
}

/** A text that stands in its record fills it. */
function checkLabel(data: Buffer): void {
  const width = ((data[8] ?? 0) & 1) + 1;
  if (data.length !== 9 + uint16(data, 6) * width) throw damaged('records-broken');
}

function cellAt(data: Buffer, column: number, styleAt: number): CellRecord {
  const row = uint16(data, 0);
  if (row >= ROWS || column >= COLUMNS) throw damaged('records-broken');
  return { row, column, style: uint16(data, styleAt) };
}

function uint16(data: Buffer, at: number): number {
  if (at < 0 || at + 2 > data.length) throw damaged('records-broken');
  return data.readUInt16LE(at);
}
