import type { TableFacts } from './mapping.ts';

/** Why a column was taken for what it was. */
export type MappedBy = 'label' | 'position in header' | 'content' | 'mapping';

/** One column of a table, and what was made of it. */
export interface ColumnExplanation {
  /** From 1. */
  readonly column: number;
  /** As the header has it; '' where it is blank. */
  readonly label: string;
  /**
   * The element, with the part of it where the column holds one: `audience group`; `extra` and `leader` for columns kept as they are. Absent: kept
   * too, since nobody knows it; or left out, where `how` says that a mapping wants it so.
   */
  readonly element?: string | undefined;
  readonly how?: MappedBy | undefined;
  /** 0 to 1. */
  readonly confidence: number;
  /** The first text below the header. */
  readonly sample: string;
}

/** Where a fact came from that the table's cells do not hold. */
export type FactSource = 'option' | 'mapping' | 'title' | 'column' | 'sheet name' | 'file name' | 'unknown';

export interface FactExplanation {
  readonly fact: keyof TableFacts | 'level';
  readonly value?: string | undefined;
  readonly from: FactSource;
}

/** Rows of the sheet that hold text and are no items. */
export type LeftOutReason = 'repeated header' | 'section title' | 'note' | 'column numbers' | 'outside the table';

/** How one table was understood. */
export interface TableExplanation {
  readonly sheet: string;
  readonly kind: 'catalogue' | 'task-table' | 'village-list';
  /** Rows and columns from 1, inclusive; without header rows the columns were told by their content alone. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headerRows?: { readonly first: number; readonly last: number } | undefined;
  readonly columns: readonly ColumnExplanation[];
  readonly facts: readonly FactExplanation[];
  /** Items, or tasks. */
  readonly entries: number;
  /** Physical rows read into them. */
  readonly rows: number;
  readonly leftOut: readonly { readonly row: number; readonly reason: LeftOutReason; readonly text: string }[];
  /** Values of elements that are an assumption: their cells are blank, and the user says that what stands above holds for them. */
  readonly filledDown: number;
  /** Cells of the sheet with a formula that was never calculated, so that they are read as blank; told with the sheet's first table only. */
  readonly uncalculated: number;
  /** Merged ranges of the sheet that overlap another and do not count; told with its first table only. */
  readonly droppedMerges: number;
  /** What is hidden and holds text: it was read all the same. */
  readonly hidden: { readonly sheet: boolean; readonly rows: number; readonly columns: number };
  /** Sheets of the file with text in which nothing was found; told with the file's first table only. */
  readonly sheetsWithoutTable: readonly string[];
  /** Its columns could not be trusted, and nothing was read of it. */
  readonly refused?: true | undefined;
  /** 0 to 1; below a stated bound the table is refused. */
  readonly confidence: number;
}
