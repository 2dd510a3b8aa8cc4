import type { Declared } from '../matching/matching.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import type { CoverageItem, Shortfall } from '../model/coverage.ts';
import { describeEntry } from '../model/entry-side.ts';
import type { Level } from '../model/phrases.ts';
import type { ReferenceField, Support } from '../model/reference.ts';
import type { MatchNote } from '../model/revision.ts';
import { isAskedOf, levelsOf, levelsWithin } from './levels.ts';
import { pairItems, type Placed } from './pair-items.ts';

/** What an item falls short in, before it is asked how sure the standard is. */
export interface FoundShortfall extends Omit<Shortfall, 'confidence' | 'element'> {
  readonly element: Exclude<ReferenceField, 'item'>;
  /** The level that it is not disclosed at, where it falls short in that. */
  readonly level?: Level | undefined;
  /** It may be that it does not fall short, for it says the same in fewer words. */
  readonly isDoubtful?: true | undefined;
}

/** How items that were paired are judged; comparing and checking are other stages' business. */
export interface ItemJudgement {
  /** @param mine several where an item of the standard was divided */
  findShortfalls(standard: Placed, mine: readonly Placed[]): readonly FoundShortfall[];
  /** What is left of a template in an item. */
  findLeftovers(item: Item): readonly string[];
  /** What people have said of items, by indexes into the lists given. */
  readonly declare?: ((standard: readonly Placed[], mine: readonly Placed[]) => Declared) | undefined;
}

/** What somebody said does not apply to a place, with the reason. */
export interface Exemptions {
  /**
   * @param domain its id; the name as written, where it is none of the vocabulary's
   * @param place the place that is measured, where it is known
   */
  ofDomain(domain: string, place: string | undefined): string | undefined;
  ofItem(domain: string, item: Item, place: string | undefined): string | undefined;
}

interface DomainSides {
  readonly key: string;
  readonly standard: readonly Catalogue[];
  readonly mine: readonly Catalogue[];
  readonly place: string | undefined;
  /** Of the place. */
  readonly level: Level | undefined;
}

type Judging = ItemJudgement & { readonly exemptions: Exemptions };

/**
 * What became of every item of the standard in one domain of a place, in its order, and which items the standard has not.
 *
 * @param reason why the whole domain does not apply
 */
export function compareDomain(sides: DomainSides, judging: Judging, reason: string | undefined): readonly CoverageItem[] {
  const [standard, mine] = [placeItems(sides.standard), placeItems(sides.mine)];
  const { answers, own: left, possible } = pairItems(standard, mine, judging.declare?.(standard, mine));
  const likely = {
    standard: new Map(possible.map(({ before, after, likeness }) => [before, sideOf(mine[after], likeness)])),
    mine: new Map(possible.map(({ before, after, likeness }) => [after, sideOf(standard[before], likeness)])),
  };
  const judged = standard.flatMap((placed, index): readonly CoverageItem[] => {
    const answer = answers.get(index);
    if (answer !== undefined) {
      const found = answer.mine.flatMap((one) => mine[one] ?? []);
      return [judgeAnswered(placed, found, answer.match, { ...judging, level: sides.level })];
    }
    if (!isAskedOf(placed.entry, placed.document, sides.level)) return [];
    return [judgeUnanswered(placed, sides, judging, reason, likely.standard.get(index))];
  });
  const own = left.flatMap((index): readonly CoverageItem[] => {
    const placed = mine[index];
    return placed === undefined ? [] : [describeOwn(placed, likely.mine.get(index))];
  });
  return [...judged, ...own];
}

function placeItems(catalogues: readonly Catalogue[]): readonly Placed[] {
  return catalogues.flatMap((document) => document.items.map((entry) => ({ entry, document })));
}

function judgeAnswered(
  standard: Placed,
  mine: readonly Placed[],
  match: MatchNote,
  judging: ItemJudgement & { readonly level: Level | undefined },
): CoverageItem {
  const { support } = standard.entry;
  const levels = levelsWithin(levelsOf(standard.entry, standard.document), judging.level);
  // A level above the place's own is somebody else's to disclose at.
  const found = judging.findShortfalls(standard, mine).filter(({ level }) => level === undefined || levels.includes(level));
  const counted = found.filter((shortfall) => counts(shortfall, support));
  return {
    state: counted.length === 0 ? 'covered' : 'weaker',
    standard: describeEntry(standard.entry, standard.document.source),
    mine: mine.map(({ entry, document }) => describeEntry(entry, document.source)),
    match,
    levels,
    levelsLacking: counted.flatMap(({ level }) => level ?? []),
    bodies: [...new Set(mine.flatMap(({ entry }) => entry.subject.map(({ value }) => value)))],
    shortfalls: counted.map((shortfall) => toShortfall(shortfall, support)),
    doubtful: found.filter((shortfall) => !counted.includes(shortfall)).map((shortfall) => toShortfall(shortfall, support)),
    confidence: support?.confidence.item?.value,
    leftovers: [...new Set(mine.flatMap(({ entry }) => judging.findLeftovers(entry)))],
  };
}

/** What the standard is not sure of, and what may be said in other words, is nobody's fault. */
function counts({ element, isDoubtful }: FoundShortfall, support: Support | undefined): boolean {
  return isDoubtful === undefined && support?.confidence[element]?.value !== 'general';
}

function toShortfall({ element, message, standard, mine }: FoundShortfall, support: Support | undefined): Shortfall {
  return { element, message, standard, mine, confidence: support?.confidence[element]?.value };
}

function judgeUnanswered(
  { entry, document }: Placed,
  { key, level, place }: DomainSides,
  { exemptions }: Judging,
  ofDomain: string | undefined,
  possibly: CoverageItem['possibly'],
): CoverageItem {
  const reason = ofDomain ?? exemptions.ofItem(key, entry, place);
  const confidence = entry.support?.confidence.item?.value;
  return {
    state: reason !== undefined ? 'not-applicable' : confidence === 'general' ? 'unsure' : 'missing',
    standard: describeEntry(entry, document.source),
    mine: [],
    possibly,
    levels: levelsWithin(levelsOf(entry, document), level),
    levelsLacking: [],
    bodies: entry.subject.map(({ value }) => value),
    shortfalls: [],
    doubtful: [],
    confidence,
    reason,
    leftovers: [],
  };
}

function describeOwn({ entry, document }: Placed, possibly: CoverageItem['possibly']): CoverageItem {
  return {
    state: 'own',
    mine: [describeEntry(entry, document.source)],
    possibly,
    levels: levelsOf(entry, document),
    levelsLacking: [],
    bodies: entry.subject.map(({ value }) => value),
    shortfalls: [],
    doubtful: [],
    leftovers: [],
  };
}

function sideOf(placed: Placed | undefined, likeness: number): CoverageItem['possibly'] {
  return placed && { ...describeEntry(placed.entry, placed.document.source), likeness };
}
