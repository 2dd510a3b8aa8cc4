import { columnLetters, formatPlace } from '../../model/place.ts';
import type { PlanRow } from '../../model/task-plan.ts';
import { RETURN_COLUMNS } from '../../model/task-return.ts';
import type { Language, Words } from '../../model/words.ts';
import { toSerial, type SheetRow } from '../../ooxml/new-sheet.ts';
import { toLine } from '../printable.ts';
import type { LookName } from './looks.ts';
import { daysOf } from './plan-figures.ts';
import { CLASS_NAMES, listReasons, NOTES, REASONS, SHEETS, WORDS } from './plan-words.ts';
import { describeLeaders, describeUnknown, nameUnits, toLines } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import { makeFooter, namePrint, type Desk, type PlanSheet } from './xlsx-parts.ts';

interface Column {
  readonly heading: Words;
  /** In characters. */
  readonly width: number;
  readonly look: LookName;
  readonly show: (row: PlanRow, language: Language) => string | number;
}

function ofRole(role: 'lead' | 'responsible' | 'support', width: number): Column {
  return {
    heading: WORDS[role],
    width,
    look: 'text',
    show: ({ certain }, language) =>
      nameUnits(
        certain.filter((one) => one.role === role),
        language,
      ),
  };
}

const SERIAL: Column = { heading: RETURN_COLUMNS.serial, width: 6, look: 'centre', show: ({ number }) => toLine(number ?? '') };
const GROUP: Column = { heading: RETURN_COLUMNS.group, width: 11, look: 'text', show: ({ group }) => toLines(group ?? '') };
const TASK: Column = { heading: RETURN_COLUMNS.task, width: 16, look: 'text', show: ({ task }) => toLines(task) };
const DEMAND: Column = { heading: RETURN_COLUMNS.demand, width: 38, look: 'text', show: ({ demand }) => toLines(demand) };
const DUE: Column = { heading: RETURN_COLUMNS.due, width: 12, look: 'centre', show: ({ due }) => toLines(due.text) };
const POSSIBLE: Column = {
  heading: WORDS.possible,
  width: 16,
  look: 'text',
  show: ({ possible }, language) => nameUnits(possible, language),
};
const UNKNOWN: Column = {
  heading: WORDS.unknown,
  width: 18,
  look: 'text',
  show: (row, language) => describeUnknown(row, language).join('\n'),
};
const SOURCE: Column = { heading: RETURN_COLUMNS.source, width: 14, look: 'text', show: ({ source }) => toLine(formatPlace(source.place)) };

const ALL: readonly Column[] = [
  SERIAL,
  GROUP,
  TASK,
  DEMAND,
  DUE,
  { heading: WORDS.watched, width: 13, look: 'centre', show: ({ due }, language) => CLASS_NAMES[due.class][language] },
  { heading: WORDS.day, width: 12, look: 'centre', show: ({ due }) => showDays(daysOf(due)) },
  ofRole('lead', 18),
  ofRole('responsible', 26),
  ofRole('support', 18),
  { heading: RETURN_COLUMNS.leader, width: 19, look: 'text', show: describeLeaders },
  POSSIBLE,
  UNKNOWN,
  SOURCE,
];

const UNSETTLED: readonly Column[] = [
  SERIAL,
  TASK,
  DEMAND,
  {
    heading: WORDS.reason,
    width: 26,
    look: 'alarming',
    show: (row, language) =>
      listReasons(row)
        .map((reason) => REASONS[reason][language])
        .join('\n'),
  },
  {
    heading: WORDS.written,
    width: 28,
    look: 'text',
    show: ({ certain, possible, unknown }) =>
      [...new Set([...certain, ...possible, ...unknown].map(({ written }) => toLine(written)))].join('、'),
  },
  UNKNOWN,
  POSSIBLE,
  SOURCE,
  { heading: WORDS.settled, width: 24, look: 'fill', show: () => '' },
];

/** One day as a date, several as lines. */
function showDays(days: readonly string[]): string | number {
  const [day, ...others] = days;
  return day !== undefined && others.length === 0 ? toSerial(day) : days.join('\n');
}

const HEAD_ROW = 3;

/** Every row of the table with everybody who is meant, surely or not. */
export function rowsSheet(desk: Desk): PlanSheet {
  return tableSheet(desk, SHEETS.rows[desk.language], NOTES.rows[desk.language], ALL, desk.plan.rows);
}

/** What nobody in particular answers for. */
export function nobodySheet(desk: Desk): PlanSheet {
  const rows = desk.plan.rows.filter((row) => listReasons(row).length > 0);
  const note = rows.length === 0 ? NOTES.noNobody : NOTES.nobody;
  return tableSheet(desk, SHEETS.nobody[desk.language], note[desk.language], UNSETTLED, rows);
}

function tableSheet(desk: Desk, name: string, note: string, all: readonly Column[], listed: readonly PlanRow[]): PlanSheet {
  const { language, rows } = desk;
  // A column that says nothing takes room from those that do; people's own stays.
  const columns = all.filter(({ look, show }) => look === 'fill' || listed.some((row) => show(row, language) !== ''));
  const demand = rows.fit(listed.map((row) => toLines(row.demand)));
  const widths = columns.map((column) => (column === DEMAND ? demand : column.width));
  const filter = `A${HEAD_ROW}:${columnLetters(columns.length)}${HEAD_ROW + Math.max(1, listed.length)}`;
  function* draw(): Generator<SheetRow, void> {
    yield rows.across('title', name, widths);
    yield rows.across('aside', note, widths);
    yield rows.row(
      columns.map(({ heading }): Drawn => ({ look: 'head', value: heading[language] })),
      widths,
    );
    for (const row of listed) {
      const cells = columns.map(({ show, look }): Drawn => {
        const value = show(row, language);
        return { look: typeof value === 'number' ? 'day' : look, value };
      });
      yield rows.row(cells, widths);
    }
  }
  return {
    name,
    names: namePrint(`$${HEAD_ROW}:$${HEAD_ROW}`, undefined, filter),
    layout: {
      columns: widths.map((width) => ({ width })),
      rows: draw(),
      frozen: { rows: HEAD_ROW, columns: 0 },
      filter,
      footer: makeFooter(desk, name),
    },
  };
}
