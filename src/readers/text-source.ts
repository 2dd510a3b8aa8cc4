import type { Place, Point } from '../model/place.ts';
import type { Excerpt } from '../model/source.ts';

/** Turns offsets of a text (UTF-16 units) into lines and columns, and cuts out lines. The line table is built when first needed. */
export interface TextPositions {
  point(offset: number): Point;
  /** The inverse of `point`; a point behind the end of its line, or of the text, is that end. */
  offset(point: Point): number;
  place(start: number, end: number): Place;
  excerpt(start: number, end: number, ownerStart?: number): Excerpt;
}

/** How many lines of a long value an excerpt shows. */
const EXCERPT_LINES = 3;

export function textPositions(text: string): TextPositions {
  let starts: number[] | undefined;
  const lineStarts = (): number[] => (starts ??= findLineStarts(text));

  const lineAt = (offset: number): number => {
    const table = lineStarts();
    let low = 0;
    let high = table.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((table[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  // A file may be one line of megabytes: the next place is counted from the latest, forwards or backwards, if that is nearer.
  let latest = { line: 0, offset: 0, column: 1 };
  const point = (offset: number): Point => {
    const line = lineAt(offset);
    const start = lineStarts()[line] ?? 0;
    const from = latest.line === line && Math.abs(offset - latest.offset) < offset - start ? latest : { offset: start, column: 1 };
    const column =
      from.offset <= offset
        ? from.column + countCodePoints(text, from.offset, offset)
        : from.column - countCodePoints(text, offset, from.offset);
    latest = { line, offset, column };
    return { line: line + 1, column };
  };
  const lineText = (line: number): string => {
    const table = lineStarts();
    return text.slice(table[line] ?? 0, table[line + 1] ?? text.length).replace(/[\r\n]+$/u, '');
  };

  return {
    point,
    offset({ line, column }) {
      const start = lineStarts()[line - 1] ?? text.length;
      const end = lineStarts()[line] ?? text.length;
      return skipCodePoints(text, start, end, column - 1);
    },
    place: (start, end) => ({ kind: 'text', start: point(start), end: point(Math.max(start, end)) }),
    excerpt(start, end, ownerStart) {
      const first = lineAt(start);
      const last = Math.min(lineAt(Math.max(start, end - 1)), first + EXCERPT_LINES - 1);
      const wanted = new Set<number>();
      if (ownerStart !== undefined && ownerStart <= start) wanted.add(lineAt(ownerStart));
      for (let line = Math.max(0, first - 1); line <= Math.min(last + 1, lineStarts().length - 1); line += 1) wanted.add(line);
      const lines = [...wanted].toSorted((a, b) => a - b).map((line) => ({ number: line + 1, text: lineText(line) }));
      return { kind: 'text', lines };
    },
  };
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = text.indexOf('\n'); offset !== -1; offset = text.indexOf('\n', offset + 1)) starts.push(offset + 1);
  return starts;
}

function countCodePoints(text: string, from: number, to: number): number {
  let count = 0;
  for (let offset = from; offset < to; offset += 1) {
    const unit = text.charCodeAt(offset);
    // The second half of a surrogate pair belongs to the code point before it.
    if (unit < 0xdc00 || unit > 0xdfff) count += 1;
  }
  return count;
}

function skipCodePoints(text: string, from: number, to: number, count: number): number {
  let offset = from;
  for (let left = count; left > 0 && offset < to; left -= 1) offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}
