import { exceeds, type Limits } from '../../ooxml/limits.ts';
import type { Range, Sheet } from '../grid.ts';
import { buildSheet } from './build-sheet.ts';
import { createCellStore } from './cell-store.ts';
import { alignColumns, type Stretch } from './docx-columns.ts';
import type { Block, DocxCell, DocxRow, DocxTable } from './docx-blocks.ts';

/** Columns of a table's grid. Word itself stops at 63; edited tables have some more. */
const COLUMN_LIMIT = 1024;

/** A cell of a table with the grid columns that it takes: from `start` to before `end`. */
interface PlacedCell extends Stretch {
  readonly cell: DocxCell;
}

/** A range that may still grow downwards. */
type OpenRange = Omit<Range, 'bottom'> & { bottom: number };

/**
 * A table of a text document as a sheet.
 * @param above the lines above it
 * @throws InputError `limit-exceeded`
 */
export function buildTable(table: DocxTable, name: string, above: readonly string[], limits: Limits): Sheet {
  const rows = table.rows.filter((row) => !row.isDeleted).map((row) => placeCells(row, limits));
  const columns = alignColumns(rows.flat(), table.widths);
  const store = createCellStore();
  const merges: OpenRange[] = [];
  // The merges that the next row may go on with, by the column where they begin.
  let open = new Map<number, OpenRange>();
  rows.forEach((cells, index) => {
    const row = index + 1;
    const still = new Map<number, Range>();
    for (const { cell, start, end } of cells) {
      const [left, right] = [columns(start) + 1, columns(end)];
      const over = cell.isBelow ? open.get(left) : undefined;
      if (over?.right === right) {
        over.bottom = row;
        still.set(left, over);
        continue;
      }
      const range = { top: row, left, bottom: row, right };
      merges.push(range);
      if (cell.isTop) still.set(left, range);
      const text = cellText(cell.blocks);
      if (text.length > limits.cellText) throw exceeds(limits, 'cellText', text.length, { sheet: name });
      if (text !== '') store.put(row, left, text);
    }
    open = still;
  });
  const real = merges.filter(({ top, left, bottom, right }) => top < bottom || left < right);
  if (real.length > limits.merges) throw exceeds(limits, 'merges', real.length, { sheet: name });
  return buildSheet({ name, store, merges: real, above });
}

function placeCells({ before, cells }: DocxRow, limits: Limits): readonly PlacedCell[] {
  const placed: PlacedCell[] = [];
  let start = before;
  for (const cell of cells) {
    const end = start + cell.span;
    if (end > COLUMN_LIMIT) throw exceeds({ ...limits, columns: COLUMN_LIMIT }, 'columns', end);
    const last = placed.at(-1);
    if (cell.isBeside && last !== undefined) placed[placed.length - 1] = { ...last, end };
    else placed.push({ cell, start, end });
    start = end;
  }
  return placed;
}

/** The text of a cell: a line for each paragraph, and for each row of a table within it. */
function cellText(blocks: readonly Block[]): string {
  const lines = blocks.flatMap((block) => (typeof block === 'string' ? [block] : tableLines(block)));
  const first = lines.findIndex((line) => line !== '');
  return first === -1 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

function tableLines(table: DocxTable): readonly string[] {
  return table.rows
    .filter((row) => !row.isDeleted)
    .map(({ cells }) =>
      cells
        .map(({ blocks }) => cellText(blocks))
        .filter((text) => text !== '')
        .join(' '),
    );
}
