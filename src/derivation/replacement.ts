import type { Words } from '../model/words.ts';

/** A subject or channel of the superior's catalogue that does not stand in the derived one as it was. */
export interface Replacement {
  readonly element: 'subject' | 'channel';
  /** Absent where something was added. */
  readonly from?: string | undefined;
  /** Absent where it fell away. */
  readonly to?: string | undefined;
  readonly reason: Words;
}

/** The same replacement in several items. */
export interface CountedReplacement extends Replacement {
  readonly count: number;
}

/** Counts equal replacements, in the order in which they first occurred. */
export function countReplacements(replacements: readonly Replacement[]): readonly CountedReplacement[] {
  const counted = new Map<string, CountedReplacement>();
  for (const replacement of replacements) {
    const { element, from = '', to = '', reason } = replacement;
    const key = JSON.stringify([element, from, to, reason.en]);
    counted.set(key, { ...replacement, count: (counted.get(key)?.count ?? 0) + 1 });
  }
  return [...counted.values()];
}
