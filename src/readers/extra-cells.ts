import type { TableRow } from './table-rows.ts';
import type { ExtraValue } from '../model/catalogue.ts';
import { columnLetters } from '../model/place.ts';

/**
 * The cells of a row that are kept under the labels of their columns: those of leaders, or those of columns that belong to
 * no element, known or not. A column without label goes by its letter.
 */
export function readExtra(row: TableRow, kind: 'extra' | 'leader'): readonly ExtraValue[] {
  return row.table.header.columns.flatMap(({ column, label, role }, index): ExtraValue[] => {
    const cell = row.cells[index];
    if (cell === undefined || cell.text === '' || (role?.element ?? 'extra') !== kind) return [];
    return [{ label: label === '' ? columnLetters(column) : label, value: cell.text, at: cell.at }];
  });
}
