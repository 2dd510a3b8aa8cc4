/** A number in digits or in Chinese numerals, as the source of a regular expression. At most nine characters. */
export const NUMBER = '(?:\\d{1,9}|[零〇一二两三四五六七八九十百千]{1,9})';

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Reads 20, 二十, 两, 一百零五 or 二〇二一. `undefined` for anything else. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (!/^[零〇一二两三四五六七八九十百千]{1,9}$/.test(text)) return undefined;
  return /[十百千]/.test(text) ? readByTens(text) : readByDigits(text);
}

function readByDigits(text: string): number {
  return [...text].reduce((value, character) => value * 10 + (DIGITS[character] ?? 0), 0);
}

function readByTens(text: string): number {
  let value = 0;
  let digit: number | undefined;
  for (const character of text) {
    const ten = TENS[character];
    if (ten === undefined) {
      digit = DIGITS[character];
    } else {
      value += (digit ?? 1) * ten;
      digit = undefined;
    }
  }
  return value + (digit ?? 0);
}
