import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';

import type { Value } from './merge-values.ts';

/** A key with its value as a piece of text, from the key to the end of the line on which the value ends, without line break. */
export interface Field {
  readonly key: string;
  readonly value: Value;
  readonly start: number;
  readonly end: number;
  /** The entries of a list as they are written, with the column that they begin in; absent where the value is no list. */
  readonly entries?: readonly WrittenEntry[] | undefined;
  /** Whether its value is written in brackets. */
  readonly flow: boolean;
}

/** A value as it is written. */
export interface WrittenEntry {
  readonly value: Value;
  readonly text: string;
  readonly column: number;
  /** Whether it stands in brackets, where commas divide. */
  readonly flow: boolean;
}

/** An item of the document's list: whole lines, from the one of its dash to the end of the last, without the last line break. */
export interface Entry {
  readonly value: ReadonlyMap<string, Value>;
  readonly start: number;
  readonly end: number;
  readonly dashColumn: number;
  /** The column of its keys. */
  readonly column: number;
  /** In order; empty where it is written in brackets, so that it can only be taken whole. */
  readonly fields: readonly Field[];
}

/** A YAML document as pieces of its text that can be exchanged. */
export interface Outline {
  readonly text: string;
  /** Those of the document itself, the list of items left out. */
  readonly fields: readonly Field[];
  readonly listKey: string;
  readonly entries: readonly Entry[];
  /** Behind the key of the list, at the end of its line. */
  readonly listStart: number;
}

/** Why a text cannot be merged piece by piece. */
export type Unmergeable = 'not-yaml' | 'several-documents' | 'no-list' | 'brackets' | 'alias';

/**
 * Outlines a YAML document that holds its items under one of some keys.
 *
 * @param listKeys keys under which items may stand: `items`, `tasks`
 */
export function outlineYaml(
  text: string,
  listKeys: readonly string[],
): Outline | { readonly unmergeable: Unmergeable; readonly line?: number } {
  const document = parseDocument(text, { version: '1.2', schema: 'failsafe', prettyErrors: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    if (error.code === 'MULTIPLE_DOCS') return { unmergeable: 'several-documents' };
    return { unmergeable: 'not-yaml', ...(error.linePos === undefined ? {} : { line: error.linePos[0].line }) };
  }
  if (!isMap(document.contents)) return { unmergeable: 'no-list' };
  if (holdsAlias(document.contents)) return { unmergeable: 'alias' };
  const pairs = pairsOf(document.contents);
  const list = pairs.find(({ key, value }) => listKeys.includes(key) && isSeq(value));
  if (list === undefined || !isSeq(list.value)) return { unmergeable: 'no-list' };
  if (document.contents.flow === true || list.value.flow === true) return { unmergeable: 'brackets' };
  const entries = list.value.items.map((node) => outlineEntry(node as Node, text));
  if (!entries.every((entry) => entry !== undefined)) return { unmergeable: 'no-list' };
  return {
    text,
    fields: pairs.filter(({ key }) => key !== list.key).map((pair) => toField(pair, text)),
    listKey: list.key,
    entries,
    listStart: lineEnd(text, list.start),
  };
}

function holdsAlias(node: Node): boolean {
  let found = false;
  visit(node, (_, each) => {
    if (!isAlias(each) && !(typeof each === 'object' && each !== null && 'anchor' in each && each.anchor !== undefined)) return undefined;
    found = true;
    return visit.BREAK;
  });
  return found;
}

interface FoundPair {
  readonly key: string;
  readonly value: Node | null;
  readonly start: number;
}

function pairsOf(map: YAMLMap): readonly FoundPair[] {
  return (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : String(key),
    value,
    start: key.range?.[0] ?? 0,
  }));
}

function toField({ key, value, start }: FoundPair, text: string): Field {
  const end = value?.range?.[1] ?? start + key.length + 1;
  const list = isSeq(value) ? value : undefined;
  return {
    key,
    value: toValue(value),
    start,
    end: lineEnd(text, lastOf(text, Math.max(end, start))),
    entries: list === undefined ? scalarEntry(value, text) : listEntries(list, text),
    flow: list?.flow === true || list === undefined,
  };
}

function scalarEntry(value: Node | null, text: string): readonly WrittenEntry[] | undefined {
  return isScalar(value) ? [writtenEntry(value, text, false)] : undefined;
}

function listEntries(list: YAMLSeq, text: string): readonly WrittenEntry[] {
  return list.items.map((node) => writtenEntry(node as Node, text, list.flow === true));
}

function writtenEntry(node: Node, text: string, flow: boolean): WrittenEntry {
  const [start = 0, end = 0] = node.range ?? [];
  return { value: toValue(node), text: text.slice(start, end).trimEnd(), column: columnOf(text, start), flow };
}

/** Of a value that ends with line breaks, as block texts and lists do, the last character that belongs to it. */
function lastOf(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return last;
}

function outlineEntry(node: Node, text: string): Entry | undefined {
  if (!isMap(node) || node.range === undefined || node.range === null) return undefined;
  const [first, end] = node.range;
  let dash = first - 1;
  while (dash >= 0 && /\s/u.test(text.charAt(dash))) dash -= 1;
  if (text.charAt(dash) !== '-') return undefined;
  const value = toValue(node);
  if (!(value instanceof Map)) return undefined;
  const fields = node.flow === true ? [] : pairsOf(node).map((pair) => toField(pair, text));
  return {
    value,
    start: dash - columnOf(text, dash),
    end: lineEnd(text, lastOf(text, end)),
    dashColumn: columnOf(text, dash),
    column: columnOf(text, first),
    fields,
  };
}

function toValue(node: Node | null): Value {
  if (isMap(node)) {
    return new Map(
      (node.items as Pair<Node, Node | null>[]).map(({ key, value }) => [isScalar(key) ? String(key.value) : String(key), toValue(value)]),
    );
  }
  if (isSeq(node)) return node.items.map((entry) => toValue(entry as Node));
  return isScalar(node) ? String(node.value ?? '') : '';
}

/** How many characters stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The offset of the line break behind an offset, or of the end; a comment on the line belongs to it. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  const end = at < 0 ? text.length : at;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
