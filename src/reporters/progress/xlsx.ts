import type { Workbook, Worksheet } from 'exceljs';

import { REPORT_MARK } from '../../model/report.ts';
import type { LabelledFigures, ProgressPeriod, ProgressReport, UnitFigures } from '../../model/task-progress.ts';
import type { Language } from '../../model/words.ts';
import { dropZipTimes } from '../revision/drop-zip-times.ts';
import { drawBars } from '../xlsx-bars.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import type { ProgressReporter } from './define.ts';
import { ENTRY_COLUMNS, listEntries, type EntryColumn } from './list-entries.ts';
import { listNotes } from './list-notes.ts';
import { FIGURE_NAMES, FIGURES, namePeriod, nameProgress, NOTE, WORDS } from './progress-words.ts';

/** The name, the share that is done, the figures, whether it has returned. */
const FIGURE_WIDTHS = [30, 11, ...FIGURES.map(() => 10.5), 8];
const SHARE_COLUMN = 2;
const NOTE_WIDTHS = [8, 22, 34, 60, 50, 24];
const ENTRY_WIDTHS: Readonly<Record<EntryColumn, number>> = {
  unit: 20,
  number: 6,
  group: 14,
  task: 22,
  demand: 36,
  role: 10,
  due: 14,
  day: 12,
  step: 14,
  status: 10,
  done: 12,
  evidence: 24,
  remark: 24,
  more: 18,
  conflicts: 28,
  reported: 12,
  from: 28,
};

async function renderFile(report: ProgressReport): Promise<Uint8Array> {
  // Loaded here: it takes longer to load than the figures take to count.
  const { default: ExcelJS } = await import('exceljs');
  const { tool, language, asOf } = report;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = `${tool.name} ${tool.version}`;
  workbook.lastModifiedBy = workbook.creator;
  workbook.keywords = REPORT_MARK;
  workbook.title = `${WORDS.title[language]} ${nameProgress(report)}`.slice(0, 255);
  // The same progress is the same workbook, whenever it is written.
  workbook.created = new Date(`${asOf}T00:00:00Z`);
  workbook.modified = workbook.created;
  writeFigures(workbook, report);
  writeNotes(workbook, report);
  writeEntries(workbook, report);
  return dropZipTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeFigures(workbook: Workbook, report: ProgressReport): void {
  const { language, periods } = report;
  const sheet = workbook.addWorksheet(WORDS.figures[language], {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false }],
  });
  layOut(sheet, FIGURE_WIDTHS, WORDS.title[language], language);
  let next = writeAcross(sheet, 1, nameProgress(report), 'title', FIGURE_WIDTHS);
  next = writeAcross(sheet, next, NOTE[language], 'note', FIGURE_WIDTHS);
  for (const period of periods) next = writePeriod(sheet, next + 1, period, language);
}

/** @returns the number of the row behind it */
function writePeriod(sheet: Worksheet, from: number, period: ProgressPeriod, language: Language): number {
  const { units, groups, total } = period;
  let next = writeAcross(sheet, from, namePeriod(period, language), 'heading', FIGURE_WIDTHS);
  next = writeBlock(sheet, next, WORDS.unit[language], units, language);
  next = writeRow(sheet, next, describe({ label: WORDS.total[language], ...total }, language, 'label'), FIGURE_WIDTHS);
  if (groups.length < 2) return next;
  const named = groups.map((group) => ({ ...group, label: group.label === '' ? WORDS.noGroup[language] : group.label }));
  return writeBlock(sheet, next + 1, WORDS.group[language], named, language);
}

function writeBlock(
  sheet: Worksheet,
  from: number,
  heading: string,
  rows: readonly (LabelledFigures & Partial<Pick<UnitFigures, 'returned'>>)[],
  language: Language,
): number {
  const heads = [heading, WORDS.share[language], ...FIGURES.map((figure) => FIGURE_NAMES[figure][language]), WORDS.returned[language]];
  const first = writeRow(
    sheet,
    from,
    heads.map((head) => text(head, 'head')),
    FIGURE_WIDTHS,
  );
  let next = first;
  for (const row of rows) next = writeRow(sheet, next, describe(row, language, 'text'), FIGURE_WIDTHS);
  if (next === first) return next;
  drawBars(sheet, SHARE_COLUMN, first, next - 1, 1, 'FF7DB98A');
  const most = Math.max(1, ...rows.map(({ overdue }) => overdue));
  drawBars(sheet, SHARE_COLUMN + 1 + FIGURES.indexOf('overdue'), first, next - 1, most, 'FFE59A90');
  return next;
}

function describe(
  row: LabelledFigures & Partial<Pick<UnitFigures, 'returned'>>,
  language: Language,
  style: 'text' | 'label',
): readonly CellContent[] {
  const share: CellContent = row.rows === 0 ? text('') : { value: row.done / row.rows, style: 'share' };
  const returned =
    row.returned === undefined ? text('') : text(WORDS[row.returned ? 'yes' : 'no'][language], row.returned ? 'centre' : 'error');
  return [text(row.label, style), share, ...FIGURES.map((figure): CellContent => ({ value: row[figure], style: 'number' })), returned];
}

/** What people have to look at, with a column for how they settled it. */
function writeNotes(workbook: Workbook, report: ProgressReport): void {
  const { language } = report;
  const notes = listNotes(report);
  const sheet = workbook.addWorksheet(WORDS.notes[language], { views: [{ state: 'frozen', ySplit: 2, showGridLines: false }] });
  layOut(sheet, NOTE_WIDTHS, WORDS.notes[language], language);
  let next = writeAcross(sheet, 1, `${WORDS.notes[language]} (${notes.length})`, 'title', NOTE_WIDTHS);
  const heads = [WORDS.severity, WORDS.unit, WORDS.place, WORDS.message, WORDS.cells, WORDS.handled];
  next = writeRow(
    sheet,
    next,
    heads.map((words) => text(words[language], 'head')),
    NOTE_WIDTHS,
  );
  for (const { severity, severityName, unit, place, message, cells } of notes) {
    const row = [text(severityName, severity), text(unit), text(place), text(message), text(cells.split('\n')), text('')];
    next = writeRow(sheet, next, row, NOTE_WIDTHS);
  }
  if (notes.length === 0) writeAcross(sheet, next, WORDS.nothing[language], 'note', NOTE_WIDTHS);
  else sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: next - 1, column: heads.length } };
  sheet.pageSetup.printTitlesRow = '2:2';
}

function writeEntries(workbook: Workbook, report: ProgressReport): void {
  const { language } = report;
  const entries = listEntries(report);
  const columns = ENTRY_COLUMNS.filter((column) => NEEDED.has(column) || entries.some((entry) => entry[column] !== ''));
  const widths = columns.map((column) => ENTRY_WIDTHS[column]);
  const sheet = workbook.addWorksheet(WORDS.list[language], { views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }] });
  layOut(sheet, widths, WORDS.list[language], language);
  let next = writeAcross(sheet, 1, `${WORDS.list[language]} (${entries.length})`, 'title', widths);
  next = writeRow(
    sheet,
    next,
    columns.map((column) => text(WORDS[column][language], 'head')),
    widths,
  );
  for (const entry of entries) {
    const row = columns.map((column) =>
      text(entry[column].split('\n'), column === 'conflicts' && entry.conflicts !== '' ? 'alarming' : 'text'),
    );
    next = writeRow(sheet, next, row, widths);
  }
  if (entries.length > 0) sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: next - 1, column: columns.length } };
  sheet.pageSetup.printTitlesRow = '2:2';
}

/** Columns that stay even where they are blank. */
const NEEDED: ReadonlySet<EntryColumn> = new Set(['unit', 'task', 'demand', 'status', 'done', 'evidence', 'remark']);

/** A workbook for people: the figures with bars, what to look at, and every row. */
export const reporter: ProgressReporter = {
  name: 'xlsx',
  extension: 'xlsx',
  summary: { zh: '工作簿：统计、需要处理的情况、逐行明细', en: 'a workbook: figures, what to look at, every row' },
  renderFile,
};
