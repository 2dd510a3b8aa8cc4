import type { Segment } from '../../model/change.ts';
import type { Language } from '../../model/words.ts';
import { splitGlyphs, type Glyph } from '../display-width.ts';
import { toLine } from '../printable.ts';
import { countLines, LONGEST_TEXT, MOST_LINES } from '../xlsx-sheet.ts';
import { cutPieces } from './compared-text.ts';
import { LEFT_OUT } from './revision-words.ts';

/** Lines of a part, counted character by character: words that are not broken take some more. */
const LINES = MOST_LINES - 5;
/** UTF-16 units of a part, for characters that take no room. */
const UNITS = 4000;

/** A foreign text as lines of a cell, without control characters. */
export function cellLines(text: string): string[] {
  return text.split(/\r\n|[\r\n\u0085\u2028\u2029]/u).map(toLine);
}

/** Pieces of foreign text that a cell can take; what had to be cut off is counted in the last of them. */
export function cellPieces(pieces: readonly Segment[], language: Language): readonly Segment[] {
  const { kept, left } = cutPieces(pieces, LONGEST_TEXT);
  const clean = kept.map(({ kind, text }) => ({ kind, text: cellLines(text).join('\n') }));
  return left === 0 ? clean : [...clean, { kind: 'same', text: LEFT_OUT.text[language](left) }];
}

/** A text in parts, each of which a row has room for: Excel has no row that is high enough for the longest texts. */
export function splitIntoPages(pieces: readonly Segment[], width: number): readonly (readonly Segment[])[] {
  const whole = pieces.map(({ text }) => text).join('');
  if (whole.length <= UNITS && countLines(whole.split('\n'), width) <= MOST_LINES) return [pieces];
  const pages: Segment[][] = [[]];
  const fits = startPages(width - 2);
  for (const { kind, text } of pieces) {
    let kept = '';
    for (const glyph of splitGlyphs(text)) {
      if (!fits(glyph)) {
        if (kept !== '') pages.at(-1)?.push({ kind, text: kept });
        pages.push([]);
        kept = '';
      }
      kept += glyph.text;
    }
    if (kept !== '') pages.at(-1)?.push({ kind, text: kept });
  }
  return pages;
}

/** Says of one character after the other whether it still fits the page; the first that does not begins another one. */
function startPages(room: number): (glyph: Glyph) => boolean {
  let lines = 1;
  let used = 0;
  let units = 0;
  return ({ text, width }) => {
    const breaks = text === '\n' || used + width > room;
    lines += breaks ? 1 : 0;
    used = breaks ? width : used + width;
    units += text.length;
    if (lines <= LINES && units <= UNITS) return true;
    [lines, used, units] = [1, width, text.length];
    return false;
  };
}
