import type { Grid } from './grid.ts';
import { normaliseLabel } from './recognise-label.ts';
import type { Problem } from '../model/problem.ts';

/** How much of a file is searched for the reason why nothing was found in it. */
const ROWS_TO_SEARCH = 2000;
const LAST_COLUMN = 64;
const LABELS = /公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式|公开层级|责任单位|完成时限|任务名称|具体内容/g;
const ENOUGH_LABELS = 3;

/**
 * Why a grid holds no table that we know: nothing in it (`empty`), a table whose text has run together into one cell or
 * one column (`run-together`), sentences and no table (`prose`), or tables of another kind (`other-table`).
 */
export function explainFailure(grid: Grid): Problem {
  const sheets = grid.sheets.map(({ name }) => name);
  const [first = ''] = sheets;
  const place = { kind: 'cell', sheet: first, row: 1, column: 1 } as const;
  return { code: 'table-not-found', place, data: { sheets, reason: findReason(grid) } };
}

function findReason(grid: Grid): 'empty' | 'run-together' | 'prose' | 'other-table' {
  if (grid.sheets.every(({ lastRow }) => lastRow === 0)) return 'empty';
  if (grid.sheets.some(hasRunTogether)) return 'run-together';
  return grid.sheets.every(isProse) ? 'prose' : 'other-table';
}

/** A sentence, and no entry of a table. */
const SENTENCE = /^.{20,}[。；：]/s;

/** No row has more than one text, and some of them are sentences. */
function isProse({ lastRow, lastColumn, text }: Grid['sheets'][number]): boolean {
  let sentences = 0;
  for (let row = 1; row <= Math.min(lastRow, ROWS_TO_SEARCH); row += 1) {
    let texts = 0;
    for (let column = 1; column <= Math.min(lastColumn, LAST_COLUMN); column += 1) {
      const words = text(row, column).slice(0, 400);
      if (words.trim() === '') continue;
      texts += 1;
      if (SENTENCE.test(words)) sentences += 1;
    }
    if (texts > 1) return false;
  }
  return sentences > 0 || lastRow === 0;
}

/** Whether a text holds the labels of a header, in one stretch or line by line: a table whose cells have run together. */
export function labelsRunTogether(text: string): boolean {
  return new Set(normaliseLabel(text.slice(0, 20_000)).match(LABELS)).size >= ENOUGH_LABELS;
}

/** The labels of a header stand in one cell, or below one another in one column. */
function hasRunTogether({ lastRow, lastColumn, text }: Grid['sheets'][number]): boolean {
  for (let column = 1; column <= Math.min(lastColumn, LAST_COLUMN); column += 1) {
    const inColumn = new Set<string>();
    for (let row = 1; row <= Math.min(lastRow, ROWS_TO_SEARCH); row += 1) {
      const labels = new Set(text(row, column).slice(0, 4000).match(LABELS));
      if (labels.size >= ENOUGH_LABELS) return true;
      if (lastColumn <= 2) for (const label of labels) inColumn.add(label);
    }
    if (inColumn.size >= ENOUGH_LABELS) return true;
  }
  return false;
}
