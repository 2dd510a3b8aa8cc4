import type { Declared, Matchable } from './matching.ts';

/** Both lists as they are matched: sorted by what the items say, so that neither the order nor the side changes the result. */
export interface CanonicalOrder {
  /** Indexes of the two lists given. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The side after is to be taken for the side before: the result is the other way round. */
  readonly turned: boolean;
}

export function orderCanonically(before: readonly Matchable[], after: readonly Matchable[], declared: Declared): CanonicalOrder {
  const one = sortItems(before);
  const other = sortItems(after);
  const order = { before: one.order, after: other.order };
  const length = Math.min(one.keys.length, other.keys.length);
  for (let place = 0; place < length; place += 1) {
    const [key = '', against = ''] = [one.keys[place], other.keys[place]];
    if (key !== against) return { ...order, turned: key > against };
  }
  if (one.keys.length !== other.keys.length) return { ...order, turned: one.keys.length > other.keys.length };
  const [straight, mirrored] = [declared, mirrorDeclared(declared)].map((each) => JSON.stringify(each)) as [string, string];
  return { ...order, turned: straight > mirrored };
}

function sortItems(items: readonly Matchable[]): { readonly order: readonly number[]; readonly keys: readonly string[] } {
  const keys = items.map(keyOf);
  const order = [...items.keys()].toSorted((a, b) => compare(keys[a] ?? '', keys[b] ?? '') || a - b);
  return { order, keys: order.map((index) => keys[index] ?? '') };
}

/** All that an item says. */
export function keyOf({ id = '', kind, group, category, name, content, basis, subject }: Matchable): string {
  return [kind, group, category, name, subject, content, basis, id].join('\u0001');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function mirrorDeclared({ pairs, splits, mergers, different }: Declared): Declared {
  return {
    pairs: pairs.map(([one, other]) => [other, one]),
    splits: mergers.map(([many, one]) => [one, many]),
    mergers: splits.map(([one, many]) => [many, one]),
    different: different.map(([one, other]) => [other, one]),
  };
}
