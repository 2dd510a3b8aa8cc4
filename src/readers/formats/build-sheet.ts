import { exceeds, type Limits } from '../../ooxml/limits.ts';
import type { Grid, Range, Sheet } from '../grid.ts';
import { createCellStore, type CellStore } from './cell-store.ts';
import type { PlainGrid } from './define.ts';
import { indexMerges, separateMerges } from './merges.ts';

/** What a format gathers of one sheet. */
export interface SheetParts {
  readonly name: string;
  readonly hidden?: boolean | undefined;
  readonly store: CellStore;
  /** As the file has them; those that overlap are left out. */
  readonly merges: readonly Range[];
  readonly hiddenRows?: Iterable<number> | undefined;
  readonly hiddenColumns?: Iterable<number> | undefined;
  readonly above?: readonly string[] | undefined;
  readonly uncalculated?: number | undefined;
}

/**
 * Builds the sheets of one file, and holds to the limits what they have in sum: each may be within the limits of a sheet, and all
 * together beyond any memory.
 */
export function createSheetBuilder(limits: Limits): (parts: SheetParts) => Sheet {
  const used = { allMerges: 0, hiddenRows: 0 };
  return (parts) => {
    const sheet = buildSheet(parts);
    used.allMerges += sheet.merges.length;
    used.hiddenRows += sheet.hiddenRows.size;
    for (const limit of ['allMerges', 'hiddenRows'] as const)
      if (used[limit] > limits[limit]) throw exceeds(limits, limit, used[limit], { sheet: parts.name });
    return sheet;
  };
}

/** A sheet that answers for its parts. Nothing of it reaches beyond the last cell with text but its merges. */
export function buildSheet(parts: SheetParts): Sheet {
  const { name, store, above, uncalculated = 0 } = parts;
  const merges = separateMerges(parts.merges);
  let find: ReturnType<typeof indexMerges> | undefined;
  return {
    name,
    hidden: parts.hidden ?? false,
    lastRow: store.lastRow,
    lastColumn: store.lastColumn,
    hiddenRows: new Set([...(parts.hiddenRows ?? [])].filter((row) => row <= store.lastRow)),
    hiddenColumns: new Set([...(parts.hiddenColumns ?? [])].filter((column) => column <= store.lastColumn)),
    merges,
    uncalculated,
    droppedMerges: parts.merges.length - merges.length,
    ...(above === undefined ? {} : { above }),
    text: (row, column) => store.text(row, column),
    mergeAt(row, column) {
      find ??= indexMerges(merges);
      return find(row, column);
    },
  };
}

/**
 * A grid out of plain data.
 * @throws InputError `limit-exceeded`
 */
export function buildGrid({ sheets }: PlainGrid, limits: Limits): Grid {
  let count = 0;
  return {
    sheets: sheets.map(({ cells, merges, ...frame }) => {
      count += cells.length;
      if (count > limits.cells) throw exceeds(limits, 'cells', count, { sheet: frame.name });
      if (merges.length > limits.merges) throw exceeds(limits, 'merges', merges.length, { sheet: frame.name });
      const store = createCellStore();
      for (const [row, column, text] of cells) store.put(row, column, text);
      return buildSheet({ ...frame, store, merges: merges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })) });
    }),
  };
}
