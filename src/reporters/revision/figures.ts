import { EFFECTS, type ChangeRecord, type Effect } from '../../model/change.ts';
import type { ComparedDocument, Revision, RevisionRow, RowStatus } from '../../model/revision.ts';

type Edits = Readonly<Record<Effect, number>>;

/** One pair of documents in numbers. Edits are counted once for each document, items once for all. */
export interface DocumentFigures {
  readonly items: Readonly<Record<RowStatus, number>>;
  readonly edits: Edits;
}

/** One kind of change in numbers. */
export interface KindFigures {
  readonly kind: ChangeRecord;
  readonly edits: number;
  readonly places: number;
}

function countItems(rows: readonly RevisionRow[]): DocumentFigures['items'] {
  const count = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
  // A split is a row for each part, a merger one for each item that went into it.
  const distinct = (status: RowStatus, side: 'before' | 'after'): number =>
    new Set(rows.filter((row) => row.status === status).map((row) => JSON.stringify(row[side]))).size;
  return {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    split: distinct('split', 'before'),
    merged: distinct('merged', 'after'),
  };
}

function countEdits(effects: readonly Effect[]): Edits {
  const count = (effect: Effect): number => effects.filter((each) => each === effect).length;
  return { narrowing: count('narrowing'), widening: count('widening'), neutral: count('neutral'), editorial: count('editorial') };
}

/** The changes of a document by index: those of its rows, and those of the whole of it, which no row has. */
function findChanges({ rows, before, after }: ComparedDocument, { changes }: Revision, inRows: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set(rows.flatMap((row) => row.changes));
  for (const [index, change] of changes.entries()) {
    if (inRows.has(index)) continue;
    const isHere = change.occurrences.some(
      (each) =>
        (each.before !== undefined && each.before.file === before?.file) || (each.after !== undefined && each.after.file === after?.file),
    );
    if (isHere) found.add(index);
  }
  return found;
}

/** The changes of each document by index, in the order of the documents. */
export function listDocumentChanges(revision: Revision): readonly ReadonlySet<number>[] {
  const inRows = new Set(revision.documents.flatMap(({ rows }) => rows.flatMap((row) => row.changes)));
  return revision.documents.map((document) => findChanges(document, revision, inRows));
}

/** The numbers of each document, in their order. */
export function countDocuments(revision: Revision): readonly DocumentFigures[] {
  return listDocumentChanges(revision).map((found, document) => {
    const effects = [...found].flatMap((index) => revision.changes[index]?.effect ?? []);
    return { items: countItems(revision.documents[document]?.rows ?? []), edits: countEdits(effects) };
  });
}

/** The numbers of all documents together: each edit once. */
export function countTotal(revision: Revision): DocumentFigures {
  return {
    items: countItems(revision.documents.flatMap(({ rows }) => rows)),
    edits: countEdits(revision.changes.map(({ effect }) => effect)),
  };
}

/** The kinds of change, from those that narrow. */
export function countKinds({ kinds, changes }: Revision): readonly KindFigures[] {
  return EFFECTS.flatMap((effect) =>
    kinds
      .filter((kind) => kind.effect === effect)
      .map((kind) => {
        const mine = changes.filter((change) => change.kind === kind.id);
        return { kind, edits: mine.length, places: mine.reduce((sum, { occurrences }) => sum + occurrences.length, 0) };
      }),
  );
}
