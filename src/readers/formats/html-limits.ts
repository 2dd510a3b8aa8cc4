import { InputError } from '../../model/problem.ts';
import { LIMITS } from '../../ooxml/limits.ts';

/** What a page may cost to read; a genuine one stays far below. Spans are those of the HTML standard. */
export const HTML_LIMITS = {
  ...LIMITS,
  /** Bytes of the page. */
  pageBytes: 32 * 1024 * 1024,
  /** Open elements within one another. */
  elementDepth: 512,
  /** Tables within cells of tables. */
  nestedTables: 16,
  /** Tables of the page, those that lay it out included. */
  tables: 20_000,
  columnSpan: 1_000,
  rowSpan: 65_534,
  columns: 1_024,
} as const;
export type HtmlLimits = Readonly<Record<keyof typeof HTML_LIMITS, number>>;

/** Holds a value to a limit. @throws InputError `limit-exceeded` */
export function checkLimit(limits: HtmlLimits, limit: keyof HtmlLimits, value: number): void {
  if (value > limits[limit]) throw new InputError('limit-exceeded', { limit, value, allowed: limits[limit] });
}
