import { locate, locateText, type Cell } from './table-cell.ts';
import type { Located } from '../model/source.ts';

/** Between the levels of a path that are kept in one text. */
const SEPARATOR = ' / ';

/** The name of an item or task, and the levels above it: 一级事项, or with three levels 一级事项 / 二级事项. */
export interface Path {
  readonly name?: Located<string> | undefined;
  readonly category?: Located<string> | undefined;
}

/**
 * Reads a path from its cells, outermost first. The name is the innermost of the `names` that is filled; a cell merged
 * across two levels counts once, as the inner one.
 */
export function readPath(categories: readonly Cell[], names: readonly Cell[]): Path {
  const name = names.findLast(({ text }) => text !== '');
  const outer = [...categories, ...names.slice(0, name === undefined ? 0 : names.indexOf(name))].filter(
    (cell, index, cells) => cell.text !== '' && cell.at !== name?.at && cells.findIndex(({ at }) => at === cell.at) === index,
  );
  const nearest = outer.at(-1);
  return {
    name: locateText(name),
    category: outer.length < 2 ? locateText(nearest) : nearest && locate(outer.map(({ text }) => text).join(SEPARATOR), nearest),
  };
}
