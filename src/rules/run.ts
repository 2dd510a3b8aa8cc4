import { createHash } from 'node:crypto';

import { detach } from '../model/detach.ts';
import type { Document } from '../model/document.ts';
import type { Facts, Finding, Owner, RuleRecord, Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { LocatedFault, Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { NotRun } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import type { AnyRule, Crash, WordedSighting } from './define.ts';

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
    return severity === 'off' ? [] : [{ ...rule, severity }];
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

/** A sighting with the document it was made in. */
interface Seen {
  readonly rule: AnyRule;
  readonly sighting: WordedSighting;
  readonly source: Source | undefined;
  readonly documentId: string;
}

function judgeFile(rules: readonly AnyRule[], file: JudgedFile, state: RunState): Finding[] {
  const seen: Seen[] = [];
  const crashes: Crash[] = [];
  const collect = (rule: AnyRule, document: Document | undefined, sightings: () => Iterable<WordedSighting>): void => {
    const documentId = document !== undefined && 'id' in document && document.id !== undefined ? document.id.value : file.path;
    try {
      for (const sighting of sightings()) seen.push({ rule, sighting, source: document?.source, documentId });
    } catch (error) {
      crashes.push({ rule: rule.id, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
  for (const rule of rules) {
    if (rule.about === 'input') collect(rule, undefined, () => rule.sight({ problems: file.problems }));
    for (const { document, faults } of file.documents) {
      const missing = findNeed(rule, document);
      if (missing === undefined) collect(rule, document, () => sightIn(rule, document, faults));
      else state.notRun.push({ ruleId: rule.id, file: file.path, reason: missing[state.settings.language] });
    }
  }
  for (const rule of rules) if (rule.about === 'run') collect(rule, undefined, () => rule.sight({ crashes }));
  state.crashes += crashes.length;
  return joinMerged(seen)
    .map((group) => ({ order: orderOf(group), finding: toFinding(group, file.path, state) }))
    .toSorted((a, b) => a.order - b.order || comparePlaces(a.finding.place, b.finding.place) || (a.finding.ruleId < b.finding.ruleId ? -1 : 1))
    .map(({ finding }) => finding);
}

/** A cell's handle counts sheets, rows and columns in their order; texts are ordered by line and column. */
function orderOf([first]: readonly Seen[]): number {
  const at = first?.sighting.at;
  return typeof at === 'number' && first?.source?.place(at).kind === 'cell' ? at : 0;
}

function comparePlaces(a: Place, b: Place): number {
  if (a.kind !== 'text' || b.kind !== 'text') return 0;
  return a.start.line - b.start.line || a.start.column - b.start.column;
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
    case 'input':
    case 'run':
      return [];
  }
}

/** A fault in a merged cell (or behind an alias) is seen once per item that shares it; it is one finding that lists them. */
function joinMerged(seen: readonly Seen[]): Seen[][] {
  const groups = new Map<string, Seen[]>();
  for (const entry of seen) {
    const { rule, sighting } = entry;
    const key = `${rule.id}|${JSON.stringify(sighting.at)}|${sighting.element ?? ''}|${JSON.stringify(sighting.data)}|${entry.documentId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function toFinding(group: readonly Seen[], file: string, state: RunState): Finding {
  const [first] = group;
  if (first === undefined) throw new Error('a finding needs a sighting');
  const { rule, sighting, source } = first;
  const { language } = state.settings;
  const resolve = (at: Place | number): Place => {
    if (typeof at !== 'number') return at;
    if (source === undefined) throw new Error(`${rule.id} gave a handle where there is no document`);
    return source.place(at);
  };
  const others = group.slice(1).flatMap(({ sighting: { owner } }) => (owner === undefined ? [] : [owner]));
  const related = (sighting.related ?? []).map(({ at, message }) => ({ file, place: resolve(at), message: message[language] }));
  return {
    ruleId: rule.id,
    severity: rule.severity,
    message: detach(joinSentence(sighting.say(language, labelOf(sighting.owner, language)), others.length, language)),
    file,
    place: resolve(sighting.at),
    itemId: detachPart(sighting.owner?.id),
    itemName: detachPart(sighting.owner?.name),
    element: sighting.element,
    data: JSON.parse(JSON.stringify(others.length > 0 ? { ...sighting.data, items: [sighting.owner, ...others].map((owner) => owner?.name ?? null) } : sighting.data)),
    related,
    fix: sighting.fix,
    legal: rule.legal,
    fingerprint: identify(first),
    excerpt: takeExcerpt(first, state),
  };
}

function detachPart(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

function joinSentence(sentence: string, others: number, language: Language): string {
  if (others === 0) return sentence;
  return language === 'zh' ? `${sentence}（合并单元格，另有 ${others} 项相同）` : `${sentence} (merged cell; ${others} more items share it)`;
}

/** An item as a sentence names it. */
function labelOf(owner: Owner | undefined, language: Language): string {
  const named = [owner?.category, owner?.name].filter((part) => part !== undefined).map((part) => part.replaceAll(/\s+/gu, ' ').trim());
  // Tables often repeat the category as the name of its only item.
  if (owner?.name !== undefined) return `“${[...new Set(named)].join(' › ')}”`;
  if (owner?.number !== undefined) return language === 'zh' ? `第 ${owner.number} 项` : `item ${owner.number}`;
  if (owner?.id !== undefined) return `“${owner.id}”`;
  return language === 'zh' ? '此处' : 'this item';
}

/** Rule, document, item, element and facts; never the place or the wording. */
function identify({ rule, sighting, documentId }: Seen): string {
  const { owner, element, data } = sighting;
  return digest(JSON.stringify([rule.id, documentId, owner?.id ?? [owner?.category, owner?.name], element, canonical(data)]));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Numbers equal findings through, so that every fingerprint of a report is its own. */
export function separateFingerprints(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1;
    seen.set(finding.fingerprint, count);
    return count === 1 ? finding : { ...finding, fingerprint: digest(`${finding.fingerprint}#${count}`) };
  });
}

function canonical(facts: Facts): unknown {
  return Object.entries(facts).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function takeExcerpt({ rule, sighting, source }: Seen, { excerpts, settings }: RunState): Finding['excerpt'] {
  if (source === undefined || typeof sighting.at !== 'number' || excerpts[rule.severity] >= settings.excerpts) return undefined;
  excerpts[rule.severity] += 1;
  return source.excerpt(sighting.at, sighting.owner?.at);
}

function toRecord({ id, severity, fix, about, what, why, legal, illustration }: AnyRule): RuleRecord {
  return { id, severity, fix, about, what, why, legal, illustration };
}
