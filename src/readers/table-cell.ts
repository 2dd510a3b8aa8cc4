import type { At, Located } from '../model/source.ts';

/** What counts for one cell of a row: for a merged cell the text of the merge, and where that stands. */
export interface Cell {
  /** Trimmed; '' for a blank cell and for a dash that says there is nothing. Where the cell says 同上, the text above. */
  readonly text: string;
  readonly at: At;
  /** False where the text comes down from a row above, through a merge. */
  readonly begins: boolean;
  /** A dash stands there, so that it holds nothing whatever stands above. */
  readonly denied?: true | undefined;
  /** Set where the cell's own words are others than `text`, which was taken from above. */
  readonly inherited?: { readonly how: 'ditto' | 'fill-down'; readonly written: string } | undefined;
}

/** Whether a text begins in a cell, and does not come down from above. */
export function begins(cell: Cell): boolean {
  return cell.begins && cell.text !== '';
}

/** A cell's value with where it stands and what is written there. */
export function locate<T>(value: T, { at, text, inherited }: Cell): Located<T> {
  return inherited === undefined ? { value, at, raw: text } : { value, at, raw: inherited.written, inherited: inherited.how };
}

/** The text of a cell, located; nothing where it is blank. */
export function locateText(cell: Cell | undefined): Located<string> | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  return cell.inherited === undefined ? { value: cell.text, at: cell.at } : locate(cell.text, cell);
}
