import type { Coverage, CoverageDomain, CoverageItem, CoveragePlace } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { groupBy } from '../severity.ts';
import { labelEntry } from '../revision/occurrence-text.ts';
import { describePlace } from '../place-text.ts';
import { POSSIBLY, UNNAMED } from './coverage-words.ts';

/** An item with where it belongs. */
export interface PlacedItem {
  readonly place: CoveragePlace;
  readonly domain: CoverageDomain;
  readonly item: CoverageItem;
}

/** Every item of a measurement, place by place and domain by domain. */
export function listItems({ places }: Pick<Coverage, 'places'>): readonly PlacedItem[] {
  return places.flatMap((place) => place.domains.flatMap((domain) => domain.items.map((item) => ({ place, domain, item }))));
}

export function namePlace({ name }: CoveragePlace, language: Language): string {
  return toLine(name ?? UNNAMED[language]);
}

/** Category and name, as the standard has them: `临时救助 › 办事指南`. */
export function nameItem({ standard, mine: [first] }: CoverageItem, language: Language): string {
  const side = standard ?? first;
  return toLine((side && labelEntry(side)) ?? UNNAMED[language]);
}

/** Items by category: `临时救助 › 办事指南、审核信息；特困人员救助供养 › 办事指南`. */
export function nameItems(items: readonly CoverageItem[], language: Language): string {
  const [comma, semicolon] = language === 'zh' ? ['、', '；'] : [', ', '; '];
  const parted = items.map((item) => {
    const label = nameItem(item, language);
    const at = label.indexOf(ARROW);
    return at === -1 ? { category: '', name: label } : { category: label.slice(0, at), name: label.slice(at + ARROW.length) };
  });
  return [...groupBy(parted, ({ category }) => category)]
    .map(([category, members]) => (category === '' ? '' : category + ARROW) + members.map(({ name }) => name).join(comma))
    .join(semicolon);
}

const ARROW = ' › ';

/** What it is called here, where the standard calls it something else. */
export function nameHere({ standard, mine }: CoverageItem, language: Language): string | undefined {
  if (standard === undefined || mine.every(({ name }) => name === standard.name)) return undefined;
  return mine.map((side) => toLine(labelEntry(side) ?? UNNAMED[language])).join(language === 'zh' ? '、' : ', ');
}

/** The item that may be this one. */
export function describePossibly({ possibly }: CoverageItem, language: Language): string | undefined {
  if (possibly === undefined) return undefined;
  return POSSIBLY[language]({ name: toLine(labelEntry(possibly) ?? UNNAMED[language]), likeness: possibly.likeness });
}

/** Where it stands: the first of its places here, as terminals follow it; empty where it is not there. */
export function describeWhere({ mine: [first] }: CoverageItem): string {
  return first === undefined ? '' : toLine(`${first.file}${first.place.kind === 'text' ? ':' : ' '}${describePlace(first.place)}`);
}
