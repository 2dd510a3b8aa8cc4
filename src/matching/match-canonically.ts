import type { MatchedBy } from '../model/revision.ts';
import { assign, type Edge } from './assign.ts';
import { keyOf } from './canonical-order.ts';
import { startComparing, type Comparison } from './compare-profiles.ts';
import { indexProfiles, readFeatures } from './find-candidates.ts';
import { findDivisions, type Divisible } from './find-splits.ts';
import { Matched } from './matched.ts';
import type { Declared, Matchable, Matching, Pair } from './matching.ts';
import { makeProfiles, type Profile } from './profile.ts';
import { trustIds } from './trust-ids.ts';

/** From here on two items are one and the same. */
const SURE = 0.63;
/** From here on two that alone are called so are taken to be one without a look at others. */
const CALLED = 0.9;
/** The same, where both are of one body. */
const CALLED_OF_BODY = 0.75;
/** From here on they may be. */
const POSSIBLE = 0.42;
/** What an id that both have adds, where ids can be believed. */
const SAME_ID = 0.35;
/** What it adds that two items stand nearer to each other: no more than decides between equals. */
const NEAR = 1e-6;

/** What the steps of one matching work on. */
interface Work {
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
  readonly compare: Comparison;
  readonly matched: Matched;
  readonly different: ReadonlySet<string>;
  /** What an equal id adds to the likeness. */
  readonly sameId: number;
}

/**
 * Matches two lists that stand in canonical order.
 *
 * @param order of each place its index in the list as it was written
 */
export function matchCanonically(
  before: readonly Matchable[],
  after: readonly Matchable[],
  declared: Declared,
  order: readonly [before: readonly number[], after: readonly number[]],
): Matching {
  const [one, other] = makeProfiles(before, after, order);
  const compare = startComparing(one, other);
  const trust = trustIds(one, other, compare);
  const work: Work = {
    before: one,
    after: other,
    compare,
    matched: new Matched(before.length, after.length),
    different: new Set(declared.different.map(([from, to]) => `${from} ${to}`)),
    sameId: SAME_ID * trust,
  };
  takeDeclared(work, declared);
  const items = [before, after] as const;
  joinEqual(work, items, trust > 0);
  joinCalled(work, trust > 0);
  const divided = divide(work);
  const edges = findEdges(work);
  joinAlike(work, edges);
  const possible = findPossible(work, edges);
  const [removed, added] = work.matched.open();
  return {
    pairs: work.matched.pairs(),
    splits: [
      ...declared.splits.map(([from, to]) => ({ before: from, after: to, by: 'declared' as const, likeness: 1 })),
      ...divided.splits,
    ],
    mergers: [
      ...declared.mergers.map(([from, to]) => ({ before: from, after: to, by: 'declared' as const, likeness: 1 })),
      ...divided.mergers,
    ],
    removed,
    added,
    possible,
  };
}

function takeDeclared({ matched }: Work, { pairs, splits, mergers }: Declared): void {
  for (const [from, to] of pairs) matched.join(from, to, 'declared', 1);
  for (const [from, to] of splits) matched.take([from], to);
  for (const [from, to] of mergers) matched.take(from, [to]);
}

/** Items that say the same in everything, in their order. */
function joinEqual(work: Work, [before, after]: readonly [readonly Matchable[], readonly Matchable[]], byId: boolean): void {
  const { matched } = work;
  const keys = (items: readonly Matchable[], place: number): string => {
    const item = items[place];
    return item === undefined ? '' : keyOf(byId ? item : { ...item, id: undefined });
  };
  const [open, free] = matched.open();
  const waiting = new Map<string, number[]>();
  for (const place of free.toReversed()) {
    const key = keys(after, place);
    const places = waiting.get(key);
    if (places === undefined) waiting.set(key, [place]);
    else places.push(place);
  }
  for (const place of open) {
    const places = waiting.get(keys(before, place));
    const to = places?.at(-1);
    if (to === undefined || work.different.has(`${place} ${to}`)) continue;
    places?.pop();
    matched.join(place, to, byId && before[place]?.id !== undefined ? 'id' : 'name', 1);
  }
}

/** Items that alone on either side are called so, and whose ids do not say otherwise. */
function joinCalled(work: Work, byId: boolean): void {
  const { before, after, matched, compare, different } = work;
  const [open, free] = matched.open();
  const [ours, theirs] = [alone(before, open), alone(after, free)];
  const ids = [new Set(before.map(({ id }) => id)), new Set(after.map(({ id }) => id))] as const;
  const isKnown = (id: string | undefined, side: ReadonlySet<string | undefined>): boolean => id !== undefined && side.has(id);
  for (const [called, place] of ours) {
    const to = theirs.get(called);
    const [one, other] = [before[place], to === undefined ? undefined : after[to]];
    if (one === undefined || other === undefined || to === undefined || different.has(`${place} ${to}`)) continue;
    const same = one.id !== undefined && one.id === other.id;
    if (byId && !same && (isKnown(one.id, ids[1]) || isKnown(other.id, ids[0]))) continue;
    const likeness = compare(one, other);
    const bound = one.texts.subject === other.texts.subject ? CALLED_OF_BODY : CALLED;
    if (likeness >= bound) matched.join(place, to, byId && same ? 'id' : 'name', likeness);
  }
}

/** Of what only one open item is called, which that is. */
function alone(profiles: readonly Profile[], open: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const place of open) {
    const called = profiles[place]?.called ?? '';
    if (found.has(called)) repeated.add(called);
    found.set(called, place);
  }
  for (const called of repeated) found.delete(called);
  return found;
}

/** A pair that may be one, with what speaks for it beyond likeness. */
interface Candidate {
  readonly before: number;
  readonly after: number;
  readonly likeness: number;
  readonly sameId: boolean;
  readonly weight: number;
}

function findEdges(work: Work): readonly Candidate[] {
  const { before, after, matched, compare, different, sameId } = work;
  const [open, free] = matched.open();
  const places = {
    before: new Map(open.map((place) => [before[place], place])),
    after: new Map(free.map((place) => [after[place], place])),
  };
  const [ours, theirs] = [[...places.before.keys()], [...places.after.keys()]].map((list) => list.flatMap((profile) => profile ?? [])) as [
    Profile[],
    Profile[],
  ];
  const found = new Map<number, Candidate>();
  const consider = (one: Profile, other: Profile): void => {
    const [place, to] = [places.before.get(one) ?? -1, places.after.get(other) ?? -1];
    const key = place * after.length + to;
    if (one.kind !== other.kind || found.has(key) || different.has(`${place} ${to}`)) return;
    const likeness = compare(one, other);
    const same = sameId > 0 && one.id !== undefined && one.id === other.id;
    const weight = likeness + (same ? sameId : 0) + NEAR * (1 - Math.abs(one.position - other.position));
    if (weight >= POSSIBLE) found.set(key, { before: place, after: to, likeness, sameId: same, weight });
  };
  const features = readFeatures([...ours, ...theirs]);
  const findAfter = indexProfiles(theirs, features);
  for (const [at, one] of ours.entries()) for (const other of findAfter(one, rankOf(at, ours))) consider(one, other);
  const findBefore = indexProfiles(ours, features);
  for (const [at, other] of theirs.entries()) for (const one of findBefore(other, rankOf(at, theirs))) consider(one, other);
  return [...found.values()].toSorted((a, b) => a.before - b.before || a.after - b.after);
}

function rankOf(at: number, list: readonly Profile[]): number {
  return at / Math.max(1, list.length - 1);
}

/** Joins one to one what is surely alike, so that all are as alike as they can be together. */
function joinAlike({ before, after, matched }: Work, candidates: readonly Candidate[]): void {
  const sure = candidates.filter(({ weight }) => weight >= SURE);
  for (const { before: place, after: to, likeness, sameId } of choose(sure, SURE)) {
    const by: MatchedBy = sameId ? 'id' : before[place]?.called === after[to]?.called ? 'name' : 'likeness';
    matched.join(place, to, by, likeness);
  }
}

/** The candidates that are best together, each item in one at most. */
function choose(candidates: readonly Candidate[], bound: number): readonly Candidate[] {
  const rows = new Map([...new Set(candidates.map(({ before }) => before))].map((place, row) => [place, row]));
  const columns = new Map([...new Set(candidates.map(({ after }) => after))].map((place, column) => [place, column]));
  const edges = candidates.map(({ before, after, weight }): Edge => ({
    row: rows.get(before) ?? -1,
    column: columns.get(after) ?? -1,
    gain: weight - bound + NEAR,
  }));
  const columnOf = assign(rows.size, columns.size, edges);
  return candidates.filter((_, at) => {
    const edge = edges[at];
    return edge !== undefined && columnOf[edge.row] === edge.column;
  });
}

/** Finds what was split or merged, and takes it out of what is open or paired. */
function divide({ before, after, matched }: Work): Pick<Matching, 'splits' | 'mergers'> {
  const [open, free] = matched.open();
  const found = [
    ...findDivisions(before, after, listDivisible(before, after, matched.before, open), free).map((each) => ({ ...each, isSplit: true })),
    ...findDivisions(after, before, listDivisible(after, before, matched.after, free), open).map((each) => ({ ...each, isSplit: false })),
  ].toSorted((a, b) => b.likeness - a.likeness || Number(b.isSplit) - Number(a.isSplit) || a.whole - b.whole);
  const splits: Matching['splits'][number][] = [];
  const mergers: Matching['mergers'][number][] = [];
  const used = new Set<string>();
  for (const { whole, parts, likeness, isSplit } of found) {
    const names = [`${isSplit ? 'b' : 'a'}${whole}`, ...parts.map((part) => `${isSplit ? 'a' : 'b'}${part}`)];
    if (names.some((name) => used.has(name))) continue;
    for (const name of names) used.add(name);
    if (isSplit) {
      matched.take([whole], parts);
      splits.push({ before: whole, after: parts, by: 'likeness', likeness });
    } else {
      matched.take(parts, [whole]);
      mergers.push({ before: parts, after: whole, by: 'likeness', likeness });
    }
  }
  return { splits, mergers };
}

/** What may have been divided: what is left, and pairs whose contents differ. What people declared stays. */
function listDivisible(
  wholes: readonly Profile[],
  parts: readonly Profile[],
  joins: Matched['before'],
  open: readonly number[],
): readonly Divisible[] {
  const paired = [...joins.entries()].flatMap(([whole, join]) =>
    join === undefined || join.by === 'declared' || wholes[whole]?.texts.content === parts[join.partner]?.texts.content
      ? []
      : [{ whole, partner: join.partner }],
  );
  return [...open.map((whole) => ({ whole })), ...paired];
}

/** What is left and alike, and not alike enough to be sure. */
function findPossible({ matched }: Work, candidates: readonly Candidate[]): readonly Pair[] {
  const [open, free] = matched.open();
  const [gone, come] = [new Set(open), new Set(free)];
  const left = candidates.filter(({ before, after }) => gone.has(before) && come.has(after));
  return choose(left, POSSIBLE).map(({ before, after, likeness }) => ({ before, after, by: 'likeness', likeness }));
}
