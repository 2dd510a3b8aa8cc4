import { TextDecoding, type DecodedText } from './decoded-text.ts';

/** The ways in which YAML writes a text. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * Reads the source of a scalar again, this time noting where each character stands. What it says must be compared with
 * what the parser says: where both agree, the places are right.
 *
 * @returns undefined for a way of writing that is too rare to be followed: an indentation given in digits
 */
export function decodeScalar(source: string, style: ScalarStyle): DecodedText | undefined {
  if (style === 'literal' || style === 'folded') return decodeBlock(source, style === 'folded');
  const quote = style === 'plain' ? 0 : 1;
  return decodeFlow(source, quote, source.length - quote, style);
}

function decodeFlow(source: string, from: number, to: number, style: ScalarStyle): DecodedText {
  const decoding = new TextDecoding();
  let position = from;
  while (position < to) {
    const character = source.charAt(position);
    let end = position + 1;
    if (isBlank(character)) {
      while (end < to && isBlank(source.charAt(end))) end += 1;
      addBlanks(decoding, source, position, end);
    } else if (style === 'double' && character === '\\') {
      end = addEscape(decoding, source, position);
    } else {
      if (style === 'single' && character === "'") end += 1;
      decoding.add(character, position, end);
    }
    position = end;
  }
  return decoding;
}

/** Blanks stay, unless a line ends among them: one line's end is a blank, of several the first does not count. */
function addBlanks(decoding: TextDecoding, source: string, start: number, end: number): void {
  const breaks = source.slice(start, end).match(/\r\n|\n|\r/gu)?.length ?? 0;
  if (breaks > 0) decoding.add(breaks === 1 ? ' ' : '\n'.repeat(breaks - 1), start, end);
  else for (let position = start; position < end; position += 1) decoding.add(source.charAt(position), position, position + 1);
}

const ESCAPES: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\u0007',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\u001b',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const CODE_LENGTHS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** @returns behind the escape */
function addEscape(decoding: TextDecoding, source: string, start: number): number {
  const letter = source.charAt(start + 1);
  if (letter === '\n' || letter === '\r') {
    // A line that goes on with the next.
    let end = start + 2;
    while (isBlank(source.charAt(end))) end += 1;
    return end;
  }
  const length = CODE_LENGTHS[letter];
  const end = start + 2 + (length ?? 0);
  if (length === undefined) decoding.add(ESCAPES[letter] ?? letter, start, end);
  else {
    const code = Number.parseInt(source.slice(start + 2, end), 16);
    decoding.add(code <= 0x10ffff ? String.fromCodePoint(code) : '', start, end);
  }
  return end;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\n' || character === '\r';
}

/** One line of a block: `start` behind its indentation, `end` before its line break, `next` at the following line. */
interface BlockLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function decodeBlock(source: string, folds: boolean): DecodedText | undefined {
  const header = /^[|>]([+-]?)[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n)/u.exec(source);
  if (header === null) return undefined;
  const lines = cutLines(source, header[0].length);
  const decoding = new TextDecoding();
  let before: BlockLine | undefined;
  let blanks = 0;
  for (const line of lines) {
    if (line.start === line.end) {
      blanks += 1;
      continue;
    }
    const joins = folds && before !== undefined && !isIndented(source, before) && !isIndented(source, line);
    const breaks = before === undefined ? blanks : joins ? blanks : blanks + 1;
    const gapStart = before?.end ?? line.start;
    decoding.add(joins && blanks === 0 ? ' ' : '\n'.repeat(breaks), gapStart, line.start);
    for (let position = line.start; position < line.end; position += 1) decoding.add(source.charAt(position), position, position + 1);
    before = line;
    blanks = 0;
  }
  if (before !== undefined && header[1] !== '-') decoding.add('\n'.repeat(header[1] === '+' ? blanks + 1 : 1), before.end, source.length);
  return decoding;
}

function isIndented(source: string, { start }: BlockLine): boolean {
  return source[start] === ' ' || source[start] === '\t';
}

function cutLines(source: string, from: number): readonly BlockLine[] {
  const indentation = /^(?:[ \t]*(?:\r\n|\n))*( *)/u.exec(source.slice(from))?.[1]?.length ?? 0;
  const lines: BlockLine[] = [];
  for (let position = from; position < source.length;) {
    const found = source.indexOf('\n', position);
    const next = found === -1 ? source.length : found + 1;
    const stop = found === -1 ? source.length : source[found - 1] === '\r' ? found - 1 : found;
    let start = position;
    while (start < stop && start < position + indentation && source[start] === ' ') start += 1;
    lines.push({ start, end: Math.max(start, stop), next });
    position = next;
  }
  return lines;
}

/** A piece of text as it is written in a style; undefined where the style has no way of writing it. */
export function encodePiece(text: string, style: ScalarStyle): string | undefined {
  if (style === 'double') return JSON.stringify(text).slice(1, -1);
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/u.test(text)) return undefined;
  return style === 'single' ? text.replaceAll("'", "''") : text;
}
