/** A rectangle of merged cells; rows and columns count from 1, bounds inclusive. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A table as it was read from a file of any format: texts, merges and what is hidden. */
export interface PlainTable {
  readonly name: string;
  readonly hidden: boolean;
  /** The last row and column that hold text, from 1; 0 where there is none. Never the file's own claim. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merges: readonly Range[];
  /** The cell's own text, trimmed of nothing: rich text joined, dates as YYYY-MM-DD, a formula's cached value. Blank is ''. */
  text(row: number, column: number): string;
}
