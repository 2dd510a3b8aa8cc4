/** Blanks of every width, line breaks and invisible characters. */
const BLANKS = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+/gu;

/** Characters that stand for the same thing in comparisons, one for one, so that offsets stay. */
const FOLDED: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '〔': '(',
  '〕': ')',
  '﹝': '(',
  '﹞': ')',
  '【': '(',
  '】': ')',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '﹙': '(',
  '﹚': ')',
  '〈': '<',
  '〉': '>',
  '«': '<',
  '»': '>',
  '“': '"',
  '”': '"',
  '「': '"',
  '」': '"',
  '‘': "'",
  '’': "'",
  '—': '-',
  '–': '-',
  '─': '-',
  '‐': '-',
  '−': '-',
  '·': '.',
  '•': '.',
  '・': '.',
  '﹑': '、',
  '､': '、',
  '｡': '。',
};

/**
 * Full-width letters, digits and punctuation become half-width ones; 、 and 。 and Chinese brackets stay.
 * Every character becomes exactly one, so an offset in the result is an offset in the text.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0]/g, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ' ';
  });
}

/** The text without any blank. For comparison and parsing, never for output in the office's place. */
export function removeBlanks(text: string): string {
  return text.replace(BLANKS, '');
}

/** Width folded and blanks gone: what the parsers of phrases read. */
export function compact(text: string): string {
  return removeBlanks(foldWidth(text));
}

/**
 * The form in which two wordings of one thing are equal: width, blanks, brackets, quotation marks, dashes and case do not count.
 * For comparison only.
 */
export function comparable(text: string): string {
  return compact(text)
    .replace(/[〔〕﹝﹞【】[\]{}﹙﹚〈〉«»“”「」‘’—–─‐−·•・﹑､｡]/g, (character) => FOLDED[character] ?? character)
    .toLowerCase();
}
