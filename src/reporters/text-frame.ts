import type { Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Excerpt } from '../model/source.ts';
import { splitGlyphs } from './display-width.ts';
import type { FrameStyle } from './paint.ts';
import { showControls } from './printable.ts';

type TextExcerpt = Extract<Excerpt, { kind: 'text' }>;
type TextPlace = Extract<Place, { kind: 'text' }>;

/** Columns of code points from 1, the end exclusive. */
interface Columns {
  readonly start: number;
  readonly end: number;
}

/** A line ready to be drawn: `offset` and `length` are the cells before and under the mark. */
interface DrawnLine {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

interface Cell {
  readonly text: string;
  readonly width: number;
  readonly marked: boolean;
}

const TAB_STOP = 4;
/** A longer line is cut around the mark before it is measured, in code points: files of a single line exist. */
const FAR_BEFORE = 500;
const FAR_AFTER = 1000;

/** The part of a very long line that can be seen, and the mark's columns in it. */
function cutFar(text: string, mark: Columns): { readonly text: string; readonly mark: Columns; readonly cutStart: boolean } {
  if (text.length <= FAR_BEFORE + FAR_AFTER) return { text, mark, cutStart: false };
  const first = Math.max(0, mark.start - 1 - FAR_BEFORE);
  let column = 0;
  let from = 0;
  let to = 0;
  for (const character of text) {
    if (column < first) from += character.length;
    if (column >= first + FAR_BEFORE + FAR_AFTER) break;
    to += character.length;
    column += 1;
  }
  return { text: text.slice(from, to), mark: { start: mark.start - first, end: mark.end - first }, cutStart: first > 0 };
}

/** The glyphs of a line with tabs expanded, each told whether the mark covers it. */
function layOut(text: string, mark: Columns): Cell[] {
  const cells: Cell[] = [];
  let column = 1;
  let offset = 0;
  for (const glyph of splitGlyphs(showControls(text))) {
    const next = column + [...glyph.text].length;
    const width = glyph.text === '\t' ? TAB_STOP - (offset % TAB_STOP) : glyph.width;
    cells.push({ text: glyph.text === '\t' ? ' '.repeat(width) : glyph.text, width, marked: column < mark.end && next > mark.start });
    column = next;
    offset += width;
  }
  return cells;
}

function sumWidths(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** How many cells to leave out at the start so that the mark can be seen with some text before it. */
function countDropped(cells: readonly Cell[], width: number): number {
  const markedAt = cells.findIndex((cell) => cell.marked);
  const before = sumWidths(cells.slice(0, markedAt === -1 ? 0 : markedAt));
  const wanted = Math.min(before - Math.floor(width / 3), sumWidths(cells) - width + 1);
  let dropped = 0;
  for (let used = 0; used < wanted; dropped += 1) used += cells[dropped]?.width ?? wanted;
  return dropped;
}

/** Fits a line into `width` cells, with ellipses where text is left out. */
function fitLine(text: string, mark: Columns, width: number): DrawnLine {
  const near = cutFar(text.trimEnd(), mark);
  const all = layOut(near.text, near.mark);
  const dropped = sumWidths(all) > width ? countDropped(all, width) : 0;
  const cells = all.slice(dropped);
  const lead = dropped > 0 || near.cutStart ? '…' : '';
  const room = width - lead.length;
  const whole = sumWidths(cells) <= room;
  let drawn = lead;
  let used = 0;
  let offset = lead.length;
  let length = 0;
  for (const cell of cells) {
    if (!whole && used + cell.width > room - 1) break;
    drawn += cell.text;
    used += cell.width;
    if (cell.marked) length += cell.width;
    else if (length === 0) offset += cell.width;
  }
  return { text: whole ? drawn : `${drawn}…`, offset, length };
}

/** The columns of a line that a place covers; `undefined` where it covers none. */
function columnsOn(line: number, text: string, place: TextPlace): Columns | undefined {
  if (line !== place.start.line) return undefined;
  const start = Math.max(1, place.start.column);
  if (place.end.line > line) return { start, end: [...text.trimEnd()].length + 1 };
  return { start, end: Math.max(start, place.end.column) };
}

/**
 * The lines with their numbers, and carets under the place. Carets are counted in display cells, so that they stand
 * under Chinese text; a place of several lines is marked on its first.
 */
export function drawTextFrame(excerpt: TextExcerpt, place: TextPlace, severity: Severity, { width, paint }: FrameStyle): string[] {
  const digits = Math.max(...excerpt.lines.map((line) => String(line.number).length), 1);
  const bar = (label: string): string => paint.faint(`${label.padStart(digits)} |`);
  const drawn = [bar('')];
  let last: number | undefined;
  for (const { number, text } of excerpt.lines) {
    if (last !== undefined && number > last + 1) drawn.push(paint.faint('⋮'.padStart(digits)));
    last = number;
    const columns = columnsOn(number, text, place);
    const line = fitLine(text, columns ?? { start: 0, end: 0 }, Math.max(10, width - digits - 3));
    drawn.push(line.text === '' ? bar(String(number)) : `${bar(String(number))} ${line.text}`);
    if (columns === undefined) continue;
    const carets = paint.severity[severity]('^'.repeat(Math.max(1, line.length)));
    drawn.push(`${bar('')} ${' '.repeat(line.offset)}${carets}`);
  }
  return drawn;
}
