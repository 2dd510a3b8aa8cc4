import type { Day, Level } from './phrases.ts';

/** What a table itself often does not say. Options give it, a mapping beside the table, the title, the names of sheet and file. */
export interface TableFacts {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  /** Id or name of the domain. */
  readonly domain?: string | undefined;
  readonly place?:
    | { readonly name?: string | undefined; readonly code?: string | undefined; readonly level?: Level | undefined }
    | undefined;
  readonly edition?: string | undefined;
  readonly effective?: Day | undefined;
  /** The id of the catalogue that it was derived from. */
  readonly derivedFrom?: string | undefined;
  /** Of a task table: the plan's year, and the day it was issued. */
  readonly year?: number | undefined;
  readonly issued?: Day | undefined;
}

/** The id that an item or a task was given, with what it is found again by. */
export interface MappedItem {
  readonly id: string;
  readonly name: string;
  readonly category?: string | undefined;
  /** The id of the superior's item that it was derived from. */
  readonly derivedFrom?: string | undefined;
}

/** What is said of the tables of a file, or of one of them. */
export interface TableMapping extends TableFacts {
  /** The sheet, as places name it; without it, every table that no other entry is about. */
  readonly sheet?: string | undefined;
  /** By element, in Chinese or English (公开依据, basis): the column's letter, or its label. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly items?: readonly MappedItem[] | undefined;
}

/** A `kind: mapping` document: what holds for every table, then what holds for single ones. */
export interface Mapping extends Omit<TableMapping, 'sheet' | 'items'> {
  readonly tables?: readonly TableMapping[] | undefined;
}
