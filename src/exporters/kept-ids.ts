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
  const ids: (string | undefined)[] = items.map(() => undefined);
  const left = new Set(earlier);
  const renamed: { id: string; from: string; to: string }[] = [];
  const take = (index: number, found: EarlierItem): void => {
    ids[index] = found.id;
    left.delete(found);
  };
  const open = (): number[] => items.flatMap((_, index) => (ids[index] === undefined ? [index] : []));

  for (const keyOf of [exactKey, itemKey]) {
    const waiting = groupBy([...left], keyOf);
    for (const index of open()) {
      const found = waiting.get(keyOf(at(items, index)))?.shift();
      if (found !== undefined) take(index, found);
    }
  }
  for (const keyOf of [nameKey, restKey]) {
    const waiting = groupBy([...left], keyOf);
    const asking = groupBy(open(), (index) => keyOf(at(items, index)));
    for (const [key, indices] of asking) {
      const [index, found] = [indices[0], waiting.get(key)?.[0]];
      if (key === '' || indices.length !== 1 || waiting.get(key)?.length !== 1 || index === undefined || found === undefined) continue;
      take(index, found);
      if (keyOf === restKey) renamed.push({ id: found.id, from: found.name ?? '', to: at(items, index).name ?? '' });
    }
  }
  return { ids, renamed, gone: [...left] };
}

function at(items: readonly Comparable[], index: number): Comparable {
  return items[index] ?? { rest: '' };
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
