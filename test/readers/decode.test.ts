import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/problem.ts';
import { decodeStart, decodeTable, decodeText } from '../../src/readers/decode.ts';
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

const TABLE = '序号,一级事项\r\n1,最低生活保障\n';
/** The table in GBK, and 𠮷 as GB18030 alone has it. */
const GBK_TABLE = Buffer.from('d0f2bac52cd2bbbcb6cac2cfee0d0a312cd7eeb5cdc9fabbeeb1a3d5cf0a', 'hex');
const YOSHI = Uint8Array.from([0x95, 0x34, 0xb2, 0x35]);

describe('decodeTable', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE), TABLE],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TABLE}`), TABLE],
    ['UTF-16, little end first', utf16(TABLE, 'little'), TABLE],
    ['UTF-16, big end first', utf16(TABLE, 'big'), TABLE],
    ['UTF-16 without a mark, little end first', utf16(TABLE, 'little').subarray(2), TABLE],
    ['UTF-16 without a mark, big end first', utf16(TABLE, 'big').subarray(2), TABLE],
    ['GBK', GBK_TABLE, TABLE],
    ['GB18030 beyond GBK', Buffer.concat([GBK_TABLE, YOSHI]), `${TABLE}𠮷`],
    ['plain ASCII', Buffer.from('a,b\n'), 'a,b\n'],
  ])('reads %s', (_, bytes, text) => {
    expect(decodeTable(bytes)).toBe(text);
    expect(decodeStart(bytes)).toBe(text);
  });

  it.each([
    ['a wrong label on UTF-8', Buffer.from(TABLE), 'gb2312', TABLE],
    ['a wrong label on GBK', GBK_TABLE, 'utf-8', TABLE],
    ['a Western label on GBK', GBK_TABLE, 'iso-8859-1', TABLE],
    ['the label unicode on GBK', GBK_TABLE, 'unicode', TABLE],
    ['a label that nobody knows', GBK_TABLE, 'hanzi', TABLE],
    ['gb2312 for what is GB18030', Buffer.concat([GBK_TABLE, YOSHI]), 'GB2312', `${TABLE}𠮷`],
    ['Big5 that says so', Buffer.from('a4bd', 'hex'), 'Big5', '公'],
  ])('reads %s', (_, bytes, declared, text) => {
    expect(decodeTable(bytes, { declared })).toBe(text);
  });

  it.each([
    ['big5', Buffer.from('a4bd2ca4bd', 'hex'), '公,公'],
    ['gbk', Buffer.concat([GBK_TABLE, YOSHI]), `${TABLE}𠮷`],
    ['utf-16le', utf16(TABLE, 'little').subarray(2), TABLE],
  ])('believes the user about %s', (encoding, bytes, text) => {
    expect(decodeTable(bytes, { encoding, declared: 'utf-8' })).toBe(text);
  });

  it.each([
    ['an encoding that nobody knows', Buffer.from('a'), 'hanzi', { looksLike: null, label: 'hanzi' }],
    ['an encoding that does not fit', GBK_TABLE, 'utf-8', { looksLike: null, label: 'utf-8' }],
    ['UTF-8 that is named another encoding', Buffer.from(TABLE), 'gb18030', { looksLike: 'UTF-8', label: 'gb18030' }],
    ['bytes that are no text', Buffer.from([0x80, 0xff, 0xff]), undefined, { looksLike: null }],
    ['zero bytes', Buffer.from('a\u0000\u0001\u0000\u0000b'), undefined, { looksLike: null }],
    ['damaged UTF-8', Buffer.from('清源县社会救助').subarray(0, 20), undefined, { looksLike: null }],
  ])('refuses %s', async (_, bytes, encoding, data) => {
    expect(await problemOf(() => decodeTable(bytes, { encoding }))).toEqual({ code: 'encoding-unreadable', data });
  });

  it('gives back any table it is given, marked or not', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'一最清源县公开2025、；ab𠮷') });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 2 }).map((rows) => rows.map((row) => `${row.join(',')}\n`).join(''));
    fc.assert(
      fc.property(table, (text) => {
        for (const order of ['little', 'big'] as const) {
          expect(decodeTable(utf16(text, order))).toBe(text);
          expect(decodeTable(utf16(text, order).subarray(2))).toBe(text);
        }
        expect(decodeTable(Buffer.from(text))).toBe(text);
      }),
    );
  });
});

describe('decodeStart', () => {
  it('does not mind a character that is cut in two', () => {
    for (const bytes of [Buffer.from(TABLE), utf16(TABLE, 'little'), utf16(TABLE, 'big').subarray(2), GBK_TABLE]) {
      for (let length = 12; length < bytes.length; length += 1) {
        const start = decodeStart(bytes.subarray(0, length)) ?? 'none';
        expect(TABLE.startsWith(start)).toBe(true);
        expect(start.length).toBeGreaterThan(3);
      }
    }
  });

  it('knows what is no text', () => {
    expect(decodeStart(Buffer.from('PK\u0003\u0004\u0000\u0000'))).toBeUndefined();
    expect(decodeStart(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBeUndefined();
  });
});
