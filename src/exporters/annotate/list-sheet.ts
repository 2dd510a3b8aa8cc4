import { cellAddress, columnLetters } from '../../model/place.ts';
import { escapeXml } from '../../ooxml/escape-xml.ts';
import { cellText } from '../../ooxml/cell-text.ts';
import { countLines } from '../text-size.ts';
import type { ListStyle } from './list-styles.ts';

/** A cell of a list. */
export interface ListCell {
  readonly text: string | number;
  readonly style: ListStyle;
  /** Within the workbook: `'社会救助'!F12`. */
  readonly location?: string | undefined;
  /** Of a relationship of the sheet that leads to a file; `location` is then a place in that one. */
  readonly relationshipId?: string | undefined;
}

/** A sheet with a few lines above and a table below them, to be read on a screen and on paper. */
export interface ListSheet {
  readonly head: readonly { readonly text: string; readonly style: ListStyle }[];
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: Iterable<readonly ListCell[]>;
  readonly rowCount: number;
  /** Of a column, from 1, that offers these values. */
  readonly choices?: { readonly column: number; readonly values: readonly string[] } | undefined;
  readonly footer: string;
  /** Of the tab. */
  readonly color: string;
  /** Whether it is the sheet in front. */
  readonly isSelected: boolean;
}

/** Where the table of a list is, for the names that a workbook gives it. */
export function tableOf({ head, columns, rowCount }: ListSheet): { readonly headerRow: number; readonly table: string } {
  const headerRow = head.length + 1;
  return { headerRow, table: `$A$${headerRow}:$${columnLetters(columns.length)}$${headerRow + rowCount}` };
}

/** Spreadsheets take no more links on a sheet than 65,530. */
const MOST_LINKS = 60_000;

/** A list as a worksheet part, piece by piece. */
export function* writeListSheet(
  sheet: ListSheet,
  styles: Readonly<Record<ListStyle, number>>,
  { namespace, relationshipTypes }: { readonly namespace: string; readonly relationshipTypes: string },
): Generator<string, void> {
  const { headerRow, table } = tableOf(sheet);
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}" xmlns:r="${relationshipTypes}">`;
  yield `<sheetPr><tabColor rgb="${sheet.color}"/><pageSetUpPr fitToPage="1"/></sheetPr>`;
  const pane = `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/>`;
  yield `<sheetViews><sheetView showGridLines="0"${sheet.isSelected ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews>`;
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${sheet.columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  for (const [index, { text, style }] of sheet.head.entries())
    yield writeRow(index + 1, [{ text, style }], styles, style === 'title' ? 28 : 17);
  yield writeRow(
    headerRow,
    sheet.columns.map(({ label }) => ({ text: label, style: 'header' })),
    styles,
    24,
  );
  const links: string[] = [];
  let number = headerRow;
  for (const row of sheet.rows) {
    number += 1;
    yield writeRow(number, row, styles, heightOf(row, sheet.columns));
    for (const [index, cell] of row.entries()) {
      const link = links.length < MOST_LINKS ? writeLink(cellAddress(number, index + 1), cell) : undefined;
      if (link !== undefined) links.push(link);
    }
  }
  yield `</sheetData><autoFilter ref="${table.replaceAll('$', '')}"/>`;
  if (sheet.choices !== undefined && sheet.rowCount > 0) yield writeChoices(sheet.choices, headerRow + 1, number);
  if (links.length > 0) yield `<hyperlinks>${links.join('')}</hyperlinks>`;
  yield '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  yield `<headerFooter><oddFooter>${escapeXml(`&C${sheet.footer}`)}</oddFooter></headerFooter></worksheet>`;
}

function writeRow(number: number, cells: readonly ListCell[], styles: Readonly<Record<ListStyle, number>>, height: number): string {
  const written = cells.map(({ text, style }, index) => {
    const start = `<c r="${cellAddress(number, index + 1)}" s="${styles[style]}"`;
    if (typeof text === 'number') return `${start}><v>${text}</v></c>`;
    return text === '' ? `${start}/>` : `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
  });
  return `<row r="${number}" ht="${height}" customHeight="1">${written.join('')}</row>`;
}

/** Points: of a line, of what a row keeps free, and the most that a row can be high. */
const LINE_HEIGHT = 13.5;
const ROW_MARGIN = 5;
const HIGHEST_ROW = 409;

/** Not every program makes room for the lines of a cell by itself. */
function heightOf(row: readonly ListCell[], columns: ListSheet['columns']): number {
  const lines = row.map(({ text }, index) => (typeof text === 'number' ? 1 : countLines(text, columns[index]?.width ?? 1)));
  return Math.min(HIGHEST_ROW, Math.max(1, ...lines) * LINE_HEIGHT + ROW_MARGIN);
}

function writeLink(address: string, { location, relationshipId }: ListCell): string | undefined {
  if (location === undefined && relationshipId === undefined) return undefined;
  const file = relationshipId === undefined ? '' : ` r:id="${relationshipId}"`;
  return `<hyperlink ref="${address}"${file}${location === undefined ? '' : ` location="${cellText(location)}"`}/>`;
}

function writeChoices({ column, values }: NonNullable<ListSheet['choices']>, first: number, last: number): string {
  const letters = columnLetters(column);
  const validation = `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letters}${first}:${letters}${last}"><formula1>${escapeXml(`"${values.join(',')}"`)}</formula1></dataValidation>`;
  return `<dataValidations count="1">${validation}</dataValidations>`;
}
