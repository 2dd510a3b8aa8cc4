import type { Day, Level, PeriodUnit } from '../model/phrases.ts';

/** A registry as it was on a day; later changes of the world are not in it. */
export interface Vocabulary<Entry> {
  readonly id: string;
  readonly version: string;
  /** The day that the data reflect, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly entries: readonly Entry[];
}

/** How sure a fact about the law is. `recheck`: from general knowledge, or changed since; never fail anybody by it alone. */
export type Sureness = 'certain' | 'recheck';

/** Where a fact about the law comes from. */
export interface Provenance {
  readonly source: string;
  readonly confidence: Sureness;
  /** The day that this entry reflects, where it is not that of the vocabulary. */
  readonly asOf?: Day;
  readonly note?: string;
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

/** One text of an act: as first made, or as revised 修订 or amended 修正. */
export interface ActEdition {
  /** 国务院令第711号, 主席令第41号, 民发〔2021〕57号. */
  readonly number?: string;
  /** The day on which it was passed or issued. */
  readonly adopted?: Day;
  readonly effective?: Day;
}

/** A law, regulation, rule or normative document. */
export interface Act extends Provenance {
  /** The full title, without 《》. */
  readonly title: string;
  /** Other titles it goes by; 中华人民共和国 in front of a title never counts. */
  readonly aliases: readonly string[];
  readonly kind: 'law' | 'administrative-regulation' | 'party-regulation' | 'rule' | 'local-act' | 'normative-document' | 'standard';
  /** The province or city whose act it is: 浙江省. Absent for acts of the whole country. */
  readonly place?: string;
  /** Ids of the pilot domains in which catalogues cite it; empty where it is of use in all. */
  readonly domains: readonly string[];
  /** Words that an item has to do with where it rests on this act: 燃气. Empty where the act has no such narrow matter. */
  readonly topics: readonly string[];
  /** Its texts, oldest first, as far as they are known; the last that is in force is the present one. */
  readonly editions: readonly ActEdition[];
  readonly ended?: {
    /** The first day on which it no longer held; absent where only the fact is known. */
    readonly on?: Day;
    readonly how: 'repealed' | 'replaced' | 'lapsed';
    /** Titles of the acts that took its place. */
    readonly successors: readonly string[];
  };
  /** Set where nobody could say whether it still holds. */
  readonly uncertain?: true;
}

/** An organ of government that a reform renamed, merged or abolished. Names come without the place in front: 国土资源局. */
export interface Organ extends Provenance {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What happened: renamed to, merged into, split over, or left the government. */
  readonly how: 'renamed' | 'merged' | 'split' | 'left';
  /** Names of the bodies that do its work now. */
  readonly successors: readonly string[];
  /** The day of the national decision. */
  readonly decided?: Day;
  /** The day by which counties had carried it out: only from then on is the old name certainly overtaken. */
  readonly completed?: Day;
}

/** What a wording of the subject column stands for; `catalogues/vocabularies/bodies.yaml` says it of each. */
export type BodyKind =
  | 'generic'
  | 'towns'
  | 'town-office'
  | 'committee'
  | 'village'
  | 'place'
  | 'institution'
  | 'role'
  | 'other-element'
  | 'body';

/** How wordings of the subject column of one kind are told. A place in front is no part of them. */
export interface BodyWording {
  readonly kind: BodyKind;
  /** Whole wordings. */
  readonly names: readonly string[];
  /** First words. */
  readonly beginnings: readonly string[];
  /** Last words. */
  readonly endings: readonly string[];
}

/** A province, autonomous region or municipality. */
export interface Province extends Provenance {
  readonly name: string;
  readonly short: string;
  /** The first two digits of the codes of its counties. */
  readonly code: string;
  /** How document numbers of its bodies begin: 皖. Empty where other places' begin alike too often. */
  readonly numbers: readonly string[];
  /** Longer beginnings that are not its own: 赣榆 lies in 江苏. */
  readonly unless: readonly string[];
}

/** A plan whose time is over, or will be. */
export interface Plan extends Provenance {
  readonly title: string;
  readonly aliases: readonly string[];
  /** Its last day. */
  readonly ended: Day;
  readonly successors: readonly string[];
}

/** A period, or a date of the year, that an article of an act sets. */
export type StatutoryPeriod = Provenance & {
  /** The act's short title, without 《》 and 中华人民共和国. */
  readonly act: string;
  /** The day of the version that was read. */
  readonly edition?: string;
  readonly number?: string;
  readonly article?: string;
  /** A pilot domain's name or a topic across domains, as the source has it. */
  readonly domain: string;
  readonly matter: string;
  /**
   * When an item is about this matter: all words of one of these lists stand in its domain, category and name; `|` in a word
   * is the edge of one of the three, `||` the end of the name. Absent where no words tell.
   */
  readonly items?: readonly (readonly string[])[];
  /** Words in one of the three that rule it out all the same. */
  readonly unless?: readonly string[];
  readonly countedFrom?: string;
} & (
    | { readonly bound: 'at-most' | 'at-least' | 'every'; readonly n: number; readonly unit: PeriodUnit }
    /** `monthDay` is month and day, `01-31`. */
    | { readonly bound: 'fixed-date'; readonly monthDay: string }
  );

/** A misprint that is met in tables. */
export interface Typo extends Provenance {
  /** As it stands there; long enough to be wrong wherever it stands. */
  readonly wrong: string;
  readonly right: string;
  /** Longer wordings that hold it and are right. */
  readonly unless?: readonly string[];
}

/** The vocabularies that users may extend, by id. */
export interface Extensible {
  readonly acts: Act;
  readonly organs: Organ;
  readonly plans: Plan;
  readonly 'statutory-periods': StatutoryPeriod;
  readonly channels: Channel;
  readonly domains: Domain;
}
export type ExtensibleId = keyof Extensible;

/** A vocabulary that an office or province keeps beside its catalogues. An entry replaces the one of the same title, name or id. */
export type Extension = { [Id in ExtensibleId]: Vocabulary<Extensible[Id]> & { readonly id: Id } }[ExtensibleId];
