import { matchItems } from '../matching/match.ts';
import { NOTHING_DECLARED, type Declared, type Matchable, type Matching } from '../matching/matching.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { MatchNote } from '../model/revision.ts';
import { comparable } from '../vocabularies/index.ts';

/** An item with its catalogue. */
export interface Placed {
  readonly entry: Item;
  readonly document: Catalogue;
}

/** What answers to an item of the standard: one item, or several where it was divided. */
export interface Answer {
  /** Indexes; the first is the one that was found, others show what it does not. */
  readonly mine: readonly number[];
  readonly match: MatchNote;
}

export interface PairedItems {
  /** By index of the standard's item. */
  readonly answers: ReadonlyMap<number, Answer>;
  /** Items that answer to none. */
  readonly own: readonly number[];
  /** Pairs that are alike, and not alike enough to be sure. */
  readonly possible: Matching['possible'];
}

/**
 * Finds what answers to each item of the standard: what people said, what says itself where it was derived from, what goes by another
 * name that the standard knows, and what is alike. Then, of what is left, what is called alike though it shows something else: that it
 * shows something else is what is to be found out.
 *
 * @param said what people have said, by indexes into the lists
 */
export function pairItems(standard: readonly Placed[], mine: readonly Placed[], said: Declared = NOTHING_DECLARED): PairedItems {
  const declared = declareByNames(standard, mine, declareDerived(standard, mine, said));
  const first = matchItems(standard.map(toMatchable), mine.map(toMatchable), declared);
  const second = matchByNames(standard, mine, first, said);
  const left = new Set(second.added);
  const takeParts = startTakingParts(mine, left);
  const answers = new Map<number, Answer>();
  for (const { before, after, by, likeness } of [...first.pairs, ...second.pairs]) {
    answers.set(before, { mine: [after, ...takeParts(standard[before], mine[after])], match: { by, likeness } });
  }
  for (const { before, after, by, likeness } of first.splits) answers.set(before, { mine: after, match: { by, likeness } });
  for (const { before, after, by, likeness } of first.mergers) {
    for (const one of before) answers.set(one, { mine: [after], match: { by, likeness } });
  }
  return { answers, own: [...left], possible: second.possible.filter(({ after }) => left.has(after)) };
}

/** Bodies do not count: the standard names a role or a body of another place. */
function toMatchable({ entry }: Placed): Matchable {
  return {
    id: entry.id?.value,
    group: '',
    category: entry.category?.value ?? '',
    name: entry.name?.value ?? '',
    content: entry.content.map(({ value }) => value).join('\n'),
    basis: entry.basis.map(({ value }) => value.text).join('\n'),
    subject: '',
  };
}

/** What an item says that it was derived from, unless somebody said something else of the two. */
function declareDerived(standard: readonly Placed[], mine: readonly Placed[], declared: Declared): Declared {
  const byId = new Map(standard.flatMap(({ entry }, index) => (entry.id === undefined ? [] : [[entry.id.value, index] as const])));
  return declareEach(declared, mine, ({ entry }) => (entry.derivedFrom === undefined ? undefined : byId.get(entry.derivedFrom.value)));
}

/**
 * Items that go by a name that the standard knows for one of its own. A name that several have on either side, such as 政策法规, means the
 * one of the same category only.
 */
function declareByNames(standard: readonly Placed[], mine: readonly Placed[], declared: Declared): Declared {
  const known = new Map<string, number[]>();
  for (const [index, { entry }] of standard.entries()) {
    for (const { value } of entry.support?.otherNames ?? []) add(known, comparable(value), index);
  }
  if (known.size === 0) return declared;
  const names = new Set(standard.map(nameOf));
  const own = new Map<string, number[]>();
  for (const [index, placed] of mine.entries()) add(own, nameOf(placed), index);
  return declareEach(declared, mine, (placed) => {
    const name = nameOf(placed);
    const meant = names.has(name) ? [] : (known.get(name) ?? []);
    if (meant.length === 1 && own.get(name)?.length === 1) return meant[0];
    return meant.find((index) => {
      const one = standard[index];
      return one !== undefined && categoryOf(one) === categoryOf(placed);
    });
  });
}

function add(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

function nameOf({ entry }: Placed): string {
  return comparable(entry.name?.value ?? '');
}

/** Adds a pair for each item of mine that something is known of; what was said before stays, and each item is in one pair. */
function declareEach(declared: Declared, mine: readonly Placed[], find: (placed: Placed) => number | undefined): Declared {
  const taken = saidOf(declared, 'standard');
  const own = saidOf(declared, 'mine');
  const pairs = mine.flatMap((placed, index): readonly (readonly [number, number])[] => {
    const from = own.has(index) ? undefined : find(placed);
    if (from === undefined || taken.has(from)) return [];
    taken.add(from);
    return [[from, index]];
  });
  return { ...declared, pairs: [...declared.pairs, ...pairs] };
}

/** The items of one side that somebody said something of. */
function saidOf({ pairs, splits, mergers }: Declared, side: 'standard' | 'mine'): Set<number> {
  return new Set([...pairs, ...splits, ...mergers].flatMap(([from, to]) => (side === 'standard' ? from : to)));
}

/** Matches what is left by what it is called. What people called different stays so. */
function matchByNames(
  standard: readonly Placed[],
  mine: readonly Placed[],
  { removed, added }: Matching,
  { different }: Declared,
): Pick<Matching, 'pairs' | 'added' | 'possible'> {
  const called = (side: readonly Placed[], indexes: readonly number[]): readonly Matchable[] =>
    indexes.flatMap((index) => side[index] ?? []).map((placed) => ({ ...toMatchable(placed), id: undefined, content: '', basis: '' }));
  const kept = different.flatMap(([from, to]) => {
    const pair = [removed.indexOf(from), added.indexOf(to)] as const;
    return pair.includes(-1) ? [] : [pair];
  });
  const {
    pairs,
    possible,
    added: rest,
  } = matchItems(called(standard, removed), called(mine, added), { ...NOTHING_DECLARED, different: kept });
  const restore = (list: Matching['pairs']): Matching['pairs'] =>
    list.flatMap((pair) => {
      const [before, after] = [removed[pair.before], added[pair.after]];
      return before === undefined || after === undefined ? [] : [{ ...pair, before, after }];
    });
  return { pairs: restore(pairs), possible: restore(possible), added: rest.flatMap((index) => added[index] ?? []) };
}

/** Finds items beside the one found that show what else the standard has in it: it was divided. Takes them out of what is left. */
function startTakingParts(mine: readonly Placed[], left: Set<number>): (standard?: Placed, found?: Placed) => readonly number[] {
  const byCategory = new Map<string, number[]>();
  for (const index of left) {
    const placed = mine[index];
    if (placed !== undefined) add(byCategory, categoryOf(placed), index);
  }
  return (standard, found) => {
    const beside = found === undefined ? undefined : byCategory.get(categoryOf(found));
    if (standard === undefined || found === undefined || beside === undefined) return [];
    const shown = new Set(contentOf(found));
    const wanted = new Set(contentOf(standard).filter((text) => !shown.has(text)));
    const parts = beside.filter((index) => {
      const part = mine[index];
      return wanted.size > 0 && part !== undefined && left.has(index) && contentOf(part).some((text) => wanted.has(text));
    });
    for (const index of parts) left.delete(index);
    return parts;
  };
}

function contentOf({ entry }: Placed): readonly string[] {
  return entry.content.map(({ value }) => comparable(value));
}

function categoryOf({ entry }: Placed): string {
  return comparable(entry.category?.value ?? '');
}
