import type { Place } from './place.ts';
import type { Facts, Owner } from './finding.ts';
import type { At } from './source.ts';

/** Why a file, or a part of it, could not be read. Each code is the id of the rule that words it. */
export const PROBLEM_CODES = [
  'nothing-matched', // a pattern or folder without any file: {pattern}
  'file-unreadable', // the system refuses: {reason}
  'file-empty', // no bytes, or nothing but blanks
  'file-too-large', // {bytes, limit}
  'format-unknown', // binary or not a format we read: {looksLike: the ending of such files, or null}
  'encoding-unreadable', // not UTF-8 or UTF-16 text: {offset}
  'yaml-invalid', // {reason} one per syntax error
  'yaml-duplicate-key', // {key}
  'yaml-multiple-documents', // {count}
  'limit-exceeded', // {limit: name of the limit, value, allowed}
  'kind-unknown', // {kind?, nearest?}
  'workbook-damaged', // {reason: code of what is wrong, part?}
  'workbook-encrypted', // password-protected
  'table-damaged', // text or page: {reason: quote-unclosed | quote-misplaced | page-truncated, line?}
  'table-not-found', // no table we know: {sheets, reason: empty, prose, images, frames, run-together, report or other-table}
  'mapping-uncertain', // a table whose columns are guesses: {sheet, reason: header-slid, rows-slid, side-by-side or low-confidence, columns, confidence?, bound?}, or columns that the user names and no table has: {sheet, reason: column-missing, named}
  'table-empty', // header but no rows, a list without items: {}
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Something that kept a file from being read. */
export interface Problem {
  readonly code: ProblemCode;
  readonly place: Place;
  readonly data: Facts;
}

/** The neutral kinds of fault that a schema finds. */
export type FaultKind = 'key-missing' | 'key-unknown' | 'value-of-wrong-type' | 'value-not-allowed' | 'value-malformed';

/** One fault of structure, before anybody words it. */
export interface Fault {
  readonly kind: FaultKind;
  /** Path of keys and zero-based indices from the document's root to the value at fault, or to the key for `key-unknown`. */
  readonly path: readonly (string | number)[];
  /** Whether the key or the value is at fault. */
  readonly part: 'key' | 'value';
  readonly data: Facts;
}

/** A fault with its place in the text, and the item it lies in. */
export interface LocatedFault extends Fault {
  readonly at: At;
  readonly owner?: Owner | undefined;
}

/** Thrown where nothing of a file can be read; becomes a problem at the file's start. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: ProblemCode;
  readonly data: Facts;
  constructor(code: ProblemCode, data: Facts = {}) {
    super(`${code}: ${JSON.stringify(data)}`);
    this.code = code;
    this.data = data;
  }
}
