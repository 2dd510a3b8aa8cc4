const CONTROLS = /[\u0000-\u001f\u007f]/g;
const DISGUISES = /[\u0080-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
const LINE_BREAKS = /\r\n|[\r\n\u0085\u2028\u2029]/g;

/** Letters, digits, ideographs and their punctuation on one line: nothing to be made visible, as in most texts. */
const PLAIN = /^[\u0021-\u007e\u2010-\u2027\u2460-\u24ff\u3001-\u9fff\uff01-\uffe6]*$/;

export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Half of a pair of code units has no meaning and most formats forbid it. */
export function replaceSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/**
 * The text with every control character made visible, one code point for one, so that positions hold. The texts of a
 * checked file are not to be trusted with a terminal: an escape sequence could hide a finding or forge one. Tabs stay.
 */
export function showControls(text: string): string {
  return text
    .replace(CONTROLS, (character) => {
      if (character === '\t') return character;
      return character === '\u007f' ? '\u2421' : String.fromCodePoint(0x2400 + character.charCodeAt(0));
    })
    .replace(DISGUISES, '\ufffd');
}

/** The text on one line, fit for a terminal: line breaks and tabs become blanks, other control characters visible. */
export function toLine(text: string): string {
  if (isPlain(text)) return text;
  return showControls(text.replace(LINE_BREAKS, ' ').replaceAll('\t', ' '));
}
