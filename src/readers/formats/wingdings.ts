/**
 * What the letters of a symbol font draw, by font and byte, as characters that mean it in any font: offices tick boxes with
 * Wingdings, and a file keeps no more than the letter. Only marks of boxes and lists are here; what else such a font draws is
 * left as it is. Source: Microsoft's charts of Wingdings, Wingdings 2, Wingdings 3 and Webdings.
 */
const GLYPHS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  [
    'wingdings',
    new Map([
      [0x6c, '●'],
      [0x6e, '■'],
      [0x6f, '□'],
      [0x70, '□'],
      [0x71, '□'],
      [0x72, '□'],
      [0x74, '■'], // a lozenge, which those who have no better letter take for a full box
      [0x75, '■'],
      [0xa1, '○'],
      [0xa4, '☑'], // a full radio button
      [0xa7, '▪'],
      [0xa8, '□'],
      [0xfb, '✗'],
      [0xfc, '✓'],
      [0xfd, '☒'],
      [0xfe, '☑'],
      // Drawn by Wingdings 2; programs that replace fonts leave them under the name of its elder sister.
      [0x52, '☑'],
      [0xa3, '□'],
    ]),
  ],
  [
    'wingdings2',
    new Map([
      [0x4f, '✗'],
      [0x50, '✓'],
      [0x51, '☒'],
      [0x52, '☑'],
      [0x53, '☒'],
      [0x54, '☒'],
      [0x97, '●'],
      [0x99, '○'],
      [0xa2, '■'],
      [0xa3, '□'],
      [0xa4, '□'],
      [0xa5, '□'],
    ]),
  ],
  [
    'wingdings3',
    new Map([
      [0x70, '▲'],
      [0x71, '▼'],
    ]),
  ],
  [
    'webdings',
    new Map([
      [0x61, '✓'],
      [0x63, '□'],
      [0x67, '■'],
      [0x6e, '●'],
      [0x72, '✗'],
    ]),
  ],
]);

/** Symbol fonts keep byte 0x52 also at U+F052, in the private use area. */
const PRIVATE_USE = 0xf000;

/** Whether a font draws marks in place of letters. */
export function isSymbolFont(font: string): boolean {
  return GLYPHS.has(keyOf(font));
}

/** A text of a symbol font as what it looks like; of any other font, the text as it is. */
export function drawSymbols(font: string, text: string): string {
  const glyphs = GLYPHS.get(keyOf(font));
  if (glyphs === undefined) return text;
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return glyphs.get(code >= PRIVATE_USE && code <= PRIVATE_USE + 0xff ? code - PRIVATE_USE : code) ?? character;
  }).join('');
}

/** `Wingdings 2`, `wingdings2` and a list of fonts that begins with either. */
function keyOf(font: string): string {
  // Asked for every run of rich text: all these names, and few others, have this in common.
  if (!/dings/iu.test(font)) return '';
  const [first = ''] = font.split(',');
  return first.replace(/["'\s]/gu, '').toLowerCase();
}
