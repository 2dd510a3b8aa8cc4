import type { Range } from '../grid.ts';
import type { CellStore } from './cell-store.ts';
import type { CellWriter } from './cell-writer.ts';
import { checkLimit, type HtmlLimits } from './html-limits.ts';

/** A group of rows: `thead`, `tbody`, `tfoot`, or rows that stand in none. */
interface RowGroup {
  readonly name: string;
  readonly first: number;
  readonly hidden: boolean;
}

/** Where the upper left corner of a cell is. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The text of a cell that holds some. */
export interface TableCell extends CellPlace {
  text: string;
}

/**
 * Lays the cells of one table out as the HTML standard does ("forming a table"): a cell takes the first free place of its
 * row; spans end with their group of rows. Rows and columns count from 1.
 */
export class TableLayout {
  readonly cells: TableCell[] = [];
  readonly #limits: HtmlLimits;
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #groups: RowGroup[] = [];
  /** By column, the last row that a cell from above covers. */
  #covered: number[] = [];
  #groupMerges = 0;
  #row = 0;
  #column = 0;
  #rowOpen = false;
  #columns = 0;
  /** Columns that `<col>` elements have described so far. */
  #described = 0;

  constructor(limits: HtmlLimits) {
    this.#limits = limits;
  }

  /** The columns that a `<col>` or an empty `<colgroup>` describes. */
  describeColumns(span: string | undefined, hidden: boolean): void {
    const count = readSpan(span);
    checkLimit(this.#limits, 'columnSpan', count);
    for (let index = 0; index < count; index += 1) {
      this.#described += 1;
      checkLimit(this.#limits, 'columns', this.#described);
      if (hidden) this.#hiddenColumns.add(this.#described);
    }
  }

  startGroup(name: string, hidden: boolean): void {
    this.endGroup();
    this.#openGroup(name, hidden);
  }

  endGroup(): void {
    this.endRow();
    // A span never leaves its group, and one of 0 rows fills it.
    for (let index = this.#groupMerges; index < this.#merges.length; index += 1) {
      const merge = this.#merges[index];
      if (merge !== undefined && merge.bottom > this.#row) this.#merges[index] = { ...merge, bottom: this.#row };
    }
    this.#groupMerges = this.#merges.length;
    this.#covered = [];
    this.#openGroup('', false);
  }

  #openGroup(name: string, hidden: boolean): void {
    const first = this.#row + 1;
    // A group without rows leaves no trace.
    if (this.#groups.at(-1)?.first === first) this.#groups.pop();
    this.#groups.push({ name, first, hidden });
  }

  startRow(hidden: boolean): void {
    this.#row += 1;
    this.#column = 1;
    this.#rowOpen = true;
    checkLimit(this.#limits, 'rows', this.#row);
    if (hidden || this.#groups.at(-1)?.hidden === true) this.#hiddenRows.add(this.#row);
  }

  endRow(): void {
    this.#rowOpen = false;
  }

  /**
   * Finds the place of a cell.
   * @returns undefined for a cell that is not shown and so takes no place, unless its whole column is not shown
   */
  placeCell(columnSpan: string | undefined, rowSpan: string | undefined, hidden: boolean): CellPlace | undefined {
    if (!this.#rowOpen) this.startRow(false);
    while ((this.#covered[this.#column] ?? 0) >= this.#row) this.#column += 1;
    const [row, column] = [this.#row, this.#column];
    if (hidden && !this.#hiddenColumns.has(column)) return undefined;
    const [columns, rows] = [readSpan(columnSpan), readSpan(rowSpan, 0)];
    checkLimit(this.#limits, 'columnSpan', columns);
    checkLimit(this.#limits, 'rowSpan', rows);
    this.#cover(row, column, column + columns - 1, rows === 0 ? this.#limits.rows : row + rows - 1);
    return { row, column };
  }

  #cover(top: number, left: number, right: number, bottom: number): void {
    checkLimit(this.#limits, 'columns', right);
    if (bottom > top)
      for (let column = left; column <= right; column += 1) this.#covered[column] = Math.max(this.#covered[column] ?? 0, bottom);
    if (bottom > top || right > left) checkLimit(this.#limits, 'merges', this.#merges.push({ top, left, bottom, right }));
    this.#columns = Math.max(this.#columns, right);
    this.#column = right + 1;
  }

  get rows(): number {
    return this.#row;
  }

  get columns(): number {
    return this.#columns;
  }

  /** What a sheet needs of the table, its head first and its foot last wherever they stand in the page. */
  fill(
    store: CellStore,
    write: CellWriter,
  ): { readonly merges: readonly Range[]; readonly hiddenRows: readonly number[]; readonly hiddenColumns: Iterable<number> } {
    this.endGroup();
    const shownAt = this.#orderRows();
    const cells =
      shownAt === undefined
        ? this.cells
        : this.cells.map((cell) => ({ ...cell, row: shownAt(cell.row) })).toSorted((a, b) => a.row - b.row);
    for (const { row, column, text } of cells) write(store, row, column, text);
    const at = shownAt ?? ((row: number) => row);
    return {
      merges: this.#merges.flatMap((merge) =>
        merge.bottom > merge.top || merge.right > merge.left ? [{ ...merge, top: at(merge.top), bottom: at(merge.bottom) }] : [],
      ),
      hiddenRows: [...this.#hiddenRows].map(at),
      hiddenColumns: this.#hiddenColumns,
    };
  }

  /** Where each row is shown; undefined where they are shown as they come. */
  #orderRows(): ((row: number) => number) | undefined {
    const groups = this.#groups.map((group, index) => ({ ...group, last: (this.#groups[index + 1]?.first ?? this.#row + 1) - 1 }));
    const head = groups.find(({ name, first, last }) => name === 'thead' && last >= first);
    const rank = (group: (typeof groups)[number]): number => (group === head ? 0 : group.name === 'tfoot' ? 2 : 1);
    // Rows before the first group are a group of their own.
    const all = [{ name: '', first: 1, last: (groups[0]?.first ?? 1) - 1, hidden: false }, ...groups];
    const shown = all.toSorted((a, b) => rank(a) - rank(b));
    if (shown.every((group, index) => group === all[index])) return undefined;
    const target = new Uint32Array(this.#row + 1);
    let next = 1;
    for (const { first, last } of shown) for (let row = first; row <= last; row += 1) target[row] = next++;
    return (row) => target[row] ?? row;
  }
}

/** A span as browsers read it: the digits at its start; what is no number, or too small, is 1. */
function readSpan(text: string | undefined, least = 1): number {
  if (text === undefined) return 1;
  const span = Number.parseInt(text, 10);
  return span >= least ? span : 1;
}
