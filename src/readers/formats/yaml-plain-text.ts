import { CORE_SCHEMA, load } from 'js-yaml';

/** Words that are no texts. */
const RESERVED: ReadonlySet<string> = new Set(['null', 'Null', 'NULL', 'true', 'True', 'TRUE', 'false', 'False', 'FALSE']);
const WHOLE_NUMBER = /^(?:0|[1-9]\d{0,14})$/;
/** What no number holds. */
const CHINESE = /[\u3000-\uffff]/;

const LINE_BREAK = 0x0a;
const BLANK = 0x20;
const HASH = 0x23;
const COMMA = 0x2c;
const DASH = 0x2d;
const COLON = 0x3a;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const UNDERSCORE = 0x5f;
const OPEN_MAPPING = 0x7b;
const CLOSE_MAPPING = 0x7d;
const BEYOND_ASCII = 0x80;

/** Whether a word without quotation marks is null, true or false. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** Where the key ends that stands here; -1 where there is none, or one of another style. */
export function findKeyEnd(text: string, start: number): number {
  let position = start;
  while (isKeyCharacter(text.charCodeAt(position), position > start)) position += 1;
  if (position === start || text.charCodeAt(position) !== COLON) return -1;
  const next = text.charCodeAt(position + 1);
  return next === BLANK || next === LINE_BREAK ? position : -1;
}

function isKeyCharacter(code: number, isInside: boolean): boolean {
  const lower = code | 0x20;
  if ((lower >= 0x61 && lower <= 0x7a) || code === UNDERSCORE || (code >= 0x4e00 && code <= 0x9fff)) return true;
  return isInside && ((code >= 0x30 && code <= 0x39) || code === DASH);
}

/** Where a text without quotation marks ends, without the blanks behind it; -1 where it is no text, but a key. */
export function findTextEnd(text: string, start: number, isBracketed: boolean): number {
  let end = start;
  for (let position = start; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === COLON && isColonOfKey(text, position, isBracketed)) return -1;
    if (code < BEYOND_ASCII && isEnd(code, position > end, isBracketed)) break;
    if (code !== BLANK) end = position + 1;
  }
  return end;
}

function isEnd(code: number, isBehindBlank: boolean, isBracketed: boolean): boolean {
  return code === LINE_BREAK || (code === HASH && isBehindBlank) || (isBracketed && isBracketOrComma(code));
}

function isColonOfKey(text: string, position: number, isBracketed: boolean): boolean {
  const next = text.charCodeAt(position + 1);
  return next === BLANK || next === LINE_BREAK || position + 1 === text.length || (isBracketed && isBracketOrComma(next));
}

function isBracketOrComma(code: number): boolean {
  return code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAPPING || code === CLOSE_MAPPING;
}

/** The value of a text without quotation marks. What may be a number is one only if the full parser says so. */
export function resolve(text: string, first: number): unknown {
  const isDigit = first >= 0x30 && first <= 0x39;
  if (first >= BEYOND_ASCII || (isDigit && CHINESE.test(text))) return text;
  if (isDigit) return WHOLE_NUMBER.test(text) ? Number(text) : load(text, { schema: CORE_SCHEMA });
  return isReserved(text) ? load(text, { schema: CORE_SCHEMA }) : text;
}
