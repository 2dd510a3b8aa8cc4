import type { Item } from '../model/catalogue.ts';
import { EFFECTS, type Effect } from '../model/change.ts';
import { describeEntry } from '../model/entry-side.ts';
import { ELEMENTS, type Element } from '../model/elements.ts';
import { lazily } from '../model/lazily.ts';
import type { MatchNote, RevisionRow, RowCell, RowStatus } from '../model/revision.ts';
import type { Task } from '../model/task-table.ts';
import type { Placed } from './match-entries.ts';
import { compareTexts } from './segments.ts';
import { itemTexts, taskTexts } from './texts.ts';

/** A change of one row: its number in the collection, what it does, and in which element. */
export interface RowChange {
  readonly number: number;
  readonly effect: Effect;
  readonly element: Element | undefined;
}

/** What is known of a row before the changes have their final order. */
export interface RowDraft {
  readonly status: RowStatus;
  readonly before?: Placed | undefined;
  readonly after?: Placed | undefined;
  readonly match?: MatchNote | undefined;
  readonly possibly?: { readonly placed: Placed; readonly likeness: number } | undefined;
  readonly changes: readonly RowChange[];
}

/** @param indexOf the place of a change in the revision, by its number */
export function makeRow({ status, before, after, match, possibly, changes }: RowDraft, indexOf: ReadonlyMap<number, number>): RevisionRow {
  const cells = lazily(() => makeCells(before?.entry, after?.entry, changes));
  return {
    status,
    before: before && describePlaced(before),
    after: after && describePlaced(after),
    match,
    possibly: possibly && { ...describePlaced(possibly.placed), likeness: possibly.likeness },
    get cells() {
      return cells();
    },
    changes: [...new Set(changes.flatMap(({ number }) => indexOf.get(number) ?? []))].toSorted((a, b) => a - b),
  };
}

function describePlaced({ entry, document }: Placed): NonNullable<RevisionRow['before']> {
  return describeEntry(entry, document.source);
}

function makeCells(
  before: Item | Task | undefined,
  after: Item | Task | undefined,
  changes: readonly RowChange[],
): Readonly<Partial<Record<Element, RowCell>>> {
  const [old, present] = [before, after].map((entry) => (entry === undefined ? {} : textsOf(entry)));
  const cells: Partial<Record<Element, RowCell>> = {};
  for (const element of ELEMENTS) {
    const [one, other] = [old?.[element], present?.[element]];
    if (one === undefined && other === undefined) continue;
    const effect = EFFECTS.find((each) => changes.some((change) => change.element === element && change.effect === each));
    const segments = effect === undefined || one === undefined || other === undefined ? undefined : compareTexts(one, other);
    cells[element] = { before: one, after: other, segments, effect };
  }
  return cells;
}

function textsOf(entry: Item | Task): Readonly<Partial<Record<Element, string>>> {
  return 'rows' in entry ? taskTexts(entry) : itemTexts(entry);
}
