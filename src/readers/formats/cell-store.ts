/** The texts of one sheet, packed: a hundred thousand rows cost little more than their strings. */
export interface CellStore {
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Keeps a text; rows and columns from 1. The last writing of a cell wins. */
  put(row: number, column: number, text: string): void;
  /** The text of a cell, `''` where none was put. */
  text(row: number, column: number): string;
}

const MOST_COLUMNS = 16_384;

/**
 * Cells lie in one list in the order they come, each row in one stretch of it. What does not come in order, because the
 * file repeats a row or mixes up its cells, goes to a map beside it, so that no file makes this slow.
 */
export function createCellStore(): CellStore {
  const texts: string[] = [];
  let columns = new Uint16Array(64);
  const starts: number[] = [];
  const ordinals = new Map<number, number>();
  const strays = new Map<number, string>();
  let [openRow, openColumn, lastRow, lastColumn] = [0, 0, 0, 0];

  const append = (column: number, text: string): void => {
    if (texts.length === columns.length) {
      const wider = new Uint16Array(columns.length * 2);
      wider.set(columns);
      columns = wider;
    }
    columns[texts.length] = column;
    texts.push(text);
    openColumn = column;
  };

  return {
    get lastRow() {
      return lastRow;
    },
    get lastColumn() {
      return lastColumn;
    },
    put(row, column, text) {
      if (row !== openRow && !ordinals.has(row)) {
        ordinals.set(row, starts.length);
        starts.push(texts.length);
        [openRow, openColumn] = [row, 0];
      }
      if (row === openRow && column > openColumn) append(column, text);
      else strays.set(row * MOST_COLUMNS + column - 1, text);
      if (row > lastRow) lastRow = row;
      if (column > lastColumn) lastColumn = column;
    },
    text(row, column) {
      const stray = strays.size === 0 ? undefined : strays.get(row * MOST_COLUMNS + column - 1);
      if (stray !== undefined) return stray;
      const ordinal = ordinals.get(row);
      if (ordinal === undefined) return '';
      const start = starts[ordinal] ?? 0;
      const end = starts[ordinal + 1] ?? texts.length;
      const index = findColumn(columns, start, end, column);
      return index === -1 ? '' : (texts[index] ?? '');
    },
  };
}

/** Where a column stands in the ascending stretch [start, end), or -1. A row without gaps needs no search. */
function findColumn(columns: Uint16Array, start: number, end: number, column: number): number {
  const guess = start + column - (columns[start] ?? 0);
  if (guess >= start && guess < end && columns[guess] === column) return guess;
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns[middle] ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low < end && columns[low] === column ? low : -1;
}
