/**
 * Widths in display cells, as terminals draw them: Chinese characters take two cells, combining marks none, emoji two,
 * and characters of ambiguous width (Unicode Standard Annex 11) one.
 */

/**
 * Inclusive ranges that Unicode 16 calls wide or fullwidth, from low to high. Emoji are left out, since they are known
 * by their own property; gaps between ranges that hold no assigned character are closed.
 */
const WIDE: readonly (readonly [first: number, last: number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2630, 0x2637],
  [0x268a, 0x268f],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18dff],
  [0x1aff0, 0x1b2ff],
  [0x1d300, 0x1d376],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

/** Made when first asked for, for it takes a while. */
let graphemes: Intl.Segmenter | undefined;
const PLAIN = /^[\x20-\x7e]*$/;
/** Texts of characters that never join with their neighbours, as nearly all are: the segmenter is slow. */
const SEPARATE = /^[\x20-\x7e\xb7\u2010-\u2027\u2460-\u2612\u2e80-\u3029\u3030-\u3098\u309b-\ua4cf\uff01-\uff60]*$/;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f/u;

/** What a reader takes for one character, and the cells it takes. */
export interface Glyph {
  readonly text: string;
  readonly width: number;
}

function isWide(codePoint: number): boolean {
  return codePoint >= 0x1100 && WIDE.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** The cells that one glyph takes. */
export function measureGlyph(text: string): number {
  if (text.length === 1) {
    // One printable ASCII character or one ideograph: most of what is ever measured.
    const code = text.charCodeAt(0);
    if (code >= 0x20 && code <= 0x7e) return 1;
    if (code >= 0x4e00 && code <= 0x9fff) return 2;
  }
  if (INVISIBLE.test(text)) return 0;
  return EMOJI.test(text) || isWide(text.codePointAt(0) ?? 0) ? 2 : 1;
}

/** Whether every character of a text stands for itself, so that it can be measured one by one. */
export function isSeparate(text: string): boolean {
  return SEPARATE.test(text);
}

/** Takes a text apart into what readers see as characters. */
export function* splitGlyphs(text: string): Generator<Glyph> {
  if (isSeparate(text)) {
    for (const character of text) yield { text: character, width: measureGlyph(character) };
    return;
  }
  graphemes ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  for (const { segment } of graphemes.segment(text)) yield { text: segment, width: measureGlyph(segment) };
}

/** The cells that a text takes on one line. It must hold no line break, tab or escape sequence. */
export function displayWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const glyph of splitGlyphs(text)) width += glyph.width;
  return width;
}

/** The text, or as much of its beginning as fits into `width` cells with an ellipsis. */
export function truncateToWidth(text: string, width: number): string {
  let kept = '';
  let used = 0;
  let fitting = '';
  for (const glyph of splitGlyphs(text)) {
    used += glyph.width;
    if (used > width) return width < 1 ? '' : `${fitting}…`;
    kept += glyph.text;
    if (used < width) fitting = kept;
  }
  return kept;
}

/** The text with blanks after it, up to `width` cells; a wider text is returned as it is. */
export function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
