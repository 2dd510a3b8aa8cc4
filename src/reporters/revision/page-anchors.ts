import type { EntrySide, Occurrence } from '../../model/change.ts';
import type { Revision, RevisionRow } from '../../model/revision.ts';
import { listDocumentChanges } from './figures.ts';

/** Where things stand on the page, and what its filters go by. */
export interface PageAnchors {
  /** The rows shown side by side, by document. */
  readonly shown: readonly ReadonlySet<RevisionRow>[];
  /** How many changed rows are not shown. */
  readonly left: number;
  /** The anchor of the row where a change was made; absent where none is shown. */
  readonly rowOf: (change: number, occurrence: Occurrence) => string | undefined;
  /** The documents that a change was made in, by index. */
  readonly documentsOf: (change: number) => readonly number[];
  /** The class of a kind of change. */
  readonly kindClass: (kind: string) => string;
}

/** How many changed rows are shown side by side, those that narrow first. */
const MOST_ROWS = 5000;

function keyOf(side: EntrySide | undefined): string {
  return side === undefined ? '' : JSON.stringify([side.file, side.category, side.name, side.number, side.id]);
}

/** The anchor of a row, by the indexes of its document and of itself. */
export function anchorRow(document: number, row: number): string {
  return `row-${document + 1}-${row + 1}`;
}

/** The rows that are shown: all that changed, or as many of the gravest as a page can hold. */
function chooseRows({ documents }: Revision): Pick<PageAnchors, 'shown' | 'left'> {
  const changed = documents.flatMap(({ rows }, document) =>
    rows.filter(({ status }) => status !== 'same').map((row) => ({ document, row })),
  );
  // The changes have the gravest first, so a row's first one says how grave it is.
  const gravity = ({ row }: (typeof changed)[number]): number => row.changes[0] ?? Infinity;
  const chosen = changed.length > MOST_ROWS ? changed.toSorted((a, b) => gravity(a) - gravity(b)).slice(0, MOST_ROWS) : changed;
  const shown = documents.map((_, index) => new Set(chosen.flatMap(({ document, row }) => (document === index ? [row] : []))));
  return { shown, left: changed.length - chosen.length };
}

export function anchorPage(revision: Revision): PageAnchors {
  const { shown, left } = chooseRows(revision);
  const rows = new Map<string, string>();
  const documents = listDocumentChanges(revision);
  for (const [document, { rows: all }] of revision.documents.entries()) {
    for (const [index, row] of all.entries()) {
      for (const change of row.changes) {
        if (shown[document]?.has(row) !== true) continue;
        for (const key of [`${change} before ${keyOf(row.before)}`, `${change} after ${keyOf(row.after)}`]) {
          if (!rows.has(key)) rows.set(key, anchorRow(document, index));
        }
      }
    }
  }
  const kinds = new Map(revision.kinds.map(({ id }, index) => [id, `k${index + 1}`]));
  return {
    shown,
    left,
    rowOf: (change, { before, after }) =>
      (after && rows.get(`${change} after ${keyOf(after)}`)) ?? (before && rows.get(`${change} before ${keyOf(before)}`)),
    documentsOf: (change) => documents.flatMap((changes, document) => (changes.has(change) ? [document] : [])),
    kindClass: (kind) => kinds.get(kind) ?? 'k0',
  };
}
