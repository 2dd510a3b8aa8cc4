import type { DataValidation, Workbook, Worksheet } from 'exceljs';

import type { Report } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import { HEADINGS, NOTES, PARTS, STATUSES, TITLE } from './compliance-words.ts';
import { LEFT_OUT, type Rectification, type RectificationList } from './rectifications.ts';
import { SEVERITY_NAMES } from './summary.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from './xlsx-sheet.ts';

interface Column {
  readonly heading: Words;
  /** In characters. */
  readonly width: number;
  readonly show: (row: Rectification, language: Language) => CellContent;
}

const BLANK = (): CellContent => text('');

/** The list's columns. Those behind 整改情况 are for going back to the program and are not printed. */
const COLUMNS: readonly Column[] = [
  { heading: HEADINGS.number, width: 5, show: ({ number }) => ({ value: number, style: 'number' }) },
  { heading: HEADINGS.body, width: 12, show: ({ body }) => text(body) },
  { heading: HEADINGS.file, width: 14, show: ({ file }) => text(file) },
  { heading: HEADINGS.place, width: 10, show: ({ place }) => text(place) },
  { heading: HEADINGS.domain, width: 10, show: ({ domain }) => text(domain) },
  { heading: HEADINGS.item, width: 15, show: ({ item }) => text(item) },
  { heading: HEADINGS.element, width: 10, show: ({ element }) => text(element) },
  {
    heading: HEADINGS.severity,
    width: 8,
    show: ({ finding: { severity } }, language) => text(SEVERITY_NAMES[severity][language], severity),
  },
  { heading: HEADINGS.wrong, width: 26, show: ({ wrong }) => text(wrong) },
  { heading: HEADINGS.expected, width: 26, show: ({ expected }) => text(expected) },
  { heading: HEADINGS.legal, width: 18, show: ({ legal }) => text(legal) },
  { heading: HEADINGS.person, width: 8, show: BLANK },
  { heading: HEADINGS.by, width: 10, show: BLANK },
  { heading: HEADINGS.done, width: 8.5, show: BLANK },
  { heading: HEADINGS.note, width: 18, show: BLANK },
  { heading: HEADINGS.rule, width: 28, show: ({ finding }) => text(finding.ruleId) },
  { heading: HEADINGS.fingerprint, width: 20, show: ({ finding }) => text(finding.fingerprint) },
];
const WIDTHS = COLUMNS.map(({ width }) => width);
const PRINTED = 'O';
const STATUS = 'N';
const HEAD_ROW = 3;

/** Where the offices say how each rectification stands: the address as formulas on other sheets need it. */
export function findStatusCells({ rows }: RectificationList, language: Language): string {
  return `'${PARTS.list[language]}'!$${STATUS}$${HEAD_ROW + 1}:$${STATUS}$${HEAD_ROW + rows.length}`;
}

/** The sheet that goes to the offices and comes back filled in. */
export function writeList(workbook: Workbook, report: Report, { rows, left }: RectificationList): void {
  const { language } = report;
  const frozen = { state: 'frozen', xSplit: 2, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.list[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.list[language]}`, language);
  const across = WIDTHS.slice(0, COLUMNS.findIndex(({ heading }) => heading === HEADINGS.note) + 1);
  writeAcross(sheet, 1, PARTS.list[language], 'title', across);
  const note = NOTES.list[language];
  if (left > 0) writeAcross(sheet, 2, `${LEFT_OUT[language](left)} ${note}`, 'cut', across);
  else writeAcross(sheet, 2, note, 'note', across);
  let next = writeRow(
    sheet,
    HEAD_ROW,
    COLUMNS.map(({ heading }) => text(heading[language], 'head')),
    WIDTHS,
  );
  for (const row of rows)
    next = writeRow(
      sheet,
      next,
      COLUMNS.map(({ show }) => show(row, language)),
      WIDTHS,
    );
  if (rows.length === 0) next = writeAcross(sheet, next, NOTES.nothing[language], 'note', across);
  const last = next - 1;
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: COLUMNS.length } };
  if (rows.length > 0) offerStatuses(sheet, `${STATUS}${HEAD_ROW + 1}:${STATUS}${last}`, language);
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
  sheet.pageSetup.printArea = `A$1:${PRINTED}$${last}`;
}

/** Part of the library that its types do not declare. Validations set cell by cell would be written as overlapping ranges. */
interface Validated {
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
}

const CHOOSE: Words = { zh: '请从列表中选择。', en: 'Please choose from the list.' };

function offerStatuses(sheet: Worksheet, address: string, language: Language): void {
  (sheet as Worksheet & Validated).dataValidations.add(address, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${STATUSES.map((status) => status[language]).join(',')}"`],
    showErrorMessage: true,
    error: CHOOSE[language],
  });
}
