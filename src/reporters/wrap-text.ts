import { displayWidth, isSeparate, measureGlyph, splitGlyphs } from './display-width.ts';

const CLOSING = /^[\p{Pe}\p{Pf}、。,.;:?!…%\uff01\uff0c\uff1a\uff1b\uff1f]/u;
const OPENING = /^[\p{Ps}\p{Pi}]/u;

interface Piece {
  text: string;
  width: number;
  /** Whether a line may begin after it. */
  open: boolean;
}

/** The pieces between which a line may break: words with their blanks, and Chinese characters with the punctuation that clings to them. */
function splitPieces(text: string): Piece[] {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  let lastWide = false;
  for (const glyph of splitGlyphs(text)) {
    const wide = glyph.width === 2;
    const clings =
      last !== undefined && (glyph.text === ' ' || CLOSING.test(glyph.text) || last.open || !(wide || lastWide || last.text.endsWith(' ')));
    if (clings && last !== undefined) {
      last.text += glyph.text;
      last.width += glyph.width;
      last.open = OPENING.test(glyph.text);
    } else {
      last = { text: glyph.text, width: glyph.width, open: OPENING.test(glyph.text) };
      pieces.push(last);
    }
    lastWide = wide;
  }
  return pieces;
}

/** A piece that is wider than a line, cut wherever the line ends. */
function breakPiece(piece: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const glyph of splitGlyphs(piece)) {
    if (used + glyph.width > width && part !== '') {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += glyph.text;
    used += glyph.width;
  }
  return [...parts, part];
}

/**
 * Breaks one line into lines of at most `width` cells: at blanks, and between Chinese characters, never before a closing
 * mark nor after an opening one. Lines after the first are indented by `indent` cells.
 */
export function wrapText(text: string, width: number, indent = 0): string[] {
  if (displayWidth(text) <= width) return [text];
  const room = Math.max(2, width - indent);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let limit = width;
  const finish = (): void => {
    lines.push((lines.length === 0 ? '' : ' '.repeat(indent)) + line.trimEnd());
    line = '';
    used = 0;
    limit = room;
  };
  for (const piece of splitPieces(text)) {
    if (used > 0 && used + displayWidth(piece.text.trimEnd()) > limit) finish();
    const parts = piece.width > limit ? breakPiece(piece.text, limit) : [piece.text];
    for (const [index, part] of parts.entries()) {
      if (index > 0) finish();
      line += part;
      used += displayWidth(part);
    }
  }
  if (line.trim() !== '') finish();
  return lines;
}

/** An ideograph, or an ASCII letter or digit: it opens and closes nothing. */
function isOrdinary(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
  );
}

/** How many lines `wrapText` makes, without making them: sheets of many rows ask of every cell. */
export function countWrapped(text: string, width: number): number {
  if (!isSeparate(text)) return wrapText(text, width).length;
  const limit = Math.max(2, width);
  let [lines, used, total] = [0, 0, 0];
  let isBlank = true;
  // The piece that is being gathered, with its blanks and without those at its end.
  let [piece, solid] = [0, 0];
  let [opens, isWide, endsBlank] = [false, false, false];
  const place = (): void => {
    if (used > 0 && used + solid > limit) {
      lines += 1;
      used = 0;
      isBlank = true;
    }
    used += piece;
    isBlank &&= solid === 0;
  };
  for (const glyph of text) {
    const cells = measureGlyph(glyph);
    const ordinary = isOrdinary(glyph.charCodeAt(0));
    const closes = !ordinary && (glyph === ' ' || CLOSING.test(glyph));
    if (piece > 0 && !closes && !opens && (cells === 2 || isWide || endsBlank)) {
      place();
      [piece, solid] = [0, 0];
    }
    piece += cells;
    total += cells;
    if (glyph.trim() !== '') solid = piece;
    // A word that is longer than a line is cut, which is rare.
    if (piece > limit) return wrapText(text, width).length;
    opens = !ordinary && OPENING.test(glyph);
    isWide = cells === 2;
    endsBlank = glyph === ' ';
  }
  place();
  return total <= width ? 1 : lines + (isBlank ? 0 : 1);
}
