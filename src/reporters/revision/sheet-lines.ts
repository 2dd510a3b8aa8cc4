import type { Effect, Segment } from '../../model/change.ts';
import { ELEMENT_NAMES, type Element } from '../../model/elements.ts';
import type { ComparedDocument, Revision, RevisionRow, RowCell, RowStatus } from '../../model/revision.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';
import { truncateToWidth } from '../display-width.ts';
import { toLine } from '../printable.ts';
import { LONGEST_TEXT } from '../xlsx-sheet.ts';
import { cellPieces, splitIntoPages } from './cell-pages.ts';
import { inlineText, sideTexts } from './compared-text.ts';
import { changesOf, gravest, listCells, listUnshown, nameBoth, nameDocument, OTHER, type RowChange } from './entry-names.ts';
import { SIDE_WIDTH } from './revision-words.ts';

/** A row of the sheet: one element of an item on both sides, a part of it where it is long, or items that did not change. */
export interface SheetLine {
  /** Of the item in the sheet. */
  readonly number: number;
  /** Domain, category and name. */
  readonly head: readonly string[];
  readonly isFirst: boolean;
  readonly status: RowStatus;
  readonly element: string;
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
  readonly effect: Effect | undefined;
  /** What changed, a line each, with the number in the list of changes. */
  readonly changes: readonly string[];
}

/** Rows that the sheet may have: more are slow to write and slower to open. */
const MOST_LINES = 20_000;
/** Unchanged items named in one row. */
const NAMED = 24;
const LONGEST_NAME = 60;

const SAME: Sentence<number> = { zh: (count) => `${count} 项`, en: (count) => `${count} item${count === 1 ? '' : 's'}` };
const AS_BEFORE: Words = { zh: '（同左）', en: '(as on the left)' };
const PART: Sentence<number> = { zh: (part) => `（续 ${part}）`, en: (part) => ` (part ${part})` };

interface Choice {
  readonly shown: ReadonlySet<RevisionRow>;
  readonly left: number;
  readonly short: boolean;
}

/** At least as many rows as a cell takes. */
function costOf({ before = '', after = '' }: RowCell): number {
  const costs = [before, after].map((written) => {
    const text = written.slice(0, LONGEST_TEXT);
    return 1 + Math.floor(text.length / 300) + Math.floor(text.split('\n').length / 20);
  });
  return Math.max(...costs);
}

/** The changed items that the sheet has room for, the gravest first; with all of their elements, or only with those that changed. */
function chooseRows({ documents }: Revision): Choice {
  const changed = documents.flatMap(({ rows }) => rows.filter(({ status }) => status !== 'same'));
  const measure = (short: boolean) => (row: RevisionRow) =>
    row.changes.length + listShown(row, short).reduce((sum, [, cell]) => sum + costOf(cell), 0);
  const whole = changed.map(measure(false)).reduce((sum, cost) => sum + cost, 0);
  if (whole <= MOST_LINES) return { shown: new Set(changed), left: 0, short: false };
  const shown = new Set<RevisionRow>();
  let room = MOST_LINES;
  // The changes have the gravest first, so a row's first one says how grave it is.
  for (const row of changed.toSorted((a, b) => (a.changes[0] ?? Infinity) - (b.changes[0] ?? Infinity))) {
    room -= measure(true)(row);
    if (room < 0) break;
    shown.add(row);
  }
  return { shown, left: changed.length - shown.size, short: true };
}

function listShown(row: RevisionRow, short: boolean): readonly (readonly [Element, RowCell])[] {
  return listCells(row).filter(([, { before, after, effect }]) => !short || before !== after || effect !== undefined);
}

/** The rows of the sheet; how many items had to be left out, and whether what stayed was. */
export function listLines(revision: Revision): { readonly lines: readonly SheetLine[]; readonly left: number; readonly short: boolean } {
  const { shown, left, short } = chooseRows(revision);
  const lines: SheetLine[] = [];
  let number = 0;
  for (const document of revision.documents) {
    let same: RevisionRow[] = [];
    const finish = (): void => {
      if (same.length > 0) lines.push(describeSame(same, (number += 1), document, revision.language));
      same = [];
    };
    for (const row of document.rows) {
      if (row.status === 'same') same.push(row);
      if (same.length === NAMED || shown.has(row)) finish();
      if (shown.has(row)) lines.push(...describeRow(row, (number += 1), document, short, revision));
    }
    finish();
  }
  return { lines, left, short };
}

function nameDomain(document: ComparedDocument, language: Language): string {
  return toLine(document.domain?.[language] ?? nameDocument(document, language));
}

function describeSame(rows: readonly RevisionRow[], number: number, document: ComparedDocument, language: Language): SheetLine {
  const names = rows.map((row) => truncateToWidth(toLine(nameBoth(row)), LONGEST_NAME)).join(language === 'zh' ? '；' : '; ');
  return {
    number,
    head: [nameDomain(document, language), '', SAME[language](rows.length)],
    isFirst: true,
    status: 'same',
    element: '',
    before: [{ kind: 'same', text: names }],
    after: [{ kind: 'same', text: AS_BEFORE[language] }],
    effect: undefined,
    changes: [],
  };
}

type Part = Pick<SheetLine, 'element' | 'before' | 'after' | 'effect' | 'changes'>;

function describeRow(row: RevisionRow, number: number, document: ComparedDocument, short: boolean, revision: Revision): SheetLine[] {
  const { language } = revision;
  const { category = '', name = '' } = row.after ?? row.before ?? {};
  const head = [nameDomain(document, language), toLine(category), toLine(name)];
  const parts = listParts(row, short, revision).flatMap((part) => splitPart(part, language));
  return parts.map(({ element, before, after, effect, changes }, index) => ({
    number,
    head,
    isFirst: index === 0,
    status: row.status,
    element,
    before,
    after,
    effect,
    changes,
  }));
}

/** The elements of a row, then the changes that none of them shows. */
function listParts(row: RevisionRow, short: boolean, revision: Revision): Part[] {
  const { language } = revision;
  const changes = changesOf(revision, row);
  const parts: Part[] = listShown(row, short).map(([element, cell]) => {
    const { before, after, effect } = describeSides(row, cell, changes);
    const said = changes.filter(({ change }) => change.element === element).map(sayChange);
    return { element: ELEMENT_NAMES[element][language], before, after, effect, changes: said };
  });
  const unshown = listUnshown(row, changes);
  const [first, ...rest] = parts;
  if (first !== undefined && row.status !== 'changed') {
    // What became of the item as a whole is said where the eye falls first.
    const effect = first.effect ?? gravest(unshown.map(({ change }) => change.effect));
    return [{ ...first, effect, changes: [...unshown.map(sayChange), ...first.changes] }, ...rest];
  }
  return [...parts, ...unshown.map((each) => describeUnshown(each, language))];
}

function describeUnshown(each: RowChange, language: Language): Part {
  const { element, before, after, segments, effect } = each.change;
  const sides = sideTexts({ before, after, segments: segments && inlineText(each.change) });
  return { element: (element === undefined ? OTHER : ELEMENT_NAMES[element])[language], ...sides, effect, changes: [sayChange(each)] };
}

function sayChange({ change, number }: RowChange): string {
  return toLine(`${number} ${change.message}`);
}

/** An element on both sides. An item that is only on one side is marked as a whole. */
function describeSides({ status }: RevisionRow, cell: RowCell, changes: readonly RowChange[]): Pick<Part, 'before' | 'after' | 'effect'> {
  if (status === 'added' || status === 'removed') {
    const pieces = inlineText({ before: cell.before, after: cell.after });
    const effect = gravest(changes.map(({ change }) => change.effect));
    return status === 'added' ? { before: [], after: pieces, effect } : { before: pieces, after: [], effect };
  }
  if (cell.effect !== undefined && (cell.before === undefined || cell.after === undefined)) {
    const pieces = inlineText({ before: cell.before, after: cell.after });
    return { before: cell.before === undefined ? [] : pieces, after: cell.after === undefined ? [] : pieces, effect: cell.effect };
  }
  return { ...sideTexts(cell), effect: cell.effect };
}

/** As many rows as the longer side needs. */
function splitPart(part: Part, language: Language): Part[] {
  const [before, after] = [part.before, part.after].map((pieces) => splitIntoPages(cellPieces(pieces, language), SIDE_WIDTH));
  const count = Math.max(before?.length ?? 0, after?.length ?? 0);
  return Array.from({ length: count }, (_, page) => ({
    element: part.element + (page === 0 ? '' : PART[language](page + 1)),
    before: before?.[page] ?? [],
    after: after?.[page] ?? [],
    effect: part.effect,
    changes: page === 0 ? part.changes : [],
  }));
}
