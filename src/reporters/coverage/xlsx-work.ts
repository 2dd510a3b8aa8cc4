import type { DataValidation, Workbook, Worksheet } from 'exceljs';

import { columnLetters } from '../../model/place.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Language, Words } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import { CONFIDENCE_NAMES, HEADINGS, LEFT_OUT, NOTES, PARTS, PROGRESS, TITLE } from './coverage-words.ts';
import { describePossibly, describeWhere, listItems, type PlacedItem } from './item-texts.ts';
import { joinShortfalls } from './join-shortfalls.ts';
import { fitLines, headCells, MOST_ROWS } from './xlsx-items.ts';

const COLUMNS: readonly (readonly [heading: Words, width: number])[] = [
  [HEADINGS.number, 5],
  [HEADINGS.place, 10],
  [HEADINGS.domain, 11],
  [HEADINGS.category, 13],
  [HEADINGS.name, 18],
  [HEADINGS.state, 12],
  [HEADINGS.wrong, 46],
  [HEADINGS.confidence, 12],
  [HEADINGS.body, 16],
  [HEADINGS.by, 12],
  [HEADINGS.done, 10],
  [HEADINGS.note, 18],
  [HEADINGS.where, 24],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const DONE = columnLetters(COLUMNS.findIndex(([heading]) => heading === HEADINGS.done) + 1);
const WRONG_WIDTH = 46;
const HEAD_ROW = 3;

const ABSENT: Words = { zh: '标准有此事项，本地目录没有', en: 'The standard has it, and the catalogue here does not' };

/** What is missing or weaker as a list that goes to the offices and is worked off. */
export function writeWorkSheet(workbook: Workbook, coverage: Coverage): void {
  const { language } = coverage;
  const frozen = { state: 'frozen', xSplit: 5, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.work[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.work[language]}`, language);
  const all = listItems(coverage).filter(({ item }) => item.state === 'missing' || item.state === 'weaker');
  const listed = all.slice(0, MOST_ROWS);
  const left = all.length - listed.length;
  writeAcross(sheet, 1, PARTS.work[language], 'title', WIDTHS);
  if (left > 0) writeAcross(sheet, 2, `${LEFT_OUT[language](left)} ${NOTES.work[language]}`, 'cut', WIDTHS);
  else writeAcross(sheet, 2, NOTES.work[language], 'note', WIDTHS);
  let next = writeRow(
    sheet,
    HEAD_ROW,
    COLUMNS.map(([heading]) => text(heading[language], 'head')),
    WIDTHS,
  );
  for (const [index, placed] of listed.entries()) next = writeRow(sheet, next, toCells(placed, index + 1, language), WIDTHS);
  const last = next - 1;
  if (listed.length === 0) writeAcross(sheet, next, NOTES.nothing[language], 'note', WIDTHS);
  else offerProgress(sheet, `${DONE}${HEAD_ROW + 1}:${DONE}${last}`, language);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: COLUMNS.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
}

function toCells(placed: PlacedItem, number: number, language: Language): readonly CellContent[] {
  const { item } = placed;
  const possibly = describePossibly(item, language);
  const wrong =
    item.state === 'missing'
      ? [ABSENT[language], ...(possibly === undefined ? [] : [possibly])]
      : joinShortfalls(item.shortfalls, language);
  return [
    ...headCells(placed, number, language),
    text(fitLines(wrong, WRONG_WIDTH)),
    text(item.confidence === undefined ? '' : CONFIDENCE_NAMES[item.confidence][language]),
    text(fitLines(item.bodies.map(toLine), 16)),
    text(''),
    text('', 'centre'),
    text(''),
    text(describeWhere(item)),
  ];
}

/** Part of the library that its types do not declare. Validations set cell by cell would be written as overlapping ranges. */
interface Validated {
  readonly dataValidations: { add(address: string, validation: DataValidation): void };
}

const CHOOSE: Words = { zh: '请从列表中选择。', en: 'Please choose from the list.' };

function offerProgress(sheet: Worksheet, address: string, language: Language): void {
  (sheet as Worksheet & Validated).dataValidations.add(address, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${PROGRESS.map((words) => words[language]).join(',')}"`],
    showErrorMessage: true,
    error: CHOOSE[language],
  });
}
