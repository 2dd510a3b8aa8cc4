import type { Header } from './header.ts';
import { lookUpLabel } from './recognise-label.ts';
import { CHINESE_NUMBER, isNote, isRowOfNumbers, SERIAL_NUMBER } from './row-words.ts';
import type { ColumnRole } from './synonyms.ts';
import { begins, type Cell } from './table-cell.ts';
import type { Parts } from './table.ts';
import { repeatsAbove } from '../phrases/index.ts';
import type { LeftOutReason } from '../model/explanation.ts';

/** Rows that are looked at to see how entries are numbered. */
const ROWS_TO_SEARCH = 2000;
const LONGEST_LABEL = 40;
/** Labels of columns whose cells could themselves say the like (县级, 主动) prove nothing. */
const TELLING: ReadonlySet<ColumnRole['element']> = new Set([
  'number',
  'name',
  'content',
  'basis',
  'deadline',
  'subject',
  'task',
  'demand',
  'unit',
  'due',
  'time',
  'place',
  'frequency',
]);

/** Whether a row is the header once more: three of its cells or more are the labels of their columns. */
export function repeatsHeader(header: Header, cells: readonly Cell[]): boolean {
  if (cells.some(({ text }, index) => header.columns[index]?.role?.element === 'number' && SERIAL_NUMBER.test(text))) return false;
  let repeated = 0;
  for (const [index, cell] of cells.entries()) {
    const element = header.columns[index]?.role?.element;
    if (!begins(cell) || cell.text.length > LONGEST_LABEL || element === undefined || !TELLING.has(element)) continue;
    if (lookUpLabel(header.kind, cell.text)?.role.element === element) repeated += 1;
  }
  return repeated >= 3;
}

/** Below a repeated header: every text that begins is the last part of its column's label. */
export function repeatsSecondLevel(header: Header, cells: readonly Cell[]): boolean {
  return cells.every((cell, index) => !begins(cell) || header.columns[index]?.label.endsWith(cell.text.replace(/\s+/g, '')) === true);
}

/** Why a row is none of the table's entries. */
export function judgeRow(header: Header, cells: readonly Cell[], mixed: boolean): LeftOutReason | undefined {
  const first = cells.find(({ text }) => text !== '');
  if (first !== undefined && isNote(first.text)) return 'note';
  if (isSectionTitle(header, cells) || (mixed && isNumberedSection(header, cells))) return 'section title';
  return isRowOfNumbers(cells.map(({ text }) => text)) ? 'column numbers' : undefined;
}

/** Whether some numbers of a table are Chinese and some are figures: then it numbers its sections as well as its entries. */
export function mixesNumbers(parts: Parts): boolean {
  const column = parts[0].header.columns.find(({ role }) => role?.element === 'number')?.column;
  if (column === undefined) return false;
  const found = { words: false, figures: false };
  for (const { sheet, firstRow, lastRow } of parts) {
    for (let row = firstRow; row <= Math.min(lastRow, firstRow + ROWS_TO_SEARCH); row += 1) {
      const text = sheet.text(row, column).trim();
      if (CHINESE_NUMBER.test(text)) found.words = true;
      if (/^\d/.test(text)) found.figures = true;
    }
  }
  return found.words && found.figures;
}

const NAMES: ReadonlySet<ColumnRole['element'] | undefined> = new Set(['category', 'name', 'task']);

/** 一 | 最低生活保障 and nothing else, where the entries below are numbered 1, 2, 3. */
function isNumberedSection({ columns }: Header, cells: readonly Cell[]): boolean {
  const filled = [...cells.entries()].filter(([, { text }]) => text !== '');
  const [number, name] = filled.map(([index, { text }]) => ({ text, element: columns[index]?.role?.element }));
  if (filled.length !== 2 || number?.element !== 'number' || !CHINESE_NUMBER.test(number.text)) return false;
  return NAMES.has(name?.element);
}

/** What may well stand in every cell of a row: 同上, a tick. */
function isValue(text: string): boolean {
  return repeatsAbove(text) || text.length < 3;
}

/**
 * One text alone: merged over at least half of the table's columns, or repeated in them where an export fills the cells of
 * a merge; or in the first column and neither number nor name.
 */
function isSectionTitle({ columns }: Header, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ text }) => text !== '');
  const [only] = filled;
  if (only === undefined) return false;
  const isRepeated = filled.length > 2 && !isValue(only.text) && filled.every(({ text }) => text === only.text);
  if (!isRepeated && filled.some(({ at }) => at !== only.at)) return false;
  if (filled.length > 1) return filled.length * 2 >= cells.length;
  const element = columns[0]?.role?.element;
  return cells[0] === only && cells.length > 2 && element !== 'name' && element !== 'task' && !SERIAL_NUMBER.test(only.text);
}
