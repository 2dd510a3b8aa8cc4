import type { Severity } from '../model/finding.ts';
import { columnLetters, type Place } from '../model/place.ts';
import type { Excerpt } from '../model/source.ts';
import { displayWidth, padToWidth, truncateToWidth } from './display-width.ts';
import type { FrameStyle } from './paint.ts';
import { toLine } from './printable.ts';
import { wrapText } from './wrap-text.ts';

type CellsExcerpt = Extract<Excerpt, { kind: 'cells' }>;
type CellPlace = Extract<Place, { kind: 'cell' }>;

/** No table cell shows more; a longer text is cut before it is measured. */
const LONGEST = 400;
const NARROWEST = 4;

function shorten(text: string): string {
  const line = toLine(text.length > LONGEST ? text.slice(0, LONGEST) : text).trim();
  return text.length > LONGEST ? `${line}…` : line;
}

/**
 * Shares `room` cells among columns that would like to have `wanted` cells: the marked column first, as many as its
 * marked cell needs (`favoured`) up to half of the room; of the others the narrow ones get all they want and the wide ones equal parts of the rest.
 */
function shareWidths(wanted: readonly number[], marked: number, favoured: number, room: number): number[] {
  if (wanted.reduce((sum, width) => sum + width, 0) <= room) return [...wanted];
  const widths = wanted.map(() => 0);
  let rest = room;
  if (marked !== -1) {
    widths[marked] = Math.min(favoured, Math.max(NARROWEST, Math.floor(room / 2)));
    rest -= widths[marked] ?? 0;
  }
  const others = [...wanted.entries()].filter(([index]) => index !== marked).toSorted(([, a], [, b]) => a - b);
  for (const [position, [index, width]] of others.entries()) {
    const fair = Math.floor(rest / (others.length - position));
    widths[index] = Math.min(width, Math.max(NARROWEST, fair));
    rest -= widths[index] ?? 0;
  }
  if (marked !== -1) widths[marked] = Math.min(wanted[marked] ?? 0, (widths[marked] ?? 0) + Math.max(0, rest));
  return widths;
}

/** A label on one or two lines, cut where two are not enough. */
function wrapLabel(label: string, width: number): string[] {
  if (displayWidth(label) <= width) return [label];
  const blank = label.indexOf(' ');
  if (blank !== -1) return [label.slice(0, blank), label.slice(blank + 1)];
  const [first = '', ...others] = wrapText(label, width);
  return [first, others.join('')];
}

/** Writes rows of cells between bars, each column cut and padded to its width. */
function joinCells(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, index) => padToWidth(truncateToWidth(cell, widths[index] ?? 0), widths[index] ?? 0)).join(' | ');
}

interface Layout {
  readonly letters: readonly string[];
  /** Labels of the columns; absent where the table's header has none to show. */
  readonly header: readonly string[] | undefined;
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
  readonly marked: number;
  readonly widths: readonly number[];
  readonly gutter: number;
}

function planLayout(excerpt: CellsExcerpt, place: CellPlace, width: number): Layout {
  const letters = excerpt.columns.map(columnLetters);
  const labels = excerpt.columns.map((_, index) => shorten(excerpt.header[index] ?? ''));
  const header = labels.some((label, index) => label !== '' && label !== letters[index]) ? labels : undefined;
  const rows = excerpt.rows.map(({ number, cells }) => ({ number, cells: letters.map((_, index) => shorten(cells[index] ?? '')) }));
  const gutter = 2 + Math.max(...rows.map((row) => String(row.number).length), 1);
  const heads = letters.map((letter, index) => Math.max(NARROWEST, ...[letter, ...(header?.[index] ?? '').split(' ')].map(displayWidth)));
  const wanted = heads.map((head, index) => Math.max(head, ...rows.map((row) => displayWidth(row.cells[index] ?? ''))));
  const marked = excerpt.columns.indexOf(place.column);
  const markedText = rows.find((row) => row.number === place.row)?.cells[marked] ?? '';
  const favoured = Math.max(heads[marked] ?? 0, displayWidth(markedText));
  const room = Math.max(width, 40) - gutter - 1 - 3 * letters.length;
  return { letters, header, rows, marked, widths: shareWidths(wanted, marked, favoured, room), gutter };
}

/** The carets under the marked cell: as wide as what is shown of its text, or the whole column where it is blank. */
function drawCarets(cells: readonly string[], { widths, marked }: Layout, paintMark: (text: string) => string): string {
  const before = widths.slice(0, marked).reduce((sum, width) => sum + width + 3, 0);
  const width = widths[marked] ?? 1;
  const shown = displayWidth(truncateToWidth(cells[marked] ?? '', width));
  return ' '.repeat(before) + paintMark('^'.repeat(shown === 0 ? width : shown));
}

/** A small grid with the columns' letters and labels, the row numbers, and carets under the cell of the finding. */
export function drawCellFrame(excerpt: CellsExcerpt, place: CellPlace, severity: Severity, { width, paint }: FrameStyle): string[] {
  const layout = planLayout(excerpt, place, width);
  const { letters, header, rows, marked, widths, gutter } = layout;
  const bar = (label: string): string => paint.faint(`${label.padStart(gutter)} |`);
  const row = (label: string, cells: readonly string[]): string => `${bar(label)} ${joinCells(cells, widths)}`.trimEnd();
  const mark = paint.severity[severity];
  const lines = [row('', letters)];
  if (header !== undefined) {
    const labels = header.map((label, index) => wrapLabel(label, widths[index] ?? 0));
    for (let line = 0; line < Math.max(...labels.map((parts) => parts.length)); line += 1) {
      lines.push(
        row(
          '',
          labels.map((parts) => parts[line] ?? ''),
        ),
      );
    }
  }
  lines.push(paint.faint(`${'-'.repeat(gutter + 1)}+${widths.map((cell) => '-'.repeat(cell + 2)).join('+')}`));
  for (const { number, cells } of rows) {
    if (number !== place.row) {
      lines.push(row(String(number), cells));
      continue;
    }
    lines.push(`${mark('>')}${paint.faint(`${String(number).padStart(gutter - 1)} |`)} ${joinCells(cells, widths)}`.trimEnd());
    if (marked !== -1) lines.push(`${bar('')} ${drawCarets(cells, layout, mark)}`);
  }
  return lines;
}
