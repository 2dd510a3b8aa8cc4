import { comparable } from '../vocabularies/index.ts';
import type { MappedItem } from '../model/mapping.ts';
import type { At, Located } from '../model/source.ts';

/** What items of catalogues and of villages' lists have in common. */
interface Named {
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly category?: Located<string> | undefined;
  readonly name?: Located<string> | undefined;
  readonly derivedFrom?: Located<string> | undefined;
}

/** Gives items the ids and origins they had before, found again by category and name; of equal ones the first gets the first id. */
export function identifyItems<Item extends Named>(items: readonly Item[], known: readonly MappedItem[]): readonly Item[] {
  if (known.length === 0) return items;
  const mapped = new Map<string, MappedItem[]>();
  for (const entry of known) {
    const key = keyOf(entry.category, entry.name);
    const list = mapped.get(key);
    if (list === undefined) mapped.set(key, [entry]);
    else list.push(entry);
  }
  return items.map((item) => {
    const entry = mapped.get(keyOf(item.category?.value, item.name?.value))?.shift();
    if (entry === undefined) return item;
    const { id, derivedFrom } = entry;
    return {
      ...item,
      id: { value: id, at: item.at },
      ...(derivedFrom === undefined ? {} : { derivedFrom: { value: derivedFrom, at: item.at } }),
    };
  });
}

function keyOf(category: string | undefined, name: string | undefined): string {
  return `${comparable(category ?? '')}|${comparable(name ?? '')}`;
}
