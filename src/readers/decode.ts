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
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new InputError('encoding-unreadable', { looksLike: looksLikeGbk(bytes) ? 'GBK' : null });
  }
}

/** Whether bytes that are not UTF-8 read as GB18030 without a fault: what Chinese Windows programs write by default. */
function looksLikeGbk(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes.subarray(0, 65_536));
    return true;
  } catch {
    return false;
  }
}
