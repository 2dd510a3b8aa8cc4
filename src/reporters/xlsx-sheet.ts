import type { Alignment, Borders, Cell, CellValue, Fill, Font, Style, Worksheet } from 'exceljs';

import type { Effect, Segment } from '../model/change.ts';
import type { Severity } from '../model/finding.ts';
import type { Language, Sentence } from '../model/words.ts';
import { replaceSurrogates } from './printable.ts';
import { countWrapped } from './wrap-text.ts';

/** The longest text that Excel takes into a cell, in UTF-16 units. */
export const LONGEST_TEXT = 32_767;
/** Points of a row, as far as Excel goes. */
const HIGHEST_ROW = 409;
const LOWEST_ROW = 22;
const LINE_HEIGHT = 14;

/** Lines of this font are low enough for the height given them; those of 微软雅黑 are not. */
const FONT = { name: '宋体', size: 10 } as const;
const HEAD_FONT = { name: '黑体', size: 10, bold: true } as const;
const BORDER: Partial<Borders> = Object.fromEntries(
  ['top', 'left', 'bottom', 'right'].map((side) => [side, { style: 'thin', color: { argb: 'FFB6BFCA' } }]),
);

function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const LEFT: Partial<Alignment> = { vertical: 'middle', horizontal: 'left', wrapText: true, indent: 1 };
const CENTRE: Partial<Alignment> = { vertical: 'middle', horizontal: 'center', wrapText: true };
/** A number that is too long for its column gets smaller; otherwise Excel would show ### in its place. */
const NUMBER: Partial<Alignment> = { vertical: 'middle', horizontal: 'right', indent: 1, shrinkToFit: true };

/** Light backgrounds, so that black on them stays legible, in print too. */
const TINTS = {
  error: fill('FFFDE9E7'),
  warning: fill('FFFFF4D6'),
  info: fill('FFE8F1FB'),
  head: fill('FFDCE6F4'),
  label: fill('FFF0F4FA'),
  narrowing: fill('FFFDE9E7'),
  widening: fill('FFE3F4E6'),
  neutral: fill('FFE8F1FB'),
  editorial: fill('FFF0F1F3'),
} as const;

/** What went is struck out and what came underlined, for whoever sees no colours. */
const PIECE_FONTS: Readonly<Record<Segment['kind'], Partial<Font>>> = {
  same: FONT,
  removed: { ...FONT, strike: true, color: { argb: 'FFA40E26' } },
  added: { ...FONT, underline: true, color: { argb: 'FF0B4A9E' } },
};

/** All styles of the report. Cells share them: a workbook of many rows must not hold a style for each cell. */
const STYLES = {
  title: { font: { ...HEAD_FONT, size: 16 }, alignment: { vertical: 'middle' } },
  heading: { font: { ...HEAD_FONT, size: 12 }, alignment: { vertical: 'middle' } },
  note: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
  cut: { font: { ...FONT, bold: true, color: { argb: 'FFB42318' } }, alignment: { vertical: 'top', wrapText: true } },
  head: { font: HEAD_FONT, alignment: CENTRE, border: BORDER, fill: TINTS.head },
  label: { font: HEAD_FONT, alignment: LEFT, border: BORDER, fill: TINTS.label },
  text: { font: FONT, alignment: LEFT, border: BORDER },
  empty: { font: FONT },
  alarming: { font: { ...FONT, bold: true }, alignment: LEFT, border: BORDER, fill: TINTS.error },
  link: { font: { ...FONT, underline: true, color: { argb: 'FF1F4E9C' } }, alignment: LEFT },
  centre: { font: FONT, alignment: CENTRE, border: BORDER },
  count: { font: FONT, alignment: LEFT, border: BORDER, numFmt: '0' },
  number: { font: FONT, alignment: NUMBER, border: BORDER, numFmt: '0' },
  share: { font: FONT, alignment: NUMBER, border: BORDER, numFmt: '0.0%' },
  lacking: { font: FONT, alignment: NUMBER, border: BORDER, numFmt: '0.0%', fill: TINTS.warning },
  error: { font: FONT, alignment: CENTRE, border: BORDER, fill: TINTS.error },
  warning: { font: FONT, alignment: CENTRE, border: BORDER, fill: TINTS.warning },
  info: { font: FONT, alignment: CENTRE, border: BORDER, fill: TINTS.info },
  /** How an element stands to a standard: a mark alone, or words. */
  good: { font: FONT, alignment: CENTRE, border: BORDER, fill: TINTS.widening },
  open: { font: FONT, alignment: CENTRE, border: BORDER, fill: TINTS.editorial },
  weak: { font: FONT, alignment: LEFT, border: BORDER, fill: TINTS.warning },
  narrowing: { font: FONT, alignment: LEFT, border: BORDER, fill: TINTS.narrowing },
  widening: { font: FONT, alignment: LEFT, border: BORDER, fill: TINTS.widening },
  neutral: { font: FONT, alignment: LEFT, border: BORDER, fill: TINTS.neutral },
  editorial: { font: FONT, alignment: LEFT, border: BORDER, fill: TINTS.editorial },
  /** What stayed as it was, beside what changed. */
  dim: { font: { ...FONT, color: { argb: 'FF6A737D' } }, alignment: LEFT, border: BORDER },
  /** What stands in the row above already, and here only so that the row can be filtered. */
  repeated: { font: { ...FONT, color: { argb: 'FFB3BAC2' } }, alignment: LEFT, border: BORDER },
  /** A text for programs and for searching: it takes one line, however long it is. */
  single: { font: FONT, alignment: { vertical: 'middle', horizontal: 'left', indent: 1 }, border: BORDER },
} as const satisfies Readonly<Record<string, Partial<Style>>> & Readonly<Record<Severity | Effect, Partial<Style>>>;

type StyleName = keyof typeof STYLES;

/** Lines without control characters as the text of a cell, never a formula or a link: nothing that XML or Excel does not take. */
function toCellText(lines: readonly string[]): string {
  // Excel would read _x0041_ as the letter A.
  const escaped = lines
    .map(String)
    .join('\n')
    .replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return replaceSurrogates(escaped.slice(0, LONGEST_TEXT)).replaceAll(/[\ufffe\uffff]/g, '\ufffd');
}

/** What a cell shows, and how. Lists are lines of foreign text. */
export interface CellContent {
  readonly value:
    | readonly string[]
    | number
    | { readonly formula: string; readonly result: number }
    | { readonly text: string; readonly sheet: string }
    | { readonly pieces: readonly Segment[] };
  readonly style: StyleName;
}

/** A cell of foreign text: one line, or several. */
export function text(value: string | readonly string[], style: StyleName = 'text'): CellContent {
  return { value: typeof value === 'string' ? [value] : value, style };
}

function writeCell(cell: Cell, { value, style }: CellContent): void {
  cell.value = toValue(value);
  cell.style = STYLES[style];
}

function toValue(value: CellContent['value']): CellValue {
  if (typeof value === 'number') return value;
  if ('formula' in value) return { formula: value.formula, result: value.result };
  if ('pieces' in value) return toRichText(value.pieces);
  if ('sheet' in value) return { text: toCellText([value.text]), hyperlink: `#'${value.sheet}'!A1` };
  const said = toCellText(value);
  return said === '' ? null : said;
}

/** A text with its marks; a plain one where nothing in it is marked. */
function toRichText(pieces: readonly Segment[]): CellValue {
  if (pieces.every(({ kind }) => kind === 'same')) return toValue([pieces.map(({ text: part }) => part).join('')]);
  return { richText: pieces.map(({ kind, text: part }) => ({ font: PIECE_FONTS[kind], text: toCellText([part]) })) };
}

/** Writes a row from its first column on, as high as its longest cell needs. @returns the number of the next row */
export function writeRow(sheet: Worksheet, number: number, cells: readonly CellContent[], widths: readonly number[]): number {
  const row = sheet.getRow(number);
  for (const [index, content] of cells.entries()) writeCell(row.getCell(index + 1), content);
  row.height = heightOf(cells.map((content, index) => linesOf(content, widths[index] ?? 0)));
  return number + 1;
}

/** A cell over several columns. */
export interface SpannedCell {
  readonly content: CellContent;
  readonly columns: number;
}

/** Writes a row whose cells take several columns each. @returns the number of the next row */
export function writeSpanned(sheet: Worksheet, number: number, cells: readonly SpannedCell[], widths: readonly number[]): number {
  let column = 1;
  const lines: number[] = [];
  for (const { content, columns } of cells) {
    writeCell(sheet.getCell(number, column), content);
    if (columns > 1) sheet.mergeCells(number, column, number, column + columns - 1);
    lines.push(
      linesOf(
        content,
        widths.slice(column - 1, column - 1 + columns).reduce((sum, part) => sum + part, 0),
      ),
    );
    column += columns;
  }
  sheet.getRow(number).height = heightOf(lines);
  return number + 1;
}

function linesOf({ value, style }: CellContent, width: number): number {
  if (style === 'single' || typeof value === 'number') return 1;
  if ('pieces' in value)
    return countLines(
      value.pieces
        .map(({ text: part }) => part)
        .join('')
        .split('\n'),
      width,
    );
  return Array.isArray(value) ? countLines(value, width) : 1;
}

/** Writes a text over several columns. @returns the number of the next row */
export function writeAcross(sheet: Worksheet, number: number, words: string, style: StyleName, widths: readonly number[]): number {
  writeCell(sheet.getCell(number, 1), text(words, style));
  sheet.mergeCells(number, 1, number, widths.length);
  const width = widths.reduce((sum, part) => sum + part, 0);
  sheet.getRow(number).height = style === 'title' ? 34 : heightOf([countLines([words], width)]);
  return number + 1;
}

/** How many lines the highest row has room for. */
export const MOST_LINES = Math.floor((HIGHEST_ROW - 8) / LINE_HEIGHT);

/** Lines that a text takes in a column; the room beside it is for the indent and the borders. */
export function countLines(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => sum + countWrapped(line, Math.max(2, Math.floor(width - 2))), 0);
}

function heightOf(lines: readonly number[]): number {
  return Math.min(HIGHEST_ROW, Math.max(LOWEST_ROW, Math.max(...lines) * LINE_HEIGHT + 8));
}

const PAGES: Sentence<string> = {
  zh: (title) => `&L${title}&R第 &P 页，共 &N 页`,
  en: (title) => `&L${title}&RPage &P of &N`,
};

/** Widths of columns, in characters. A width of 9 would not be written: it is what the library takes for no width. */
export function layOut(sheet: Worksheet, widths: readonly number[], title: string, language: Language): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = width + 0.7;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter.oddFooter = PAGES[language](title);
}
