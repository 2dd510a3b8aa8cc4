import type { Workbook, Worksheet } from 'exceljs';

import { ELEMENT_NAMES, REQUIRED_ELEMENTS } from '../model/elements.ts';
import { SEVERITIES } from '../model/finding.ts';
import { columnLetters } from '../model/place.ts';
import type { Report } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import { HEADINGS, NOTES, PARTS, TABLES, TITLE } from './compliance-words.ts';
import { countStatistics, shareOf, type KindRow, type StatisticsRow } from './statistics.ts';
import { SEVERITY_NAMES } from './summary.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from './xlsx-sheet.ts';

/** Label, items, tasks; a number and a share for each element; the severities. */
const WIDTHS = [30, 7, 7, ...REQUIRED_ELEMENTS.flatMap(() => [6.5, 8]), 8, 8, 8];
const FIRST_ELEMENT = 4;
const FIRST_SEVERITY = FIRST_ELEMENT + 2 * REQUIRED_ELEMENTS.length;
const LAST_COLUMN = WIDTHS.length;

/** The sheet with the numbers: by domain, by body, by kind of finding, by file. */
export function writeStatistics(workbook: Workbook, report: Report): void {
  const { language } = report;
  const sheet = workbook.addWorksheet(PARTS.statistics[language], {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false }],
  });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.statistics[language]}`, language);
  const { domains, bodies, kinds, files, total } = countStatistics(report);
  let next = writeAcross(sheet, 1, PARTS.statistics[language], 'title', WIDTHS);
  next = writeAcross(sheet, next, NOTES.statistics[language], 'note', WIDTHS);
  next = writeTable(sheet, next, { caption: TABLES.domains, heading: HEADINGS.domain, rows: domains, total }, language);
  next = writeTable(sheet, next, { caption: TABLES.bodies, heading: HEADINGS.body, rows: bodies }, language);
  next = writeKinds(sheet, next, kinds, language);
  // The longest table begins on a page of its own.
  sheet.getRow(next).addPageBreak();
  writeTable(sheet, next, { caption: TABLES.files, heading: HEADINGS.file, rows: files, total }, language);
}

interface Table {
  readonly caption: Words;
  readonly heading: Words;
  readonly rows: readonly StatisticsRow[];
  /** What the rows add up to; absent where they overlap. */
  readonly total?: StatisticsRow;
}

/** @returns the number of the row behind the table */
function writeTable(sheet: Worksheet, start: number, { caption, heading, rows, total }: Table, language: Language): number {
  let next = writeAcross(sheet, start + 1, caption[language], 'heading', WIDTHS);
  next = writeHead(sheet, next, heading[language], language);
  const first = next;
  for (const row of rows) next = writeRow(sheet, next, [text(row.label), ...toNumbers(row, next, (_, value) => value)], WIDTHS);
  if (total === undefined || rows.length === 0) return next;
  const sum = (column: number, result: number): CellContent['value'] => ({
    formula: `SUM(${columnLetters(column)}${first}:${columnLetters(column)}${first + rows.length - 1})`,
    result,
  });
  return writeRow(sheet, next, [text(total.label, 'label'), ...toNumbers(total, next, sum)], WIDTHS);
}

/** Two rows: the elements stand over a number and a share each. */
function writeHead(sheet: Worksheet, row: number, heading: string, language: Language): number {
  const upper = [
    heading,
    HEADINGS.items[language],
    HEADINGS.tasks[language],
    ...REQUIRED_ELEMENTS.flatMap((element) => [ELEMENT_NAMES[element][language], '']),
    ...SEVERITIES.map((severity) => SEVERITY_NAMES[severity][language]),
  ];
  const lower = upper.map((_, index) =>
    isElement(index + 1) ? HEADINGS[(index + 1 - FIRST_ELEMENT) % 2 === 0 ? 'present' : 'share'][language] : '',
  );
  for (const [offset, words] of [upper, lower].entries()) {
    writeRow(
      sheet,
      row + offset,
      words.map((word) => text(word, 'head')),
      WIDTHS.map((width, index) => (isElement(index + 1) ? 2 * width : width)),
    );
  }
  for (let column = 1; column <= LAST_COLUMN; column += 1) {
    if (!isElement(column)) sheet.mergeCells(row, column, row + 1, column);
    else if ((column - FIRST_ELEMENT) % 2 === 0) sheet.mergeCells(row, column, row, column + 1);
  }
  return row + 2;
}

function isElement(column: number): boolean {
  return column >= FIRST_ELEMENT && column < FIRST_SEVERITY;
}

/** @param count turns a column and its number into what the cell holds: the number, or a sum of the cells above */
function toNumbers(row: StatisticsRow, at: number, count: (column: number, value: number) => CellContent['value']): CellContent[] {
  return [
    { value: count(2, row.items), style: 'number' },
    { value: count(3, row.tasks), style: 'number' },
    ...REQUIRED_ELEMENTS.flatMap((element, index): CellContent[] => {
      const column = FIRST_ELEMENT + 2 * index;
      const share = shareOf(row, element);
      if (share === undefined) return [text('', 'number'), text('', 'share')];
      const formula = `${columnLetters(column)}${at}/$B${at}`;
      return [
        { value: count(column, row.elements[element]), style: 'number' },
        { value: row.standardItems === row.items ? { formula, result: share } : share, style: share < 1 ? 'lacking' : 'share' },
      ];
    }),
    ...SEVERITIES.map((severity, index): CellContent => {
      const found = row.found[severity];
      return { value: count(FIRST_SEVERITY + index, found), style: found > 0 ? severity : 'centre' };
    }),
  ];
}

/** Rule, severity and counts; what the rule finds takes the rest of the width. */
function writeKinds(sheet: Worksheet, start: number, kinds: readonly KindRow[], language: Language): number {
  const spans = [
    [1, 1],
    [2, 3],
    [4, 5],
    [6, 7],
    [8, LAST_COLUMN],
  ] as const;
  const widths = spans.map(([from, to]) => WIDTHS.slice(from - 1, to).reduce((sum, width) => sum + width, 0));
  const writeSpans = (at: number, cells: readonly CellContent[]): number => {
    const spread = spans.flatMap(([from, to], index) => Array.from({ length: to - from + 1 }, () => cells[index] ?? text('')));
    writeRow(
      sheet,
      at,
      spread,
      spans.flatMap(([from, to], index) => Array.from({ length: to - from + 1 }, () => widths[index] ?? 0)),
    );
    for (const [from, to] of spans) if (to > from) sheet.mergeCells(at, from, at, to);
    return at + 1;
  };
  let next = writeAcross(sheet, start + 1, TABLES.kinds[language], 'heading', WIDTHS);
  const head = [HEADINGS.rule, HEADINGS.severity, HEADINGS.count, HEADINGS.files, HEADINGS.what];
  next = writeSpans(
    next,
    head.map((words) => text(words[language], 'head')),
  );
  for (const { ruleId, rule, severity, count, files } of kinds) {
    next = writeSpans(next, [
      text(ruleId),
      text(SEVERITY_NAMES[severity][language], severity),
      { value: count, style: 'number' },
      { value: files, style: 'number' },
      text(rule?.what[language] ?? ''),
    ]);
  }
  return next;
}
