import type { Document } from '../model/document.ts';
import type { Finding, RuleRecord, Severity } from '../model/finding.ts';
import type { LocatedFault, Problem } from '../model/problem.ts';
import type { NotRun } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import type { AnyRule, Crash, WordedSighting } from './define.ts';
import { makeFindings, word, type Seen } from './findings.ts';

/** One file with everything that rules judge. */
export interface JudgedFile {
  readonly path: string;
  readonly documents: readonly { readonly document: Document; readonly faults: readonly LocatedFault[] }[];
  readonly problems: readonly Problem[];
}

export interface RunSettings {
  readonly language: Language;
  /** Severities that differ from the rules' own. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** How many findings of each severity carry an excerpt for display; the rest can do without. */
  readonly excerpts: number;
}

/** Judges file after file. */
export interface Run {
  judge(file: JudgedFile): Finding[];
  /** Rules that could not judge a document for want of something. */
  readonly notRun: readonly NotRun[];
  /** The rules in force, sorted by id, with their severities. */
  readonly records: readonly RuleRecord[];
  /** Rules that failed with an error of their own: bugs of this program. */
  readonly crashes: number;
}

export function startRun(rules: readonly AnyRule[], settings: RunSettings): Run {
  const inForce = rules.flatMap((rule): AnyRule[] => {
    const severity = settings.severities.get(rule.id) ?? rule.severity;
    if (severity === 'off') return [];
    return [severity === rule.severity ? rule : { ...rule, severity, usualSeverity: rule.severity }];
  });
  const state: RunState = { settings, notRun: [], excerpts: { error: 0, warning: 0, info: 0 }, crashes: 0 };
  return {
    judge: (file) => judgeFile(inForce, file, state),
    notRun: state.notRun,
    records: inForce.map(toRecord).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    get crashes() {
      return state.crashes;
    },
  };
}

interface RunState {
  readonly settings: RunSettings;
  readonly notRun: NotRun[];
  /** How many findings carry an excerpt already. */
  readonly excerpts: Record<Severity, number>;
  crashes: number;
}

function judgeFile(rules: readonly AnyRule[], file: JudgedFile, state: RunState): Finding[] {
  const seen: Seen[] = [];
  const crashes: Crash[] = [];
  const collect = (rule: AnyRule, index: number | undefined, sightings: () => Iterable<WordedSighting>): void => {
    const document = index === undefined ? undefined : file.documents[index]?.document;
    const documentId = identify(document) ?? file.path;
    try {
      // Worded here, so that a sentence that fails is the rule's failure too.
      for (const sighting of sightings())
        seen.push({
          rule,
          sighting,
          sentence: word(sighting, state.settings.language),
          source: document?.source,
          documentId,
          document: index,
        });
    } catch (error) {
      crashes.push({ rule: rule.id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  for (const rule of rules) {
    if (rule.about === 'input') collect(rule, undefined, () => rule.sight({ problems: file.problems }));
    for (const [index, { document, faults }] of file.documents.entries()) {
      if (rule.about === 'reading' && !isFirstOfTable(file, index)) continue;
      const missing = findNeed(rule, document);
      if (missing === undefined) collect(rule, index, () => sightIn(rule, document, faults));
      else state.notRun.push({ ruleId: rule.id, file: file.path, reason: missing[state.settings.language] });
    }
  }
  for (const rule of rules) if (rule.about === 'run') collect(rule, undefined, () => rule.sight({ crashes }));
  state.crashes += crashes.length;
  return makeFindings(seen, file.path, state.settings.language, (entry) => takeExcerpt(entry, state));
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

/** What a rule lacks in a document that it would judge. */
function findNeed(rule: AnyRule, document: Document): Words | undefined {
  if (rule.about === 'catalogue' && document.kind === 'catalogue') return rule.needs?.({ catalogue: document });
  if (rule.about === 'task-table' && document.kind === 'task-table') return rule.needs?.({ table: document });
  return undefined;
}

function sightIn(rule: AnyRule, document: Document, faults: readonly LocatedFault[]): Iterable<WordedSighting> {
  switch (rule.about) {
    case 'schema':
      return faults.length > 0 ? rule.sight({ faults }) : [];
    case 'catalogue':
      return document.kind === 'catalogue' ? rule.sight({ catalogue: document }) : [];
    case 'task-table':
      return document.kind === 'task-table' ? rule.sight({ table: document }) : [];
    case 'numbering':
      return document.kind === 'catalogue' || document.kind === 'task-table' ? rule.sight({ document }) : [];
    case 'reading':
      return 'explanation' in document && document.explanation !== undefined
        ? rule.sight({ document, explanation: document.explanation })
        : [];
    case 'input':
    case 'run':
      return [];
  }
}

function takeExcerpt({ rule, sighting, source }: Seen, { excerpts, settings }: RunState): Finding['excerpt'] {
  if (source === undefined || typeof sighting.at !== 'number' || excerpts[rule.severity] >= settings.excerpts) return undefined;
  excerpts[rule.severity] += 1;
  return source.excerpt(sighting.at, sighting.owner?.at);
}

function toRecord({ id, severity, usualSeverity, fix, about, what, why, legal, illustration }: AnyRule): RuleRecord {
  return { id, severity, usualSeverity, fix, about, what, why, legal, illustration };
}
