import { mirrorDeclared, orderCanonically } from './canonical-order.ts';
import { matchCanonically } from './match-canonically.ts';
import { NOTHING_DECLARED, type Declared, type Matchable, type Matching } from './matching.ts';

/**
 * Finds of each item which one it is on the other side: as declared, by id, by name within catalogue and category, by likeness; then
 * those that were split or merged. Neither the order of the lists nor which of them is called the earlier changes the result: turned
 * round it is the same, splits for mergers. Identical items are taken in their order.
 */
export function matchItems(before: readonly Matchable[], after: readonly Matchable[], declared: Declared = NOTHING_DECLARED): Matching {
  const order = orderCanonically(before, after, declared);
  const sorted = [order.before.map((index) => pick(before, index)), order.after.map((index) => pick(after, index))] as const;
  const said = renumber(declared, invert(order.before), invert(order.after));
  const matching = order.turned
    ? mirror(matchCanonically(sorted[1], sorted[0], mirrorDeclared(said), [order.after, order.before]))
    : matchCanonically(sorted[0], sorted[1], said, [order.before, order.after]);
  return restore(matching, order.before, order.after);
}

function pick<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new Error(`there is no item ${index}`);
  return entry;
}

/** Of each index its place in an order. */
function invert(order: readonly number[]): readonly number[] {
  const places: number[] = [];
  for (const [place, index] of order.entries()) places[index] = place;
  return places;
}

function renumber({ pairs, splits, mergers, different }: Declared, before: readonly number[], after: readonly number[]): Declared {
  const one = (index: number): number => pick(before, index);
  const other = (index: number): number => pick(after, index);
  return {
    pairs: pairs.map(([from, to]) => [one(from), other(to)]),
    splits: splits.map(([from, to]) => [one(from), to.map(other)]),
    mergers: mergers.map(([from, to]) => [from.map(one), other(to)]),
    different: different.map(([from, to]) => [one(from), other(to)]),
  };
}

function mirror({ pairs, splits, mergers, removed, added, possible }: Matching): Matching {
  const turn = <Both extends { readonly before: unknown; readonly after: unknown }>({ before, after, ...note }: Both) => ({
    ...note,
    before: after,
    after: before,
  });
  return {
    pairs: pairs.map(turn) as Matching['pairs'],
    splits: mergers.map(turn) as unknown as Matching['splits'],
    mergers: splits.map(turn) as unknown as Matching['mergers'],
    removed: added,
    added: removed,
    possible: possible.map(turn) as Matching['possible'],
  };
}

/** The same by the indexes of the lists that were given, in their order. */
function restore(
  { pairs, splits, mergers, removed, added, possible }: Matching,
  before: readonly number[],
  after: readonly number[],
): Matching {
  const one = (place: number): number => pick(before, place);
  const other = (place: number): number => pick(after, place);
  const ascending = (a: number, b: number): number => a - b;
  return {
    pairs: pairs.map((pair) => ({ ...pair, before: one(pair.before), after: other(pair.after) })).toSorted((a, b) => a.before - b.before),
    splits: splits
      .map((split) => ({ ...split, before: one(split.before), after: split.after.map(other).toSorted(ascending) }))
      .toSorted((a, b) => a.before - b.before),
    mergers: mergers
      .map((merger) => ({ ...merger, before: merger.before.map(one).toSorted(ascending), after: other(merger.after) }))
      .toSorted((a, b) => a.after - b.after),
    removed: removed.map(one).toSorted(ascending),
    added: added.map(other).toSorted(ascending),
    possible: possible
      .map((pair) => ({ ...pair, before: one(pair.before), after: other(pair.after) }))
      .toSorted((a, b) => a.before - b.before),
  };
}
