import type { Catalogue } from '../model/catalogue.ts';
import type { DomainList } from '../model/domain-list.ts';
import type { Element } from '../model/elements.ts';
import type { TableExplanation } from '../model/explanation.ts';
import type { Facts, Fix, LegalSource, Owner, RuleRecord, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { LocatedFault, Problem } from '../model/problem.ts';
import type { RosterIndex, UnitRoster } from '../model/roster.ts';
import type { At } from '../model/source.ts';
import type { SuppressionFault } from '../model/suppression.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { Day } from '../model/phrases.ts';
import type { VillageList } from '../model/village-list.ts';
import type { Language, Words } from '../model/words.ts';
import type { Law } from '../vocabularies/index.ts';
import { illustrate, type Examples } from './examples.ts';

export type { Examples } from './examples.ts';

/** A rule that failed with an error of its own. */
export interface Crash {
  readonly rule: string;
  readonly reason: string;
}

/** By what a document is judged. */
export interface Standards {
  readonly law: Law;
  /** The day on which acts and periods are judged. */
  readonly asOf: Day;
}

/** What a rule is given, by what it is about. A rule sees one document at a time and never its own severity. */
export interface Contexts {
  readonly catalogue: Standards & { readonly catalogue: Catalogue };
  /**
   * Catalogues of one place, domain and edition, which must not contradict each other: those of one file, or (`across`)
   * of several, where what one file says by itself has been told already.
   */
  readonly sources: Standards & { readonly catalogues: readonly Catalogue[]; readonly across: boolean };
  /** The catalogues of a town and of its county, of one domain and edition. What is seen stands `in` the town's first, then the county's. */
  readonly town: Standards & { readonly town: readonly Catalogue[]; readonly county: readonly Catalogue[] };
  /** `roster`: who there is in the table's place, where somebody says. */
  readonly 'task-table': Standards & { readonly table: TaskTable; readonly roster?: RosterIndex | undefined };
  readonly 'village-list': Standards & { readonly list: VillageList };
  readonly 'domain-list': Standards & { readonly list: DomainList };
  readonly roster: Standards & { readonly roster: UnitRoster };
  readonly table: { readonly document: Catalogue | TaskTable | VillageList };
  /** How a table was understood; once for each table, though it may hold several documents. YAML needs no understanding. */
  readonly reading: { readonly document: Catalogue | TaskTable | VillageList; readonly explanation: TableExplanation };
  readonly schema: { readonly faults: readonly LocatedFault[] };
  readonly input: { readonly problems: readonly Problem[] };
  readonly run: { readonly crashes: readonly Crash[] };
  /** What is wrong with suppressions in one file, once all findings are known. */
  readonly suppression: { readonly faults: readonly SuppressionFault[] };
}
export type About = keyof Contexts;

/** One fault as a rule saw it: where, and the facts. Wording, severity and fingerprint are the runner's business. */
export interface Sighting<D extends Facts> {
  /** A handle of the document's source, or a place where there is no document. */
  readonly at: At | Place;
  /** The worst that it may be called: where less is certain than the rule's severity says. */
  readonly atMost?: Severity | undefined;
  /** Which of the catalogues it stands in, from 0, for a rule that sees several. */
  readonly in?: number | undefined;
  readonly owner?: Owner | undefined;
  readonly element?: Element | undefined;
  readonly data: D;
  readonly related?: readonly { readonly at: At; readonly in?: number | undefined; readonly message: Words }[] | undefined;
  readonly fix?: Fix | undefined;
  /** The articles behind this very fault, where the rule rests on many. */
  readonly legal?: readonly LegalSource[] | undefined;
}

/** One thing about a rule that users may set. */
export interface RuleOption {
  readonly what: Words;
  readonly default: readonly string[] | number | boolean;
}
export type RuleOptions = Readonly<Record<string, RuleOption>>;
type Widen<T> = T extends readonly string[] ? readonly string[] : T extends number ? number : T extends boolean ? boolean : never;
/** The values of a rule's options, those that users set and else the defaults. */
export type OptionValues<O extends RuleOptions> = { readonly [Name in keyof O]: Widen<O[Name]['default']> };

interface RuleDefinition<A extends About, D extends Facts, O extends RuleOptions> {
  readonly id: string;
  readonly severity: Severity;
  readonly fix?: 'safe' | 'unsafe';
  readonly about: A;
  readonly what: Words;
  readonly why: Words;
  readonly legal: readonly LegalSource[];
  readonly options?: O;
  readonly examples: Examples;
  /** Why it cannot judge this document, where it lacks something; it is then listed as not run. */
  needs?(context: Contexts[A]): Words | undefined;
  check(context: Contexts[A], options: OptionValues<O>): Iterable<Sighting<D>>;
  /** @param owner the item's label, quoted as the language does it */
  readonly message: Readonly<Record<Language, (data: D, owner: string) => string>>;
}

/** A sighting that can word itself. */
export interface WordedSighting extends Sighting<Facts> {
  say(language: Language, owner: string): string;
}

/** A rule as the runner sees it; the type of its facts is sealed inside. */
export interface Rule<A extends About = About> extends RuleRecord {
  readonly about: A;
  readonly examples: Examples;
  readonly options: RuleOptions;
  needs?(context: Contexts[A]): Words | undefined;
  /** @param given values of options that users set, of the right types */
  sight(context: Contexts[A], given?: Facts): Iterable<WordedSighting>;
}

/** The union over all kinds of rule, so that a switch on `about` knows the context. */
export type AnyRule = { [A in About]: Rule<A> }[About];

export function defineRule<A extends About, D extends Facts, O extends RuleOptions = Readonly<Record<never, RuleOption>>>(
  definition: RuleDefinition<A, D, O>,
): Rule<A> {
  const { check, message, ...record } = definition;
  const options: RuleOptions = definition.options ?? {};
  const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  return {
    ...record,
    options,
    fix: definition.fix ?? 'none',
    illustration: { bad: illustrate(definition.examples.bad[0]), good: illustrate(definition.examples.good[0]) },
    *sight(context, given) {
      const values = given === undefined ? defaults : { ...defaults, ...given };
      for (const sighting of check(context, values as OptionValues<O>)) {
        yield { ...sighting, say: (language, owner) => message[language](sighting.data, owner) };
      }
    },
  };
}
