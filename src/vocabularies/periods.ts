import { compact } from './normalise.ts';
import type { StatutoryPeriod } from './types.ts';

interface Matter {
  readonly period: StatutoryPeriod;
  /** Lists of words, the last word first: it says most. */
  readonly items: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

/**
 * Prepares periods to be found by the words of what they are about. Most items are about none of them, which one search
 * for the last words of all lists tells: the first is often the domain, which all items of a catalogue share.
 */
export function indexPeriods(periods: readonly StatutoryPeriod[]): (cells: readonly string[]) => readonly StatutoryPeriod[] {
  const matters = periods.flatMap((period): Matter[] =>
    period.items === undefined
      ? []
      : [{ period, items: period.items.map((words) => words.map(compact).toReversed()), unless: (period.unless ?? []).map(compact) }],
  );
  const last = new Set(matters.flatMap(({ items }) => items.flatMap(([word]) => word ?? [])));
  const any = new RegExp([...last].map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'));
  return (cells) => {
    const text = compact(`|${cells.join('|')}||`);
    if (!any.test(text)) return [];
    return matters.flatMap(({ period, items, unless }) =>
      items.some((words) => words.every((word) => text.includes(word))) && !unless.some((word) => text.includes(word)) ? period : [],
    );
  };
}
