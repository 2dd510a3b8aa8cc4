import type { Declared } from '../matching/matching.ts';
import type { Item } from '../model/catalogue.ts';
import type { Change, ChangeRecord } from '../model/change.ts';
import { lazily } from '../model/lazily.ts';
import type { ComparedDocument, ComparedSide, RevisionRow, RowStatus } from '../model/revision.ts';
import type { Day } from '../model/phrases.ts';
import type { Task } from '../model/task-table.ts';
import type { Language } from '../model/words.ts';
import type { Law } from '../vocabularies/index.ts';
import { startCollecting } from './collect.ts';
import { compareItems, compareParts, type Surroundings } from './compare-items.ts';
import { compareTasks, type TaskSurroundings } from './compare-tasks.ts';
import type { Concerned, Difference } from './differences.ts';
import { judgeDifference } from './judge.ts';
import { labelDocument } from './labels.ts';
import { ELEMENT_OF, type Differences, type Judging } from './kinds/define.ts';
import { kinds } from './kinds/index.generated.ts';
import { matchEntries, type MatchedEntries, type Placed } from './match-entries.ts';
import { planYear } from './plan-years.ts';
import { pairDocuments, type Comparable, type DocumentPair } from './pair-documents.ts';
import { makeRow, type RowChange, type RowDraft } from './rows.ts';

/** By what two revisions are compared. */
export interface ComparisonSettings {
  readonly law: Law;
  readonly asOf: Day;
  readonly language: Language;
  /** What people have said of items, by indexes into the lists given. */
  readonly declare?: ((before: readonly Placed[], after: readonly Placed[]) => Declared) | undefined;
}

/** What two revisions have in common, and what not. */
export interface Comparison {
  readonly documents: readonly ComparedDocument[];
  readonly changes: readonly Change[];
  /** The kinds of these changes, sorted by id. */
  readonly kinds: readonly ChangeRecord[];
  /** How the items were matched, for proposals of matches. */
  readonly entries: MatchedEntries;
  /** How many rows of each status the documents have: to count them there would have them all made. */
  readonly statuses: ReadonlyMap<RowStatus, number>;
}

/** Compares two revisions, documents with documents and items with items, and judges what differs. */
export function compareRevisions(
  before: readonly Comparable[],
  after: readonly Comparable[],
  { law, asOf, language, declare }: ComparisonSettings,
): Comparison {
  const pairs = pairDocuments(before, after, law);
  const entries = matchEntries(pairs, declare ?? (() => ({ pairs: [], splits: [], mergers: [], different: [] })), { law, asOf });
  const collection = startCollecting();
  const documentOf = documentsByEntry(entries);
  const take: Take = (difference) => {
    const [one, other] = [documentOf(difference.before), documentOf(difference.after)];
    const judged = judgeDifference(difference, { law, asOf, years: yearsOf(one, other) });
    const number = collection.add(judged, difference, { before: one?.source, after: other?.source });
    return { number, effect: judged.kind.effect, element: ELEMENT_OF[difference.about] };
  };
  const wholes = new Map<Comparable, RowChange>();
  for (const difference of findLoneDocuments(pairs, entries)) {
    const judged = judgeDifference({ about: 'document', difference }, { law, asOf });
    const { before: one, after: other } = difference;
    const number = collection.add(judged, { about: 'document', difference }, { before: one?.source, after: other?.source });
    for (const document of [one, other]) {
      if (document !== undefined) wholes.set(document, { number, effect: judged.kind.effect, element: undefined });
    }
  }
  const drafts = draftRows(entries, pairs, { law, asOf }, take, wholes);
  const { changes, indexOf } = collection.finish(language);
  const present = new Set(changes.map(({ kind }) => kind));
  return {
    documents: pairs.map((pair) => {
      const rows = lazily(() => orderRows(pair, entries, drafts).map((draft) => makeRow(draft, indexOf)));
      return describeDocument(pair, rows, law);
    }),
    changes,
    kinds: kinds.filter(({ id }) => present.has(id)).map(({ id, effect, what, why, legal }) => ({ id, effect, what, why, legal })),
    entries,
    statuses: countStatuses(drafts),
  };
}

/** The years of the two plans that a difference was found in, where they are known. */
function yearsOf(before: Comparable | undefined, after: Comparable | undefined): Judging['years'] {
  const [one, other] = [before, after].map((document) => (document?.kind === 'task-table' ? planYear(document) : undefined));
  return one === undefined || other === undefined ? undefined : [one, other];
}

function documentsByEntry({ before, after }: MatchedEntries): (concerned: Concerned | undefined) => Comparable | undefined {
  const documents = new Map([...before, ...after].map(({ entry, document }) => [entry, document]));
  return (concerned) => concerned && documents.get(concerned.entry);
}

/**
 * Documents that are on one side only, with how many of their items or tasks are, too. Where all of these are in other documents
 * on the other side, nothing is lost or won, and every one says where it went.
 */
function findLoneDocuments(
  pairs: readonly DocumentPair[],
  { before, after, matching }: MatchedEntries,
): readonly Differences['document'][] {
  const alone = new Map<Comparable, number>();
  for (const placed of [...matching.removed.map((index) => before[index]), ...matching.added.map((index) => after[index])]) {
    if (placed !== undefined) alone.set(placed.document, (alone.get(placed.document) ?? 0) + 1);
  }
  return pairs.flatMap(({ before: one, after: other }) => {
    const document = one ?? other;
    if (document === undefined || (one !== undefined && other !== undefined)) return [];
    const left = alone.get(document) ?? 0;
    return left > 0 || isEmpty(document) ? [{ before: one, after: other, alone: left }] : [];
  });
}

function isEmpty(document: Comparable): boolean {
  return (document.kind === 'catalogue' ? document.items : document.tasks).length === 0;
}

/** Judges a difference, and says what a row is to know of it. */
type Take = (difference: Difference) => RowChange;

/** What became of every item and task: rows of those that are still there, and of those that are gone, by index of their side. */
function draftRows(
  { before, after, matching }: MatchedEntries,
  pairs: readonly DocumentPair[],
  judging: Judging,
  take: Take,
  /** The change of a whole document goes for those of its items and tasks that went or came with it. */
  wholes: ReadonlyMap<Comparable, RowChange>,
): Drafts {
  const partners = new Map(pairs.map((pair) => [pair.before, pair.after]));
  const isPair = (one: Placed, other: Placed): boolean => partners.get(one.document) === other.document;
  const present = new Map<number, RowDraft[]>();
  const gone = new Map<number, RowDraft>();
  const at = (list: readonly Placed[], index: number): Placed => {
    const placed = list[index];
    if (placed === undefined) throw new Error(`matched an entry ${index} that is not there`);
    return placed;
  };
  for (const { before: from, after: to, by, likeness } of matching.pairs) {
    const [one, other] = [at(before, from), at(after, to)];
    const changes = compareEntries(one, other, isPair, judging).map(take);
    present.set(to, [{ status: changes.length === 0 ? 'same' : 'changed', before: one, after: other, match: { by, likeness }, changes }]);
  }
  for (const { before: from, after: to, by, likeness } of matching.splits) {
    const one = at(before, from);
    const parts = to.map((index) => at(after, index));
    const changes = [fateOf([one], parts), ...compareWithParts(one, parts, 'before', judging)].map(take);
    for (const [place, index] of to.entries()) {
      present.set(index, [{ status: 'split', before: one, after: parts[place], match: { by, likeness }, changes }]);
    }
  }
  for (const { before: from, after: to, by, likeness } of matching.mergers) {
    const other = at(after, to);
    const parts = from.map((index) => at(before, index));
    const changes = [fateOf(parts, [other]), ...compareWithParts(other, parts, 'after', judging)].map(take);
    const rows = parts.map((part): RowDraft => ({ status: 'merged', before: part, after: other, match: { by, likeness }, changes }));
    present.set(to, rows);
  }
  const links = {
    before: new Map(matching.possible.map((pair) => [pair.before, pair])),
    after: new Map(matching.possible.map((pair) => [pair.after, pair])),
  };
  for (const index of matching.added) {
    const other = at(after, index);
    const link = links.after.get(index);
    const possibly = link && { placed: at(before, link.before), likeness: link.likeness };
    const change = wholes.get(other.document) ?? take(fateOf([], [other], possibly?.placed));
    present.set(index, [{ status: 'added', after: other, possibly, changes: [change] }]);
  }
  for (const index of matching.removed) {
    const one = at(before, index);
    const link = links.before.get(index);
    const possibly = link && { placed: at(after, link.after), likeness: link.likeness };
    const change = wholes.get(one.document) ?? take(fateOf([one], [], possibly?.placed));
    gone.set(index, { status: 'removed', before: one, possibly, changes: [change] });
  }
  return { present, gone };
}

interface Drafts {
  /** By index of the side after. */
  readonly present: ReadonlyMap<number, readonly RowDraft[]>;
  /** By index of the side before. */
  readonly gone: ReadonlyMap<number, RowDraft>;
}

function compareEntries(
  before: Placed,
  after: Placed,
  isPair: (one: Placed, other: Placed) => boolean,
  judging: Judging,
): readonly Difference[] {
  const [one, other] = [before.entry, after.entry];
  if ('rows' in one) return 'rows' in other ? compareTasks(one, other, { ...judging, tables: tablesOf(before, after) }) : [];
  if ('rows' in other) return [];
  const moved = isPair(before, after) ? undefined : ([nameCatalogue(before, judging.law), nameCatalogue(after, judging.law)] as const);
  return compareItems(one, other, { ...judging, catalogues: cataloguesOf(before, after), moved });
}

function cataloguesOf({ document: one }: Placed, { document: other }: Placed): Surroundings['catalogues'] {
  return one.kind === 'catalogue' && other.kind === 'catalogue' ? [one, other] : undefined;
}

function tablesOf({ document: one }: Placed, { document: other }: Placed): TaskSurroundings['tables'] {
  return one.kind === 'task-table' && other.kind === 'task-table' ? [one, other] : undefined;
}

/** What differs between an item and its parts beside the division itself. */
function compareWithParts(one: Placed, parts: readonly Placed[], whole: 'before' | 'after', judging: Judging): readonly Difference[] {
  const items = parts.flatMap(({ entry }) => ('rows' in entry ? [] : [entry]));
  const [first] = parts;
  if ('rows' in one.entry || first === undefined) return [];
  const catalogues = whole === 'before' ? cataloguesOf(one, first) : cataloguesOf(first, one);
  return compareParts(one.entry, items, whole, { ...judging, catalogues });
}

/** By its domain, which is short; else by its title. */
function nameCatalogue({ document }: Placed, law: Law): string {
  const domain = document.kind === 'catalogue' ? document.domain?.value : undefined;
  return (domain === undefined ? undefined : (law.findDomain(domain)?.name ?? domain)) ?? labelDocument(document);
}

/** The difference of items or tasks that came, went, were split or merged. */
function fateOf(before: readonly Placed[], after: readonly Placed[], possibly?: Placed): Difference {
  const [one, other] = [before[0], after[0]];
  const sides = { before: one && { entry: one.entry }, after: other && { entry: other.entry } };
  const tasks = (placed: readonly Placed[]): readonly Task[] => placed.flatMap(({ entry }) => ('rows' in entry ? [entry] : []));
  const items = (placed: readonly Placed[]): readonly Item[] => placed.flatMap(({ entry }) => ('rows' in entry ? [] : [entry]));
  const likely = possibly === undefined ? [] : [possibly];
  if ([...before, ...after].some(({ entry }) => 'rows' in entry)) {
    return { about: 'task', difference: { before: tasks(before), after: tasks(after), possibly: tasks(likely)[0] }, ...sides };
  }
  return { about: 'item', difference: { before: items(before), after: items(after), possibly: items(likely)[0] }, ...sides };
}

/** The rows of a pair in the order of the side after; what is gone stands behind what it stood behind. */
function orderRows(pair: DocumentPair, { before, after }: MatchedEntries, { present, gone }: Drafts): readonly RowDraft[] {
  const rows = [...after.entries()].flatMap(([index, { document }]) => (document === pair.after ? (present.get(index) ?? []) : []));
  const lastOf = new Map(rows.map((row, index) => [row.before, index]));
  const behind = new Map<number, RowDraft[]>();
  let anchor = -1;
  for (const [index, placed] of before.entries()) {
    if (placed.document !== pair.before) continue;
    const draft = gone.get(index);
    anchor = lastOf.get(placed) ?? anchor;
    if (draft === undefined) continue;
    const known = behind.get(anchor);
    if (known === undefined) behind.set(anchor, [draft]);
    else known.push(draft);
  }
  return [...(behind.get(-1) ?? []), ...rows.flatMap((row, index) => [row, ...(behind.get(index) ?? [])])];
}

/** Every draft is a row of one document. */
function countStatuses({ present, gone }: Drafts): ReadonlyMap<RowStatus, number> {
  const counts = new Map<RowStatus, number>();
  for (const { status } of [...present.values(), ...gone.values()].flat()) counts.set(status, (counts.get(status) ?? 0) + 1);
  return counts;
}

function describeDocument(pair: DocumentPair, rows: () => readonly RevisionRow[], law: Law): ComparedDocument {
  const present = pair.after ?? pair.before;
  if (present === undefined) throw new Error('a pair without any document');
  const written = present.kind === 'catalogue' ? present.domain?.value : undefined;
  const known = written === undefined ? undefined : law.findDomain(written);
  return {
    kind: present.kind,
    domain: written === undefined ? undefined : { zh: known?.name ?? written, en: known?.id.replaceAll('-', ' ') ?? written },
    place: present.locality.name?.value,
    level: present.locality.level?.value,
    before: pair.before && describeSide(pair.before),
    after: pair.after && describeSide(pair.after),
    get rows() {
      return rows();
    },
  };
}

function describeSide(document: Comparable): ComparedSide {
  const title = document.title?.value;
  if (document.kind === 'task-table') {
    return { file: document.source.file, title, edition: document.year && String(document.year.value), entries: document.tasks.length };
  }
  const { edition, effective, items, source } = document;
  return { file: source.file, title, edition: edition?.value, effective: effective?.value, entries: items.length };
}
