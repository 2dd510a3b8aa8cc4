import { InputError } from '../model/problem.ts';
import { cellAddress } from '../model/place.ts';
import type { PlainTable } from '../model/plain-table.ts';
import { cellText } from '../ooxml/cell-text.ts';
import { emptyStyles, StyleEdit } from '../ooxml/edit-styles.ts';
import { packText } from '../ooxml/write-zip.ts';
import { MAIN_NAMESPACE, nameSheets, packWorkbook } from '../ooxml/new-workbook.ts';
import { countLines, displayWidth } from './text-size.ts';

/** A workbook made from tables. */
export interface PlainWorkbook {
  readonly content: Uint8Array;
  /** The sheets by the names of their tables. */
  readonly sheets: ReadonlyMap<string, string>;
}

/** Tables of more cells than this, blank ones counted, are not made into a workbook. */
const MOST_CELLS = 20_000_000;

/**
 * A workbook (.xlsx) with the texts, merges and hidden rows of tables, one sheet each; every cell at its own address.
 * @throws InputError `limit-exceeded` for a table whose rows times columns are too many
 */
export async function writePlainWorkbook(tables: readonly PlainTable[]): Promise<PlainWorkbook> {
  const styles = new StyleEdit(emptyStyles(MAIN_NAMESPACE), 'styles');
  const looks = { cell: styles.add(CELL), line: styles.add({ ...CELL, alignment: '<alignment vertical="center"/>' }) };
  const names = nameSheets(tables.map(({ name }) => name));
  const sheets = [];
  for (const [index, table] of tables.entries()) {
    const cells = table.lastRow * table.lastColumn;
    if (cells > MOST_CELLS)
      throw new InputError('limit-exceeded', { limit: 'cells', value: cells, allowed: MOST_CELLS, sheet: table.name });
    sheets.push({ name: names[index] ?? '', hidden: table.hidden, content: await packText(writeSheet(table, looks)) });
  }
  return {
    content: packWorkbook(sheets, styles.write()),
    sheets: new Map(tables.map(({ name }, index) => [name, names[index] ?? ''])),
  };
}

const SIDES = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`).join('');
const CELL = {
  font: '<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>',
  border: `<border>${SIDES}<diagonal/></border>`,
  alignment: '<alignment vertical="center" wrapText="1"/>',
};

/** The formats of cells that wrap their text, and of lines that run on over the columns. */
interface Looks {
  readonly cell: number;
  readonly line: number;
}

function* writeSheet(table: PlainTable, looks: Looks): Generator<string, void> {
  const widths = measureColumns(table);
  const columns = widths.map((width, index) => {
    const hidden = table.hiddenColumns.has(index + 1) ? ' hidden="1"' : '';
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden}/>`;
  });
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN_NAMESPACE}">`;
  yield `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  yield `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`;
  for (let row = 1; row <= table.lastRow; row += 1) yield writeRow(table, row, widths, looks);
  yield '</sheetData>';
  if (table.merges.length > 0) yield `<mergeCells count="${table.merges.length}">`;
  for (const { top, left, bottom, right } of table.merges)
    yield `<mergeCell ref="${cellAddress(top, left)}:${cellAddress(bottom, right)}"/>`;
  if (table.merges.length > 0) yield '</mergeCells>';
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>';
}

/** Points. */
const LINE_HEIGHT = 14;
const ROW_MARGIN = 4;
const HIGHEST_ROW = 409;

function writeRow(table: PlainTable, row: number, widths: readonly number[], looks: Looks): string {
  const texts = widths.map((_, index) => table.text(row, index + 1));
  const isLine = isAlone(texts);
  const style = isLine ? looks.line : looks.cell;
  let lines = 1;
  const cells = texts.map((text, index) => {
    const start = `<c r="${cellAddress(row, index + 1)}" s="${style}"`;
    if (text === '') return `${start}/>`;
    const own = text.split('\n').length;
    // A text that takes many more lines may run on over the cells that it is merged with.
    lines = Math.max(lines, isLine ? own : Math.min(countLines(text, widths[index] ?? NARROWEST), own + MOST_WRAPPED));
    return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
  });
  const height = Math.min(HIGHEST_ROW, lines * LINE_HEIGHT + ROW_MARGIN);
  return `<row r="${row}" ht="${height}" customHeight="1"${table.hiddenRows.has(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`;
}

/** Whether a row is one text, such as a title. */
function isAlone(texts: readonly string[]): boolean {
  return texts.filter((text) => text !== '').length === 1;
}

/** Rows that a column's width is measured by. */
const MEASURED_ROWS = 500;
const NARROWEST = 6;
const WIDEST = 42;
/** Lines that a row makes room for beyond those that its texts are divided into. */
const MOST_WRAPPED = 12;

/** As wide as the longest line of most cells; titles and merged cells say nothing of their column. */
function measureColumns(table: PlainTable): number[] {
  const wide = new Set(table.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top} ${left}`));
  const widths = Array.from({ length: table.lastColumn }, () => NARROWEST);
  for (let row = 1; row <= Math.min(table.lastRow, MEASURED_ROWS); row += 1) {
    const texts = widths.map((_, index) => table.text(row, index + 1));
    if (isAlone(texts)) continue;
    for (const [index, text] of texts.entries()) {
      if (text === '' || wide.has(`${row} ${index + 1}`)) continue;
      const longest = Math.max(...text.split('\n', MOST_WRAPPED).map(displayWidth));
      widths[index] = Math.max(widths[index] ?? NARROWEST, Math.min(WIDEST, longest + 2));
    }
  }
  return widths;
}
