import { InputError } from '../model/problem.ts';

/**
 * What an Office file may cost to read. A genuine office table stays far below every one of these numbers;
 * a file above one of them is refused whole, because a table read in part would look complete.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 50 * 1024 * 1024,
  /** Entries of the zip archive. */
  entries: 5_000,
  /** Inflated bytes of one part. */
  partBytes: 512 * 1024 * 1024,
  /** Inflated bytes of the shared strings, and of a text document's body. */
  textPartBytes: 256 * 1024 * 1024,
  /** Inflated bytes of a part that is kept as a list: relationships, the workbook, its styles. */
  listPartBytes: 64 * 1024 * 1024,
  /** Inflated bytes of all parts that are read. */
  totalBytes: 768 * 1024 * 1024,
  /** Inflated bytes to one compressed byte, asked of parts above `ratioFreeBytes`. Genuine sheets reach 48. */
  ratio: 200,
  ratioFreeBytes: 16 * 1024 * 1024,
  /** Nested XML elements. */
  xmlDepth: 256,
  /** Characters of source between two XML events: one text, attribute, comment or DOCTYPE. */
  xmlToken: 1024 * 1024,
  /** UTF-16 units of one cell's text. Excel itself stops at 32,767. */
  cellText: 4 * 32_767,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells with text, over all sheets. */
  cells: 2_000_000,
  /** Of a text document, blank ones included. */
  paragraphs: 2_000_000,
  /** UTF-16 units of all paragraphs of a text document. */
  documentCharacters: 50_000_000,
  strings: 2_000_000,
  /** UTF-16 units of all shared strings together. */
  stringCharacters: 200_000_000,
  /** Merged ranges of one sheet. */
  merges: 100_000,
  /** Merged ranges, over all sheets. */
  allMerges: 500_000,
  /** Hidden rows above the last one with text, over all sheets. */
  hiddenRows: 2_000_000,
  sheets: 256,
  /** Cell formats, fonts and number formats of a workbook, each. Excel itself stops at 65,490 cell formats. */
  styles: 200_000,
  /** Elements of a part that is held as a whole while a copy is made. */
  elements: 1_000_000,
} as const;

/** A set of limits; tests lower some so that their hostile files can be small. */
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>;
export type LimitName = keyof Limits;
/** The limits for the size of a part, by its kind. */
export type PartLimit = 'partBytes' | 'textPartBytes' | 'listPartBytes';

/** The error for a file that asks for more than a limit allows. `where` says in which part or sheet, as far as known. */
export function exceeds(limits: Limits, limit: LimitName, value: number, where: Readonly<Record<string, unknown>> = {}): InputError {
  return new InputError('limit-exceeded', { limit, value, allowed: limits[limit], ...where });
}
