import { InputError } from '../model/problem.ts';

/** Everything that can be wrong with an Office file; the facts of `workbook-damaged` carry one of these as `reason`. */
export const DAMAGE_REASONS = [
  'zip-broken', // truncated, or not a coherent zip archive
  'entry-name-unsafe', // an entry that would leave the archive: {part}
  'entry-duplicate', // two entries of one name, so that nobody can say which counts: {part}
  'compression-unknown', // neither stored nor deflated: {part}
  'size-mismatch', // the part holds more or less than it declares: {part}
  'checksum-mismatch', // CRC-32: {part}
  'xml-invalid', // not well-formed, or not UTF-8 or UTF-16: {part}
  'doctype-refused', // Office files have no DOCTYPE, attacks do: {part}
  'part-missing', // a part that another one names is not there: {part, sheet?}
  'worksheet-missing', // a workbook without a single worksheet
  'reference-invalid', // not a cell or range address: {part, reference}
  'compound-file-broken', // truncated, or not a coherent compound file
  'records-broken', // an old workbook whose records do not follow one another, or hold other cells than they should: {part}
  'reader-failed', // the process that reads an old workbook came to an end without a word
  'string-missing', // a cell points to a shared string that does not exist: {sheet, cell, index}
] as const;
export type DamageReason = (typeof DAMAGE_REASONS)[number];

/** The error for an Office file that contradicts itself or its format. */
export function damaged(reason: DamageReason, facts: Readonly<Record<string, unknown>> = {}): InputError {
  return new InputError('workbook-damaged', { reason, ...facts });
}
