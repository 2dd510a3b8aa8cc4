import { hash } from 'node:crypto';

import { detach } from '../model/detach.ts';
import { SEVERITIES, type Facts, type Finding, type Owner, type Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Source } from '../model/source.ts';
import type { Language } from '../model/words.ts';
import type { AnyRule, WordedSighting } from './define.ts';

/** A sighting with its sentence and the document it was made in. */
export interface Seen {
  readonly rule: AnyRule;
  readonly sighting: WordedSighting;
  readonly sentence: string;
  readonly file: string;
  readonly source: Source | undefined;
  /** The documents that what is related may stand in. */
  readonly sources: readonly { readonly file: string; readonly source: Source | undefined }[];
  readonly documentId: string;
  /** Which of the file's documents; absent where the rule judges the file. */
  readonly document: number | undefined;
}

/** Sightings of one and the same thing. */
interface SeenGroup {
  readonly first: Seen;
  readonly all: Seen[];
  /** Its facts as JSON. */
  readonly facts: string;
}

/** The findings of sightings in one file, sorted by place, then by rule. */
export function makeFindings(seen: readonly Seen[], language: Language, excerpt: (entry: Seen) => Finding['excerpt']): Finding[] {
  return joinMerged(seen)
    .map((group) => ({ group, finding: toFinding(group, language, excerpt) }))
    .map(({ group, finding }) => ({ finding, order: orderOf(group, finding.place) }))
    .toSorted(
      (a, b) => a.order - b.order || comparePlaces(a.finding.place, b.finding.place) || (a.finding.ruleId < b.finding.ruleId ? -1 : 1),
    )
    .map(({ finding }) => finding);
}

/** The sentence of a sighting. */
export function word(sighting: WordedSighting, language: Language): string {
  return sighting.say(language, labelOf(sighting.owner, language));
}

/** How a sighting is called: as the rule is, or milder where less is certain. */
export function severityOf({ severity }: AnyRule, { atMost }: WordedSighting): Severity {
  return atMost !== undefined && SEVERITIES.indexOf(atMost) > SEVERITIES.indexOf(severity) ? atMost : severity;
}

/** A cell's handle counts sheets, rows and columns in their order; texts are ordered by line and column. */
function orderOf({ first: { sighting } }: SeenGroup, place: Place): number {
  return place.kind === 'cell' && typeof sighting.at === 'number' ? sighting.at : 0;
}

function comparePlaces(a: Place, b: Place): number {
  if (a.kind !== 'text' || b.kind !== 'text') return 0;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/** A fault in a merged cell (or behind an alias) is seen once per item that shares it; it is one finding that lists them. */
function joinMerged(seen: readonly Seen[]): SeenGroup[] {
  const groups = new Map<string, SeenGroup>();
  for (const entry of seen) {
    const { rule, sighting } = entry;
    const facts = JSON.stringify(sighting.data);
    const key = `${rule.id}|${JSON.stringify(sighting.at)}|${sighting.element ?? ''}|${facts}|${entry.documentId}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: entry, all: [entry], facts });
    else group.all.push(entry);
  }
  return [...groups.values()];
}

function toFinding(group: SeenGroup, language: Language, excerpt: (entry: Seen) => Finding['excerpt']): Finding {
  const { first, all, facts } = group;
  const { rule, sighting, source, sentence, file } = first;
  const owners = [...new Map(all.map(({ sighting: { owner } }) => [owner?.at, owner])).values()];
  const resolve = (at: Place | number, within: Source | undefined): Place => {
    if (typeof at !== 'number') return at;
    if (within === undefined) throw new Error(`${rule.id} gave a handle where there is no document`);
    return within.place(at);
  };
  const place = resolve(sighting.at, source);
  const related = (sighting.related ?? []).map(({ at, in: index, message }) => {
    const there = index === undefined ? { file, source } : (first.sources[index] ?? { file, source });
    return { file: there.file, place: resolve(at, there.source), message: detach(message[language]) };
  });
  return {
    ruleId: rule.id,
    severity: severityOf(rule, sighting),
    message: detach(joinSentence(sentence, owners.length - 1, place, language)),
    file,
    place,
    itemId: detachPart(sighting.owner?.id),
    itemName: detachPart(sighting.owner?.name),
    itemCategory: detachPart(sighting.owner?.category),
    bodies: [...new Set(owners.flatMap((owner) => owner?.bodies ?? []))].map(detach),
    document: first.document,
    element: sighting.element,
    data: readFacts(owners.length === 1 ? facts : JSON.stringify({ ...sighting.data, items: owners.map((owner) => owner?.name ?? null) })),
    related,
    fix: placeFix(sighting, source),
    legal: sighting.legal ?? rule.legal,
    fingerprint: identify(first),
    excerpt: excerpt(first),
  };
}

function placeFix({ at, fix }: WordedSighting, source: Source | undefined): Finding['fix'] {
  const place = fix === undefined || typeof at !== 'number' ? undefined : source?.find?.(at, fix.original);
  return fix === undefined || place === undefined ? fix : { ...fix, place };
}

/** Facts are plain JSON; what is read from it shares no text with the file. */
function readFacts(json: string): Facts {
  return JSON.parse(json) as Facts;
}

function detachPart(text: string | undefined): string | undefined {
  return text === undefined ? undefined : detach(text);
}

/** Items share a cell that is merged, or a text that an alias repeats. */
function joinSentence(sentence: string, others: number, { kind }: Place, language: Language): string {
  if (others === 0) return sentence;
  if (language === 'zh') return `${sentence}（${kind === 'cell' ? '合并单元格' : '别名引用'}，另有 ${others} 项相同）`;
  return `${sentence} (${kind === 'cell' ? 'merged cell' : 'by an alias'}; ${others} more ${others === 1 ? 'item shares' : 'items share'} it)`;
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
  return hash('sha256', text).slice(0, 16);
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
