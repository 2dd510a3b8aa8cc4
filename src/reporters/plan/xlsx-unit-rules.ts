import { columnLetters } from '../../model/place.ts';
import { STATUS_NAMES, TASK_STATUSES, type ReturnColumn } from '../../model/task-return.ts';
import type { Language } from '../../model/words.ts';
import { toSerial, type Condition, type SheetLayout } from '../../ooxml/new-sheet.ts';
import type { StyleSheet } from '../../ooxml/style-sheet.ts';
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

/** What people may fill in, and what shows by itself: done grey, overdue red, due soon amber, done too late or without evidence. */
export function watchRows(
  { columns, at, part }: UnitList,
  language: Language,
  styles: StyleSheet,
  asOf: string | undefined,
): Pick<SheetLayout, 'conditions' | 'validations'> {
  const letters = (id: ReturnColumn): string => columnLetters(columns.findIndex((column) => column.id === id) + 1);
  const range = (id: ReturnColumn): string => `${letters(id)}${at.first}:${letters(id)}${at.last}`;
  const cell = (id: ReturnColumn): string => `$${letters(id)}${at.first}`;
  const done = `${cell('status')}="${STATUS_NAMES.done[language]}"`;
  const late = `${cell('status')}="${STATUS_NAMES.overdue[language]}"`;
  // The roles keep their colours.
  const role = columns.findIndex(({ id }) => id === 'role');
  const row = `A${at.first}:${columnLetters(role)}${at.last} ${columnLetters(role + 2)}${at.first}:${letters('remark')}${at.last}`;
  const overlays = {
    late: styles.overlay({ color: 'FFB42318', bold: true }),
    unproved: styles.overlay({ fill: TINTS.entry }),
    done: styles.overlay({ fill: TINTS.done, color: 'FF6A737D' }),
    overdue: styles.overlay({ fill: TINTS.overdue }),
    soon: styles.overlay({ fill: TINTS.soon }),
  };
  const isDated = part === 'dated';
  const day = cell('day');
  const passed = isDated ? `OR(${late},AND(ISNUMBER(${day}),${day}<${today(asOf)}))` : late;
  const conditions: Condition[] = [
    ...(isDated
      ? [
          {
            kind: 'formula',
            range: range('done'),
            formula: `AND(ISNUMBER(${cell('done')}),ISNUMBER(${day}),${cell('done')}>${day})`,
            overlay: overlays.late,
          } as const,
        ]
      : []),
    { kind: 'formula', range: range('evidence'), formula: `AND(${done},${cell('evidence')}="")`, overlay: overlays.unproved, stop: true },
    { kind: 'formula', range: row, formula: done, overlay: overlays.done, stop: true },
    { kind: 'formula', range: row, formula: passed, overlay: overlays.overdue, stop: true },
    ...(isDated
      ? [
          {
            kind: 'formula',
            range: row,
            formula: `AND(ISNUMBER(${day}),${day}-${today(asOf)}<=${SOON_DAYS})`,
            overlay: overlays.soon,
          } as const,
        ]
      : []),
  ];
  return {
    conditions,
    validations: [
      {
        kind: 'list',
        range: range('status'),
        words: TASK_STATUSES.map((name) => STATUS_NAMES[name][language]),
        error: WORDS.chooseStatus[language],
      },
      { kind: 'date', range: range('done'), from: toSerial(EARLIEST), error: WORDS.giveDay[language] },
    ],
  };
}
