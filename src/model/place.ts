/** A position in a text. Lines and columns count from 1; a column is a Unicode code point, not a UTF-16 unit. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Where something stands: a range of a text (`end` is exclusive), or one cell of a table (rows and columns from 1). */
export type Place =
  | { readonly kind: 'text'; readonly start: Point; readonly end: Point }
  | { readonly kind: 'cell'; readonly sheet: string; readonly row: number; readonly column: number };

/** A place in a file. `file` is the path as the user would write it, with forward slashes. */
export interface Span {
  readonly file: string;
  readonly place: Place;
}

/** The letters of a table column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell's address without its sheet: `F12`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A place as people write it: `12:5`, or `社会救助!F12`. */
export function formatPlace(place: Place): string {
  if (place.kind === 'text') return `${place.start.line}:${place.start.column}`;
  return `${place.sheet}!${cellAddress(place.row, place.column)}`;
}
