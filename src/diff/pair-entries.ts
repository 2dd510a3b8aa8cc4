import { alikeness } from '../matching/likeness.ts';

/** An entry of a list on both sides, or on one of them. */
export interface EntryPair<Entry> {
  readonly before?: Entry | undefined;
  readonly after?: Entry | undefined;
}

/** How alike two entries are, from 0, which is not at all, to 1. */
export type Likeness<Entry> = (before: Entry, after: Entry) => number;

/** Lists of which more is left than this many combinations are not searched for what is alike. */
const MOST = 40_000;

/** So alike two entries must be to be one that was reworded: less, and one went while another came. */
const ENOUGH = 0.5;

/**
 * Pairs the entries of two lists, whatever their order: those of equal keys first, then what is most alike. Every entry is in
 * exactly one pair.
 *
 * @param keyOf the form in which equal entries are equal
 * @param alike for entries that are not equal; by the characters of their keys unless given
 */
export function pairEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
  alike: Likeness<Entry> = (one, other) => alikeness(keyOf(one), keyOf(other)),
): readonly EntryPair<Entry>[] {
  return pairInWays(before, after, keyOf, [
    (one, other) => {
      const likeness = alike(one, other);
      return likeness < ENOUGH ? 0 : likeness;
    },
  ]);
}

/** The same in several ways, one after the other: what is most alike in the first, then what is left in the second, and so on. */
export function pairInWays<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
  ways: readonly Likeness<Entry>[],
): readonly EntryPair<Entry>[] {
  const { pairs, gone, come } = pairEqual(before, after, keyOf);
  for (const alike of ways) {
    if (gone.size === 0 || come.size === 0 || gone.size * come.size > MOST) break;
    pairs.push(...takeAlike(gone, come, alike));
  }
  return [...pairs, ...[...gone].map((entry) => ({ before: entry })), ...[...come].map((entry) => ({ after: entry }))];
}

/** The last of ways: where one entry is left on each side, the one replaced the other. */
export function onlyOnes<Entry>(pairs: readonly EntryPair<Entry>[]): readonly EntryPair<Entry>[] {
  const gone = pairs.filter(({ after }) => after === undefined);
  const come = pairs.filter(({ before }) => before === undefined);
  const [one, other] = [gone[0], come[0]];
  if (one === undefined || other === undefined || gone.length > 1 || come.length > 1) return pairs;
  return [...pairs.filter((pair) => pair !== one && pair !== other), { before: one.before, after: other.after }];
}

interface Paired<Entry> {
  readonly pairs: EntryPair<Entry>[];
  readonly gone: Set<Entry>;
  readonly come: Set<Entry>;
}

function pairEqual<Entry>(before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string): Paired<Entry> {
  const waiting = new Map<string, Entry[]>();
  for (const entry of after) {
    const key = keyOf(entry);
    const known = waiting.get(key);
    if (known === undefined) waiting.set(key, [entry]);
    else known.push(entry);
  }
  const pairs: EntryPair<Entry>[] = [];
  const gone = new Set<Entry>();
  const come = new Set(after);
  for (const entry of before) {
    const other = waiting.get(keyOf(entry))?.shift();
    if (other === undefined) {
      gone.add(entry);
    } else {
      come.delete(other);
      pairs.push({ before: entry, after: other });
    }
  }
  return { pairs, gone, come };
}

/** Takes the pairs out of what is left, the most alike first; equally alike ones in their order. */
function takeAlike<Entry>(gone: Set<Entry>, come: Set<Entry>, alike: Likeness<Entry>): readonly EntryPair<Entry>[] {
  const candidates = [...gone]
    .flatMap((before) => [...come].map((after) => ({ before, after, likeness: alike(before, after) })))
    .filter(({ likeness }) => likeness > 0)
    .toSorted((one, other) => other.likeness - one.likeness);
  return candidates.flatMap(({ before, after }) => {
    if (!gone.has(before) || !come.has(after)) return [];
    gone.delete(before);
    come.delete(after);
    return [{ before, after }];
  });
}
