import type { ExtraValue, Locality } from '../model/catalogue.ts';
import type { Level } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import { parseLevels } from '../phrases/index.ts';
import { nodeRange, scalarText, type YamlFile } from './formats/yaml.ts';
import { keyText, type YamlNode } from './formats/yaml-node.ts';

/** One key of a mapping with its value. */
export interface Field {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/**
 * The field of a mapping with this key. A mapping has a dozen keys, so looking through them beats a table that is built
 * for each of half a million items. Keys are compared, never used as properties: `__proto__` is a key like any other.
 */
export function findField(node: YamlNode, key: string): Field | undefined {
  if (node.kind !== 'mapping') return undefined;
  const { children } = node;
  for (let index = 0; index + 1 < children.length; index += 2) {
    const keyNode = children[index];
    const value = children[index + 1];
    if (keyNode !== undefined && value !== undefined && isKey(keyNode.value, key)) return { key: keyNode, value };
  }
  return undefined;
}

/** The value of a mapping's field with this key. */
export function findValue(node: YamlNode, key: string): YamlNode | undefined {
  return findField(node, key)?.value;
}

/** A key may be written as a number: `2021:`. */
function isKey(value: unknown, key: string): boolean {
  return typeof value === 'string' ? value === key : keyText(value) === key;
}

/** A scalar that is not blank, located at its value. */
export function readText(file: YamlFile, node: YamlNode | undefined): Located<string> | undefined {
  if (node === undefined) return undefined;
  const text = scalarText(file.text, node);
  return text === undefined || text.trim() === '' ? undefined : { value: text, at: node.at };
}

/** The texts of a scalar or of a list of scalars. */
export function readTexts(file: YamlFile, node: YamlNode | undefined): Located<string>[] {
  const texts: Located<string>[] = [];
  for (const entry of entriesOf(node)) {
    const text = readText(file, entry);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

/** The entries of a list; anything else is a list of itself, and nothing is a list of nothing. */
export function entriesOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? node.children : [node];
}

/** Reads each text of a value into values that stand where the text stands. */
export function readEach<T>(file: YamlFile, node: YamlNode | undefined, read: (text: string) => readonly T[]): Located<T>[] {
  const located: Located<T>[] = [];
  for (const { value: raw, at } of readTexts(file, node)) {
    for (const value of read(raw)) located.push({ value, at, raw });
  }
  return located;
}

const NO_EXTRA: readonly ExtraValue[] = [];

/** The texts of a mapping under their labels, which are the keys. */
export function readExtra(file: YamlFile, node: YamlNode | undefined): readonly ExtraValue[] {
  if (node?.kind !== 'mapping') return NO_EXTRA;
  const extra: ExtraValue[] = [];
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const [key, value] = [node.children[index], node.children[index + 1]];
    const text = readText(file, value);
    if (key !== undefined && text !== undefined) extra.push({ label: keyText(key.value), ...text });
  }
  return extra;
}

/** Levels in English or Chinese; what is neither is left to the schema, which says so. */
export function readLevels(file: YamlFile, node: YamlNode | undefined): Located<Level>[] {
  return readEach(file, node, (text) => parseLevels(text).levels);
}

export function readLocality(file: YamlFile, node: YamlNode | undefined): Locality {
  if (node === undefined) return {};
  const levelNode = findValue(node, 'level');
  const [level] = readLevels(file, levelNode);
  const levelUnread = levelNode !== undefined && level === undefined ? true : undefined;
  return { name: readText(file, findValue(node, 'name')), code: readText(file, findValue(node, 'code')), level, levelUnread };
}

/** The node at a path of keys and indices, its key's node, or the nearest ancestor where the path leads nowhere. */
export function findNode(root: YamlNode, path: readonly (string | number)[], part: 'key' | 'value'): At {
  let node = root;
  let keyNode: YamlNode | undefined;
  for (const step of path) {
    if (typeof step === 'number' && node.kind === 'sequence') {
      const entry = node.children[step];
      if (entry === undefined) return node.at;
      node = entry;
      keyNode = undefined;
      continue;
    }
    const field = findField(node, String(step));
    if (field === undefined) return node.at;
    node = field.value;
    keyNode = field.key;
  }
  return part === 'key' && keyNode !== undefined ? keyNode.at : node.at;
}

/** Where a person looks for a node: collections are shown by their first line only. */
export function nodePlace(file: YamlFile, node: YamlNode): { readonly start: number; readonly end: number } {
  const { start, end } = nodeRange(file.text, node);
  if (node.kind === 'scalar') return { start, end };
  const lineEnd = file.text.indexOf('\n', start);
  return { start, end: lineEnd === -1 || lineEnd > end ? end : lineEnd };
}
