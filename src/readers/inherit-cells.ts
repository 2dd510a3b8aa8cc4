import type { ColumnRole } from './synonyms.ts';
import type { Cell } from './table-cell.ts';
import type { Parts } from './table.ts';
import { repeatsAbove } from '../phrases/index.ts';

/** Columns whose blank cells hold what stands above even where nobody says so: the outer levels of the path. */
const ALWAYS_INHERITED: ReadonlySet<ColumnRole['element']> = new Set(['category', 'domain']);
/** Columns that offices merge downwards over several entries. */
const OFTEN_MERGED: ReadonlySet<ColumnRole['element']> = new Set([
  ...ALWAYS_INHERITED,
  'basis',
  'deadline',
  'subject',
  'channel',
  'fused',
  'audience',
  'method',
  'level',
  'task',
  'unit',
  'due',
  'time',
  'place',
  'frequency',
  'responsible',
]);
/** Elements that are ticked in several columns: one tick fills them all. */
const TICKED_TOGETHER: ReadonlySet<ColumnRole['element']> = new Set(['audience', 'method', 'level', 'channel', 'unit']);

/** Goes along with the rows of a table, from top to bottom. */
export interface Inheriting {
  complete(cells: readonly Cell[]): readonly Cell[];
  forget(): void;
}

/** Gives cells that say 同上, and blank cells in columns that were merged, the text above. */
export function startInheriting(parts: Parts): Inheriting {
  const { header, fillDown } = parts[0];
  const elements = header.columns.map(({ role }) => role?.element);
  const keys = ['number', 'name', 'task'].flatMap((name) => elements.flatMap((element, index) => (element === name ? [index] : [])));
  const merged = new Set(
    parts.flatMap(({ sheet, firstRow }) =>
      sheet.merges.filter(({ top, bottom }) => bottom > top && top >= firstRow).map(({ left }) => left),
    ),
  );
  const fills = header.columns.map(({ column }, index) => {
    const element = elements[index];
    if (element === undefined) return false;
    return fillDown ? OFTEN_MERGED.has(element) : ALWAYS_INHERITED.has(element) && !merged.has(column);
  });
  const nothing = fills.every((fill) => !fill);
  let above: readonly Cell[] = [];
  return {
    complete(cells) {
      // A row without number and name goes on with the entry above and has nothing to inherit.
      const entry = keys.some((index) => cells[index]?.text !== '' && cells[index]?.begins === true);
      const completed =
        cells.some(({ text }) => repeatsAbove(text)) || (entry && !nothing)
          ? cells.map((cell, index) =>
              inheritCell(cell, above[index], entry && fills[index] === true && isBlankTogether(elements, cells, index)),
            )
          : cells;
      above = completed.map((cell, index) => (cell.text === '' ? (above[index] ?? cell) : cell));
      return completed;
    },
    forget() {
      above = [];
    },
  };
}

function inheritCell(cell: Cell, above: Cell | undefined, fill: boolean): Cell {
  const how = repeatsAbove(cell.text) ? 'ditto' : fill && cell.text === '' && cell.begins && cell.denied !== true ? 'fill-down' : undefined;
  if (how === undefined || above === undefined || above.text === '') return cell;
  return { ...cell, text: above.text, inherited: { how, written: cell.text } };
}

/** Of an element that is ticked in several columns, none is ticked in this row. */
function isBlankTogether(elements: readonly (ColumnRole['element'] | undefined)[], cells: readonly Cell[], index: number): boolean {
  const element = elements[index];
  if (element === undefined || !TICKED_TOGETHER.has(element)) return true;
  return cells.every(({ text }, other) => elements[other] !== element || text === '');
}
