import { cellAddress } from '../model/place.ts';
import type { Note } from './edit-comments.ts';

/** The sizes of the cells around a note: widths in characters, heights in points. */
export interface CellSizes {
  columnWidth(column: number): number;
  rowHeight(row: number): number;
}

/** Numbers of shapes come in blocks of this many, and a workbook gives every block to one drawing. */
const BLOCK = 1024;

const EMPTY_DRAWING =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const SHAPE =
  '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/**
 * The drawing that holds the boxes of a sheet's notes, in VML, which is what spreadsheets still keep them in. Old drawings
 * need not be well-formed, so they are changed by search and not by parsing.
 * @param source the drawing so far, if there is one
 * @param removed addresses of cells whose boxes go
 * @param notes what gets a new box
 * @param continued what has grown, so that its box must; it gets one where a program left it without
 * @param firstBlock the first block of numbers that no drawing of the workbook has
 */
export function editDrawing(
  source: string | undefined,
  removed: ReadonlySet<string>,
  notes: readonly Note[],
  continued: readonly Note[],
  sizes: CellSizes,
  firstBlock: number,
): string {
  const grown = new Map(continued.map((note) => [cellAddress(note.row, note.column), note]));
  const boxless = new Map(grown);
  const kept = editBoxes(source ?? EMPTY_DRAWING, (cell, box) => {
    if (removed.has(cell)) return '';
    const note = grown.get(cell);
    boxless.delete(cell);
    return note === undefined ? box : box.replace(ANCHOR, (_, opening: string) => opening + placeBox(note, sizes).join(', '));
  });
  const unboxed = [...notes, ...boxless.values()];
  if (unboxed.length === 0) return kept;
  const boxes = unboxed.map((note, index) => writeBox(note, firstBlock * BLOCK + 1 + index, sizes));
  const blocks = Array.from({ length: blocksFor(unboxed.length) }, (_, index) => firstBlock + index);
  const type = kept.includes('"_x0000_t202"') ? '' : SHAPE_TYPE;
  const end = kept.lastIndexOf('</');
  const drawn = kept.slice(0, end) + type + boxes.join('') + kept.slice(end);
  return drawn.replace(
    IDMAP,
    (_, opening: string, data: string) => `${opening}${[...usedBlocks(data, kept, removed), ...blocks].join(',')}`,
  );
}

/** The blocks that a drawing had, without those that only boxes now gone had numbers of. */
function usedBlocks(data: string, kept: string, removed: ReadonlySet<string>): string[] {
  const blocks = data.split(',').filter((block) => block.trim() !== '');
  if (removed.size === 0) return blocks;
  const used = new Set(Array.from(kept.matchAll(/_x0000_s(\d{1,9})/gu), ([, number]) => Math.floor(Number(number) / BLOCK)));
  return blocks.filter((block) => used.has(Number(block)));
}

/** How many blocks of numbers so many notes take. */
export function blocksFor(notes: number): number {
  return Math.ceil((notes + 1) / BLOCK);
}

const IDMAP = /(<[\w-]{0,20}:?idmap\s[^>]{0,200}?data=["'])([\d, ]{0,2000})/u;

/** The highest block of numbers that a drawing has taken. */
export function highestBlock(source: string): number {
  const data = IDMAP.exec(source)?.[2] ?? '';
  return Math.max(0, ...data.split(',').map(Number).filter(Number.isInteger));
}

const BOX_START = /<([\w-]{1,20}:)?shape\s/gu;

const ANCHOR = /(<[\w-]{0,20}:?Anchor>)[^<]{0,200}/u;

function editBoxes(source: string, edit: (cell: string, box: string) => string): string {
  const pieces: string[] = [];
  let copied = 0;
  let passed = 0;
  for (const { index, 1: prefix = '' } of source.matchAll(BOX_START)) {
    if (index < passed) continue;
    const closing = `</${prefix}shape>`;
    const close = source.indexOf(closing, index);
    if (close === -1) break;
    passed = close + closing.length;
    const box = source.slice(index, passed);
    const [row, column] = [/:Row>\s{0,9}(\d{1,7})/u.exec(box)?.[1], /:Column>\s{0,9}(\d{1,5})/u.exec(box)?.[1]];
    if (row === undefined || column === undefined || !/ObjectType=["']Note["']/u.test(box)) continue;
    pieces.push(source.slice(copied, index), edit(cellAddress(Number(row) + 1, Number(column) + 1), box));
    copied = passed;
  }
  return pieces.join('') + source.slice(copied);
}

function writeBox(note: Note, number: number, sizes: CellSizes): string {
  const style = 'position:absolute;margin-left:60pt;margin-top:2pt;width:225pt;height:90pt;z-index:1;visibility:hidden';
  const look = '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>';
  const text = '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>';
  const place = `<x:Anchor>${placeBox(note, sizes).join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${note.row - 1}</x:Row><x:Column>${note.column - 1}</x:Column>`;
  return `${SHAPE} id="_x0000_s${number}" type="#_x0000_t202" style="${style}" fillcolor="#ffffe1" o:insetmode="auto">${look}${text}<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>${place}</x:ClientData></v:shape>`;
}

/** Pixels: the width of a box, of its lines, and of a character of the default font. */
const BOX_WIDTH = 300;
const LINE_HEIGHT = 16;
const CHARACTER_WIDTH = 7;
/** Chinese characters of the note's font in a line of the box. */
const LINE_CHARACTERS = 23;
const TALLEST = 30;

/** Left column, offset in it, top row, offset; right column, offset, bottom row, offset: columns and rows from 0, offsets in pixels. */
function placeBox({ row, column, text }: Note, { columnWidth, rowHeight }: CellSizes): number[] {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE_CHARACTERS)), 1);
  const height = Math.min(lines, TALLEST) * LINE_HEIGHT;
  const right = walk(column + 1, 12 + BOX_WIDTH, (number) => pixelsOf(columnWidth(number)));
  const bottom = walk(row, 4 + height, (number) => (rowHeight(number) * 4) / 3);
  return [column, 12, row - 1, 4, right.number - 1, right.offset, bottom.number - 1, bottom.offset];
}

/** A column keeps five pixels free, unless it is hidden. */
function pixelsOf(width: number): number {
  return width === 0 ? 0 : width * CHARACTER_WIDTH + 5;
}

/** The column or row that lies so many pixels further on. */
function walk(from: number, pixels: number, sizeOf: (number: number) => number): { readonly number: number; readonly offset: number } {
  let rest = pixels;
  let number = from;
  // Hidden columns and rows have no size; a long run of them must not be walked to its end.
  for (const last = from + 100; number < last && rest > sizeOf(number); number += 1) rest -= sizeOf(number);
  return { number, offset: Math.round(Math.min(rest, sizeOf(number))) };
}
