import type { Place } from './place.ts';

/** A handle that a source turns into a place when somebody asks. Half a million items must not carry half a million places. */
export type At = number;

/** A value that knows where it was written. `raw` is the office's own text where `value` is a reading of it. */
export interface Located<T> {
  readonly value: T;
  readonly at: At;
  readonly raw?: string | undefined;
  /** The cell itself says 同上, or is blank where offices merge: the value is that of the cell above. A blank cell's is an assumption. */
  readonly inherited?: 'ditto' | 'fill-down' | undefined;
}

/** The surroundings of a place, cut out for display. */
export type Excerpt =
  | {
      readonly kind: 'text';
      /** Lines in order; a jump in the numbers is an omission. The first may be the head of the item far above. */
      readonly lines: readonly { readonly number: number; readonly text: string }[];
    }
  | {
      readonly kind: 'cells';
      /** Numbers of the columns shown, from 1. */
      readonly columns: readonly number[];
      /** Labels of those columns, as the table's header has them; empty text where there is none. */
      readonly header: readonly string[];
      readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
    };

/** What was read: it resolves handles to places and cuts out excerpts. */
export interface Source {
  readonly file: string;
  place(at: At): Place;
  /** Where a piece of the text at a handle stands, if it stands there once and letter by letter; of a table, cells are all that is known. */
  find?(at: At, piece: string): Place | undefined;
  /** @param owner the handle of the item that the place belongs to, so that the excerpt can show which item it is */
  excerpt(at: At, owner?: At): Excerpt | undefined;
}
