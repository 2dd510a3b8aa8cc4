import type { Catalogue, ExtraValue, Item } from '../model/catalogue.ts';
import { comparable, removeBlanks } from '../vocabularies/index.ts';
import type { Differences } from './kinds/define.ts';

const COLUMNS = new WeakMap<Catalogue, ReadonlySet<string>>();

/** The columns that an office has added to a catalogue; one in which nothing is written is none. */
function columnsOf(catalogue: Catalogue): ReadonlySet<string> {
  let known = COLUMNS.get(catalogue);
  if (known === undefined) {
    known = new Set(catalogue.items.flatMap(({ extra }) => [...byLabel(extra).keys()]));
    COLUMNS.set(catalogue, known);
  }
  return known;
}

/** An official table says 其他公开方式 where an added column's label would pass for that of an element. */
function keyOf(label: string): string {
  return comparable(label).replace(/^其他/u, '');
}

function byLabel(extra: readonly ExtraValue[]): ReadonlyMap<string, ExtraValue> {
  return new Map(extra.filter(({ value }) => value.trim() !== '').map((written) => [keyOf(written.label), written]));
}

/** What differs in the columns that an office has added, label by label. */
export function compareExtra(
  before: Item,
  after: Item,
  catalogues: readonly [before: Catalogue, after: Catalogue] | undefined,
): readonly Differences['extra'][] {
  if (before.extra.length === 0 && after.extra.length === 0) return [];
  const [old, present] = [byLabel(before.extra), byLabel(after.extra)];
  return [...new Set([...old.keys(), ...present.keys()])].flatMap((key): readonly Differences['extra'][] => {
    const [one, other] = [old.get(key), present.get(key)];
    const label = one?.label ?? other?.label ?? '';
    if (one !== undefined && other !== undefined) {
      return removeBlanks(one.value) === removeBlanks(other.value) ? [] : [{ label, before: one, after: other }];
    }
    const lacking = catalogues?.[one === undefined ? 0 : 1];
    if (lacking === undefined || columnsOf(lacking).has(key)) return [{ label, before: one, after: other }];
    return [{ label, column: one === undefined ? 'added' : 'removed' }];
  });
}
