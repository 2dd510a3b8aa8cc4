import { rowsOf } from '../../ooxml/insert-rows.ts';
import type { ReadFormat } from '../../ooxml/read-formats.ts';
import { readAttribute, setAttribute } from '../../ooxml/scan-tags.ts';
import type { HeldSheet } from '../../ooxml/sheet-obstacles.ts';
import { countLines } from '../xlsx-sheet.ts';
import { sayCell, type TemplateCell, type Texts } from './template-cells.ts';

/** A line is so many times as high as its letters, a row this much higher than its lines, and a row no higher than that; in points. */
const LINE = 1.45;
const MARGIN = 4;
const HIGHEST = 409;
/** Of columns that do not say how wide they are, in half-width characters of `PLAIN_SIZE` points. */
const PLAIN_WIDTH = 8.43;
const PLAIN_SIZE = 11;

/** Makes a row as high as its wrapped texts need, and never lower than the template has it. */
export function fitHeights(
  sheet: HeldSheet,
  cells: readonly TemplateCell[],
  formats: readonly ReadFormat[],
): (row: string, texts: Texts) => string {
  const wrapped = cells.flatMap((cell) => {
    const format = formats[Number(readAttribute(cell.element, 's') ?? 0)];
    return format?.wraps === true ? [{ cell, size: format.size, width: (widthOf(sheet, cell) * PLAIN_SIZE) / format.size }] : [];
  });
  return (row, texts) => {
    const opening = row.slice(0, row.indexOf('>') + 1);
    const needed = wrapped.map(
      ({ cell, size, width }) => countLines(sayCell(cell, texts).split('\n'), Math.floor(width)) * size * LINE + MARGIN,
    );
    const format = sheet.root.children.find(({ name }) => name === 'sheetFormatPr');
    const given = Number(readAttribute({ source: opening }, 'ht') ?? (format && readAttribute(format, 'defaultRowHeight')) ?? 0);
    const height = Math.min(HIGHEST, Math.ceil(Math.max(0, ...needed)));
    return height <= given ? row : setAttribute(opening, 'ht', String(height)) + row.slice(opening.length);
  };
}

/** Over all columns of its merge, in half-width characters. */
function widthOf({ root }: HeldSheet, { element, row }: TemplateCell): number {
  const address = readAttribute(element, 'r') ?? '';
  const merges = root.children.find(({ name }) => name === 'mergeCells')?.children ?? [];
  const merge = merges
    .map((one) => readAttribute(one, 'ref') ?? '')
    .find((range) => range.startsWith(`${address}:`) && rowsOf(range)?.[0] === row);
  const [first = 0, last = first] = (merge ?? address).split(':').map(columnOf);
  const columns = root.children.filter(({ name }) => name === 'cols').flatMap(({ children }) => children);
  let width = 0;
  for (let column = first; column <= last; column += 1) {
    const own = columns.find((one) => Number(readAttribute(one, 'min')) <= column && column <= Number(readAttribute(one, 'max')));
    width += Number((own && readAttribute(own, 'width')) ?? PLAIN_WIDTH);
  }
  return width;
}

function columnOf(address: string): number {
  return [...address.replace(/[^A-Z]/giu, '').toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
