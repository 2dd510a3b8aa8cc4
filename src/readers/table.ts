import { cellHandle, type Sheet } from './grid.ts';
import type { Header } from './header.ts';
import type { At } from '../model/source.ts';

/** A line of text above a table. */
export interface TitleLine {
  readonly text: string;
  readonly at: At;
}

/** A heading of a section, right above a table: 二、临时救助. */
export interface Heading extends TitleLine {
  /** No title stands above it, so that it may be the table's own. */
  readonly alone: boolean;
}

/** A table found in a sheet: what its rows are read by. */
export interface Table {
  readonly sheet: Sheet;
  /** The sheet's index in its grid, from 0. */
  readonly sheetIndex: number;
  readonly header: Header;
  /** The rows between which its title may stand: after the table before, up to the header. */
  readonly titleRows: { readonly first: number; readonly last: number };
  /** The rows above the first header of the sheet: their title may speak for every table in it. */
  readonly topRows: { readonly first: number; readonly last: number };
  /** The heading of a section that stands right above it. */
  readonly heading?: Heading | undefined;
  /** The rows below the header, inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Blank cells hold what stands above them, because the format has lost its merges. */
  readonly fillDown: boolean;
}

/** Whether a table is the first of its sheet. */
export function isFirstOfSheet({ topRows, titleRows }: Table): boolean {
  return topRows.first === titleRows.first && topRows.last === titleRows.last;
}

/** Whether a sheet is a table of a page, and no sheet of a workbook. */
export function isOfPage(sheet: Sheet): boolean {
  return sheet.above !== undefined;
}

/** A table with the parts that go on with it on later pages; their columns are the same. */
export type Parts = readonly [Table, ...Table[]];

/** The header's first cell: where a column that is not there is reported. */
export function headerHandle({ sheetIndex, header }: Table): At {
  return cellHandle(sheetIndex, header.firstRow, header.columns[0]?.column ?? 1);
}
