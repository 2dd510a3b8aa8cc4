import type { Declared } from '../matching/matching.ts';
import type { Item } from '../model/catalogue.ts';
import type { Change, ChangeRecord } from '../model/change.ts';
import type { ComparedDocument, ComparedSide, RevisionRow } from '../model/revision.ts';
import type { Day } from '../model/phrases.ts';
import type { Source } from '../model/source.ts';
import type { Task } from '../model/task-table.ts';
import type { Language } from '../model/words.ts';
import type { Law } from '../vocabularies/index.ts';
import { startCollecting } from './collect.ts';
import { compareItems } from './compare-items.ts';
import { compareTasks } from './compare-tasks.ts';
import type { Concerned, Difference } from './differences.ts';
import { judgeDifference } from './judge.ts';
import { ELEMENT_OF, type Judging } from './kinds/define.ts';
import { kinds } from './kinds/index.generated.ts';
import { matchEntries, type MatchedEntries, type Placed } from './match-entries.ts';
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
}

/** Compares two revisions, documents with documents and items with items, and judges what differs. */
export function compareRevisions(
  before: readonly Comparable[],
  after: readonly Comparable[],
  { law, asOf, language, declare }: ComparisonSettings,
): Comparison {
  const pairs = pairDocuments(before, after, law);
  const entries = matchEntries(pairs, declare ?? (() => ({ pairs: [], splits: [], mergers: [], different: [] })));
  const collection = startCollecting();
  const sourceOf = sourcesByEntry(entries);
  const take: Take = (difference) => {
    const judged = judgeDifference(difference, { law, asOf, years: yearsOf(pairs) });
    const sources = { before: sourceOf(difference.before), after: sourceOf(difference.after) };
    const number = collection.add(judged, difference, sources);
    return { number, effect: judged.kind.effect, element: ELEMENT_OF[difference.about] };
  };
  for (const pair of pairs.filter((each) => each.before === undefined || each.after === undefined)) {
    collection.add(
      judgeDifference({ about: 'document', difference: pair }, { law, asOf }),
      { about: 'document', difference: pair },
      {
        before: pair.before?.source,
        after: pair.after?.source,
      },
    );
  }
  const drafts = draftRows(entries, pairs, take);
  const { changes, indexOf } = collection.finish(language);
  const present = new Set(changes.map(({ kind }) => kind));
  return {
    documents: pairs.map((pair) => {
      const rows = orderRows(pair, entries, drafts).map((draft) => makeRow(draft, indexOf));
      return describeDocument(pair, rows, law);
    }),
    changes,
    kinds: kinds.filter(({ id }) => present.has(id)).map(({ id, effect, what, why, legal }) => ({ id, effect, what, why, legal })),
    entries,
  };
}

/** The years of the two plans, where there is one pair of task tables and both say so. */
function yearsOf(pairs: readonly DocumentPair[]): Judging['years'] {
  const tables = pairs.filter(({ before, after }) => before?.kind === 'task-table' && after?.kind === 'task-table');
  const [only] = tables;
  if (only?.before?.kind !== 'task-table' || only.after?.kind !== 'task-table' || tables.length > 1) return undefined;
  const [before, after] = [only.before.year?.value, only.after.year?.value];
  return before === undefined || after === undefined ? undefined : [before, after];
}

function sourcesByEntry({ before, after }: MatchedEntries): (concerned: Concerned | undefined) => Source | undefined {
  const sources = new Map([...before, ...after].map(({ entry, document }) => [entry, document.source]));
  return (concerned) => concerned && sources.get(concerned.entry);
}

/** Judges a difference, and says what a row is to know of it. */
type Take = (difference: Difference) => RowChange;

/** What became of every item and task: rows of those that are still there, and of those that are gone, by index of their side. */
function draftRows({ before, after, matching }: MatchedEntries, pairs: readonly DocumentPair[], take: Take): Drafts {
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
    const changes = compareEntries(one, other, isPair).map(take);
    present.set(to, [{ status: changes.length === 0 ? 'same' : 'changed', before: one, after: other, match: { by, likeness }, changes }]);
  }
  for (const { before: from, after: to, by, likeness } of matching.splits) {
    const one = at(before, from);
    const parts = to.map((index) => at(after, index));
    const change = take(fateOf([one], parts));
    for (const [place, index] of to.entries()) {
      present.set(index, [{ status: 'split', before: one, after: parts[place], match: { by, likeness }, changes: [change] }]);
    }
  }
  for (const { before: from, after: to, by, likeness } of matching.mergers) {
    const other = at(after, to);
    const parts = from.map((index) => at(before, index));
    const change = take(fateOf(parts, [other]));
    const rows = parts.map((part): RowDraft => ({
      status: 'merged',
      before: part,
      after: other,
      match: { by, likeness },
      changes: [change],
    }));
    present.set(to, rows);
  }
  for (const index of matching.added) {
    const other = at(after, index);
    const link = matching.possible.find((pair) => pair.after === index);
    const possibly = link && { placed: at(before, link.before), likeness: link.likeness };
    present.set(index, [{ status: 'added', after: other, possibly, changes: [take(fateOf([], [other], possibly?.placed))] }]);
  }
  for (const index of matching.removed) {
    const one = at(before, index);
    const link = matching.possible.find((pair) => pair.before === index);
    const possibly = link && { placed: at(after, link.after), likeness: link.likeness };
    gone.set(index, { status: 'removed', before: one, possibly, changes: [take(fateOf([one], [], possibly?.placed))] });
  }
  return { present, gone };
}

interface Drafts {
  /** By index of the side after. */
  readonly present: ReadonlyMap<number, readonly RowDraft[]>;
  /** By index of the side before. */
  readonly gone: ReadonlyMap<number, RowDraft>;
}

function compareEntries(before: Placed, after: Placed, isPair: (one: Placed, other: Placed) => boolean): readonly Difference[] {
  const [one, other] = [before.entry, after.entry];
  if ('rows' in one) return 'rows' in other ? compareTasks(one, other) : [];
  if ('rows' in other) return [];
  const [from, to] = [before.document, after.document];
  const catalogues = from.kind === 'catalogue' && to.kind === 'catalogue' ? ([from, to] as const) : undefined;
  return compareItems(one, other, isPair(before, after) ? undefined : [nameCatalogue(before), nameCatalogue(after)], catalogues);
}

function nameCatalogue({ document }: Placed): string {
  return (document.kind === 'catalogue' ? document.domain?.value : undefined) ?? document.title?.value ?? document.source.file;
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
  let previous: Placed | undefined;
  for (const [index, placed] of before.entries()) {
    if (placed.document !== pair.before) continue;
    const draft = gone.get(index);
    const behind = previous;
    if (draft !== undefined) rows.splice(behind === undefined ? 0 : rows.findLastIndex((row) => row.before === behind) + 1, 0, draft);
    if (draft !== undefined || rows.some((row) => row.before === placed)) previous = placed;
  }
  return rows;
}

function describeDocument(pair: DocumentPair, rows: readonly RevisionRow[], law: Law): ComparedDocument {
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
    rows,
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
