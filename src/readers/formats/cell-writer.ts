import { detach } from '../../model/detach.ts';
import { exceeds, type Limits } from '../../ooxml/limits.ts';
import type { CellStore } from './cell-store.ts';

/** Puts a text into a cell of a store; a blank is nothing. */
export type CellWriter = (store: CellStore, row: number, column: number, text: string) => void;

/**
 * A writer for all sheets of one file that holds them to the limits, keeps equal texts once, and none of the text they were cut from.
 * What it writes throws InputError `limit-exceeded`.
 */
export function createCellWriter(limits: Limits): CellWriter {
  const texts = new Map<string, string>();
  let cells = 0;
  const keepOnce = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const own = detach(text);
    texts.set(own, own);
    return own;
  };
  return (store, row, column, text) => {
    if (text === '') return;
    cells += 1;
    const where = { row, column };
    if (cells > limits.cells) throw exceeds(limits, 'cells', cells, where);
    if (row > limits.rows) throw exceeds(limits, 'rows', row, where);
    if (column > limits.columns) throw exceeds(limits, 'columns', column, where);
    if (text.length > limits.cellText) throw exceeds(limits, 'cellText', text.length, where);
    store.put(row, column, keepOnce(text));
  };
}
