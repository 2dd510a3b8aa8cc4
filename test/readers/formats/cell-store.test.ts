import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCellStore } from '../../../src/readers/formats/cell-store.ts';

it('holds what was put last, in whatever order cells come', () => {
  const cells = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 }), fc.string({ minLength: 1, maxLength: 3 })),
  );
  fc.assert(
    fc.property(cells, (written) => {
      const store = createCellStore();
      const expected = new Map<string, string>();
      for (const [row, column, text] of written) {
        store.put(row, column, text);
        expected.set(`${row}:${column}`, text);
      }
      for (let row = 0; row <= 7; row += 1) {
        for (let column = 0; column <= 10; column += 1) expect(store.text(row, column)).toBe(expected.get(`${row}:${column}`) ?? '');
      }
      expect(store.lastRow).toBe(Math.max(0, ...written.map(([row]) => row)));
      expect(store.lastColumn).toBe(Math.max(0, ...written.map(([, column]) => column)));
    }),
  );
});

it('keeps far corners apart', () => {
  const store = createCellStore();
  store.put(1, 16_384, 'end');
  store.put(2, 1, 'start');
  store.put(1, 1, 'late');
  expect([store.text(1, 16_384), store.text(2, 1), store.text(1, 1), store.text(1, 2)]).toEqual(['end', 'start', 'late', '']);
});
