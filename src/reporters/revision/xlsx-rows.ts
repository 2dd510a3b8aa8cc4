import type { Workbook } from 'exceljs';

import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import type { Revision } from '../../model/revision.ts';
import type { Words } from '../../model/words.ts';
import { listLines, type SheetLine } from './sheet-lines.ts';
import { HEADINGS, LEFT_OUT, nameEffect, nameStatus, NOTES, PARTS, SIDE_WIDTH, TITLE } from './revision-words.ts';
import { describeSilence } from './summary.ts';

const COLUMNS: readonly (readonly [heading: Words, width: number])[] = [
  [HEADINGS.number, 5],
  [HEADINGS.domain, 12],
  [HEADINGS.category, 13],
  [HEADINGS.name, 17],
  [HEADINGS.status, 12],
  [HEADINGS.element, 14],
  [HEADINGS.before, SIDE_WIDTH],
  [HEADINGS.after, SIDE_WIDTH],
  [HEADINGS.effect, 12.5],
  [HEADINGS.change, 26],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const HEAD_ROW = 3;

/** Old and new side by side, a row for each element, as it is handed up. */
export function writeRowsSheet(workbook: Workbook, revision: Revision): void {
  const { language } = revision;
  const frozen = { state: 'frozen', xSplit: 6, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.rows[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.rows[language]}`, language);
  const { lines, left, short } = listLines(revision);
  const cut = [...(left > 0 ? [LEFT_OUT.rows[language](left)] : []), ...(short ? [LEFT_OUT.same[language]()] : [])];
  writeAcross(sheet, 1, PARTS.rows[language], 'title', WIDTHS);
  writeAcross(sheet, 2, [...cut, NOTES.changes[language]].join(' '), cut.length > 0 ? 'cut' : 'note', WIDTHS);
  let next = writeRow(
    sheet,
    HEAD_ROW,
    COLUMNS.map(([heading]) => text(heading[language], 'head')),
    WIDTHS,
  );
  for (const line of lines) next = writeRow(sheet, next, toCells(line, revision), WIDTHS);
  const silence = describeSilence(revision);
  if (silence !== undefined) next = writeAcross(sheet, next, silence, 'note', WIDTHS);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: next - 1, column: COLUMNS.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
}

function toCells(line: SheetLine, { language }: Revision): CellContent[] {
  const { number, head, isFirst, status, element, before, after, effect, changes } = line;
  const heading = isFirst ? 'text' : 'repeated';
  const unmarked = readPieces(before) === readPieces(after) || status === 'same' ? 'dim' : 'text';
  const side = (pieces: SheetLine['before']): CellContent => ({
    value: { pieces },
    style: pieces.length > 0 ? (effect ?? unmarked) : 'text',
  });
  return [
    { value: number, style: isFirst ? 'count' : 'repeated' },
    ...head.map((part) => text(part, heading)),
    text(nameStatus(status, language), heading),
    text(element),
    side(before),
    side(after),
    effect === undefined ? text('') : text(nameEffect(effect, language), effect),
    text(changes),
  ];
}

function readPieces(pieces: SheetLine['before']): string {
  return pieces.map((piece) => piece.text).join('');
}
