import { formatPlace } from '../../model/place.ts';
import type { PlanRow } from '../../model/task-plan.ts';
import { RETURN_COLUMNS } from '../../model/task-return.ts';
import type { Sentence } from '../../model/words.ts';
import { toSerial, type SheetRow } from '../../ooxml/new-sheet.ts';
import { toLine } from '../printable.ts';
import { NOTES, SAID, SHEETS, TIMES, WORDS } from './plan-words.ts';
import { nameUnits, toLines } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import { makeFooter, namePrint, type Desk, type PlanSheet } from './xlsx-parts.ts';

const WIDTHS = [12, 18, 6, 22, 44, 22, 30, 24, 14];
const HEAD_ROW = 3;

interface Entry {
  readonly day: string;
  readonly row: PlanRow;
  readonly time: { readonly number: number; readonly count: number; readonly step?: string | undefined } | undefined;
}

const MONTH_LINE: Sentence<{ readonly month: string; readonly count: number }> = {
  zh: ({ month, count }) => `${month.slice(0, 4)}年${Number(month.slice(5))}月（${count}项）`,
  en: ({ month, count }) => `${month} (${count})`,
};

/** Everything that has a date, month by month. */
export function calendarSheet(desk: Desk): PlanSheet {
  const { language, rows } = desk;
  const entries = listEntries(desk);
  const months = new Map<string, Entry[]>();
  for (const entry of entries) {
    const month = entry.day.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [entry]);
    else known.push(entry);
  }
  const heads = [
    WORDS.day,
    RETURN_COLUMNS.step,
    RETURN_COLUMNS.serial,
    RETURN_COLUMNS.task,
    RETURN_COLUMNS.demand,
    WORDS.lead,
    WORDS.responsible,
    WORDS.support,
    RETURN_COLUMNS.source,
  ];
  function* draw(): Generator<SheetRow, void> {
    yield rows.across('title', SHEETS.calendar[language], WIDTHS);
    yield rows.across('aside', entries.length === 0 ? NOTES.noDates[language] : NOTES.calendar[language], WIDTHS);
    yield rows.row(
      heads.map((words): Drawn => ({ look: 'head', value: words[language] })),
      WIDTHS,
    );
    for (const [month, own] of months) {
      yield rows.across('label', MONTH_LINE[language]({ month, count: own.length }), WIDTHS);
      for (const entry of own) yield rows.row(drawEntry(desk, entry), WIDTHS);
    }
  }
  return {
    name: SHEETS.calendar[language],
    names: namePrint(`$${HEAD_ROW}:$${HEAD_ROW}`),
    layout: {
      columns: WIDTHS.map((width) => ({ width })),
      rows: draw(),
      frozen: { rows: HEAD_ROW, columns: 0 },
      footer: makeFooter(desk, SHEETS.calendar[language]),
    },
  };
}

function listEntries({ plan }: Desk): readonly Entry[] {
  return plan.rows
    .flatMap((row): readonly Entry[] => {
      const { occurrences, end, class: dueClass } = row.due;
      const count = occurrences.length;
      if (count > 0) return occurrences.map(({ day, step }, index) => ({ day, row, time: { number: index + 1, count, step } }));
      return dueClass === 'dated' && end !== undefined ? [{ day: end, row, time: undefined }] : [];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function drawEntry({ language }: Desk, { day, row, time }: Entry): readonly Drawn[] {
  const { number, task, demand, certain, due, source } = row;
  const milestone = due.milestone === undefined ? '' : SAID.milestone[language](toLine(due.milestone));
  const names = (role: 'lead' | 'responsible' | 'support'): Drawn => ({
    look: 'text',
    value: nameUnits(
      certain.filter((one) => one.role === role),
      language,
    ),
  });
  return [
    { look: 'day', value: toSerial(day) },
    {
      look: 'centre',
      value: time === undefined || time.count === 1 ? milestone : TIMES[language]({ ...time, step: time.step && toLine(time.step) }),
    },
    { look: 'centre', value: toLine(number ?? '') },
    { look: 'text', value: toLines(task) },
    { look: 'text', value: toLines(demand) },
    names('lead'),
    names('responsible'),
    names('support'),
    { look: 'text', value: toLine(formatPlace(source.place)) },
  ];
}
