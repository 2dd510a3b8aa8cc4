import { oneLine } from './clean-text.ts';
import type { OfficialColumn, Span } from './table-block.ts';

/** Between the levels of a category that is kept in one text. */
const SEPARATOR = ' / ';
/** Labels there are for three levels; what lies deeper stays in one text. */
const MOST_CATEGORIES = 2;

/** What an item is called, and the levels above it from the outside. */
export interface ItemPath {
  readonly category: readonly string[];
  readonly name: string;
}

/** The columns of the items' paths, what each row says in them, and what is merged: equal categories downwards, short paths to the right. */
export interface PathLayout {
  readonly columns: readonly OfficialColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
}

/** The levels of a category: 社会救助 / 最低生活保障 has two. */
export function splitCategory(category: string | undefined): readonly string[] {
  if (category === undefined) return [];
  const [first = '', ...rest] = oneLine(category).split(SEPARATOR);
  return rest.length === 0 ? [first] : [first, rest.join(SEPARATOR)].slice(0, MOST_CATEGORIES);
}

/** A blank cell would pass for what stands above it where nothing can be merged. */
const NONE = '—';
const LABELS = ['一级事项', '二级事项', '三级事项'];
const WIDTHS = [11, 13, 15];

/**
 * Lays out 公开事项: one column where no item has a category, else as many as the deepest path has levels.
 * @param first the number of the columns before them, in which spans count
 */
export function layOutPaths(paths: readonly ItemPath[], first: number): PathLayout {
  const depth = Math.max(0, ...paths.map(({ category }) => category.length));
  const columns = Array.from({ length: depth + 1 }, (_, level): OfficialColumn => {
    const width = WIDTHS[Math.max(level, depth === 0 ? 2 : 0)] ?? 15;
    return { label: '公开事项', below: depth === 0 ? undefined : LABELS[level], width, align: 'centre' };
  });
  return {
    columns,
    rows: paths.map(({ category, name }) =>
      columns.map((_, level) => (level === depth ? oneLine(name) : (category[level] ?? (level === 0 ? NONE : '')))),
    ),
    spans: [...mergeDownwards(paths, depth, first), ...mergeToTheRight(paths, depth, first)],
  };
}

/** Neighbours that agree in a level and in all above it. */
function mergeDownwards(paths: readonly ItemPath[], depth: number, before: number): readonly Span[] {
  const spans: Span[] = [];
  for (let level = 0; level < depth; level += 1) {
    let first = 0;
    paths.forEach(({ category }, row) => {
      if (isSame(category, paths[row + 1]?.category, level)) return;
      if (row > first) spans.push({ row: first, column: before + level, rows: row - first + 1, columns: 1, text: category[level] ?? '' });
      first = row + 1;
    });
  }
  return spans;
}

function isSame(category: readonly string[], next: readonly string[] | undefined, level: number): boolean {
  if (next === undefined || category.length <= level || next.length <= level) return false;
  return category.slice(0, level + 1).every((text, index) => text === next[index]);
}

/** A name with fewer levels above it than others have takes the place of those that are missing. */
function mergeToTheRight(paths: readonly ItemPath[], depth: number, before: number): readonly Span[] {
  return paths.flatMap(({ category: { length }, name }, row): readonly Span[] =>
    length < depth && name !== '' ? [{ row, column: before + length, rows: 1, columns: depth - length + 1, text: oneLine(name) }] : [],
  );
}
