/** Stands for a line break that is meant, while those of the source are still blanks. */
export const LINE_BREAK = '\u2028';

const BLANKS = /[ \t\r\n\f]+/gu;
const TO_DO = /[ \t\r\n\f\u00a0\u2028]/u;
/** Characters that need no blanks between them: Chinese, its punctuation, full-width forms. */
const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\ud840-\ud87f\udc00-\udfff]/u;

/**
 * A text as a browser shows it: blanks of the source run together, lines trimmed, empty lines left out. A line break of the
 * source beside a Chinese character is no blank, for office programs break their source anywhere.
 */
export function layOutText(source: string): string {
  if (!TO_DO.test(source)) return source.trim();
  return source
    .split(LINE_BREAK)
    .map((line) => runTogether(line).replaceAll('\u00a0', ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

function runTogether(line: string): string {
  return line.replaceAll(BLANKS, (blanks: string, at: number) => {
    if (!/[\r\n]/u.test(blanks)) return ' ';
    return isWide(line, at - 1) || isWide(line, at + blanks.length) ? '' : ' ';
  });
}

function isWide(line: string, at: number): boolean {
  return WIDE.test(line[at] ?? '');
}
