import { compact } from './normalise.ts';
import type { StatutoryPeriod } from './types.ts';

interface Matter {
  readonly period: StatutoryPeriod;
  /** Lists of words, the last word first: it says most. */
  readonly items: readonly (readonly string[])[];
  readonly unless: readonly string[];
}

const NONE: readonly StatutoryPeriod[] = [];

/**
 * Prepares periods to be found by the words of what they are about. Most items are about none of them, which one search
 * for the last words of all lists tells: the first is often the domain, which all items of a catalogue share.
 * Equal answers are one and the same list, so that what follows from it can be remembered.
 */
export function indexPeriods(periods: readonly StatutoryPeriod[]): (cells: readonly string[]) => readonly StatutoryPeriod[] {
  const matters = periods.flatMap((period): Matter[] =>
    period.items === undefined
      ? []
      : [{ period, items: period.items.map((words) => words.map(compact).toReversed()), unless: (period.unless ?? []).map(compact) }],
  );
  const numbers = new Map(periods.map((period, number) => [period, number]));
  const last = new Set(matters.flatMap(({ items }) => items.flatMap(([word]) => word ?? [])));
  const any = new RegExp([...last].map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'));
  const answers = new Map<string, readonly StatutoryPeriod[]>();
  return (cells) => {
    const text = compact(`|${cells.join('|')}||`);
    if (!any.test(text)) return NONE;
    const found = matters.filter((matter) => isAbout(matter, text)).map(({ period }) => period);
    if (found.length === 0) return NONE;
    const key = found.map((period) => numbers.get(period)).join();
    const known = answers.get(key);
    if (known === undefined) answers.set(key, found);
    return known ?? found;
  };
}

function isAbout({ items, unless }: Matter, text: string): boolean {
  return items.some((words) => words.every((word) => text.includes(word))) && !unless.some((word) => text.includes(word));
}
