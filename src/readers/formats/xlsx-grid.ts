import { InputError } from '../../model/problem.ts';
import { MAPPING_PROPERTY, readCustomProperty } from '../../ooxml/custom-properties.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { openZip } from '../../ooxml/zip.ts';
import type { Grid, Sheet } from '../grid.ts';
import { readSheet, type SheetContext } from './xlsx-sheet.ts';
import { readSharedStrings, type SharedStrings } from './xlsx-strings.ts';
import { readCellStyles } from './xlsx-styles.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/**
 * Reads an Excel workbook (.xlsx, .xlsm; ECMA-376, transitional or strict) into a grid.
 * @throws InputError `file-too-large`, `format-unknown` {looksLike?}, `workbook-encrypted`, `workbook-damaged`
 *   {reason: a DamageReason, part?, sheet?, cell?}, `limit-exceeded` {limit, value, allowed, part?}
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Grid> {
  if (bytes.length > limits.fileBytes) throw new InputError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const zip = await openZip(bytes, limits);
  const workbook = await readWorkbook(zip, limits);
  const styles = workbook.styles === undefined ? [] : await readCellStyles(zip, workbook.styles, limits);
  const hasSymbols = styles.some(({ symbolFont }) => symbolFont !== undefined);
  const context: SheetContext = {
    strings: workbook.strings === undefined ? NO_STRINGS : await readSharedStrings(zip, workbook.strings, hasSymbols, limits),
    styles,
    date1904: workbook.date1904,
    limits,
    ownTexts: new Map(),
    used: { cells: 0 },
  };
  const sheets: Sheet[] = [];
  for (const listed of workbook.sheets) sheets.push(await readSheet(zip, listed, context));
  return { sheets, mapping: await readCustomProperty(zip, MAPPING_PROPERTY, limits) };
}

const NO_STRINGS: SharedStrings = { texts: [], bareEnds: new Map() };
