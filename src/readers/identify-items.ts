import { comparable } from '../vocabularies/index.ts';
import type { MappedItem } from '../model/mapping.ts';
import type { At, Located } from '../model/source.ts';

/** What items of catalogues and of villages' lists have in common. */
interface Named {
  readonly at: At;
  readonly id?: Located<string> | undefined;
  readonly category?: Located<string> | undefined;
  readonly name?: Located<string> | undefined;
}

/** Gives items the ids they had before, found again by category and name; of equal ones the first gets the first id. */
export function identifyItems<Item extends Named>(items: readonly Item[], known: readonly MappedItem[]): readonly Item[] {
  if (known.length === 0) return items;
  const ids = new Map<string, string[]>();
  for (const { id, name, category } of known) {
    const key = keyOf(category, name);
    const list = ids.get(key);
    if (list === undefined) ids.set(key, [id]);
    else list.push(id);
  }
  return items.map((item) => {
    const id = ids.get(keyOf(item.category?.value, item.name?.value))?.shift();
    return id === undefined ? item : { ...item, id: { value: id, at: item.at } };
  });
}

function keyOf(category: string | undefined, name: string | undefined): string {
  return `${comparable(category ?? '')}|${comparable(name ?? '')}`;
}
