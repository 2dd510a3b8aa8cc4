import type { Document } from '../model/document.ts';
import type { Facts, Finding, RuleRecord, Severity } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { LocatedFault, Problem } from '../model/problem.ts';
import type { NotRun } from '../model/report.ts';
import type { RosterIndex } from '../model/roster.ts';
import type { SuppressionFault } from '../model/suppression.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { Language, Words } from '../model/words.ts';
import { makeLaw, type Extension, type Law } from '../vocabularies/index.ts';
import type { AnyRule, Crash, Rule, Standards, WordedSighting } from './define.ts';
import { makeFindings, severityOf, word, type Seen } from './findings.ts';
import { chooseRules, ruleSets, type Override, type RuleSet, type RuleSettings } from './overrides.ts';
import { groupSources, type SourceMember } from './sources.ts';

/** One file with everything that rules judge. */
export interface JudgedFile {
  readonly path: string;
  readonly documents: readonly { readonly document: Document; readonly faults: readonly LocatedFault[] }[];
  readonly problems: readonly Problem[];
}

export interface RunSettings extends RuleSettings {
  readonly language: Language;
  /** How many findings of each severity carry an excerpt for display; the rest can do without. */
  readonly excerpts: number;
  /** The day on which acts and periods are judged. */
  readonly asOf: Day;
  /** What users add to the vocabularies. */
  readonly vocabularies?: readonly Extension[] | undefined;
  /** Other settings for some files. */
  readonly overrides?: readonly Override[] | undefined;
  /** Who there is in the place of a task table, where a roster says. */
  readonly rosterOf?: ((table: TaskTable) => RosterIndex | undefined) | undefined;
}

/** Judges file after file. */
export interface Run {
  judge(file: JudgedFile): Finding[];
  /** Judges catalogues of several files that should agree, by what only shows between files. */
  compare(members: readonly SourceMember[]): Finding[];
  /** Judges the catalogues of a town by those of its county. */
  compareTown(town: readonly SourceMember[], county: readonly SourceMember[]): Finding[];
  /** Whether any rule does. */
  readonly judgesTowns: boolean;
  /** Words what is wrong with suppressions, file by file. */
  tell(faults: readonly SuppressionFault[]): Finding[];
  /** What the vocabularies know, ours and the users'. */
  readonly law: Law;
  /** Rules that could not judge a document for want of something. */
  readonly notRun: readonly NotRun[];
  /** Whether a rule is in force for a file. */
  isInForce(ruleId: string, path: string): boolean;
  /** The rules that are off for a file and not everywhere; nothing where there are none. */
  describeOff(path: string): { readonly switchedOff?: readonly string[] };
  /** The rules in force for any file, sorted by id, with the severities that they have in general. */
  readonly records: readonly RuleRecord[];
  /** Rules that failed with an error of their own: bugs of this program. */
  readonly crashes: number;
}

export function startRun(rules: readonly AnyRule[], settings: RunSettings): Run {
  const setOf = ruleSets(rules, settings, settings.overrides);
  const everywhere = listInForce(rules, settings);
  const standards = { law: makeLaw(settings.vocabularies), asOf: settings.asOf };
  const state: RunState = { settings, setOf, standards, notRun: [], excerpts: { error: 0, warning: 0, info: 0 }, crashes: 0 };
  return {
    judge: (file) => judgeFile(file, state),
    compare: (members) => compareSources(everywhere, members, state),
    compareTown: (town, county) => compareTown(everywhere, { town, county }, state),
    judgesTowns: everywhere.some(({ about }) => about === 'town'),
    tell: (faults) => tellFaults(faults, state),
    isInForce: (ruleId, path) => setOf(path).rules.some(({ id }) => id === ruleId),
    describeOff(path) {
      const { rules: own } = setOf(path);
      if (own.length === everywhere.length) return {};
      return { switchedOff: everywhere.map(({ id }) => id).filter((id) => own.every((rule) => rule.id !== id)) };
    },
    law: standards.law,
    notRun: state.notRun,
    records: everywhere.map(toRecord).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    get crashes() {
      return state.crashes;
    },
  };
}

/** The rules in force in general, and those that only an override switches on. */
function listInForce(rules: readonly AnyRule[], { severities, overrides = [] }: RunSettings): readonly AnyRule[] {
  const merged = new Map(severities);
  for (const override of overrides) {
    for (const [id, severity] of override.severities) if (merged.get(id) === 'off') merged.set(id, severity);
  }
  return chooseRules(rules, { severities: merged }).rules;
}

interface RunState {
  readonly settings: RunSettings;
  readonly setOf: (path: string) => RuleSet;
  readonly standards: Standards;
  readonly notRun: NotRun[];
  /** How many findings carry an excerpt already. */
  readonly excerpts: Record<Severity, number>;
  crashes: number;
}

function judgeFile(file: JudgedFile, state: RunState): Finding[] {
  const { rules, options } = state.setOf(file.path);
  const collection = startCollection(state.settings.language);
  for (const rule of rules) {
    if (rule.about === 'input' && file.problems.length > 0)
      collection.add(rule, { path: file.path }, () => rule.sight({ problems: file.problems }));
    if (rule.about === 'sources') {
      for (const members of groupSources(
        file.path,
        file.documents.map(({ document }) => document),
        state.standards.law,
      ))
        collectAmong(rule, members, false, collection, state);
    }
  }
  // All rules on one document before the next: what several of them need is worked out once.
  for (const [index, { document, faults }] of file.documents.entries()) {
    const standards = standardsOf(document, state);
    for (const rule of rules) {
      if (rule.about === 'reading' && !isFirstOfTable(file, index)) continue;
      const missing = findNeed(rule, document, standards);
      if (missing !== undefined) state.notRun.push({ ruleId: rule.id, file: file.path, reason: missing[state.settings.language] });
      else collection.add(rule, { path: file.path, document, index }, () => sightIn(rule, document, faults, standards, options[rule.id]));
    }
  }
  return conclude(rules, collection, [file.path], state);
}

/** Judges by the rules about sources alone; the rest has been told of each file by itself. */
function compareSources(rules: readonly AnyRule[], members: readonly SourceMember[], state: RunState): Finding[] {
  const collection = startBetween(state);
  for (const rule of rules) if (rule.about === 'sources') collectAmong(rule, members, true, collection, state);
  return conclude(rules, collection, pathsOf(members), state);
}

/** What stands in a file is told as that file's settings say. */
function startBetween(state: RunState): Collection {
  return startCollection(state.settings.language, (rule, path) => state.setOf(path).rules.find(({ id }) => id === rule.id));
}

function pathsOf(members: readonly SourceMember[]): readonly string[] {
  return [...new Set(members.map(({ path }) => path))];
}

function compareTown(
  rules: readonly AnyRule[],
  { town, county }: { readonly town: readonly SourceMember[]; readonly county: readonly SourceMember[] },
  state: RunState,
): Finding[] {
  const collection = startBetween(state);
  const members = [...town, ...county];
  const scenes = members.map(toScene);
  const [first] = scenes;
  const [own, above] = [town, county].map((side) => side.map(({ catalogue }) => catalogue));
  if (first === undefined || own === undefined || above === undefined) return [];
  for (const rule of rules) {
    if (rule.about !== 'town') continue;
    const sight = (): Iterable<WordedSighting> =>
      rule.sight({ ...state.standards, town: own, county: above }, state.setOf(first.path).options[rule.id]);
    collection.add(rule, first, sight, scenes);
  }
  return conclude(rules, collection, pathsOf(members), state);
}

function collectAmong(
  rule: Rule<'sources'>,
  members: readonly SourceMember[],
  across: boolean,
  { add }: Collection,
  state: RunState,
): void {
  const places = members.map(toScene);
  const [first] = places;
  if (first === undefined) return;
  const catalogues = members.map(({ catalogue }) => catalogue);
  add(rule, first, () => rule.sight({ ...state.standards, catalogues, across }, state.setOf(first.path).options[rule.id]), places);
}

function tellFaults(faults: readonly SuppressionFault[], state: RunState): Finding[] {
  const files = [...new Set(faults.map(({ file }) => file))];
  return files.flatMap((path) => {
    const { rules } = state.setOf(path);
    const own = faults.filter(({ file }) => file === path);
    const collection = startCollection(state.settings.language);
    for (const rule of rules) if (rule.about === 'suppression') collection.add(rule, { path }, () => rule.sight({ faults: own }));
    return conclude(rules, collection, [path], state);
  });
}

/** Where sightings are made: a file, or one of its documents. */
interface Scene {
  readonly path: string;
  readonly document?: Document;
  readonly index?: number;
}

function toScene({ path, document, catalogue }: SourceMember): Scene {
  return { path, document: catalogue, index: document };
}

interface Collection {
  readonly seen: Seen[];
  readonly crashes: (Crash & { readonly path: string })[];
  /** @param among the documents that a sighting's `in` chooses from */
  add(rule: AnyRule, scene: Scene, sightings: () => Iterable<WordedSighting>, among?: readonly Scene[]): void;
}

/** @param ruleAt the rule as it is set for a file, `undefined` where it is off */
function startCollection(language: Language, ruleAt = (rule: AnyRule, _path: string): AnyRule | undefined => rule): Collection {
  const seen: Seen[] = [];
  const crashes: Collection['crashes'] = [];
  return {
    seen,
    crashes,
    add(rule, scene, sightings, among) {
      try {
        // Worded here, so that a sentence that fails is the rule's failure too.
        for (const sighting of sightings()) {
          const { path, document, index } = (sighting.in === undefined ? undefined : among?.[sighting.in]) ?? scene;
          const own = ruleAt(rule, path);
          if (own === undefined) continue;
          const sources = (among ?? [scene]).map((place) => ({ file: place.path, source: place.document?.source }));
          seen.push({
            rule: own,
            sighting,
            sentence: word(sighting, language),
            file: path,
            source: document?.source,
            sources,
            documentId: identify(document) ?? path,
            document: index,
          });
        }
      } catch (error) {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        crashes.push({ rule: rule.id, reason, path: scene.path });
      }
    },
  };
}

/** The findings of files, file by file. */
function conclude(rules: readonly AnyRule[], collection: Collection, paths: readonly string[], state: RunState): Finding[] {
  const { seen, crashes, add } = collection;
  const said = [...crashes];
  for (const path of paths) {
    const own = said.filter((crash) => crash.path === path);
    for (const rule of rules) if (rule.about === 'run') add(rule, { path }, () => rule.sight({ crashes: own }));
  }
  state.crashes += crashes.length;
  return paths.flatMap((path) =>
    makeFindings(
      seen.filter(({ file }) => file === path),
      state.settings.language,
      (entry) => takeExcerpt(entry, state),
    ),
  );
}

/** One table may hold several documents, divided by their domains; what is said of it is said with the first. */
function isFirstOfTable({ documents }: JudgedFile, index: number): boolean {
  const table = tableOf(documents[index]?.document);
  return table !== undefined && tableOf(documents[index - 1]?.document) !== table;
}

function tableOf(document: Document | undefined): string | undefined {
  const explanation = document !== undefined && 'explanation' in document ? document.explanation : undefined;
  return explanation === undefined ? undefined : `${explanation.sheet}!${explanation.firstRow}`;
}

function identify(document: Document | undefined): string | undefined {
  return document !== undefined && 'id' in document ? document.id?.value : undefined;
}

/** By what one document is judged. */
interface OwnStandards extends Standards {
  readonly roster: RosterIndex | undefined;
}

function standardsOf(document: Document, { standards, settings }: RunState): OwnStandards {
  return { ...standards, roster: document.kind === 'task-table' ? settings.rosterOf?.(document) : undefined };
}

/** What a rule lacks in a document that it would judge. */
function findNeed(rule: AnyRule, document: Document, standards: OwnStandards): Words | undefined {
  if (rule.about === 'catalogue' && document.kind === 'catalogue') return rule.needs?.({ ...standards, catalogue: document });
  if (rule.about === 'task-table' && document.kind === 'task-table') return rule.needs?.({ ...standards, table: document });
  if (rule.about === 'village-list' && document.kind === 'village-list') return rule.needs?.({ ...standards, list: document });
  return undefined;
}

function sightIn(
  rule: AnyRule,
  document: Document,
  faults: readonly LocatedFault[],
  standards: OwnStandards,
  given: Facts | undefined,
): Iterable<WordedSighting> {
  switch (rule.about) {
    case 'schema':
      return faults.length > 0 ? rule.sight({ faults }) : [];
    case 'catalogue':
      return document.kind === 'catalogue' ? rule.sight({ ...standards, catalogue: document }, given) : [];
    case 'task-table':
      return document.kind === 'task-table' ? rule.sight({ ...standards, table: document }, given) : [];
    case 'village-list':
      return document.kind === 'village-list' ? rule.sight({ ...standards, list: document }, given) : [];
    case 'domain-list':
      return document.kind === 'domain-list' ? rule.sight({ ...standards, list: document }, given) : [];
    case 'roster':
      return document.kind === 'unit-roster' ? rule.sight({ ...standards, roster: document }, given) : [];
    case 'table':
      return document.kind === 'catalogue' || document.kind === 'task-table' || document.kind === 'village-list'
        ? rule.sight({ document }, given)
        : [];
    case 'reading':
      return 'explanation' in document && document.explanation !== undefined
        ? rule.sight({ document, explanation: document.explanation }, given)
        : [];
    case 'sources':
    case 'town':
    case 'input':
    case 'run':
    case 'suppression':
      return [];
  }
}

function takeExcerpt({ rule, sighting, source }: Seen, { excerpts, settings }: RunState): Finding['excerpt'] {
  const severity = severityOf(rule, sighting);
  if (source === undefined || typeof sighting.at !== 'number' || excerpts[severity] >= settings.excerpts) return undefined;
  excerpts[severity] += 1;
  return source.excerpt(sighting.at, sighting.owner?.at);
}

function toRecord({ id, severity, usualSeverity, fix, about, what, why, legal, illustration }: AnyRule): RuleRecord {
  return { id, severity, usualSeverity, fix, about, what, why, legal, illustration };
}
