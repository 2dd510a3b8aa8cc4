import type { Grid } from '../grid.ts';

/** A format whose files are tables. Its record is light: what reads the bytes is loaded when the first such file comes along. */
export interface TableFormat {
  readonly name: string;
  /** Whether a file is of this format. `head` is its first kilobyte, one character a byte; the name only settles what content cannot. */
  recognises(head: string, file: string): boolean;
  /** @throws InputError that says why nothing can be read */
  read(bytes: Uint8Array): Promise<Grid>;
}
