import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problem.ts';
import { decodeText } from '../../src/readers/decode.ts';
import { problemOf } from '../support/problem.ts';

const TEXT = 'kind: catalogue\ntitle: 清源县𠮷😀\n';

function utf16(text: string, order: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'little' ? bytes : bytes.swap16();
}

/** 公开 and 清源县 as Chinese Windows programs write them. */
const GBK = Uint8Array.from([0xb9, 0xab, 0xbf, 0xaa, 0x0a, 0xc7, 0xe5, 0xd4, 0xb4, 0xcf, 0xd8]);

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, 'little')],
    ['UTF-16, big end first', utf16(TEXT, 'big')],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(TEXT);
    // A view of a part of a buffer is that part.
    const padded = new Uint8Array(bytes.length + 20).fill(0xff);
    padded.set(bytes, 10);
    expect(decodeText(padded.subarray(10, 10 + bytes.length))).toBe(TEXT);
  });

  it('takes away one byte order mark and no more', () => {
    expect(decodeText(Buffer.from('\ufeff\ufeffa\ufeff'))).toBe('\ufeffa\ufeff');
    expect(decodeText(Buffer.from(''))).toBe('');
  });

  it.each([
    ['GBK', GBK, 'GBK'],
    ['GBK behind much ASCII', Buffer.concat([Buffer.alloc(70_000, 'a'), GBK]), 'GBK'],
    [
      'GBK cut in the middle of a character where the sample ends',
      Buffer.concat([Buffer.from('a'), ...Array.from({ length: 10_000 }, () => GBK)]),
      'GBK',
    ],
    ['UTF-8 that is cut off', Buffer.from('清源县社会救助').subarray(0, 20), null],
    ['UTF-8 with a foreign byte', Buffer.concat([Buffer.from('清源县'), Buffer.from([0xb9]), Buffer.from('社会救助')]), null],
    ['UTF-16 without a mark, whose bytes happen to be no UTF-8', Buffer.from('ÿþ公', 'utf16le').subarray(0, 5), null],
    ['half a surrogate pair in UTF-16', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), null],
    ['UTF-16 of an odd length', Buffer.from([0xff, 0xfe, 0x61, 0x00, 0x62]), null],
    ['bytes that are no text', Buffer.from([0x80, 0xff, 0xff]), null],
  ])('refuses %s', async (_, bytes, looksLike) => {
    expect(await problemOf(() => decodeText(bytes))).toEqual({ code: 'encoding-unreadable', data: { looksLike } });
  });

  it('gives back any text it is given, and refuses other bytes in its own words', () => {
    const wellFormed = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff'));
    const reads = (text: string): boolean =>
      decodeText(Buffer.from(text)) === text && decodeText(utf16(text, 'little')) === text && decodeText(utf16(text, 'big')) === text;
    expect(() => fc.assert(fc.property(wellFormed, reads))).not.toThrow();
    const refuses = (bytes: Uint8Array): boolean => {
      try {
        return typeof decodeText(bytes) === 'string';
      } catch (error) {
        return error instanceof InputError;
      }
    };
    expect(() => fc.assert(fc.property(fc.uint8Array(), refuses))).not.toThrow();
  });
});
