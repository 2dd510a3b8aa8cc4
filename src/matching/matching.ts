import type { MatchNote } from '../model/revision.ts';

/** What an item or task is known by when it is looked for on the other side. Serial numbers are no part of it. */
export interface Matchable {
  readonly id?: string | undefined;
  /** What sort of thing it is: things of different sorts are never one. */
  readonly kind?: string | undefined;
  /** The catalogue that it stands in: the same text on both sides for catalogues of one place and domain. */
  readonly group: string;
  readonly category: string;
  readonly name: string;
  readonly content: string;
  readonly basis: string;
  readonly subject: string;
}

/** Two items that are one and the same; indexes in the two lists. */
export interface Pair extends MatchNote {
  readonly before: number;
  readonly after: number;
}

/** One item that became several. */
export interface Split extends MatchNote {
  readonly before: number;
  readonly after: readonly number[];
}

/** Several items that became one. */
export interface Merger extends MatchNote {
  readonly before: readonly number[];
  readonly after: number;
}

/** Every index of either list is in exactly one of the first five. */
export interface Matching {
  readonly pairs: readonly Pair[];
  readonly splits: readonly Split[];
  readonly mergers: readonly Merger[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Of the removed and added, those that may be one: alike, and not alike enough to be sure. Each at most once. */
  readonly possible: readonly Pair[];
}

/** What people have said of items, by indexes: it goes before everything else. */
export interface Declared {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  readonly splits: readonly (readonly [before: number, after: readonly number[]])[];
  readonly mergers: readonly (readonly [before: readonly number[], after: number])[];
  readonly different: readonly (readonly [before: number, after: number])[];
}

export const NOTHING_DECLARED: Declared = { pairs: [], splits: [], mergers: [], different: [] };
