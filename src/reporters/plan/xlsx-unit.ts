import { columnLetters } from '../../model/place.ts';
import {
  listSentRows,
  PART_NAMES,
  RETURN_COLUMNS,
  RETURN_FACTS,
  RETURN_PARTS,
  RETURN_SCHEMA,
  RETURN_SHEET,
  SENT_COLUMNS,
  STATUS_NAMES,
} from '../../model/task-return.ts';
import { toSerial, type SheetRow } from '../../ooxml/new-sheet.ts';
import { toLine } from '../printable.ts';
import type { PlanOptions } from './define.ts';
import { SAID } from './plan-words.ts';
import { describeOthers, describeSentRow } from './row-texts.ts';
import type { Drawn } from './sheet-rows.ts';
import { chooseColumns, type ListColumn, type ListLine, type UnitList } from './unit-list.ts';
import { writeHead } from './xlsx-unit-head.ts';
import { watchRows } from './xlsx-unit-rules.ts';
import { makeFooter, namePrint, type Desk, type PlanSheet } from './xlsx-parts.ts';

/** Blank rows for tasks that a unit adds. */
const ADDITIONS = 5;

const HEADER_ROW = 5;

/** The sheets that go to a unit: a list for each way of watching, and what was sent for programs. */
export function unitSheets(desk: Desk, unit: string, { asOf }: PlanOptions): readonly PlanSheet[] {
  const sent = listSentRows(desk.plan, unit).map((line): ListLine => ({ ...line, said: describeSentRow(line, unit, desk.language) }));
  const parts = RETURN_PARTS.filter((part) => sent.some((line) => line.part === part));
  const lists = (parts.length === 0 ? (['undated'] as const) : parts).map((part): UnitList => {
    const own = sent.filter((line) => line.part === part);
    const first = HEADER_ROW + 1;
    const last = HEADER_ROW + own.length + ADDITIONS;
    return { unit, part, sent: own, columns: chooseColumns(desk, part, own), at: { header: HEADER_ROW, first, last } };
  });
  return [...lists.map((list, index) => listSheet(desk, list, sent, asOf, index === 0)), sentSheet(desk, unit, sent)];
}

function listSheet(desk: Desk, list: UnitList, all: readonly ListLine[], asOf: string | undefined, inFront: boolean): PlanSheet {
  const { columns, at, unit, part } = list;
  const { language, rows, looks } = desk;
  const widths = columns.map(({ width }) => width);
  const lastLetters = columnLetters(columns.length);
  const filter = `A${at.header}:${lastLetters}${at.last}`;
  const printed = columnLetters(columns.findIndex(({ id }) => id === 'source'));
  function* draw(): Generator<SheetRow, void> {
    yield* writeHead(desk, list, all, asOf);
    yield rows.row(
      columns.map(({ id, head }): Drawn => ({ look: head, value: RETURN_COLUMNS[id][language] })),
      widths,
    );
    for (const line of list.sent) yield rows.row(drawLine(desk, line, unit, columns), widths);
    const blank = columns.map(({ id }): Drawn => ({ look: id === 'day' || id === 'done' ? 'day' : id === 'status' ? 'status' : 'fill' }));
    for (let added = 0; added < ADDITIONS; added += 1) yield rows.row(blank, widths);
  }
  return {
    name: PART_NAMES[part][language],
    names: namePrint(`$${at.header}:$${at.header}`, `A1:${printed}${at.last}`, filter),
    layout: {
      columns: columns.map(({ width, id }) => ({ width, hidden: id === 'id' })),
      rows: draw(),
      frozen: { rows: at.header, columns: columns.findIndex(({ id }) => id === 'task') + 1 },
      filter,
      ...watchRows(list, language, looks.sheet, asOf),
      footer: makeFooter(desk, toLine(unit)),
      inFront,
    },
  };
}

function drawLine({ language }: Desk, line: ListLine, unit: string, columns: readonly ListColumn[]): readonly Drawn[] {
  return columns.map(({ id, look }): Drawn => {
    switch (id) {
      case 'day':
        return { look: look(line), value: line.day === undefined ? undefined : toSerial(line.day) };
      case 'others':
        return { look: look(line), value: describeOthers(line.row, unit, language) };
      case 'status':
        return { look: look(line), value: STATUS_NAMES['not-started'][language] };
      case 'done':
      case 'evidence':
      case 'remark':
        return { look: look(line) };
      default:
        return { look: look(line), value: line.said[id] };
    }
  });
}

/** What was sent, once more and in texts, for the program to compare with what comes back. */
function sentSheet({ plan, language, rows }: Desk, unit: string, sent: readonly ListLine[]): PlanSheet {
  const facts: Readonly<Record<(typeof RETURN_FACTS)[number], string>> = {
    schema: String(RETURN_SCHEMA),
    title: plan.title,
    year: String(plan.year ?? ''),
    issued: plan.issued ?? '',
    file: plan.file,
    unit,
    language,
  };
  const widths = SENT_COLUMNS.map(() => 20);
  const toRow = (values: readonly string[]): SheetRow =>
    rows.row(
      values.map((value): Drawn => ({ look: 'blank', value })),
      widths,
    );
  function* draw(): Generator<SheetRow, void> {
    for (const name of RETURN_FACTS) yield toRow([name, facts[name]]);
    yield toRow([]);
    yield toRow(SENT_COLUMNS);
    for (const { said } of sent) yield toRow(SENT_COLUMNS.map((column) => said[column]));
  }
  return { name: RETURN_SHEET, hidden: 'never-shown', layout: { columns: widths.map((width) => ({ width })), rows: draw(), footer: '' } };
}

/** What the workbook of a unit says of itself. */
export function aboutUnit({ language }: Desk, unit: string): { readonly title: string; readonly subject: string } {
  return { title: SAID.title[language](toLine(unit)), subject: toLine(unit) };
}
