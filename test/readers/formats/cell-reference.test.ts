import { expect, it } from 'vitest';
import { cellAddress } from '../../../src/model/place.ts';
import { parseCellReference, parseRangeReference } from '../../../src/readers/formats/cell-reference.ts';

it.each<[text: string, row: number, column: number]>([
  ['A1', 1, 1],
  ['f12', 12, 6],
  ['AA10', 10, 27],
  ['XFD1048576', 1_048_576, 16_384],
])('%s', (text, row, column) => {
  expect(parseCellReference(text)).toEqual({ row, column });
  expect(cellAddress(row, column)).toBe(text.toUpperCase());
});

it.each(['', 'A', '1', 'A0', '1A', 'A1B', 'A-1', '$A$1', 'A1 ', '中1', '__proto__'])('is no address: "%s"', (text) => {
  expect(parseCellReference(text)).toBeUndefined();
});

it('reads ranges with their corners as written', () => {
  expect(parseRangeReference('B2:A1')).toEqual({ top: 2, left: 2, bottom: 1, right: 1 });
  expect(parseRangeReference('C3')).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
});

it.each(['', ':', 'A1:', ':A1', 'A1:B2:C3', 'A:B', '1:2'])('is no range: "%s"', (text) => {
  expect(parseRangeReference(text)).toBeUndefined();
});
