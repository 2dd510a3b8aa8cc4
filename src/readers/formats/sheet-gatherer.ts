import { exceeds, type LimitName, type Limits } from '../../ooxml/limits.ts';
import type { Range, Sheet } from '../grid.ts';
import { createSheetBuilder, type SheetParts } from './build-sheet.ts';
import { createCellStore } from './cell-store.ts';
import { createCellWriter, type CellWriter } from './cell-writer.ts';
import { HiddenRuns } from './hidden-runs.ts';

/** Gathers the sheets of a workbook, one after the other, as its file tells of them, and holds them to the limits. */
export class SheetGatherer {
  readonly sheets: Sheet[] = [];
  readonly #limits: Limits;
  readonly #put: CellWriter;
  readonly #build: (parts: SheetParts) => Sheet;
  #name = '';
  #isHidden = false;
  #store = createCellStore();
  #merges: Range[] = [];
  #hiddenRows: HiddenRuns;
  #hiddenColumns: HiddenRuns;
  #uncalculated = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#put = createCellWriter(limits);
    this.#build = createSheetBuilder(limits);
    [this.#hiddenRows, this.#hiddenColumns] = [new HiddenRuns('rows', limits), new HiddenRuns('columns', limits)];
  }

  start(name: string): void {
    this.check('sheets', this.sheets.length + 1);
    [this.#name, this.#isHidden, this.#uncalculated] = [name, false, 0];
    [this.#store, this.#merges] = [createCellStore(), []];
    [this.#hiddenRows, this.#hiddenColumns] = [new HiddenRuns('rows', this.#limits), new HiddenRuns('columns', this.#limits)];
  }

  end(): void {
    this.sheets.push(
      this.#build({
        name: this.#name,
        hidden: this.#isHidden,
        store: this.#store,
        merges: this.#merges,
        hiddenRows: this.#hiddenRows.upTo(this.#store.lastRow),
        hiddenColumns: this.#hiddenColumns.upTo(this.#store.lastColumn),
        uncalculated: this.#uncalculated,
      }),
    );
  }

  hide(isHidden: boolean): void {
    this.#isHidden = isHidden;
  }

  hideRows(first: number, last: number): void {
    this.#hiddenRows.add(first, last);
  }

  hideColumns(first: number, last: number): void {
    this.#hiddenColumns.add(first, last);
  }

  merge(range: Range): void {
    this.check('merges', this.#merges.push(range));
  }

  put(row: number, column: number, text: string): void {
    this.#put(this.#store, row, column, text);
  }

  /** Tells of formulas without a value. */
  noteUncalculated(formulas: number): void {
    this.#uncalculated += formulas;
  }

  /** @throws InputError `limit-exceeded`, with the sheet at hand */
  check(limit: LimitName, value: number): void {
    if (value > this.#limits[limit]) throw exceeds(this.#limits, limit, value, { sheet: this.#name });
  }
}
