import ExcelJS from 'exceljs';

import { mappingProperty, type MappingDocument } from './mapping.ts';
import { nameSheets } from '../ooxml/new-workbook.ts';
import type { OfficialTable } from './official-table.ts';
import { drawCells, type Block, type OfficialColumn } from './table-block.ts';
import { countLines } from './text-size.ts';
import { InputError } from '../model/problem.ts';
import { addCustomProperty, MAPPING_PROPERTY } from '../ooxml/custom-properties.ts';
import { writeZip, type ZipPart } from '../ooxml/write-zip.ts';
import { openZip } from '../ooxml/zip.ts';

/** What Excel lets a cell hold, in UTF-16 units. */
const LONGEST_CELL = 32_767;
const LINE_POINTS = 14;
const LOWEST_ROW = 22;
const HIGHEST_ROW = 409;

/**
 * The official table as a workbook (.xlsx), with its mapping inside. The same table gives the same bytes.
 * @throws InputError `limit-exceeded` for a text longer than a cell can be
 */
export async function writeWorkbook(table: OfficialTable, mapping: MappingDocument | undefined): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const headerRow = table.note === undefined ? 2 : 3;
  const bodyRow = headerRow + table.header.rows.length;
  const [name = ''] = nameSheets([table.name]);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: table.leading, ySplit: bodyRow - 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headerRow}:${bodyRow - 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  table.columns.forEach(({ width }, index) => {
    // Excel's own widths end in the five pixels that a cell keeps free; exceljs leaves out a width of exactly 9.
    sheet.getColumn(index + 1).width = width + 0.71;
  });
  writeLine(sheet, 1, table, table.title, TITLE);
  if (table.note !== undefined) writeLine(sheet, 2, table, table.note, NOTE);
  writeBlock(sheet, headerRow, table.header, () => HEADER);
  writeBlock(sheet, bodyRow, table.body, (column) => (table.columns[column]?.align === 'left' ? LEFT : CENTRED));
  setHeights(sheet, headerRow, table.header, table.columns);
  setHeights(sheet, bodyRow, table.body, table.columns);
  return pack(Buffer.from(await workbook.xlsx.writeBuffer()), mapping === undefined ? undefined : mappingProperty(mapping, name));
}

function writeLine(sheet: ExcelJS.Worksheet, row: number, { columns }: OfficialTable, text: string, style: Partial<ExcelJS.Style>): void {
  const cell = sheet.getCell(row, 1);
  cell.value = toValue(text);
  cell.style = style;
  if (columns.length > 1) sheet.mergeCells(row, 1, row, columns.length);
  sheet.getRow(row).height = style === TITLE ? 42 : LOWEST_ROW;
}

function writeBlock(sheet: ExcelJS.Worksheet, firstRow: number, block: Block, styleOf: (column: number) => Partial<ExcelJS.Style>): void {
  drawCells(block).forEach((cells, row) => {
    for (const { column, columns, text } of cells) {
      for (let covered = column; covered < column + columns; covered += 1)
        sheet.getCell(firstRow + row, covered + 1).style = styleOf(column);
      if (text !== '') sheet.getCell(firstRow + row, column + 1).value = toValue(text);
    }
  });
  // After everything is written: a row that is written after its merge loses the merge, and a merged cell's style is its first cell's.
  for (const { row, column, rows, columns } of block.spans) {
    sheet.mergeCells(firstRow + row, column + 1, firstRow + row + rows - 1, column + columns);
  }
}

/** Whole numbers as numbers; everything else as text, which never becomes a formula. */
function toValue(text: string): string | number {
  if (/^(?:0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  if (text.length > LONGEST_CELL) throw new InputError('limit-exceeded', { limit: 'cellText', value: text.length, allowed: LONGEST_CELL });
  // _x0041_ would be read as an A (ECMA-376, ST_Xstring).
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Rows as high as their highest cell. A merged cell's lines that its other rows have no room for go to its last one. */
function setHeights(sheet: ExcelJS.Worksheet, firstRow: number, block: Block, columns: readonly OfficialColumn[]): void {
  const widthOf = (column: number, count: number): number =>
    columns.slice(column, column + count).reduce((sum, { width }) => sum + width, 0);
  const heights = drawCells(block).map((cells) =>
    Math.max(...cells.map((cell) => (cell.rows > 1 ? 0 : heightOf(countLines(cell.text, widthOf(cell.column, cell.columns)))))),
  );
  for (const { row, rows, column, columns: wide, text } of block.spans) {
    const missing =
      heightOf(countLines(text, widthOf(column, wide))) - heights.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
    const last = row + rows - 1;
    if (missing > 0) heights[last] = (heights[last] ?? 0) + missing;
  }
  heights.forEach((height, row) => {
    sheet.getRow(firstRow + row).height = Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, height));
  });
}

function heightOf(lines: number): number {
  return Math.max(LOWEST_ROW, lines * LINE_POINTS + 8);
}

/** The workbook's parts packed anew: with the mapping, and without the moment at which they were written. */
async function pack(bytes: Uint8Array, mapping: string | undefined): Promise<Uint8Array> {
  const zip = await openZip(bytes);
  const parts: ZipPart[] = [];
  for (const name of zip.names) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(name)) chunks.push(chunk);
    const content = Buffer.concat(chunks);
    parts.push({ name, content: name === 'docProps/core.xml' ? content.toString('utf8').replace(MOMENTS, '') : content });
  }
  return writeZip(mapping === undefined ? parts : addCustomProperty(parts, MAPPING_PROPERTY, mapping));
}

const MOMENTS = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;

const THIN: Partial<ExcelJS.Border> = { style: 'thin' };
const BORDER: Partial<ExcelJS.Borders> = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const MIDDLE: Partial<ExcelJS.Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
const TITLE: Partial<ExcelJS.Style> = { font: { name: '方正小标宋简体', size: 22 }, alignment: MIDDLE };
const NOTE: Partial<ExcelJS.Style> = { font: { name: '宋体', size: 10 }, alignment: { horizontal: 'right', vertical: 'middle' } };
const SHADE: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };
const HEADER: Partial<ExcelJS.Style> = { font: { name: '黑体', size: 10 }, alignment: MIDDLE, border: BORDER, fill: SHADE };
const CENTRED: Partial<ExcelJS.Style> = { font: { name: '宋体', size: 10 }, alignment: MIDDLE, border: BORDER };
const LEFT: Partial<ExcelJS.Style> = {
  font: { name: '宋体', size: 10 },
  alignment: { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 1 },
  border: BORDER,
};
