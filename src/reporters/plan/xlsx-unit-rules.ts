import { columnLetters } from '../../model/place.ts';
import { STATUS_NAMES, TASK_STATUSES, type ReturnColumn } from '../../model/task-return.ts';
import type { Language } from '../../model/words.ts';
import { toSerial, type Condition, type SheetLayout } from '../../ooxml/new-sheet.ts';
import type { Overlay, StyleSheet } from '../../ooxml/style-sheet.ts';
import { TINTS } from './looks.ts';
import { WORDS } from './plan-words.ts';
import type { UnitList } from './unit-list.ts';

/** How many days before its date a row is shown as due soon. */
const SOON_DAYS = 14;
/** Earlier days are slips of the hand. */
const EARLIEST = '2000-01-01';

/** The day against which dates are held: that of opening, or a fixed one. */
export function today(asOf: string | undefined): string {
  return asOf === undefined ? 'TODAY()' : String(toSerial(asOf));
}

export function isOverdue(day: string | undefined, asOf: string | undefined): boolean {
  return day !== undefined && asOf !== undefined && day < asOf;
}

/** What people may fill in, and what shows by itself. */
export function watchRows(
  list: UnitList,
  language: Language,
  styles: StyleSheet,
  asOf: string | undefined,
): Pick<SheetLayout, 'conditions' | 'validations'> {
  const { range } = addressColumns(list);
  const words = TASK_STATUSES.map((name) => STATUS_NAMES[name][language]);
  return {
    conditions: listConditions(list, language, styles, asOf),
    validations: [
      { kind: 'list', range: range('status'), words, error: WORDS.chooseStatus[language] },
      { kind: 'date', range: range('done'), from: toSerial(EARLIEST), error: WORDS.giveDay[language] },
    ],
  };
}

/** Columns as formulas need them: all cells of one, and its first with the row left free. */
function addressColumns({ columns, at }: UnitList): {
  readonly range: (id: ReturnColumn) => string;
  readonly cell: (id: ReturnColumn) => string;
} {
  const letters = (id: ReturnColumn): string => columnLetters(columns.findIndex((column) => column.id === id) + 1);
  return {
    range: (id) => `${letters(id)}${at.first}:${letters(id)}${at.last}`,
    cell: (id) => `$${letters(id)}${at.first}`,
  };
}

/** Done too late and done without evidence by themselves; then whole rows: done grey, overdue red, due soon amber. */
function listConditions(list: UnitList, language: Language, styles: StyleSheet, asOf: string | undefined): readonly Condition[] {
  const { range, cell } = addressColumns(list);
  const [day, done, status] = [cell('day'), cell('done'), cell('status')];
  const isDone = `${status}="${STATUS_NAMES.done[language]}"`;
  const isCalledOverdue = `${status}="${STATUS_NAMES.overdue[language]}"`;
  const hasDay = `ISNUMBER(${day})`;
  const rows = findRowRanges(list);
  const dated = list.part === 'dated';
  const show = (where: string, formula: string, overlay: Overlay, stop = false): Condition => ({
    kind: 'formula',
    range: where,
    formula,
    overlay: styles.overlay(overlay),
    stop,
  });
  return [
    ...(dated ? [show(range('done'), `AND(ISNUMBER(${done}),${hasDay},${done}>${day})`, { color: 'FFB42318', bold: true })] : []),
    show(range('evidence'), `AND(${isDone},${cell('evidence')}="")`, { fill: TINTS.entry }, true),
    show(rows, isDone, { fill: TINTS.done, color: 'FF6A737D' }, true),
    show(rows, dated ? `OR(${isCalledOverdue},AND(${hasDay},${day}<${today(asOf)}))` : isCalledOverdue, { fill: TINTS.overdue }, true),
    ...(dated ? [show(rows, `AND(${hasDay},${day}-${today(asOf)}<=${SOON_DAYS})`, { fill: TINTS.soon })] : []),
  ];
}

/** Whole rows up to the remark, but for the roles: these keep their colours. */
function findRowRanges({ columns, at }: UnitList): string {
  const role = columns.findIndex(({ id }) => id === 'role');
  const remark = columns.findIndex(({ id }) => id === 'remark');
  const range = (from: number, to: number): string => `${columnLetters(from)}${at.first}:${columnLetters(to)}${at.last}`;
  return `${range(1, role)} ${range(role + 2, remark + 1)}`;
}
