import type { Workbook, Worksheet } from 'exceljs';

import type { Coverage, CoveragePlace, CoverageShare } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { drawBars } from '../xlsx-bars.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import { COUNTED, HEADINGS, LEVEL_NAMES, NOTES, PARTS, TABLES, TITLE } from './coverage-words.ts';
import { nameItem, namePlace } from './item-texts.ts';

/** What the row is of, what is demanded, what became of it, the share. */
const WIDTHS = [44, 12, 12, 12, 12, 16];
const SHARE = WIDTHS.length;
/** Rows of one table; nobody has more bodies, and who has is told elsewhere. */
const MOST_ROWS = 2000;

/** By level and by body, place by place; and what was copied. */
export function writeSharesSheet(workbook: Workbook, { places, language }: Coverage): void {
  const sheet = workbook.addWorksheet(PARTS.shares[language], { views: [{ state: 'frozen', ySplit: 2, showGridLines: false }] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.shares[language]}`, language);
  writeAcross(sheet, 1, PARTS.shares[language], 'title', WIDTHS);
  let next = writeAcross(sheet, 2, NOTES.bodies[language], 'note', WIDTHS);
  for (const place of places) {
    const name = namePlace(place, language);
    const levels = place.levels.map((share) => [LEVEL_NAMES[share.level][language], share] as const);
    const bodies = place.bodies.filter(isDemanded).map((share) => [toLine(share.body), share] as const);
    next = writeTable(sheet, next + 1, [`${name} · ${TABLES.levels[language]}`, HEADINGS.level[language]], levels, language);
    next = writeTable(sheet, next + 1, [`${name} · ${TABLES.bodies[language]}`, HEADINGS.body[language]], bodies, language);
    next = writeCopied(sheet, next + 1, place, language);
  }
}

function isDemanded({ covered, weaker, missing }: CoverageShare): boolean {
  return covered + weaker + missing > 0;
}

function writeTable(
  sheet: Worksheet,
  from: number,
  [caption, heading]: readonly [caption: string, heading: string],
  rows: readonly (readonly [label: string, share: CoverageShare])[],
  language: Language,
): number {
  if (rows.length === 0) return from;
  let next = writeAcross(sheet, from, caption, 'heading', WIDTHS);
  const heads = [
    heading,
    HEADINGS.demanded[language],
    ...COUNTED.slice(0, 3).map(([, , words]) => words[language]),
    HEADINGS.share[language],
  ];
  const first = writeRow(
    sheet,
    next,
    heads.map((head) => text(head, 'head')),
    WIDTHS,
  );
  next = first;
  for (const [label, share] of rows.slice(0, MOST_ROWS)) next = writeRow(sheet, next, [text(label), ...countCells(share)], WIDTHS);
  drawBars(sheet, SHARE, first, next - 1, 1, 'FF7DB98A');
  return next;
}

function countCells({ covered, weaker, missing }: CoverageShare): readonly CellContent[] {
  const demanded = covered + weaker + missing;
  return [
    { value: demanded, style: 'number' },
    { value: covered, style: covered > 0 ? 'good' : 'centre' },
    { value: weaker, style: weaker > 0 ? 'warning' : 'centre' },
    { value: missing, style: missing > 0 ? 'error' : 'centre' },
    { value: covered / demanded, style: 'share' },
  ];
}

function writeCopied(sheet: Worksheet, from: number, { domains }: CoveragePlace, language: Language): number {
  const copied = domains.flatMap(({ items }) => items.filter(({ leftovers }) => leftovers.length > 0));
  if (copied.length === 0) return from;
  let next = writeAcross(sheet, from, `${TABLES.copied[language]} (${copied.length})`, 'heading', WIDTHS);
  for (const item of copied.slice(0, MOST_ROWS)) {
    const said = `${nameItem(item, language)}${language === 'zh' ? '：' : ': '}${item.leftovers.join(language === 'zh' ? '、' : ', ')}`;
    next = writeAcross(sheet, next, toLine(said), 'text', WIDTHS);
  }
  return next;
}
