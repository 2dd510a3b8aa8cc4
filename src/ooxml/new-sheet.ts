import { cellAddress, columnLetters } from '../model/place.ts';
import { cellText } from './cell-text.ts';
import { escapeXml } from './escape-xml.ts';

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Texts are texts whatever they begin with; only `formula` is calculated. */
export type CellValue =
  | string
  | number
  /** `result` where it is known without calculating. */
  | { readonly formula: string; readonly result?: string | number | undefined }
  /** `location`: a place in the workbook, `'总览'!A1`. */
  | { readonly text: string; readonly location: string };

export interface SheetCell {
  /** The number of a look. */
  readonly look: number;
  readonly value?: CellValue | undefined;
  /** How many columns it takes, where it takes more than one. */
  readonly across?: number | undefined;
}

export interface SheetRow {
  /** In points. */
  readonly height: number;
  /** From the first column on. */
  readonly cells: readonly SheetCell[];
}

export interface SheetColumn {
  /** In digits of the workbook's first font. */
  readonly width: number;
  readonly hidden?: boolean | undefined;
  /** Columns that fold away together. */
  readonly folds?: boolean | undefined;
}

/** What shows by itself: an overlay where a formula holds, a bar as long as the number, or a shade as deep. */
export type Condition = { readonly range: string } & (
  | { readonly kind: 'formula'; readonly formula: string; readonly overlay: number; readonly stop?: boolean | undefined }
  | { readonly kind: 'bar'; readonly color: string }
  | { readonly kind: 'shade'; readonly from: string; readonly to: string }
);

/** What a cell takes: one of a few words, or a date that is no earlier. */
export type Validation = { readonly range: string; readonly error: string } & (
  | { readonly kind: 'list'; readonly words: readonly string[] }
  /** A day as Excel counts it. */
  | { readonly kind: 'date'; readonly from: number }
);

export interface SheetLayout {
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<SheetRow>;
  /** Rows and columns that stay in sight. */
  readonly frozen?: { readonly rows: number; readonly columns: number } | undefined;
  /** The table with its header, `A4:N20`. */
  readonly filter?: string | undefined;
  readonly conditions?: readonly Condition[] | undefined;
  readonly validations?: readonly Validation[] | undefined;
  /** The footer's code (ECMA-376 part 1, §18.3.1.46). */
  readonly footer: string;
  /** Over how many pages the columns go. */
  readonly pagesWide?: number | undefined;
  /** The sheet that is in front when the workbook is opened. */
  readonly inFront?: boolean | undefined;
}

/** Days since 1899-12-30, as Excel counts them. @param day `YYYY-MM-DD` */
export function toSerial(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** A sheet's part (ECMA-376 part 1, §18.3.1.99), A4 landscape, row by row: no sheet is ever held as a whole. */
export function* writeSheet(layout: SheetLayout): Generator<string, void> {
  const outline = layout.columns.some(({ folds }) => folds) ? ' outlineLevelCol="1"' : '';
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN_NAMESPACE}">`;
  yield '<sheetPr><outlinePr summaryRight="0"/><pageSetUpPr fitToPage="1"/></sheetPr>';
  yield `<sheetViews>${writeView(layout)}</sheetViews><sheetFormatPr defaultRowHeight="18" customHeight="1"${outline}/>`;
  yield `<cols>${layout.columns.map(writeColumn).join('')}</cols><sheetData>`;
  const gathered: Gathered = { merges: [], links: [] };
  let number = 0;
  for (const row of layout.rows) {
    number += 1;
    yield writeRow(number, row, gathered);
  }
  yield '</sheetData>';
  yield writeRules(layout, gathered);
  yield '<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  yield `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${layout.pagesWide ?? 1}" fitToHeight="0"/>`;
  yield `<headerFooter><oddFooter>${escapeXml(layout.footer)}</oddFooter></headerFooter></worksheet>`;
}

/** What cells bring with them that stands behind all rows. */
interface Gathered {
  readonly merges: string[];
  readonly links: string[];
}

/** In the order that the schema demands. */
function writeRules({ filter, conditions = [], validations = [] }: SheetLayout, { merges, links }: Gathered): string {
  return [
    filter === undefined ? '' : `<autoFilter ref="${filter}"/>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    ...conditions.map(writeCondition),
    writeValidations(validations),
    links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`,
  ].join('');
}

function writeView({ frozen, inFront }: SheetLayout): string {
  const front = `<sheetView showGridLines="0"${inFront === true ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozen === undefined) return `${front}/>`;
  const { rows, columns } = frozen;
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns > 0 && rows > 0 ? 'bottomRight' : columns > 0 ? 'topRight' : 'bottomLeft';
  return `${front}><pane${splits} topLeftCell="${cellAddress(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/></sheetView>`;
}

function writeColumn({ width, hidden, folds }: SheetColumn, index: number): string {
  const flags = `${hidden === true ? ' hidden="1"' : ''}${folds === true ? ' outlineLevel="1"' : ''}`;
  // Excel's own widths end in the five pixels that a cell keeps free.
  return `<col min="${index + 1}" max="${index + 1}" width="${Math.round((width + 0.71) * 100) / 100}" customWidth="1"${flags}/>`;
}

function writeRow(number: number, { height, cells }: SheetRow, { merges, links }: Gathered): string {
  let column = 1;
  let written = '';
  for (const { look, value, across = 1 } of cells) {
    const address = `${columnLetters(column)}${number}`;
    written += writeCell(address, look, value);
    for (let covered = column + 1; covered < column + across; covered += 1)
      written += `<c r="${columnLetters(covered)}${number}" s="${look}"/>`;
    if (across > 1) merges.push(`<mergeCell ref="${address}:${columnLetters(column + across - 1)}${number}"/>`);
    if (typeof value === 'object' && 'location' in value)
      links.push(`<hyperlink ref="${address}" location="${cellText(value.location)}"/>`);
    column += across;
  }
  return `<row r="${number}" ht="${height}" customHeight="1">${written}</row>`;
}

function writeCell(address: string, look: number, value: CellValue | undefined): string {
  const start = `<c r="${address}" s="${look}"`;
  if (value === undefined || value === '') return `${start}/>`;
  if (typeof value === 'number') return Number.isFinite(value) ? `${start}><v>${value}</v></c>` : `${start}/>`;
  if (typeof value === 'object' && 'formula' in value) {
    const formula = `<f>${escapeXml(value.formula)}</f>`;
    if (value.result === undefined) return `${start}>${formula}</c>`;
    return typeof value.result === 'number'
      ? `${start}>${formula}<v>${value.result}</v></c>`
      : `${start} t="str">${formula}<v>${cellText(value.result)}</v></c>`;
  }
  const said = typeof value === 'string' ? value : value.text;
  const space = said === said.trim() ? '' : ' xml:space="preserve"';
  return `${start} t="inlineStr"><is><t${space}>${cellText(said)}</t></is></c>`;
}

/** Those that come first go before those that follow. */
function writeCondition(condition: Condition, index: number): string {
  return `<conditionalFormatting sqref="${condition.range}">${writeRule(condition, index + 1)}</conditionalFormatting>`;
}

function writeRule(condition: Condition, priority: number): string {
  switch (condition.kind) {
    case 'formula': {
      const stop = condition.stop === true ? ' stopIfTrue="1"' : '';
      return `<cfRule type="expression" dxfId="${condition.overlay}" priority="${priority}"${stop}><formula>${escapeXml(condition.formula)}</formula></cfRule>`;
    }
    case 'bar':
      return `<cfRule type="dataBar" priority="${priority}"><dataBar minLength="0" maxLength="90"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${condition.color}"/></dataBar></cfRule>`;
    case 'shade':
      return `<cfRule type="colorScale" priority="${priority}"><colorScale><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="${condition.from}"/><color rgb="${condition.to}"/></colorScale></cfRule>`;
  }
}

function writeValidations(validations: readonly Validation[]): string {
  if (validations.length === 0) return '';
  const written = validations.map((validation) => {
    const attributes = `allowBlank="1" showErrorMessage="1" error="${cellText(validation.error, 255)}" sqref="${validation.range}"`;
    return validation.kind === 'list'
      ? `<dataValidation type="list" ${attributes}><formula1>${escapeXml(`"${validation.words.join(',')}"`)}</formula1></dataValidation>`
      : `<dataValidation type="date" operator="greaterThanOrEqual" ${attributes}><formula1>${validation.from}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${validations.length}">${written.join('')}</dataValidations>`;
}
