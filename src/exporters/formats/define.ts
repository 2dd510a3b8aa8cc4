import type { MappingDocument } from '../mapping.ts';
import type { OfficialTable, TableDocument } from '../official-table.ts';
import type { Words } from '../../model/words.ts';

/** A document laid out for export. */
export interface Exported {
  readonly document: TableDocument;
  readonly table: OfficialTable;
  /** What the table has no column for; absent where there is nothing of it. */
  readonly mapping?: MappingDocument | undefined;
}

/** A format that documents are exported to. */
export interface Exporter {
  /** Also the ending of its files. */
  readonly name: string;
  readonly summary: Words;
  /** Where the mapping goes: into the file, into a file of its own beside it, or nowhere, because the format says all of it itself. */
  readonly mapping: 'inside' | 'beside' | 'needless';
  /**
   * A file's content; text where it may go to standard output.
   * @throws InputError `limit-exceeded` where the format cannot hold a text
   */
  write(exported: Exported): Promise<string | Uint8Array>;
}
