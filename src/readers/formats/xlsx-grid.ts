import { InputError } from '../../model/problem.ts';
import { REPORT_MARK } from '../../model/report.ts';
import { MAPPING_PROPERTY, readCustomProperty } from '../../ooxml/custom-properties.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import { openZip, type Zip } from '../../ooxml/zip.ts';
import type { Grid, Sheet } from '../grid.ts';
import { createSheetBuilder } from './build-sheet.ts';
import { readSheet, type SheetContext } from './xlsx-sheet.ts';
import { readSharedStrings, type SharedStrings } from './xlsx-strings.ts';
import { readCellStyles } from './xlsx-styles.ts';
import { readWorkbook } from './xlsx-workbook.ts';

/**
 * Reads an Excel workbook (.xlsx, .xlsm; ECMA-376, transitional or strict) into a grid.
 *
 * @param ownReports reports of ours are read as well; otherwise they are refused
 * @throws InputError `file-too-large`, `format-unknown` {looksLike?}, `workbook-encrypted`, `workbook-damaged`
 *   {reason: a DamageReason, part?, sheet?, cell?}, `limit-exceeded` {limit, value, allowed, part?}, `table-not-found` {reason: report}
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS, ownReports = false): Promise<Grid> {
  if (bytes.length > limits.fileBytes) throw new InputError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const zip = await openZip(bytes, limits);
  const report = await isReport(zip, limits);
  if (report && !ownReports) throw new InputError('table-not-found', { sheets: [], reason: 'report' });
  const workbook = await readWorkbook(zip, limits);
  const styles = workbook.styles === undefined ? [] : await readCellStyles(zip, workbook.styles, limits);
  const hasSymbols = styles.some(({ symbolFont }) => symbolFont !== undefined);
  const context: SheetContext = {
    strings: workbook.strings === undefined ? NO_STRINGS : await readSharedStrings(zip, workbook.strings, hasSymbols, limits),
    styles,
    date1904: workbook.date1904,
    limits,
    ownTexts: new Map(),
    build: createSheetBuilder(limits),
    used: { cells: 0 },
  };
  const sheets: Sheet[] = [];
  for (const listed of workbook.sheets) sheets.push(await readSheet(zip, listed, context));
  const mapping = await readCustomProperty(zip, MAPPING_PROPERTY, limits);
  return report ? { sheets, mapping, report: true } : { sheets, mapping };
}

const NO_STRINGS: SharedStrings = { texts: [], bareEnds: new Map() };

const PROPERTIES = 'docProps/core.xml';

/** A report of ours has sheets that look like catalogues, as it is about them. Properties that are damaged say nothing. */
async function isReport(zip: Zip, limits: Limits): Promise<boolean> {
  if (!zip.has(PROPERTIES)) return false;
  let found = false;
  const look = (text: string): void => {
    found ||= text === REPORT_MARK;
  };
  try {
    await parseXml(
      zip.read(PROPERTIES, 'listPartBytes'),
      PROPERTIES,
      { open: () => undefined, close: () => undefined, text: look },
      limits,
    );
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  return found;
}
