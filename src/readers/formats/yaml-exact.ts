import { isAlias, isMap, isScalar, isSeq, parseAllDocuments, visit, type Alias, type Document, type ParsedNode } from 'yaml';

import { countAliases, YAML_LIMITS, YamlLimitError, type YamlNode, type YamlTree } from './yaml-node.ts';

type Parsed = Document.Parsed;
type NewNode = Omit<YamlNode, 'at'>;

const NO_CHILDREN: readonly YamlNode[] = [];

/**
 * Reads a text with a parser that knows every style of YAML 1.2 and takes fifteen times as long.
 *
 * @returns `undefined` where the text is no valid YAML
 * @throws YamlLimitError beyond a limit
 */
export function parseExactly(text: string): YamlTree | undefined {
  const documents = [...parseAllDocuments<ParsedNode>(text, { version: '1.2', schema: 'core', prettyErrors: false })] as Parsed[];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  if (documents.some(hasUnknownAlias)) return undefined;
  const nodes: YamlNode[] = [];
  return { nodes, roots: documents.map((document) => buildTree(document, nodes)) };
}

function hasUnknownAlias(document: Parsed): boolean {
  let found = false;
  visit(document, {
    Alias(_, alias) {
      found ||= alias.resolve(document) === undefined;
    },
  });
  return found;
}

function buildTree(document: Parsed, nodes: YamlNode[]): YamlNode {
  const built = new Map<ParsedNode, YamlNode>();
  const count = countAliases();

  const add = (node: NewNode): YamlNode => {
    const added = { at: nodes.length, ...node };
    nodes.push(added);
    return added;
  };
  const empty = (position: number): YamlNode => add({ kind: 'empty', start: position, end: position, value: null, children: NO_CHILDREN });
  const follow = (alias: Alias.Parsed): YamlNode => {
    const [start, end] = alias.range;
    const resolved = alias.resolve(document) as ParsedNode | undefined;
    const target = resolved === undefined ? undefined : built.get(resolved);
    // The anchor of a collection that is still open: it would hold itself.
    if (target === undefined) throw new YamlLimitError('aliasNodes', start);
    count(target, start);
    const { at: _, ...node } = target;
    return add({ ...node, start, end, target: target.target ?? target });
  };
  /** @param position where the node would stand if nothing is written */
  const build = (node: ParsedNode | null, position: number, depth: number): YamlNode => {
    if (node === null) return empty(position);
    if (isAlias(node)) return follow(node);
    const [start, end] = node.range;
    if (depth > YAML_LIMITS.depth) throw new YamlLimitError('depth', start);
    if (isScalar(node)) return remember(node, add(readScalar(node)));
    const children = isMap(node) ? buildPairs(node, depth) : buildEntries(node, depth);
    const value = node.toJS(document, { maxAliasCount: -1 });
    return remember(node, add({ kind: isMap(node) ? 'mapping' : 'sequence', start, end, value, children }));
  };
  const remember = (node: ParsedNode, made: YamlNode): YamlNode => {
    built.set(node, made);
    return made;
  };
  const buildPairs = (node: ParsedNode, depth: number): YamlNode[] =>
    !isMap(node)
      ? []
      : node.items.flatMap(({ key, value }) => {
          const keyNode = build(key as ParsedNode | null, node.range[0], depth + 1);
          return [keyNode, build(value as ParsedNode | null, keyNode.end, depth + 1)];
        });
  const buildEntries = (node: ParsedNode, depth: number): YamlNode[] =>
    isSeq(node) ? node.items.map((item) => build(item as ParsedNode | null, node.range[0], depth + 1)) : [];

  return build(document.contents as ParsedNode | null, 0, 0);
}

function readScalar(node: ParsedNode): NewNode {
  const [start, end] = node.range;
  const value: unknown = isScalar(node) ? node.value : undefined;
  if (typeof value === 'string' && value.length > YAML_LIMITS.scalar) throw new YamlLimitError('scalar', start);
  return { kind: start === end ? 'empty' : 'scalar', start, end, value, children: NO_CHILDREN };
}
