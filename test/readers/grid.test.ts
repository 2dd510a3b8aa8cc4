import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellHandle, gridSource, mergedCell, mergedText } from '../../src/readers/grid.ts';
import { buildSheet, grid } from '../support/grid.ts';

describe('a merged cell', () => {
  const sheet = buildSheet('表', {
    rows: [
      ['甲', 'x'],
      ['乙', ''],
    ],
    merges: ['A1:A3', 'B1:C2'],
  });

  it('has the text and the place of its first cell', () => {
    expect([mergedText(sheet, 1, 1), mergedText(sheet, 2, 1), mergedText(sheet, 3, 1), mergedText(sheet, 2, 3)]).toEqual([
      '甲',
      '甲',
      '甲',
      'x',
    ]);
    expect([mergedCell(sheet, 3, 1), mergedCell(sheet, 2, 3)]).toEqual([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ]);
  });

  it('is itself where nothing is merged', () => {
    expect(mergedText(sheet, 4, 1)).toBe('');
    expect(mergedCell(sheet, 4, 1)).toEqual({ row: 4, column: 1 });
  });
});

describe('gridSource', () => {
  const rows = Array.from({ length: 6 }, (_, row) => Array.from({ length: 8 }, (__, column) => `${'ABCDEFGH'[column]}${row + 1}`));
  const sheets = grid({ 封面: { rows: [['封面']] }, 目录: { rows, merges: ['B4:B5'] } });
  const header = { firstRow: 1, lastRow: 2, labels: new Map([1, 2, 3, 4, 5, 6].map((column) => [column, `列${column}`])) };
  const source = gridSource('目录.xlsx', sheets, new Map([[1, [header]]]));

  /** Column numbers, header and rows, one a line. */
  function show(sheet: number, row: number, column: number): string[] {
    const excerpt = source.excerpt(cellHandle(sheet, row, column));
    if (excerpt?.kind !== 'cells') return [];
    return [
      excerpt.columns.join(' '),
      excerpt.header.join(' '),
      ...excerpt.rows.map(({ number, cells }) => `${number}: ${cells.join(' ')}`),
    ];
  }

  it('resolves the handle of any cell a workbook can have', () => {
    const many = gridSource(
      '目录.xlsx',
      grid(Object.fromEntries(Array.from({ length: 300 }, (_, sheet) => [`表${sheet}`, { rows: [] }]))),
      new Map(),
    );
    const cell = fc.tuple(fc.nat(299), fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }));
    const check = ([sheet, row, column]: [number, number, number]): void => {
      expect(many.place(cellHandle(sheet, row, column))).toEqual({ kind: 'cell', sheet: `表${sheet}`, row, column });
    };
    expect(() => fc.assert(fc.property(cell, check))).not.toThrow();
  });

  it('resolves a handle to its cell', () => {
    expect(source.file).toBe('目录.xlsx');
    expect(source.place(cellHandle(1, 4, 7))).toEqual({ kind: 'cell', sheet: '目录', row: 4, column: 7 });
  });

  it('shows a cell with its neighbours, the row’s first columns and the header', () => {
    expect(show(1, 4, 7)).toEqual([
      '1 2 3 6 7 8',
      '列1 列2 列3 列6 G H',
      '3: A3 B3 C3 F3 G3 H3',
      '4: A4 B4 C4 F4 G4 H4',
      '5: A5 B4 C5 F5 G5 H5',
    ]);
  });

  it.each([
    ['in the first row below the header', [1, 3, 1], ['1 2 3', '列1 列2 列3', '3: A3 B3 C3', '4: A4 B4 C4']],
    ['in the header', [1, 2, 1], ['1 2 3', '列1 列2 列3', '1: A1 B1 C1', '2: A2 B2 C2', '3: A3 B3 C3']],
    ['in the last row and column', [1, 6, 8], ['1 2 3 7 8', '列1 列2 列3 G H', '5: A5 B4 C5 G5 H5', '6: A6 B6 C6 G6 H6']],
    ['beyond what holds text', [0, 3, 4], ['1 2 3 4', 'A B C D', '2:    ', '3:    ']],
    ['in a sheet without a header', [0, 1, 1], ['1', 'A', '1: 封面']],
  ] as const)('shows a cell %s', (_, [sheet, row, column], wanted) => {
    expect(show(sheet, row, column)).toEqual(wanted);
  });

  it('shows nothing of a sheet that is not there', () => {
    expect(source.excerpt(cellHandle(7, 1, 1))).toBeUndefined();
  });
});
