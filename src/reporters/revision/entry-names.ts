import { EFFECTS, type Change, type Effect, type EntrySide, type Occurrence } from '../../model/change.ts';
import { ELEMENTS, type Element } from '../../model/elements.ts';
import type { ComparedDocument, Revision, RevisionRow, RowCell, RowStatus } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { describePlace } from '../place-text.ts';
import { labelEntry } from './occurrence-text.ts';

/** In the order of the official tables. */
const SHOWN: readonly Element[] = [
  'category',
  'task',
  ...ELEMENTS.filter((element) => !['category', 'task', 'number', 'id'].includes(element)),
];
/** What heads a row is said again only where it changed, or where there is nothing else to say. */
const HEADING: ReadonlySet<Element> = new Set(['category', 'task', 'name']);

/** The elements that a row is to show, with what stands in them. */
export function listCells({ cells, status }: RevisionRow): readonly (readonly [Element, RowCell])[] {
  const all = SHOWN.flatMap((element) => {
    const cell = cells[element];
    return cell === undefined ? [] : [[element, cell] as const];
  });
  const alone = status === 'added' || status === 'removed';
  const shown = all.filter(
    ([element, { before, after, effect }]) => !HEADING.has(element) || (!alone && (before !== after || effect !== undefined)),
  );
  return shown.length > 0 ? shown : all;
}

/** A change of a row, with its number in the list of changes. */
export interface RowChange {
  readonly change: Change;
  readonly number: number;
}

/** The changes of a row, in their order. */
export function changesOf({ changes }: Revision, row: RevisionRow): readonly RowChange[] {
  return row.changes.flatMap((index) => {
    const change = changes[index];
    return change === undefined ? [] : [{ change, number: index + 1 }];
  });
}

/** Those that stand in none of the elements shown: in a column of the office's own, or made to the item as a whole. */
export function listUnshown(row: RevisionRow, changes: readonly RowChange[]): readonly RowChange[] {
  const shown = new Set(listCells(row).map(([element]) => element));
  return changes.filter(({ change: { element } }) => element === undefined || !shown.has(element));
}

/** An item as lists name it: `最低生活保障 › 办事指南`; empty where nothing names it. */
export function nameEntry(side: EntrySide): string {
  return labelEntry(side) ?? '';
}

/** An item by its name, and where they differ by both. */
export function nameBoth({ before, after }: Occurrence): string {
  const names = [before, after].flatMap((side) => (side === undefined ? [] : nameEntry(side)));
  return [...new Set(names)].join(' → ');
}

/** Where an item was and is: `2024/目录.xlsx 社会救助!F5 → 2025/目录.xlsx 社会救助!F6`. */
export function placeBoth({ before, after }: Occurrence): string {
  return [before, after].flatMap((side) => (side === undefined ? [] : `${side.file} ${describePlace(side.place)}`)).join(' → ');
}

/** A document by place and domain; by its title or file where it says neither. */
export function nameDocument({ place, domain, before, after }: ComparedDocument, language: Language): string {
  const known = [place, domain?.[language]].filter((part) => part !== undefined);
  if (known.length > 0) return known.join(' · ');
  const side = after ?? before;
  return side?.title ?? side?.file ?? '';
}

/** The gravest of some effects; nothing where there is none. */
export function gravest(effects: readonly Effect[]): Effect | undefined {
  return EFFECTS.find((effect) => effects.includes(effect));
}

/** Why a change was accepted, by the change's fingerprint. */
export function acceptedReasons({ accepted }: Revision): ReadonlyMap<string, string> {
  return new Map(accepted.map(({ change, reason }) => [change.fingerprint, reason]));
}

/** A fact of both sides, once where they agree: `2024 → 2025`. */
export function describeBothSides(before: string | undefined, after: string | undefined): string {
  if (before === after) return after ?? '';
  return `${before ?? '—'} → ${after ?? '—'}`;
}

/** What became of items, in the order of the tables. */
export const STATUSES: readonly RowStatus[] = ['same', 'changed', 'added', 'removed', 'split', 'merged'];

export const TOTAL: Words = { zh: '合计', en: 'Total' };

/** A column that is none of the official ones. */
export const OTHER: Words = { zh: '其他', en: 'other' };

export const ACCEPTED: Sentence<string> = { zh: (reason) => `已认可：${reason}`, en: (reason) => `Accepted: ${reason}` };
