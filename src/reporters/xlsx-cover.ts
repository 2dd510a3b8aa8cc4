import type { Workbook } from 'exceljs';

import type { Report } from '../model/report.ts';
import type { Language, Words } from '../model/words.ts';
import { PARTS, PROGRESS, STATUSES, TITLE, UNSAID } from './compliance-words.ts';
import { describeCover, type CoverEntry } from './cover.ts';
import type { RectificationList } from './rectifications.ts';
import { findStatusCells } from './xlsx-list.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from './xlsx-sheet.ts';

const WIDTHS = [22, 84, 26];

const SEE: Words = { zh: '见', en: 'see ' };

/** The first sheet: what was checked and how it ended, then how far the rectification has come. */
export function writeCover(workbook: Workbook, report: Report, list: RectificationList): void {
  const { language } = report;
  const sheet = workbook.addWorksheet(PARTS.cover[language], { views: [{ showGridLines: false }] });
  layOut(sheet, WIDTHS, TITLE[language], language);
  let next = writeAcross(sheet, 1, TITLE[language], 'title', WIDTHS);
  for (const entry of describeCover(report)) next = writeRow(sheet, next, toCells(entry, language), WIDTHS);
  if (list.rows.length === 0) return;
  next = writeAcross(sheet, next + 1, PROGRESS[language], 'heading', WIDTHS);
  const address = findStatusCells(list, language);
  for (const status of STATUSES) {
    const formula = `COUNTIF(${address},A${next})`;
    next = writeRow(sheet, next, [text(status[language], 'label'), { value: { formula, result: 0 }, style: 'count' }], WIDTHS);
  }
  const blank = { formula: `COUNTBLANK(${address})`, result: list.rows.length };
  writeRow(sheet, next, [text(UNSAID[language], 'label'), { value: blank, style: 'count' }], WIDTHS);
}

function toCells({ label, lines, part, alarming }: CoverEntry, language: Language): CellContent[] {
  const name = part === undefined ? undefined : PARTS[part][language];
  const link: CellContent =
    name === undefined ? text('', 'empty') : { value: { text: `${SEE[language]}${name}`, sheet: name }, style: 'link' };
  return [text(label, 'label'), text(lines, alarming ? 'alarming' : 'text'), link];
}
