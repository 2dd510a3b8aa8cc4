import type { Level, PeriodUnit } from '../model/phrases.ts';

/** A registry as it was on a day; later changes of the world are not in it. */
export interface Vocabulary<Entry> {
  readonly id: string;
  readonly version: string;
  /** The day that the data reflect, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly entries: readonly Entry[];
}

/** One of the thirteen standard boxes, or (kind `named`, one entry) the platforms beyond them. */
export interface Channel {
  readonly id: string;
  readonly kind: 'standard' | 'named';
  readonly name: string;
  /** Whole wordings. */
  readonly aliases: readonly string[];
  /** How a longer wording ends: 清源县政府网站 ends with 政府网站. */
  readonly endings: readonly string[];
}

/** One of the pilot domains. */
export interface Domain {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A label of a level column, and the levels of government that it stands for: 乡、村级 stands for two. */
export interface LevelLabel {
  readonly label: string;
  readonly levels: readonly Level[];
  readonly aliases: readonly string[];
}

/** A period, or a date of the year, that an article of an act sets. */
export type StatutoryPeriod = {
  /** The act's short title, without 《》 and 中华人民共和国. */
  readonly act: string;
  /** The day of the version that was read. */
  readonly edition?: string;
  readonly number?: string;
  readonly article?: string;
  /** A pilot domain's name or a topic across domains, as the source has it. */
  readonly domain: string;
  readonly matter: string;
  readonly countedFrom?: string;
  /** `recheck`: from general knowledge, or the act was amended since; never judge by it alone. */
  readonly confidence: 'certain' | 'recheck';
  readonly source: string;
  readonly note?: string;
} & (
  | { readonly bound: 'at-most' | 'at-least' | 'every'; readonly n: number; readonly unit: PeriodUnit }
  /** `monthDay` is month and day, `01-31`. */
  | { readonly bound: 'fixed-date'; readonly monthDay: string }
);
