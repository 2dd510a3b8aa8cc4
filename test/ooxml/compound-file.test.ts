import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCompoundFile } from '../../src/ooxml/compound-file.ts';
import { compoundFile } from '../support/compound-file.ts';
import { problemOf } from '../support/problem.ts';

const BROKEN = { code: 'workbook-damaged', data: { reason: 'compound-file-broken' } };

/** A file with four bytes changed. */
function change(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Buffer.from(bytes);
  copy.writeUInt32LE(value, at);
  return copy;
}

describe('a compound file', () => {
  it('gives back the streams that were put into it, small and large', () => {
    const name = fc.stringMatching(/^[A-Za-z0-9 ]{1,20}$/);
    const stream = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.integer({ min: 4000, max: 9000 }).map((size) => new Uint8Array(size).fill(size % 256)),
    );
    fc.assert(
      fc.property(fc.dictionary(name, stream, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), (streams) => {
        const file = openCompoundFile(compoundFile(streams));
        expect([...file.names].toSorted()).toEqual(Object.keys(streams).toSorted());
        for (const [key, data] of Object.entries(streams)) expect(Buffer.from(file.read(key)).equals(data)).toBe(true);
      }),
    );
  });

  const whole = compoundFile({ Workbook: 'x'.repeat(5000), Small: 'y' });

  it('is refused wherever it is cut off, or its stream is', async () => {
    for (let end = 0; end < whole.length - 512; end += 61) {
      expect(await problemOf(() => openCompoundFile(whole.subarray(0, end)).read('Workbook'))).toMatchObject({ code: 'workbook-damaged' });
    }
  });

  it.each<[what: string, bytes: Uint8Array]>([
    ['a chain in a circle', change(whole, whole.length - 512 + 8, 2)],
    ['a directory outside the file', change(whole, 48, 99_999)],
    ['a table outside the file', change(whole, 76, 99_999)],
    ['a list of tables in a circle', change(whole, 68, 0)],
    ['sectors of an unknown size', change(whole, 30, 3)],
  ])('is refused: %s', async (_, bytes) => {
    expect(await problemOf(() => openCompoundFile(bytes).read('Workbook'))).toEqual(BROKEN);
  });

  it('is refused where a stream is shorter than it says, or missing', async () => {
    const file = openCompoundFile(whole);
    expect(await problemOf(() => file.read('Other'))).toEqual({
      code: 'workbook-damaged',
      data: { reason: 'part-missing', part: 'Other' },
    });
    const size = Buffer.from(whole).indexOf(Buffer.from('Workbook', 'utf16le')) + 120;
    const longer = openCompoundFile(change(whole, size, 99_999));
    expect(await problemOf(() => longer.read('Workbook'))).toEqual({
      code: 'workbook-damaged',
      data: { reason: 'size-mismatch', part: 'Workbook' },
    });
  });

  it('ends for any bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        try {
          const file = openCompoundFile(bytes);
          for (const name of file.names) file.read(name);
        } catch (error) {
          expect(error).toMatchObject({ code: 'workbook-damaged' });
        }
      }),
    );
  });
});
