import type { Locality } from '../model/catalogue.ts';
import type { Level } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import { parseLevels } from '../phrases/index.ts';
import { nodeRange, scalarText, type YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-tree.ts';

/** One key of a mapping with its value. */
export interface Field {
  readonly key: YamlNode;
  readonly value: YamlNode;
}

/** The fields of a mapping by key; empty for any other node. Arrays and Maps only: `__proto__` is a key like any other. */
export function readFields(node: YamlNode): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  if (node.kind !== 'mapping') return fields;
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index];
    const value = node.children[index + 1];
    if (key !== undefined && value !== undefined) fields.set(String(key.value), { key, value });
  }
  return fields;
}

/** A scalar that is not blank, located at its value. */
export function readText(file: YamlFile, field: Field | undefined): Located<string> | undefined {
  return field === undefined ? undefined : readNodeText(file, field.value);
}

function readNodeText(file: YamlFile, node: YamlNode): Located<string> | undefined {
  const text = scalarText(file.text, node);
  return text === undefined || text.trim() === '' ? undefined : { value: text, at: node.at };
}

/** The texts of a scalar or of a list of scalars. */
export function readTexts(file: YamlFile, field: Field | undefined): Located<string>[] {
  if (field === undefined) return [];
  const nodes = field.value.kind === 'sequence' ? field.value.children : [field.value];
  return nodes.flatMap((node) => readNodeText(file, node) ?? []);
}

/** Levels in English or Chinese; what is neither is left to the schema, which says so. */
export function readLevels(file: YamlFile, field: Field | undefined): Located<Level>[] {
  return readTexts(file, field).flatMap(({ value, at }) => parseLevels(value).levels.map((level) => ({ value: level, at, raw: value })));
}

export function readLocality(file: YamlFile, field: Field | undefined): Locality {
  if (field === undefined) return {};
  const fields = readFields(field.value);
  const [level] = readLevels(file, fields.get('level'));
  const levelUnread = fields.has('level') && level === undefined ? true : undefined;
  return { name: readText(file, fields.get('name')), code: readText(file, fields.get('code')), level, levelUnread };
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
    const field = readFields(node).get(String(step));
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
