import type { Mapping, TableFacts } from '../model/mapping.ts';
import type { FormatOptions } from './formats/define.ts';

/** What the user says of a table that it does not say itself, and how it is to be read. Plain data but for the last. */
export interface ReadingOptions extends Pick<FormatOptions, 'encoding' | 'readOldWorkbook'> {
  /** Comes before everything that mapping, title and names say. */
  readonly facts?: TableFacts | undefined;
  /** By element, in Chinese or English: the column's letter or label. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** The mapping that stands beside the table. */
  readonly mapping?: Mapping | undefined;
  /** A blank cell under a column that offices merge downwards holds what stands above it: for formats that lose merges. */
  readonly fillDown?: boolean | undefined;
}
