import type { IndexedColumn, TableRow } from './table-rows.ts';
import { parseDeadline } from '../phrases/index.ts';
import type { ExtraValue } from '../model/catalogue.ts';
import type { Deadline } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';

/** The columns by which rows are told to belong to one item. */
interface EntryColumns {
  readonly number?: IndexedColumn | undefined;
  readonly categories: readonly IndexedColumn[];
  readonly names: readonly IndexedColumn[];
  /** What makes an item where its name is lacking. */
  readonly telling: readonly (IndexedColumn | undefined)[];
}

/**
 * A row goes on with the item above where a merge brings its name down, and its number too unless that is blank; or where
 * number and name are blank and it does not hold enough of its own to be an item that lacks its name.
 */
export function continuesItem(columns: EntryColumns, previous: TableRow, row: TableRow): boolean {
  const comesDown = ({ index }: IndexedColumn): boolean => row.cells[index]?.at === previous.cells[index]?.at;
  const isBlank = ({ index }: IndexedColumn): boolean => row.cells[index]?.text === '';
  if (columns.number !== undefined && !isBlank(columns.number) && !comesDown(columns.number)) return false;
  if (row.section !== previous.section) return false;
  const names = columns.names.filter((column) => !isBlank(column));
  if (names.length > 0) return names.every(comesDown);
  return columns.categories.every((column) => isBlank(column) || comesDown(column)) && !standsAlone(columns, row);
}

const ENOUGH_TO_STAND_ALONE = 3;

/** Whether a row without name and number holds what makes an item, of its own. */
function standsAlone({ telling }: EntryColumns, row: TableRow): boolean {
  const own = telling.filter((column) => {
    const cell = column === undefined ? undefined : row.cells[column.index];
    return cell !== undefined && cell.begins && cell.text !== '';
  });
  return own.length >= ENOUGH_TO_STAND_ALONE;
}

/** The values of several rows, those of a cell that covers more than one of them once. */
export function joinCells<Value extends Located<unknown>>(rows: readonly (readonly Value[])[]): readonly Value[] {
  const seen = new Set<At>();
  return rows.flatMap((values) => {
    const fresh = values.filter(({ at }) => !seen.has(at));
    for (const { at } of fresh) seen.add(at);
    return fresh;
  });
}

/** One text for each column that belongs to no element. */
export function joinExtra(values: readonly ExtraValue[]): readonly ExtraValue[] {
  const joined = new Map<string, ExtraValue>();
  for (const value of values) {
    const before = joined.get(value.label);
    joined.set(value.label, before === undefined ? value : { ...before, value: `${before.value}\n${value.value}` });
  }
  return [...joined.values()];
}

/** An item has one deadline: where its rows set several, they are read as one text of several lines. */
export function joinDeadlines(deadlines: readonly Located<Deadline>[]): Located<Deadline> | undefined {
  const [first, ...others] = deadlines;
  if (first === undefined || others.every(({ raw }) => raw === first.raw)) return first;
  const text = deadlines.map(({ raw }) => raw).join('\n');
  return { value: parseDeadline(text), at: first.at, raw: text };
}
