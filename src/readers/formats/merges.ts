import type { Range } from '../grid.ts';

/** A range with its corners in order, however the file names them. */
export function orderRange({ top, left, bottom, right }: Range): Range {
  return { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
}

/**
 * Ranges that lie apart from each other, in the order of their top left cells. A spreadsheet has no overlapping merges; of
 * two in a damaged file the one that begins higher stays, then the wider, and no cell has two texts.
 */
export function separateMerges(merges: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  // The last range of every column so far, by column; those that ended above go when another takes their columns.
  const active: Range[] = [];
  for (const merge of merges.toSorted((a, b) => a.top - b.top || a.left - b.left || b.right - a.right || b.bottom - a.bottom)) {
    const index = firstEndingFrom(active, merge.left);
    let next = active[index];
    while (next !== undefined && next.left <= merge.right && next.bottom < merge.top) {
      active.splice(index, 1);
      next = active[index];
    }
    if (next !== undefined && next.left <= merge.right) continue;
    active.splice(index, 0, merge);
    kept.push(merge);
  }
  return kept;
}

/**
 * A function that finds the range over a cell. Rows are cut into blocks of 1, 2, 4, ... rows, and a range stands in the few
 * blocks that it fills whole; so neither one range over the whole sheet nor a hundred thousand small ones cost much.
 * @param merges ranges that lie apart from each other
 */
export function indexMerges(merges: readonly Range[]): (row: number, column: number) => Range | undefined {
  const blocks = new Map<number, Range[]>();
  let levels = 0;
  for (const merge of merges) {
    for (const { level, block } of wholeBlocks(merge.top, merge.bottom)) {
      levels = Math.max(levels, level + 1);
      const key = blockKey(level, block);
      const ranges = blocks.get(key);
      if (ranges === undefined) blocks.set(key, [merge]);
      else ranges.push(merge);
    }
  }
  for (const ranges of blocks.values()) ranges.sort((a, b) => a.left - b.left);
  return (row, column) => {
    for (let level = 0; level < levels; level += 1) {
      const ranges = blocks.get(blockKey(level, row >>> level));
      if (ranges === undefined) continue;
      const range = ranges[firstEndingFrom(ranges, column)];
      if (range !== undefined && range.left <= column) return range;
    }
    return undefined;
  };
}

/** More rows than any sheet has, so that levels do not share keys. */
const LEVEL_STEP = 2 ** 22;

function blockKey(level: number, block: number): number {
  return level * LEVEL_STEP + block;
}

/** The fewest aligned blocks of 2^level rows that make up a stretch of rows. */
function* wholeBlocks(top: number, bottom: number): Generator<{ readonly level: number; readonly block: number }, void> {
  let first = top;
  while (first <= bottom) {
    let level = 0;
    while (first % 2 ** (level + 1) === 0 && first + 2 ** (level + 1) - 1 <= bottom) level += 1;
    yield { level, block: first >>> level };
    first += 2 ** level;
  }
}

/** The index of the first range that ends at a column or after it; the ranges lie apart and ascend. */
function firstEndingFrom(ranges: readonly Range[], column: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.right ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
