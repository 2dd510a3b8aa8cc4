import { NOTHING_DECLARED, type Declared, type Matchable, type Matching, type Pair } from './matching.ts';

/** Finds of each item which one it is on the other side. */
export function matchItems(before: readonly Matchable[], after: readonly Matchable[], declared: Declared = NOTHING_DECLARED): Matching {
  const taken = new Set<number>(declared.pairs.map(([, index]) => index));
  const done = new Set<number>(declared.pairs.map(([index]) => index));
  const pairs: Pair[] = declared.pairs.map(([from, to]) => ({ before: from, after: to, by: 'declared', likeness: 1 }));
  const keys = [
    ['id', ({ id }: Matchable) => id],
    ['name', ({ group, category, name }: Matchable) => `${group}|${category}|${name}`],
  ] as const;
  for (const [by, keyOf] of keys) {
    const index = new Map<string, number>();
    for (const [place, entry] of after.entries()) {
      const key = keyOf(entry);
      if (key !== undefined && !taken.has(place) && !index.has(key)) index.set(key, place);
    }
    for (const [place, entry] of before.entries()) {
      if (done.has(place)) continue;
      const to = index.get(keyOf(entry) ?? '');
      if (to === undefined || taken.has(to)) continue;
      taken.add(to);
      done.add(place);
      pairs.push({ before: place, after: to, by, likeness: 1 });
    }
  }
  return {
    pairs,
    splits: [],
    mergers: [],
    removed: [...before.keys()].filter((place) => !done.has(place)),
    added: [...after.keys()].filter((place) => !taken.has(place)),
    possible: [],
  };
}
