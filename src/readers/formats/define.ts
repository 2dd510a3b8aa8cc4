import type { Grid } from '../grid.ts';

/** What a file is recognised by. */
export interface FileHead {
  /** The first kilobyte, one character a byte. */
  readonly bytes: string;
  /** The first few kilobytes as text, where they are text in an encoding that we know. */
  readonly text: string | undefined;
  /** The name settles only what content cannot. */
  readonly file: string;
  /** What an archive or compound file holds, by the ending that such files have: `xlsx`, `docx`, `ods`, `xls`, `doc`, `zip`. */
  readonly holds?: string | undefined;
}

/** What a format may need beyond the bytes. */
export interface FormatOptions {
  readonly file: string;
  /** The encoding of a text file, as the WHATWG standard names them; found out where none is given. */
  readonly encoding?: string | undefined;
  /** Reads an old workbook (.xls) in a process of its own, which may be killed. Without it the work is done in this one. */
  readonly readOldWorkbook?: ((bytes: Uint8Array) => Promise<PlainGrid>) | undefined;
  /** Workbooks of ours that are no tables of an office are read as well: they come back filled in. */
  readonly ownReports?: true | undefined;
}

/** A grid as plain data, so that it can cross from process to process. */
export interface PlainGrid {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly hiddenRows: readonly number[];
    readonly hiddenColumns: readonly number[];
    /** Top, left, bottom, right. */
    readonly merges: readonly (readonly [number, number, number, number])[];
    /** Row, column, text. */
    readonly cells: readonly (readonly [number, number, string])[];
  }[];
}

/** A format whose files are tables. Its record is light: what reads the bytes is loaded when the first such file comes along. */
export interface TableFormat {
  readonly name: string;
  /** Plain text, which YAML is too: asked after all others, and only of what does not look like YAML. */
  readonly plainText?: true | undefined;
  /** Whether a file is of this format. Formats are asked in the order of their file names, plain text last. */
  recognises(head: FileHead): boolean;
  /** @throws InputError that says why nothing can be read */
  read(bytes: Uint8Array, options: FormatOptions): Promise<Grid>;
}
