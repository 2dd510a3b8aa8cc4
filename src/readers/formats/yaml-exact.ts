import { isAlias, isMap, isScalar, parseAllDocuments, type Alias, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

import { countAliases, keyText, YAML_LIMITS, YamlLimitError, type YamlNode, type YamlTree } from './yaml-node.ts';

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;
type NewNode = Omit<YamlNode, 'at'>;

const NO_CHILDREN: readonly YamlNode[] = [];

/** A key that stands twice, or an alias without its anchor: the parser leaves both to us, since it looks through the whole text for each. */
class InvalidYamlError extends Error {
  override readonly name = 'InvalidYamlError';
}

/**
 * Reads a text with a parser that knows every style of YAML 1.2 and takes fifteen times as long.
 *
 * @returns `undefined` where the text is no valid YAML
 * @throws YamlLimitError beyond a limit
 */
export function parseExactly(text: string): YamlTree | undefined {
  const documents = parseAllDocuments<ParsedNode>(text, { version: '1.2', schema: 'core', prettyErrors: false, uniqueKeys: false });
  const nodes: YamlNode[] = [];
  const roots: YamlNode[] = [];
  try {
    for (const document of documents) {
      if (!('errors' in document) || document.errors.length > 0) return undefined;
      roots.push(buildTree(document.contents, nodes));
    }
  } catch (error) {
    if (error instanceof InvalidYamlError) return undefined;
    throw error;
  }
  return { nodes, roots };
}

function buildTree(contents: ParsedNode | null, nodes: YamlNode[]): YamlNode {
  // The node of each anchor so far, or nothing while it is still open.
  const anchored = new Map<string, YamlNode | undefined>();
  const count = countAliases();

  const add = (node: NewNode): YamlNode => {
    const added = { at: nodes.length, ...node };
    nodes.push(added);
    return added;
  };
  const empty = (position: number): YamlNode => add({ kind: 'empty', start: position, end: position, value: null, children: NO_CHILDREN });
  const follow = (alias: Alias.Parsed): YamlNode => {
    const [start, end] = alias.range;
    if (!anchored.has(alias.source)) throw new InvalidYamlError();
    const target = anchored.get(alias.source);
    // The collection would hold itself.
    if (target === undefined) throw new YamlLimitError('aliasNodes', start);
    count(target, start);
    const { kind, value, children } = target;
    return add({ kind, start, end, value, children, target: target.target ?? target });
  };
  /** @param position where the node would stand if nothing is written */
  const build = (node: ParsedNode | null, position: number, depth: number): YamlNode => {
    if (node === null) return empty(position);
    if (isAlias(node)) return follow(node);
    if (node.anchor !== undefined) anchored.set(node.anchor, undefined);
    const made = add(isScalar(node) ? readScalar(node) : readCollection(node as Collection, depth));
    if (node.anchor !== undefined) anchored.set(node.anchor, made);
    return made;
  };
  const readCollection = (node: Collection, depth: number): NewNode => {
    const [start, end] = node.range;
    if (depth > YAML_LIMITS.depth) throw new YamlLimitError('depth', start);
    if (!isMap(node)) {
      const children = node.items.map((item) => build(item as ParsedNode | null, start, depth + 1));
      return { kind: 'sequence', start, end, value: children.map(({ value }) => value), children };
    }
    const children = node.items.flatMap(({ key, value }) => {
      const keyNode = build(key, start, depth + 1);
      return [keyNode, build(value, keyNode.end, depth + 1)];
    });
    return { kind: 'mapping', start, end, value: toObject(children), children };
  };

  return build(contents, 0, 0);
}

/** The value of a mapping, from its keys and values in turn. */
function toObject(children: readonly YamlNode[]): unknown {
  const pairs = new Map<string, unknown>();
  for (let index = 0; index + 1 < children.length; index += 2) {
    const key = keyText(children[index]?.value);
    if (pairs.has(key)) throw new InvalidYamlError();
    pairs.set(key, children[index + 1]?.value);
  }
  return Object.fromEntries(pairs);
}

function readScalar({ range, value }: Scalar.Parsed): NewNode {
  const [start, end] = range;
  if (typeof value === 'string' && value.length > YAML_LIMITS.scalar) throw new YamlLimitError('scalar', start);
  return { kind: start === end ? 'empty' : 'scalar', start, end, value, children: NO_CHILDREN };
}
