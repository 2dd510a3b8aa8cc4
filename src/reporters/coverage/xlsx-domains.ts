import type { Workbook } from 'exceljs';

import { shareCovered, type Coverage, type CoverageDomain, type CoverageFigures } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { drawBars } from '../xlsx-bars.ts';
import { layOut, text, writeAcross, writeRow, type CellContent } from '../xlsx-sheet.ts';
import { ALL, COUNTED, DOMAIN_STATES, HEADINGS, NOTES, PARTS, TITLE } from './coverage-words.ts';
import { namePlace } from './item-texts.ts';

/** Place, domain, what is demanded, the states, the share, a remark. */
const WIDTHS = [18, 26, 10, ...COUNTED.map(() => 11), 14, 30];
const DEMANDED = 3;
const SHARE = DEMANDED + COUNTED.length + 1;
const HEAD_ROW = 3;

/** The matrix of domains and states, a row for each domain of each place. */
export function writeDomainsSheet(workbook: Workbook, { places, figures, language }: Coverage): void {
  const frozen = { state: 'frozen', xSplit: 2, ySplit: HEAD_ROW, showGridLines: false } as const;
  const sheet = workbook.addWorksheet(PARTS.domains[language], { views: [frozen] });
  layOut(sheet, WIDTHS, `${TITLE[language]} · ${PARTS.domains[language]}`, language);
  writeAcross(sheet, 1, PARTS.domains[language], 'title', WIDTHS);
  writeAcross(sheet, 2, NOTES.domains[language], 'note', WIDTHS);
  const heads = [
    HEADINGS.place,
    HEADINGS.domain,
    HEADINGS.demanded,
    ...COUNTED.map(([, , words]) => words),
    HEADINGS.share,
    HEADINGS.remark,
  ];
  const first = writeRow(
    sheet,
    HEAD_ROW,
    heads.map((words) => text(words[language], 'head')),
    WIDTHS,
  );
  let next = first;
  for (const place of places) {
    const name = namePlace(place, language);
    for (const domain of place.domains) {
      const cells = [text(name), text(toLine(domain.name[language])), ...countCells(domain.figures), text(describeState(domain, language))];
      next = writeRow(sheet, next, cells, WIDTHS);
    }
    next = writeRow(sheet, next, [text(name, 'label'), text(ALL[language], 'label'), ...countCells(place.figures), text('')], WIDTHS);
  }
  const last = Math.max(first, next - 1);
  if (places.length > 1) writeRow(sheet, next, [text(ALL[language], 'label'), text('', 'label'), ...countCells(figures), text('')], WIDTHS);
  drawBars(sheet, SHARE, first, last, 1, 'FF7DB98A');
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: last, column: WIDTHS.length } };
  sheet.pageSetup.printTitlesRow = `${HEAD_ROW}:${HEAD_ROW}`;
}

function describeState({ state, reason }: CoverageDomain, language: Language): string {
  if (state === 'compared') return '';
  const said = DOMAIN_STATES[state][language];
  return reason === undefined ? said : toLine(`${said}${language === 'zh' ? '：' : ': '}${reason}`);
}

/** What is demanded, the states, the share. */
function countCells(figures: CoverageFigures): readonly CellContent[] {
  const share = shareCovered(figures);
  return [
    { value: figures.demanded, style: 'number' },
    ...COUNTED.map(([state, key]): CellContent => {
      const count = figures[key];
      if (count === 0) return { value: count, style: 'centre' };
      return {
        value: count,
        style: state === 'covered' ? 'good' : state === 'weaker' ? 'warning' : state === 'missing' ? 'error' : 'open',
      };
    }),
    share === undefined ? text('—', 'centre') : { value: share, style: 'share' },
  ];
}
