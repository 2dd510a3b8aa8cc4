import { displayWidth, splitGlyphs } from './display-width.ts';

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
