import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Edge } from '../../src/matching/assign.ts';

/** The highest sum of gains, found by trying everything. */
function tryAll(rows: number, edges: readonly Edge[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === rows) return 0;
  const joined = edges
    .filter((edge) => edge.row === row && !taken.has(edge.column))
    .map(({ column, gain }) => gain + tryAll(rows, edges, row + 1, new Set([...taken, column])));
  return Math.max(tryAll(rows, edges, row + 1, taken), ...joined);
}

const gains = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 5, maxLength: 5 }), { minLength: 5, maxLength: 5 });

test('joins so that the sum of the gains is the highest there is', () => {
  fc.assert(
    fc.property(gains, (table) => {
      const edges = table.flatMap((list, row) => list.flatMap((gain, column) => (gain < 4 ? [] : [{ row, column, gain }])));
      const columnOf = assign(5, 5, edges);
      const used = [...columnOf].filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const sum = edges.filter(({ row, column }) => columnOf[row] === column).reduce((total, { gain }) => total + gain, 0);
      expect(sum).toBe(tryAll(5, edges));
    }),
    { numRuns: 500 },
  );
});

test('leaves a row alone that would cost others more than it gains', () => {
  const edges = [
    { row: 0, column: 0, gain: 1 },
    { row: 1, column: 0, gain: 5 },
  ];
  expect([...assign(2, 1, edges)]).toEqual([-1, 0]);
});

test('moves rows along so that all find a place', () => {
  const edges = [0, 1, 2].flatMap((row) => [
    { row, column: row, gain: 1 },
    { row, column: row + 1, gain: 2 },
  ]);
  expect([...assign(3, 4, edges)]).toEqual([1, 2, 3]);
});
