import { toLine } from './printable.ts';

/** A line of a calendar takes so many bytes, its break not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75;

/** A content line with its break, folded where it is too long; no character is ever cut in two (RFC 5545, 3.1). */
export function writeContentLine(name: string, value: string): string {
  const lines: string[] = [];
  let [line, bytes] = ['', 0];
  for (const character of `${name}:${value}`) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LINE_BYTES) {
      lines.push(line);
      // The blank that marks a line as folded counts.
      [line, bytes] = [' ', 1];
    }
    line += character;
    bytes += size;
  }
  return `${[...lines, line].join('\r\n')}\r\n`;
}

/** A text as the value of a property: what has a meaning there is escaped (RFC 5545, 3.3.11), and control characters are made visible. */
export function escapeText(text: string): string {
  return text
    .split(/\r\n|[\r\n\u0085\u2028\u2029]/u)
    .map((line) => toLine(line).replaceAll(/[\\;,]/gu, (mark) => `\\${mark}`))
    .join('\\n');
}
