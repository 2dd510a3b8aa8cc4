import type { EntrySide } from './change.ts';
import type { Day, Level } from './phrases.ts';
import type { Confidence, ReferenceField } from './reference.ts';
import type { MatchNote } from './revision.ts';
import type { Language, Words } from './words.ts';

/**
 * What became of an item of the standard: there, there and worth less, or not there. `unsure`: not there, and the standard itself is not
 * sure of it, so that nothing is missing. `not-applicable`: somebody said so, with a reason. `own`: the standard has no such item.
 */
export const COVERAGE_STATES = ['covered', 'weaker', 'missing', 'unsure', 'not-applicable', 'own'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

/** One thing in which an item falls short of the standard. */
export interface Shortfall {
  /** The elements of an item that can fall short; names and categories may differ. */
  readonly element: Exclude<ReferenceField, 'item'>;
  /** In the language of the run; names no item. */
  readonly message: string;
  /** As written on each side, where something is. */
  readonly standard?: string | undefined;
  readonly mine?: string | undefined;
  /** How sure the standard is of this element; absent where it does not say. */
  readonly confidence?: Confidence | undefined;
}

/** An item of the standard beside what answers to it, or an item that the standard has not. */
export interface CoverageItem {
  readonly state: CoverageState;
  readonly standard?: EntrySide | undefined;
  /** Several where one item of the standard was divided. */
  readonly mine: readonly EntrySide[];
  readonly match?: MatchNote | undefined;
  /** An item that may be this one: alike, and not alike enough to be sure. */
  readonly possibly?: (EntrySide & { readonly likeness: number }) | undefined;
  /** The levels that the standard demands it of; of an own item, its own. */
  readonly levels: readonly Level[];
  /** Levels of these at which it is not disclosed, though it is there. */
  readonly levelsLacking: readonly Level[];
  /** Who answers for it; where it is not there, whom the standard names. */
  readonly bodies: readonly string[];
  readonly shortfalls: readonly Shortfall[];
  /** In what it would fall short, were the standard sure of it: never counted. */
  readonly doubtful: readonly Shortfall[];
  /** How sure the standard is that there is such an item. */
  readonly confidence?: Confidence | undefined;
  /** Why it does not apply. */
  readonly reason?: string | undefined;
  /** What is left of the standard in it that should have been replaced: a blank, a body of no place. Empty where it was adapted. */
  readonly leftovers: readonly string[];
}

/** How many items of each state, and of those that are there how many were adapted to the place and how many copied. */
export interface CoverageFigures {
  /** Covered, weaker and missing: what the standard demands for certain. */
  readonly demanded: number;
  readonly covered: number;
  readonly weaker: number;
  readonly missing: number;
  readonly unsure: number;
  readonly notApplicable: number;
  readonly own: number;
  readonly adapted: number;
  readonly copied: number;
}

export interface CoverageDomain {
  readonly name: Words;
  /** `missing`: there is no catalogue of it. `own`: the standard has none. */
  readonly state: 'compared' | 'missing' | 'not-applicable' | 'own';
  readonly reason?: string | undefined;
  /** The files of both sides. */
  readonly standard: readonly string[];
  readonly mine: readonly string[];
  /** In the order of the standard, own items behind. */
  readonly items: readonly CoverageItem[];
  readonly figures: CoverageFigures;
}

/** One level, body or role with what the standard demands of it. */
export interface CoverageShare {
  readonly covered: number;
  readonly weaker: number;
  readonly missing: number;
}

/** All catalogues of one place. */
export interface CoveragePlace {
  readonly name?: string | undefined;
  readonly level?: Level | undefined;
  readonly domains: readonly CoverageDomain[];
  readonly figures: CoverageFigures;
  readonly levels: readonly (CoverageShare & { readonly level: Level })[];
  /** Bodies of the place, and, for what is missing, the bodies or roles that the standard names; most items first. */
  readonly bodies: readonly (CoverageShare & { readonly body: string; readonly own: number })[];
}

/** What catalogues were measured by. */
export interface CoverageStandard {
  /** As the user named it. */
  readonly name: string;
  readonly files: number;
  readonly items: number;
  /** Where it is a reconstruction: the earliest day that its catalogues reflect, and how sure their items are. */
  readonly reference?: { readonly asOf: Day | undefined; readonly confidence: Readonly<Record<Confidence, number>> } | undefined;
}

/** Everything that a measurement has to say. Reporters see this and nothing else. */
export interface Coverage {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: Day;
  readonly vocabularies: { readonly version: string; readonly asOf: Day };
  readonly standard: CoverageStandard;
  readonly mine: { readonly name: string; readonly files: number; readonly items: number };
  readonly places: readonly CoveragePlace[];
  readonly figures: CoverageFigures;
  /** @see shareCovered */
  readonly gate: { readonly failUnder?: number | undefined; readonly passed: boolean };
  /** One line each, in the language of the run. */
  readonly notices: readonly string[];
  readonly durationMs: number;
}

/** The share of what is demanded that is there and not weaker, from 0 to 1; `undefined` where nothing is demanded. */
export function shareCovered({ demanded, covered }: Pick<CoverageFigures, 'demanded' | 'covered'>): number | undefined {
  return demanded === 0 ? undefined : covered / demanded;
}
