import { itemKey, itemWords, type NamedItem } from './ids.ts';

/** An item with everything that tells whether it is the same as one of an earlier import. */
export interface Comparable extends NamedItem {
  /** Its other elements as one text. */
  readonly rest: string;
}

export interface EarlierItem extends Comparable {
  readonly id: string;
}

/** How the items of a table stand to those of an earlier import. */
export interface KeptIds {
  /** One for each item; `undefined` for those that are new. */
  readonly ids: readonly (string | undefined)[];
  /** Items that were found by what they say, under another name than before. */
  readonly renamed: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly gone: readonly EarlierItem[];
}

/**
 * Finds items again: by category and name; by name alone where only one has it; last, within a category, by all else that
 * an item says, where only one says it. Blanks, width and punctuation do not count.
 */
export function keepIds(items: readonly Comparable[], earlier: readonly EarlierItem[]): KeptIds {
  const match: Match = { items, found: items.map(() => undefined), left: new Set(earlier) };
  takeInOrder(match, exactKey);
  takeInOrder(match, itemKey);
  takeSingle(match, nameKey);
  const named = new Set(match.found);
  takeSingle(match, restKey);
  const renamed = match.found.flatMap((found, index) =>
    found === undefined || named.has(found) ? [] : [{ id: found.id, from: found.name ?? '', to: items[index]?.name ?? '' }],
  );
  return { ids: match.found.map((found) => found?.id), renamed, gone: [...match.left] };
}

/** What has been found so far, one for each item, and what waits to be found. */
interface Match {
  readonly items: readonly Comparable[];
  readonly found: (EarlierItem | undefined)[];
  readonly left: Set<EarlierItem>;
}

/** The items with one key take the earlier ones with that key, the first the first. */
function takeInOrder(match: Match, keyOf: (item: Comparable) => string): void {
  const waiting = groupBy([...match.left], keyOf);
  for (const { item, index } of unfound(match)) take(match, index, waiting.get(keyOf(item))?.shift());
}

/** An item takes an earlier one only where no other on either side has its key; '' is no key. */
function takeSingle(match: Match, keyOf: (item: Comparable) => string): void {
  const waiting = groupBy([...match.left], keyOf);
  for (const [key, [asking, second]] of groupBy(unfound(match), ({ item }) => keyOf(item))) {
    const earlier = waiting.get(key) ?? [];
    if (key !== '' && asking !== undefined && second === undefined && earlier.length === 1) take(match, asking.index, earlier[0]);
  }
}

function unfound({ items, found }: Match): readonly { readonly item: Comparable; readonly index: number }[] {
  return items.flatMap((item, index) => (found[index] === undefined ? [{ item, index }] : []));
}

function take({ found, left }: Match, index: number, earlier: EarlierItem | undefined): void {
  if (earlier === undefined) return;
  found[index] = earlier;
  left.delete(earlier);
}

/** Of items with one name, those that say the same belong together before those that stand in the same order. */
function exactKey(item: Comparable): string {
  return `${itemKey(item)}\n${itemWords(item.rest)}`;
}

function nameKey({ name }: Comparable): string {
  return itemWords(name);
}

function restKey({ category, rest }: Comparable): string {
  const words = itemWords(rest);
  return words === '' ? '' : `${itemWords(category)}\n${words}`;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
