import { InputError } from '../../model/problem.ts';
import { MAPPING_PROPERTY, readCustomProperty } from '../../ooxml/custom-properties.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { openZip } from '../../ooxml/zip.ts';
import type { Grid, Sheet } from '../grid.ts';
import { readSheet, type SheetContext } from './xlsx-sheet.ts';
import { readSharedStrings } from './xlsx-strings.ts';
import { readNumberKinds } from './xlsx-styles.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/**
 * Reads an Excel workbook (.xlsx, .xlsm; ECMA-376, transitional or strict) into a grid.
 * @throws InputError `file-empty`, `file-too-large`, `format-unknown` {looksLike?}, `workbook-encrypted`,
 *   `workbook-damaged` {reason: a DamageReason, part?, sheet?, cell?}, `limit-exceeded` {limit, value, allowed, part?}
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Grid> {
  checkStart(bytes, limits);
  const zip = await openZip(bytes, limits);
  const workbook = await readWorkbook(zip, limits);
  const context: SheetContext = {
    strings: workbook.strings === undefined ? [] : await readSharedStrings(zip, workbook.strings, limits),
    kinds: workbook.styles === undefined ? [] : await readNumberKinds(zip, workbook.styles, limits),
    date1904: workbook.date1904,
    limits,
    ownTexts: new Map(),
    used: { cells: 0 },
  };
  const sheets: Sheet[] = [];
  for (const listed of workbook.sheets) sheets.push(await readSheet(zip, listed, context));
  return { sheets, mapping: await readCustomProperty(zip, MAPPING_PROPERTY, limits) };
}

const ZIP_START = Buffer.from('PK', 'latin1');
const COMPOUND_START = Buffer.from('d0cf11e0a1b11ae1', 'hex');

function checkStart(bytes: Uint8Array, limits: Limits): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw new InputError('file-empty');
  if (buffer.length > limits.fileBytes) throw new InputError('file-too-large', { bytes: buffer.length, limit: limits.fileBytes });
  if (buffer.subarray(0, COMPOUND_START.length).equals(COMPOUND_START)) throw refuseCompoundFile(buffer);
  if (!buffer.subarray(0, ZIP_START.length).equals(ZIP_START)) throw new InputError('format-unknown');
}

/** Old Office files and password-protected new ones are compound files; the names of their streams tell which. */
function refuseCompoundFile(buffer: Buffer): InputError {
  const holds = (stream: string): boolean => buffer.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new InputError('workbook-encrypted');
  return new InputError('format-unknown', { looksLike: holds('WordDocument') ? 'doc' : 'xls' });
}
