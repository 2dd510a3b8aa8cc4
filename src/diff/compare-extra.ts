import type { Catalogue, ExtraValue } from '../model/catalogue.ts';
import type { TaskTable } from '../model/task-table.ts';
import { comparable, removeBlanks } from '../vocabularies/index.ts';
import type { LabelledBoth } from './kinds/define.ts';

/** Columns that are known by their labels only: those that an office has added, and those of persons in a task table. */
type Columns = 'extra' | 'leaders';
type Table = Catalogue | TaskTable;

const LABELS: Readonly<Record<Columns, WeakMap<Table, ReadonlySet<string>>>> = { extra: new WeakMap(), leaders: new WeakMap() };

/** The labels of such columns in a whole table; one in which nothing is written is none. */
function labelsOf(table: Table, columns: Columns): ReadonlySet<string> {
  let known = LABELS[columns].get(table);
  if (known === undefined) {
    known = new Set(listValues(table, columns).flatMap((values) => [...byLabel(values).keys()]));
    LABELS[columns].set(table, known);
  }
  return known;
}

function listValues(table: Table, columns: Columns): readonly (readonly ExtraValue[])[] {
  if (table.kind === 'task-table') return table.tasks.flatMap(({ rows }) => rows.map((row) => row[columns]));
  return columns === 'extra' ? table.items.map(({ extra }) => extra) : [];
}

/** An official table says 其他公开方式 where an added column's label would pass for that of an element. */
function keyOf(label: string): string {
  return comparable(label).replace(/^其他/u, '');
}

function byLabel(values: readonly ExtraValue[]): ReadonlyMap<string, ExtraValue> {
  return new Map(values.filter(({ value }) => value.trim() !== '').map((written) => [keyOf(written.label), written]));
}

/**
 * What differs between two items or rows in such columns, label by label. A column that only one of the two tables has is told as a
 * whole and not value by value.
 */
export function compareExtra(
  before: readonly ExtraValue[],
  after: readonly ExtraValue[],
  columns: Columns,
  tables: readonly [before: Table, after: Table] | undefined,
): readonly LabelledBoth[] {
  if (before.length === 0 && after.length === 0) return [];
  const [old, present] = [byLabel(before), byLabel(after)];
  return [...new Set([...old.keys(), ...present.keys()])].flatMap((key): readonly LabelledBoth[] => {
    const [one, other] = [old.get(key), present.get(key)];
    const label = one?.label ?? other?.label ?? '';
    if (one !== undefined && other !== undefined) {
      return removeBlanks(one.value) === removeBlanks(other.value) ? [] : [{ label, before: one, after: other }];
    }
    const lacking = tables?.[one === undefined ? 0 : 1];
    if (lacking === undefined || labelsOf(lacking, columns).has(key)) return [{ label, before: one, after: other }];
    return [{ label, column: one === undefined ? 'added' : 'removed' }];
  });
}
