import type { Sheet } from './grid.ts';
import { placeByPosition } from './header-position.ts';
import { contradicts, joinLabel, labelParts, recogniseParts, type LabelledColumn } from './header-labels.ts';
import type { MappedBy } from '../model/explanation.ts';
import { lookUpLabel, normaliseLabel, recogniseLabel } from './recognise-label.ts';
import { isOfVillage } from './village-words.ts';
import type { ColumnRole, TableKind } from './synonyms.ts';

/** A header further down, or further to the right, is not looked for: no office writes it, and a hostile sheet has 16,384 columns. */
const LAST_HEADER_ROW = 2000;
const LAST_HEADER_COLUMN = 256;
const MOST_HEADER_ROWS = 4;
/** How far below a header a column without label is searched for text. */
const ROWS_TO_PROBE = 50;

/** What was made of one column, and why. */
export interface HeaderColumn {
  /** From 1. */
  readonly column: number;
  /** As the table has it, without blanks; the rows of the header joined by one: 公开对象 全社会. Empty where the header is blank. */
  readonly label: string;
  /** Absent where the column was not recognised. */
  readonly role?: ColumnRole | undefined;
  readonly how?: MappedBy | undefined;
  /** 0 to 1: how sure the role is. */
  readonly confidence: number;
}

/** The header of a table, found in a sheet. Without any row of its own `lastRow` is one less than `firstRow`. */
export interface Header {
  readonly kind: TableKind;
  readonly firstRow: number;
  readonly lastRow: number;
  /** From left to right: every column that has a label, or text below the header. */
  readonly columns: readonly HeaderColumn[];
  /** Columns whose labels contradict each other: the rows of the header have slid apart. */
  readonly contradictions: readonly number[];
}

/** The first header in a sheet, from the row `from` on; `undefined` where the sheet holds no table that we know. */
export function findHeader(sheet: Sheet, from = 1): Header | undefined {
  const last = Math.min(sheet.lastRow, from + LAST_HEADER_ROW - 1);
  for (let row = from; row <= last; row += 1) {
    const header = headerAt(sheet, row);
    if (header !== undefined) return header;
  }
  return undefined;
}

/**
 * The header that begins in a row: as a catalogue or as a task table, whichever explains more columns; as a village's list
 * where it has nothing that only a catalogue has, and something says that it is a village's.
 */
export function headerAt(sheet: Sheet, row: number): Header | undefined {
  const catalogue = readHeader(sheet, row, 'catalogue');
  const tasks = readHeader(sheet, row, 'task-table');
  if (tasks !== undefined && (catalogue === undefined || countElements(tasks.columns) > countElements(catalogue.columns))) return tasks;
  const village = readHeader(sheet, row, 'village-list');
  return village !== undefined && isOfVillage(sheet, catalogue, village) ? village : catalogue;
}

function readHeader(sheet: Sheet, firstRow: number, kind: TableKind): Header | undefined {
  if (countLabels(sheet, firstRow, kind) < 2 || holdsEntry(sheet, firstRow)) return undefined;
  const lastRow = findLastRow(sheet, firstRow, kind);
  const labelled: LabelledColumn[] = [];
  for (let column = 1; column <= lastLabelledColumn(sheet, firstRow); column += 1) {
    const parts = labelParts(sheet, firstRow, lastRow, column);
    const known = recogniseParts(kind, parts);
    labelled.push({ column, parts, role: known?.role, weak: known?.weak ?? false, how: known === undefined ? undefined : 'label' });
  }
  if (!tellsTable(kind, labelled)) return undefined;
  const columns = placeByPosition(kind, labelled, (column) => hasTextBelow(sheet, lastRow, column))
    .filter(({ column, parts }) => parts.length > 0 || hasTextBelow(sheet, lastRow, column))
    .map(({ column, parts, role, how, weak }) => ({ column, label: joinLabel(parts), role, how, confidence: confidenceOf(how, weak) }));
  const contradictions = labelled.filter(({ parts }) => contradicts(kind, parts)).map(({ column }) => column);
  return { kind, firstRow, lastRow, columns, contradictions };
}

/** A label that other tables use as well is a little less sure, a place in the header less still. */
function confidenceOf(how: 'label' | 'position in header' | undefined, weak: boolean): number {
  if (how === undefined) return 0;
  return how === 'label' ? (weak ? 0.95 : 1) : 0.8;
}

/**
 * The labels are those of such a table. A catalogue shows three elements, two of them under labels that nothing else has;
 * a task table says what is to be done, and by whom or by when.
 */
function tellsTable(kind: TableKind, columns: readonly LabelledColumn[]): boolean {
  const telling = columns.filter(({ weak }) => !weak);
  if (kind === 'catalogue') return countElements(columns) >= 3 && countElements(telling) >= 2;
  if (kind === 'village-list') return tellsVillage(columns, telling);
  const elements = new Set(telling.map(({ role }) => role?.element));
  return (
    (elements.has('task') || elements.has('demand')) &&
    (hasElement(columns, 'unit') || hasElement(columns, 'due')) &&
    countElements(telling) >= 2
  );
}

/** It names what is disclosed, and says when, how often or where. */
function tellsVillage(columns: readonly LabelledColumn[], telling: readonly LabelledColumn[]): boolean {
  const says = (elements: readonly ColumnRole['element'][]): boolean => elements.some((element) => hasElement(columns, element));
  return says(['name', 'content']) && says(['time', 'frequency', 'place']) && countElements(columns) >= 3 && countElements(telling) >= 1;
}

function hasElement(columns: readonly LabelledColumn[], element: ColumnRole['element']): boolean {
  return columns.some(({ role }) => role?.element === element);
}

const NO_ELEMENT: ReadonlySet<ColumnRole['element']> = new Set(['number', 'domain', 'leader', 'extra', 'ignored']);

/** How many different elements the columns hold; the levels of the item's path are one. */
function countElements(columns: readonly { readonly role?: ColumnRole | undefined }[]): number {
  const elements = new Set<string>();
  for (const { role } of columns) {
    if (role === undefined || NO_ELEMENT.has(role.element)) continue;
    if (role.element === 'fused') for (const part of role.parts) elements.add(part);
    else elements.add(role.element === 'category' ? 'name' : role.element);
  }
  return elements.size;
}

/** Down to where merged labels reach, and through rows that hold labels of a second level. */
function findLastRow(sheet: Sheet, firstRow: number, kind: TableKind): number {
  let last = firstRow;
  while (last < Math.min(firstRow + MOST_HEADER_ROWS - 1, sheet.lastRow)) {
    if (!labelsReachBelow(sheet, firstRow, last, kind) && !isSecondLevel(sheet, firstRow, last, kind)) break;
    last += 1;
  }
  return last;
}

function labelsReachBelow(sheet: Sheet, firstRow: number, last: number, kind: TableKind): boolean {
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    const merge = sheet.mergeAt(last, column);
    if (merge === undefined || merge.bottom <= last || merge.top < firstRow || merge.left !== column) continue;
    if (recogniseLabel(kind, sheet.text(merge.top, merge.left)) !== undefined) return true;
  }
  return false;
}

const SECOND_LEVEL: ReadonlySet<ColumnRole['element']> = new Set([
  'category',
  'name',
  'audience',
  'method',
  'level',
  'channel',
  'task',
  'unit',
]);
const LONGEST_SECOND_LABEL = 24;

/**
 * The row under a header without merges is part of it where most of its cells are labels of a second level (全社会, 主动,
 * 县级) or complete the label above (公开 + 时限), and none stands under a label that has no second level.
 */
function isSecondLevel(sheet: Sheet, firstRow: number, last: number, kind: TableKind): boolean {
  const counts = { label: 0, unknown: 0, data: 0, repeated: 0 };
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    const text = sheet.text(last + 1, column).trim();
    if (text === '') continue;
    counts[judgeBelow(kind, labelParts(sheet, firstRow, last, column), text)] += 1;
    if (counts.data > 0) return false;
  }
  return counts.label > counts.unknown;
}

/** What a text in the row under the labels `above` looks like. */
function judgeBelow(kind: TableKind, above: readonly string[], text: string): 'label' | 'unknown' | 'data' | 'repeated' {
  // A label that was merged downwards stands in each row, where an export fills the cells of a merge.
  if (above.some((label) => normaliseLabel(label) === normaliseLabel(text))) return 'repeated';
  if (text.length > LONGEST_SECOND_LABEL || /^\d+$/.test(normaliseLabel(text))) return 'data';
  const parent = recogniseParts(kind, above);
  const own = recogniseLabel(kind, text);
  if (own !== undefined && (parent === undefined || SECOND_LEVEL.has(own.role.element))) return 'label';
  if (above.length > 0 && lookUpLabel(kind, [...above, text].join('')) !== undefined) return 'label';
  return parent === undefined || SECOND_LEVEL.has(parent.role.element) ? 'unknown' : 'data';
}

/** Cells of a row that are labels, or the first half of one: 公开 above 时限. */
function countLabels(sheet: Sheet, row: number, kind: TableKind): number {
  let count = 0;
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    const text = sheet.text(row, column).trim();
    if (text !== '' && (normaliseLabel(text) === '公开' || recogniseLabel(kind, text) !== undefined)) count += 1;
  }
  return count;
}

/** A serial number or a date: no label, so that the row is an entry of a list, though its other cells may name elements. */
const ENTRY = /^(?:\d+(?:\.\d+)*|\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月))$/;

/** Whether a row is an entry and no header: 1 · 社会救助.xlsx · F7 · 公开时限 · 公开依据 in a list of what is to be corrected. */
function holdsEntry(sheet: Sheet, row: number): boolean {
  for (let column = 1; column <= lastColumn(sheet); column += 1) {
    if (ENTRY.test(normaliseLabel(sheet.text(row, column)))) return true;
  }
  return false;
}

function hasTextBelow(sheet: Sheet, headerRow: number, column: number): boolean {
  const last = Math.min(sheet.lastRow, headerRow + ROWS_TO_PROBE);
  for (let row = headerRow + 1; row <= last; row += 1) {
    if (sheet.text(row, column).trim() !== '') return true;
  }
  return false;
}

function lastColumn(sheet: Sheet): number {
  return Math.min(sheet.lastColumn, LAST_HEADER_COLUMN);
}

/** A merged label may reach beyond the last column that holds text. */
function lastLabelledColumn(sheet: Sheet, row: number): number {
  const last = lastColumn(sheet);
  return Math.min(sheet.mergeAt(row, last)?.right ?? last, LAST_HEADER_COLUMN);
}
