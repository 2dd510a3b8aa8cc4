import { isUtf8 } from 'node:buffer';

import type { Place } from '../model/place.ts';
import { InputError } from '../model/problem.ts';

/** The very start of a file: where a problem stands that concerns all of it. */
export const FILE_START: Place = { kind: 'text', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/**
 * Decodes a text file: UTF-8 with or without a byte order mark, UTF-16 with one.
 *
 * @throws InputError `encoding-unreadable` where the bytes are neither
 */
export function decodeText(bytes: Uint8Array): string {
  // Several times faster than a TextDecoder that watches for faults.
  if (isUtf8(bytes))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      .toString('utf8')
      .replace(/^\ufeff/u, '');
  try {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
    if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  } catch {
    // Marked as UTF-16 and yet none.
  }
  throw new InputError('encoding-unreadable', { looksLike: looksLikeGbk(bytes) ? 'GBK' : null });
}

/** How many bytes are looked at to tell what they are. */
const SAMPLE = 65_536;

/** Whether bytes that are not UTF-8 read as GB18030, which Chinese Windows programs write by default, and not as UTF-8 with a fault. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  // Damaged UTF-8 often passes for GB18030, but read as UTF-8 it still has more Chinese characters than faults.
  const text = new TextDecoder().decode(sample, { stream: true });
  const readable = count(text, /\p{Script=Han}/gu);
  if (readable > 0 && readable >= count(text, /\ufffd/gu)) return false;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(sample, { stream: bytes.length > SAMPLE });
    return true;
  } catch {
    return false;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
