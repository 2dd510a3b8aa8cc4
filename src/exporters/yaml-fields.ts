import type { ExtraValue } from '../model/catalogue.ts';

/** A document as plain data, in the order in which it is to be written. Maps, because labels of columns come from files. */
export type Plain = string | number | readonly Plain[] | PlainFields;
export type PlainFields = ReadonlyMap<string, Plain>;

/** Fields in the order given, without those that hold nothing: what an office did not write has no key. */
export function toFields(entries: readonly (readonly [string, Plain | undefined])[]): PlainFields {
  return new Map(entries.flatMap(([key, value]) => (value === undefined || isEmpty(value) ? [] : [[key, value] as const])));
}

function isEmpty(value: Plain): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value instanceof Map && value.size === 0;
}

/** Cells that are kept under the labels of their columns, by label; a label that comes twice gets a number. */
export function labelledFields(values: readonly ExtraValue[]): PlainFields {
  const fields = new Map<string, Plain>();
  for (const { label, value } of values) {
    const key = label.replaceAll(/\s+/gu, ' ').slice(0, LONGEST_LABEL);
    let free = key;
    for (let count = 2; fields.has(free); count += 1) free = `${key} ${count}`;
    fields.set(free, value);
  }
  return fields;
}

/** YAML takes no key of more than 1024 characters on a line of its own. */
const LONGEST_LABEL = 200;

/** The same as objects, for JSON. */
export function toObject(value: Plain): unknown {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Map) return Object.fromEntries([...(value as PlainFields)].map(([key, inner]) => [key, toObject(inner)]));
  return (value as readonly Plain[]).map(toObject);
}
