import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '../../src/ooxml/limits.ts';
import { openZip } from '../../src/ooxml/zip.ts';
import { problemOf } from '../support/problem.ts';
import { zip, type ZipEntry } from '../support/workbook.ts';

async function readAll(bytes: Uint8Array, name: string, limits: Limits = LIMITS): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await openZip(bytes, limits)).read(name)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const text = '基层政务公开标准目录'.repeat(20_000);

describe('an archive', () => {
  it.each([true, false])('gives back what was put in (stored: %s)', async (stored) => {
    expect(await readAll(zip([{ name: 'a.xml', data: text, stored }]), 'a.xml')).toBe(text);
  });

  it('gives an empty part', async () => {
    expect(await readAll(zip([{ name: 'a.xml', data: '', stored: true }]), 'a.xml')).toBe('');
    expect(await readAll(zip([{ name: 'a.xml', data: '' }]), 'a.xml')).toBe('');
  });

  it('finds parts whatever their case and slashes, and passes over folders', async () => {
    const bytes = zip([
      { name: 'XL/', data: '' },
      { name: 'XL\\SharedStrings.xml', data: 'x' },
    ]);
    expect((await openZip(bytes)).names).toEqual(['XL/SharedStrings.xml']);
    expect(await readAll(bytes, 'xl/sharedStrings.xml')).toBe('x');
  });

  it('reads from a view into a larger buffer', async () => {
    const bytes = zip([{ name: 'a', data: 'x' }]);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(await readAll(larger.subarray(10, 10 + bytes.length), 'a')).toBe('x');
  });
});

describe('an archive that lies or is broken', () => {
  const entry: ZipEntry = { name: 'a.xml', data: text };
  it.each<[reason: string, entries: ZipEntry[]]>([
    ['checksum-mismatch', [{ ...entry, crc: 1 }]],
    ['checksum-mismatch', [{ ...entry, stored: true, crc: 1 }]],
    ['size-mismatch', [{ ...entry, size: 10 }]],
    ['size-mismatch', [{ ...entry, size: 1_000_000 }]],
    ['zip-broken', [{ ...entry, stored: true, size: 10 }]],
    ['zip-broken', [{ ...entry, stored: true, method: 8 }]],
    ['compression-unknown', [{ ...entry, method: 14 }]],
    ['entry-duplicate', [entry, entry]],
    ['entry-duplicate', [entry, { ...entry, name: 'A.XML' }]],
    ['entry-name-unsafe', [entry, { ...entry, name: '../a.xml' }]],
    ['entry-name-unsafe', [entry, { ...entry, name: '/a.xml' }]],
    ['entry-name-unsafe', [entry, { ...entry, name: 'C:\\a.xml' }]],
    ['part-missing', [{ ...entry, name: 'b.xml' }]],
  ])('is damaged: %s', async (reason, entries) => {
    expect(await problemOf(() => readAll(zip(entries), 'a.xml'))).toMatchObject({ code: 'workbook-damaged', data: { reason } });
  });

  it('is damaged wherever it is cut off', async () => {
    const bytes = zip([{ name: 'a.xml', data: randomBytes(300) }]);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(await problemOf(() => readAll(bytes.subarray(0, length), 'a.xml'))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it('is refused or read, never crashes, whatever byte is changed', async () => {
    const bytes = zip([{ name: 'a.xml', data: 'some text, some text' }]);
    for (let position = 0; position < bytes.length; position += 1) {
      const spoiled = Uint8Array.from(bytes);
      spoiled[position] = (spoiled[position] ?? 0) ^ 0xff;
      const problem = await problemOf(async () => expect(await readAll(spoiled, 'a.xml')).toBe('some text, some text'));
      if (problem !== 'none') expect(problem.code).toMatch(/^(workbook-damaged|workbook-encrypted|limit-exceeded)$/u);
    }
  });

  it('is encrypted where a part is', async () => {
    const bytes = zip([{ ...entry, flags: 1 }]);
    expect(await problemOf(() => readAll(bytes, 'a.xml'))).toEqual({ code: 'workbook-encrypted', data: { part: 'a.xml' } });
  });
});

describe('the limits of an archive', () => {
  it('are checked against what it declares, before anything is inflated', async () => {
    const bytes = zip([{ name: 'a.xml', data: 'x', size: 600 * 1024 * 1024 }]);
    expect(await problemOf(() => readAll(bytes, 'a.xml'))).toEqual({
      code: 'limit-exceeded',
      data: { limit: 'partBytes', value: 600 * 1024 * 1024, allowed: LIMITS.partBytes, part: 'a.xml' },
    });
  });

  it('hold for the number of entries', async () => {
    const bytes = zip([1, 2, 3].map((name) => ({ name: String(name), data: '' })));
    const data = { limit: 'entries', value: 3, allowed: 2 };
    expect(await problemOf(() => openZip(bytes, { ...LIMITS, entries: 2 }))).toEqual({ code: 'limit-exceeded', data });
  });

  it('hold for all parts together', async () => {
    const opened = await openZip(zip([{ name: 'a', data: '1234' }]), { ...LIMITS, totalBytes: 6 });
    const read = async (): Promise<void> => {
      for await (const _ of opened.read('a'));
    };
    expect(await problemOf(read)).toBe('none');
    expect(await problemOf(read)).toMatchObject({ code: 'limit-exceeded', data: { limit: 'totalBytes', value: 8 } });
  });

  it('hold for the ratio of large parts only', async () => {
    const bytes = zip([{ name: 'a', data: ' '.repeat(100_000) }]);
    expect(await problemOf(() => readAll(bytes, 'a'))).toBe('none');
    const strict = { ...LIMITS, ratioFreeBytes: 99_999 };
    expect(await problemOf(() => readAll(bytes, 'a', strict))).toMatchObject({ code: 'limit-exceeded', data: { limit: 'ratio' } });
  });

  it('do not concern parts that nobody reads', async () => {
    const bytes = zip([
      { name: 'a', data: 'x' },
      { name: 'media/photo.bmp', data: 'x', size: 2 ** 32 - 2 },
    ]);
    expect(await readAll(bytes, 'a')).toBe('x');
  });
});
