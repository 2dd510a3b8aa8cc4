import { CORE_SCHEMA, loadAll } from 'js-yaml';
import type { LoadOptions, State } from 'js-yaml';

import { countAliases, YAML_LIMITS, YamlLimitError, type YamlNode, type YamlTree } from './yaml-node.ts';
import { skipBlanks } from './yaml-text.ts';

/** js-yaml left nodes out: the text is of a style that it does not report in full. */
export class UnusualYamlError extends Error {
  override readonly name = 'UnusualYamlError';
}

const NO_CHILDREN: readonly YamlNode[] = [];

/** What the parser's state holds beyond its published type. */
interface ParserState extends State {
  readonly anchor: string | null;
}

const ALIAS_NAME = /\*([^\s,[\]{}]+)/y;

/**
 * Reads a text in one pass and keeps the offsets of every node: js-yaml calls the listener as it enters and leaves a
 * node, in the order of the text, so a stack is all it takes.
 *
 * @param text without a byte order mark, which the parser would take away and count all offsets without
 * @throws YAMLException on a syntax error (the first), YamlLimitError beyond a limit, UnusualYamlError where nodes are missing
 */
export function parseFast(text: string): YamlTree {
  const nodes: YamlNode[] = [];
  // Nodes that are complete but whose parent is not, and for each open node where it began and how many of those precede it.
  const pending: YamlNode[] = [];
  const starts: number[] = [];
  const marks: number[] = [];
  const anchored = new Map<string, YamlNode>();
  const count = countAliases();

  const followAlias = (state: ParserState, start: number): YamlNode | undefined => {
    const name = state.kind === null ? readAliasName(text, start, state.position) : undefined;
    if (name === undefined) return undefined;
    const target = anchored.get(name);
    // The anchor of a collection that is still open: it would hold itself.
    if (target === undefined || !Object.is(target.value, state.result)) throw new YamlLimitError('aliasNodes', start);
    count(target, start);
    const end = skipBlanks(text, start) + 1 + name.length;
    const { kind, value, children } = target;
    return { at: nodes.length, kind, start, end, value, children, target: target.target ?? target };
  };
  const leave = (state: ParserState): void => {
    const start = starts.pop() ?? 0;
    const mark = marks.pop() ?? 0;
    const inner = pending[mark];
    if (inner !== undefined && pending.length === mark + 1 && inner.value === state.result) {
      // What might have been the key of a block mapping is composed twice, one inside the other: it is one node.
      if (state.anchor !== null) anchored.set(state.anchor, inner);
      return;
    }
    const children = pending.length > mark ? pending.splice(mark) : NO_CHILDREN;
    const node = followAlias(state, start) ?? closeNode(nodes.length, text, start, state, children);
    nodes.push(node);
    pending.push(node);
    if (state.anchor !== null) anchored.set(state.anchor, node);
  };

  const options: LoadOptions & { maxDepth: number } = {
    schema: CORE_SCHEMA,
    maxDepth: YAML_LIMITS.depth,
    listener(event, state) {
      if (event === 'open') {
        starts.push(state.position);
        marks.push(pending.length);
      } else leave(state as ParserState);
    },
  };
  loadAll(text, null, options);
  return { nodes, roots: pending };
}

/** One node, always of the same shape: there are millions of them. */
function closeNode(at: number, text: string, start: number, state: ParserState, found: readonly YamlNode[]): YamlNode {
  const value: unknown = state.result;
  const end = state.position;
  if (state.kind === 'mapping' || state.kind === 'sequence') {
    const children = isDocumentEnd(text, found.at(-1)) ? found.slice(0, -1) : found;
    if (!isComplete(value, children)) throw new UnusualYamlError();
    return { at, kind: state.kind, start, end, value, children, target: undefined };
  }
  if (typeof value === 'string' && value.length > YAML_LIMITS.scalar) throw new YamlLimitError('scalar', start);
  const kind = state.kind === null || start === end ? 'empty' : 'scalar';
  return { at, kind, start, end, value, children: NO_CHILDREN, target: undefined };
}

/**
 * Whether there is a node for each key and value, or for each entry: js-yaml composes none for `{ key }`, `? key` and `-`,
 * and behind an empty entry takes what is further left for its own.
 */
function isComplete(value: unknown, children: readonly YamlNode[]): boolean {
  if (!Array.isArray(value)) return children.length === Object.keys(value ?? {}).length * 2;
  if (value.length !== children.length) return false;
  for (const [index, child] of children.entries()) if (!Object.is(child.value, value[index])) return false;
  return true;
}

/** At `---` and `...` js-yaml looks for one key more before it sees what they are. */
function isDocumentEnd(text: string, node: YamlNode | undefined): boolean {
  return node?.kind === 'empty' && (text.startsWith('---', node.start) || text.startsWith('...', node.start));
}

function readAliasName(text: string, start: number, end: number): string | undefined {
  ALIAS_NAME.lastIndex = skipBlanks(text, start, end);
  return ALIAS_NAME.lastIndex < end ? ALIAS_NAME.exec(text)?.[1] : undefined;
}
