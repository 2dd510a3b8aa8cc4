import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../../src/readers/grid.ts';
import { indexMerges, orderRange, separateMerges } from '../../../src/readers/formats/merges.ts';

const ROWS = 1_048_576;
const COLUMNS = 16_384;

function range(top: number, left: number, bottom: number, right: number): Range {
  return orderRange({ top, left, bottom, right });
}

function covers({ top, left, bottom, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

describe('merged ranges', () => {
  const small = fc.integer({ min: 1, max: 12 });
  const ranges = fc.array(
    fc.tuple(small, small, small, small).map((corners) => range(...corners)),
    { maxLength: 12 },
  );

  it('lie apart, and none is dropped that touches no other', () => {
    fc.assert(
      fc.property(ranges, (merges) => {
        const kept = separateMerges(merges);
        for (let row = 1; row <= 12; row += 1) {
          for (let column = 1; column <= 12; column += 1) {
            const here = kept.filter((merge) => covers(merge, row, column));
            expect(here.length).toBeLessThanOrEqual(1);
            if (merges.filter((merge) => covers(merge, row, column)).length === 0) expect(here).toEqual([]);
          }
        }
        expect(separateMerges(kept)).toEqual(kept);
      }),
    );
  });

  it('are found from every cell', () => {
    fc.assert(
      fc.property(ranges, (merges) => {
        const kept = separateMerges(merges);
        const find = indexMerges(kept);
        for (let row = 1; row <= 13; row += 1) {
          for (let column = 1; column <= 13; column += 1) {
            expect(find(row, column)).toBe(kept.find((merge) => covers(merge, row, column)));
          }
        }
      }),
    );
  });

  it('keeps the upper of two that overlap', () => {
    expect(separateMerges([range(2, 1, 4, 2), range(1, 1, 2, 1)])).toEqual([range(1, 1, 2, 1)]);
    expect(separateMerges([range(1, 1, 1, 2), range(1, 1, 1, 2)])).toEqual([range(1, 1, 1, 2)]);
  });

  it('may cover a whole sheet', () => {
    const whole = range(1, 1, ROWS, COLUMNS);
    const find = indexMerges(separateMerges([range(5, 5, 6, 6), whole]));
    expect([find(1, 1), find(5, 5), find(ROWS, COLUMNS)]).toEqual([whole, whole, whole]);
  });

  it('may be thousands, short or as tall as the sheet', () => {
    const short = Array.from({ length: 20_000 }, (_, index) => range(index * 2 + 1, 1, index * 2 + 2, 3));
    expect(indexMerges(separateMerges(short))(39_999, 2)).toEqual(range(39_999, 1, 40_000, 3));
    const tall = Array.from({ length: COLUMNS }, (_, index) => range(1 + (index % 7), index + 1, ROWS - (index % 5), index + 1));
    expect(indexMerges(separateMerges(tall))(500_000, 9_000)).toEqual(tall[8_999]);
  });
});
