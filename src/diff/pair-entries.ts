import { alikeness } from '../matching/likeness.ts';

/** An entry of a list on both sides, or on one of them. */
export interface EntryPair<Entry> {
  readonly before?: Entry | undefined;
  readonly after?: Entry | undefined;
}

/** So alike two entries must be to be one that was reworded: less, and one went while another came. */
const ENOUGH = 0.5;

/**
 * Pairs the entries of two lists, whatever their order: those of equal keys first, then what is most alike. Every entry is in
 * exactly one pair.
 *
 * @param keyOf the form in which equal entries are equal
 * @param alike from 0 to 1, for entries that are not equal; texts by default
 */
export function pairEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
  alike: (one: Entry, other: Entry) => number = (one, other) => alikeness(keyOf(one), keyOf(other)),
): readonly EntryPair<Entry>[] {
  const pairs: EntryPair<Entry>[] = [];
  const left = [...after];
  const unpaired: Entry[] = [];
  for (const entry of before) {
    const key = keyOf(entry);
    const at = left.findIndex((other) => keyOf(other) === key);
    if (at < 0) unpaired.push(entry);
    else pairs.push({ before: entry, after: left.splice(at, 1)[0] });
  }
  const candidates = unpaired
    .flatMap((entry) => left.map((other) => ({ entry, other, likeness: alike(entry, other) })))
    .filter(({ likeness }) => likeness >= ENOUGH)
    .toSorted((a, b) => b.likeness - a.likeness);
  const gone = new Set(unpaired);
  const come = new Set(left);
  for (const { entry, other } of candidates) {
    if (!gone.has(entry) || !come.has(other)) continue;
    gone.delete(entry);
    come.delete(other);
    pairs.push({ before: entry, after: other });
  }
  for (const entry of gone) pairs.push({ before: entry });
  for (const entry of come) pairs.push({ after: entry });
  return pairs;
}
