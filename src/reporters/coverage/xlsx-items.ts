import type { Workbook } from 'exceljs';

import { COVERAGE_STATES, type Coverage, type CoverageState } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { truncateToWidth } from '../display-width.ts';
import { toLine } from '../printable.ts';
import { countLines, layOut, MOST_LINES, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import {
  COMPARED,
  HEADINGS,
  LEFT_OUT,
  nameElement,
  nameState,
  NOTES,
  PARTS,
  TITLE,
  UNNAMED,
  type ComparedElement,
} from './coverage-words.ts';
import { describeElements, ELEMENT_MARKS, type ElementCell, type ElementState } from './element-cells.ts';
import { describePossibly, listItems, nameHere, namePlace, type PlacedItem } from './item-texts.ts';

/** Rows that a sheet may have: more are slow to write and slower to open. */
export const MOST_ROWS = 20_000;

const ELEMENT_WIDTHS: Readonly<Record<ComparedElement, number>> = {
  content: 32,
  basis: 24,
  deadline: 14,
  subject: 11,
  channel: 16,
  audience: 12,
  method: 10,
  level: 11,
};
/** Number, place, domain, category, name, state; then the elements, and a remark. */
const LEADING = [5, 10, 11, 13, 18, 12];
const WIDTHS = [...LEADING, ...COMPARED.map((element) => ELEMENT_WIDTHS[element]), 20];
const HEAD_ROW = 3;

const CELL_STYLES: Readonly<Record<ElementState, CellContent['style']>> = {
  equal: 'good',
  weaker: 'weak',
  missing: 'narrowing',
  unsure: 'editorial',
  'not-applicable': 'centre',
  none: 'centre',
};
/** Where the mark says it all. */
const MARK_STYLES: Readonly<Record<ElementState, CellContent['style']>> = { ...CELL_STYLES, missing: 'error', unsure: 'open' };

const STATE_STYLES: Readonly<Record<CoverageState, CellContent['style']>> = {
  covered: 'good',
  weaker: 'warning',
  missing: 'error',
  unsure: 'open',
  'not-applicable': 'centre',
  own: 'info',
};

/** The matrix of items and elements. */
export function writeItemsSheet(workbook: Workbook, coverage: Coverage): void {
  const { language } = coverage;
  const frozen = { state: 'frozen', xSplit: 5, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.items[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.items[language]}`, language);
  const { items, left } = chooseItems(coverage);
  writeAcross(sheet, 1, PARTS.items[language], 'title', WIDTHS);
  if (left > 0) writeAcross(sheet, 2, `${LEFT_OUT[language](left)} ${NOTES.items[language]}`, 'cut', WIDTHS);
  else writeAcross(sheet, 2, NOTES.items[language], 'note', WIDTHS);
  const heads = [HEADINGS.number, HEADINGS.place, HEADINGS.domain, HEADINGS.category, HEADINGS.name, HEADINGS.state].map(
    (words) => words[language],
  );
  let next = writeRow(
    sheet,
    HEAD_ROW,
    [...heads, ...COMPARED.map((element) => nameElement(element, language)), HEADINGS.remark[language]].map((head) => text(head, 'head')),
    WIDTHS,
  );
  for (const [index, placed] of items.entries()) next = writeRow(sheet, next, toCells(placed, index + 1, language), WIDTHS);
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: Math.max(HEAD_ROW, next - 1), column: WIDTHS.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
}

/** As many items as there is room for, what is missing or weaker first. */
function chooseItems(coverage: Coverage): { readonly items: readonly PlacedItem[]; readonly left: number } {
  const all = listItems(coverage);
  if (all.length <= MOST_ROWS) return { items: all, left: 0 };
  const ranked = new Set<CoverageState>(['missing', 'weaker', ...COVERAGE_STATES]);
  const sorted = [...ranked].flatMap((state) => all.filter(({ item }) => item.state === state));
  return { items: sorted.slice(0, MOST_ROWS), left: all.length - MOST_ROWS };
}

/** Number, place, domain, category and name: what tells an item from the others. */
export function headCells({ place, domain, item }: PlacedItem, number: number, language: Language): readonly CellContent[] {
  const side = item.standard ?? item.mine[0];
  const names = [side?.category ?? '', side?.name ?? side?.number ?? UNNAMED[language]];
  return [
    { value: number, style: 'count' },
    text(namePlace(place, language)),
    text(toLine(domain.name[language])),
    ...names.map((name) => text(toLine(name))),
    text(nameState(item.state, language), STATE_STYLES[item.state]),
  ];
}

function toCells(placed: PlacedItem, number: number, language: Language): readonly CellContent[] {
  const { item } = placed;
  const isPaired = item.state === 'weaker' || item.state === 'covered';
  const remarks = [nameHere(item, language), describePossibly(item, language), item.reason].filter((remark) => remark !== undefined);
  return [
    ...headCells(placed, number, language),
    ...describeElements(item, language).map((cell) => toCell(cell, isPaired)),
    text(fitLines(remarks.map(toLine), WIDTHS.at(-1) ?? 0)),
  ];
}

function toCell({ element, state, says }: ElementCell, isPaired: boolean): CellContent {
  if (!isPaired || state === 'equal') return text(ELEMENT_MARKS[state], MARK_STYLES[state]);
  const [first = '', ...others] = says;
  return text(fitLines([`${ELEMENT_MARKS[state]} ${first}`, ...others], ELEMENT_WIDTHS[element]), CELL_STYLES[state]);
}

/** As much of some lines as the highest row has room for. */
export function fitLines(lines: readonly string[], width: number): readonly string[] {
  const kept: string[] = [];
  let room = MOST_LINES;
  for (const line of lines) {
    const needed = countLines([line], width);
    if (needed > room) {
      // Lines break before they are full; a third of the room is more than that costs.
      if (room > 1) kept.push(truncateToWidth(line, Math.floor(((room - 1) * (width - 2) * 2) / 3)));
      return kept;
    }
    kept.push(line);
    room -= needed;
  }
  return kept;
}
