import type { CoverageItem } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { groupBy } from '../severity.ts';
import { joinShortfalls } from './join-shortfalls.ts';

/** So many items that fall short in the same are told of together. */
const SHARED_BY = 3;

export interface SharedShortfall {
  readonly message: string;
  readonly items: readonly CoverageItem[];
}

/** What items fall short in: what several share, once, and of each item what is left to say. */
export interface SortedShortfalls {
  readonly shared: readonly SharedShortfall[];
  /** Lines by item; an item that only has what others have is not among them. */
  readonly alone: readonly (readonly [item: CoverageItem, lines: readonly string[]])[];
}

export function shareShortfalls(items: readonly CoverageItem[], language: Language): SortedShortfalls {
  const said = items.flatMap((item) => [...new Set(item.shortfalls.map(({ message }) => message))].map((message) => ({ message, item })));
  const shared = [...groupBy(said, ({ message }) => message)]
    .filter(([, sayings]) => sayings.length >= SHARED_BY)
    .map(([message, sayings]) => ({ message, items: sayings.map(({ item }) => item) }))
    .toSorted((one, other) => other.items.length - one.items.length);
  const known = new Set(shared.map(({ message }) => message));
  const alone = items.flatMap((item): SortedShortfalls['alone'] => {
    const left = item.shortfalls.filter(({ message }) => !known.has(message));
    return left.length === 0 ? [] : [[item, joinShortfalls(left, language)]];
  });
  return { shared, alone };
}
