import { isUtf8, transcode } from 'node:buffer';

import type { Place } from '../model/place.ts';
import { InputError } from '../model/problem.ts';

/** The very start of a file: where a problem stands that concerns all of it. */
export const FILE_START: Place = { kind: 'text', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/**
 * Decodes a text file: UTF-8 with or without a byte order mark, UTF-16 with one.
 *
 * @throws InputError `encoding-unreadable` {looksLike} where the bytes are neither
 */
export function decodeText(bytes: Uint8Array): string {
  const text = isUtf8(bytes) ? fromUtf8(bytes) : fromMarkedUtf16(bytes);
  if (text === undefined) throw new InputError('encoding-unreadable', { looksLike: looksLikeGbk(bytes) ? 'GBK' : null });
  return text;
}

/** The bytes of a text in the encoding of a file that `decodeText` reads, byte order marks included. */
export function encodeLike(text: string, file: Uint8Array): Uint8Array {
  const [first, second] = file;
  const bigEndian = first === 0xfe && second === 0xff;
  const label = bigEndian || (first === 0xff && second === 0xfe) ? 'utf16le' : 'utf8';
  const encode = (plain: string): Buffer => (bigEndian ? Buffer.from(plain, label).swap16() : Buffer.from(plain, label));
  const marks = file.length - encode(stripMarks(decodeText(file))).length;
  return Buffer.concat([file.subarray(0, marks), encode(text)]);
}

/** A text without the byte order marks at its beginning. */
export function stripMarks(text: string): string {
  return text.replace(/^\ufeff+/u, '');
}

/** What is known of the encoding of a table before its bytes are looked at. */
interface EncodingHints {
  /** What the user says; it is believed, but not of UTF-8: several files may be read in one run. */
  readonly encoding?: string | undefined;
  /** What the file says of itself. Only Big5 is believed, and not of UTF-8: Chinese pages in UTF-8 and GBK bear any label, gb2312 and iso-8859-1 above all. */
  readonly declared?: string | undefined;
}

/**
 * Decodes a table that is a text, as offices have them: like `decodeText`, and beside that UTF-16 without a mark, Big5 that
 * is declared, and GB18030 (which GBK and GB2312 are parts of). UTF-8 comes first because Chinese in
 * UTF-8 read as GB18030 raises no error and is garbled.
 *
 * @throws InputError `encoding-unreadable` {looksLike} where nothing fits, {label} where the encoding that the user names is
 *   unknown or not that of the file, {label, looksLike} where it is certainly another
 */
export function decodeTable(bytes: Uint8Array, { encoding, declared }: EncodingHints = {}): string {
  if (encoding !== undefined) {
    if (!/^utf-?8$/iu.test(encoding) && isChineseUtf8(bytes)) {
      throw new InputError('encoding-unreadable', { looksLike: 'UTF-8', label: encoding });
    }
    const text = decodeWhole(bytes, encoding);
    if (text === undefined) throw new InputError('encoding-unreadable', { looksLike: null, label: encoding });
    return text;
  }
  const text = findUtf(bytes) ?? (/^big5/iu.test(declared ?? '') ? decodeWhole(bytes, 'big5') : undefined) ?? fromGb18030(bytes);
  if (text === undefined || text.includes('\u0000')) throw new InputError('encoding-unreadable', { looksLike: null });
  return text;
}

/** The start of a file as text, to see what the file is: in any encoding of `decodeTable`; undefined for what is no text. */
export function decodeStart(start: Uint8Array): string | undefined {
  const text = findUtf(start, CUT) ?? decodeWhole(start, 'gb18030', CUT);
  return text === undefined || text.includes('\u0000') ? undefined : text;
}

interface DecodingOptions {
  readonly stream: boolean;
}

/** For bytes that may end in the middle of a character. */
const CUT: DecodingOptions = { stream: true };

/** UTF-8 or UTF-16, marked or not. A zero byte is a character in UTF-8, but not in any text that offices write. */
function findUtf(bytes: Uint8Array, options?: DecodingOptions): string | undefined {
  const marked = fromMarkedUtf16(bytes, options);
  if (marked !== undefined) return marked;
  if (bytes.includes(0)) return fromBareUtf16(bytes, options);
  const whole = options === CUT ? bytes.subarray(0, wholeCharacters(bytes)) : bytes;
  return isUtf8(whole) ? fromUtf8(whole) : undefined;
}

/** No table in another encoding is by chance UTF-8 throughout, unless it is in ASCII. */
function isChineseUtf8(bytes: Uint8Array): boolean {
  return isUtf8(bytes) && bytes.some((byte) => byte >= 0x80);
}

/** By way of UTF-16, which takes a fifth of the time that a TextDecoder or `toString` takes for Chinese. */
function fromUtf8(bytes: Uint8Array): string {
  return transcode(bytes, 'utf8', 'utf16le')
    .toString('utf16le')
    .replace(/^\ufeff/u, '');
}

function fromMarkedUtf16(bytes: Uint8Array, options?: DecodingOptions): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeWhole(bytes, 'utf-16le', options);
  if (first === 0xfe && second === 0xff) return decodeWhole(bytes, 'utf-16be', options);
  return undefined;
}

/** UTF-16 without a mark, in the order of bytes that gives more of the signs between the cells of a table; read the other way they are rare letters. */
function fromBareUtf16(bytes: Uint8Array, options?: DecodingOptions): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const signs = (label: string): number => count(decodeWhole(sample, label, CUT) ?? '', /[\t\n\r,;|<>]/gu);
  const [little, big] = [signs('utf-16le'), signs('utf-16be')];
  return little === big ? undefined : decodeWhole(bytes, little > big ? 'utf-16le' : 'utf-16be', options);
}

function fromGb18030(bytes: Uint8Array): string | undefined {
  return looksLikeGbk(bytes) ? decodeWhole(bytes, 'gb18030') : undefined;
}

/** The text, or undefined where the label is unknown or the bytes do not fit it. */
function decodeWhole(bytes: Uint8Array, label: string, options?: DecodingOptions): string | undefined {
  try {
    const { encoding } = new TextDecoder(label);
    // The decoder that Node 20 has for GBK lacks the characters of four bytes.
    return new TextDecoder(encoding === 'gbk' ? 'gb18030' : encoding, { fatal: true }).decode(bytes, options);
  } catch {
    return undefined;
  }
}

/** How many bytes end before a UTF-8 character that a sample may cut in two. */
function wholeCharacters(start: Uint8Array): number {
  let end = start.length;
  while (end > start.length - 4 && end > 0 && ((start[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end > 0 && (start[end - 1] ?? 0) >= 0xc0 ? end - 1 : start.length;
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
