import type { Workbook, Worksheet } from 'exceljs';

import type { Coverage } from '../../model/coverage.ts';
import { layOut, text, writeAcross, writeRow } from '../xlsx-sheet.ts';
import { describeCoverageCover } from './coverage-cover.ts';
import { COUNTED, HEADINGS, nameState, PARTS, TABLES, TITLE } from './coverage-words.ts';
import { percent } from './summary.ts';

const WIDTHS = [24, 100];

/** The first sheet: what was measured by what and with what result, the figures in all, and where the rest is. */
export function writeSummarySheet(workbook: Workbook, coverage: Coverage): void {
  const { language } = coverage;
  const sheet = workbook.addWorksheet(PARTS.summary[language], { views: [{ showGridLines: false }] });
  layOut(sheet, WIDTHS, TITLE[language], language);
  let next = writeAcross(sheet, 1, TITLE[language], 'title', WIDTHS);
  for (const { label, lines, alarming } of describeCoverageCover(coverage)) {
    next = writeRow(sheet, next, [text(label, 'label'), text(lines, alarming ? 'alarming' : 'text')], WIDTHS);
  }
  next = writeFigures(sheet, next + 1, coverage);
  for (const part of ['domains', 'items', 'work', 'shares'] as const) {
    const name = PARTS[part][language];
    next = writeRow(sheet, next + (part === 'domains' ? 1 : 0), [{ value: { text: name, sheet: name }, style: 'link' }], WIDTHS);
  }
}

function writeFigures(sheet: Worksheet, from: number, { figures, language }: Coverage): number {
  const rows = [
    [HEADINGS.share[language], percent(figures)],
    [HEADINGS.demanded[language], figures.demanded],
    ...COUNTED.map(([state, key]) => [nameState(state, language), figures[key]] as const),
    [TABLES.copied[language], figures.copied],
  ] as const;
  let next = writeAcross(sheet, from, TABLES.figures[language], 'heading', WIDTHS);
  for (const [label, value] of rows) {
    next = writeRow(sheet, next, [text(label, 'label'), typeof value === 'string' ? text(value) : { value, style: 'count' }], WIDTHS);
  }
  return next;
}
