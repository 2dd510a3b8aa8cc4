import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import type { LoadOptions, State } from 'js-yaml';

import { fillGaps } from './yaml-gaps.ts';
import type { YamlNode } from './yaml-node.ts';
import { skipBlanks } from './yaml-text.ts';

/** A file's nodes, and the roots of its documents. */
export interface YamlTree {
  readonly nodes: readonly YamlNode[];
  readonly roots: readonly YamlNode[];
}

/** How deep collections may nest, how many nodes aliases may add, and how long a scalar may be (UTF-16 units). */
export const YAML_LIMITS = { depth: 64, aliasNodes: 100_000, scalar: 131_068 } as const;

/** A text that is YAML but beyond a limit. */
export class YamlLimitError extends Error {
  override readonly name = 'YamlLimitError';
  readonly limit: keyof typeof YAML_LIMITS;
  readonly offset: number;
  constructor(limit: keyof typeof YAML_LIMITS, offset: number) {
    super(`YAML beyond the limit of ${limit}`);
    this.limit = limit;
    this.offset = offset;
  }
}

type NewNode = Omit<YamlNode, 'at'>;

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
 * @param emptyEntries where empty entries of lists stand, in order, each behind its dash; the parser gets to see a `~` there
 * @throws YAMLException on a syntax error (the first), YamlLimitError beyond a limit, MisplacedEntryError where js-yaml
 *   misread what follows an empty entry that was not given
 */
export function parseYamlTree(text: string, emptyEntries: readonly number[] = []): YamlTree {
  const nodes: YamlNode[] = [];
  // Nodes that are complete but whose parent is not, and for each open node where it began and how many of those precede it.
  const pending: YamlNode[] = [];
  const starts: number[] = [];
  const marks: number[] = [];
  const anchored = new Map<string, YamlNode>();
  const sizes = new Map<YamlNode, number>();
  let aliasNodes = 0;

  const offsetOf = ({ position }: State): number => (emptyEntries.length === 0 ? position : originalOffset(position, emptyEntries));
  const add = ({ kind, start, end, value, children, target }: NewNode): YamlNode => {
    const at = nodes.length;
    const node = target === undefined ? { at, kind, start, end, value, children } : { at, kind, start, end, value, children, target };
    nodes.push(node);
    return node;
  };
  const followAlias = (state: ParserState, start: number): YamlNode | undefined => {
    const name = state.kind === null ? readAliasName(text, start, offsetOf(state)) : undefined;
    if (name === undefined) return undefined;
    const target = anchored.get(name);
    // The anchor of a collection that is still open: it would hold itself.
    if (target === undefined || !Object.is(target.value, state.result)) throw new YamlLimitError('aliasNodes', start);
    aliasNodes += expandedSize(target, sizes);
    if (aliasNodes > YAML_LIMITS.aliasNodes) throw new YamlLimitError('aliasNodes', start);
    const end = skipBlanks(text, start) + 1 + name.length;
    return add({ ...target, start, end, target: target.target ?? target });
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
    const node = followAlias(state, start) ?? add(closeNode(text, start, offsetOf(state), state, children, add));
    pending.push(node);
    if (state.anchor !== null) anchored.set(state.anchor, node);
  };

  const options: LoadOptions & { maxDepth: number } = {
    schema: CORE_SCHEMA,
    maxDepth: YAML_LIMITS.depth,
    listener(event, state) {
      if (event === 'open') {
        starts.push(offsetOf(state));
        marks.push(pending.length);
      } else leave(state as ParserState);
    },
  };
  loadAll(writeEmptyEntries(text, emptyEntries), null, options);
  return { nodes, roots: pending };
}

function closeNode(
  text: string,
  start: number,
  end: number,
  state: ParserState,
  found: readonly YamlNode[],
  add: (node: NewNode) => YamlNode,
): NewNode {
  const value: unknown = state.result;
  if (state.kind === 'mapping' || state.kind === 'sequence') {
    const { kind } = state;
    const written = isDocumentEnd(text, found.at(-1)) ? found.slice(0, -1) : found;
    const children = isComplete(value, written) ? written : fillGaps(text, { kind, start, end, value, children: written }, add);
    return { kind, start, end, value, children };
  }
  if (typeof value === 'string' && value.length > YAML_LIMITS.scalar) throw new YamlLimitError('scalar', start);
  return { kind: state.kind === null || start === end ? 'empty' : 'scalar', start, end, value, children: NO_CHILDREN };
}

/** Whether there is a node for each key and value, or for each entry: js-yaml composes none for `{ key }`, `? key` and `-`. */
function isComplete(value: unknown, children: readonly YamlNode[]): boolean {
  if (!Array.isArray(value)) return children.length === Object.keys(value ?? {}).length * 2;
  return value.length === children.length && children.every((child, index) => Object.is(child.value, value[index]));
}

/** At `---` and `...` js-yaml looks for one key more before it sees what they are. */
function isDocumentEnd(text: string, node: YamlNode | undefined): boolean {
  return node?.kind === 'empty' && (text.startsWith('---', node.start) || text.startsWith('...', node.start));
}

function readAliasName(text: string, start: number, end: number): string | undefined {
  ALIAS_NAME.lastIndex = skipBlanks(text, start, end);
  return ALIAS_NAME.lastIndex < end ? ALIAS_NAME.exec(text)?.[1] : undefined;
}

const WRITTEN = ' ~ ';

function writeEmptyEntries(text: string, offsets: readonly number[]): string {
  let written = '';
  let position = 0;
  for (const offset of offsets) {
    written += text.slice(position, offset) + WRITTEN;
    position = offset;
  }
  return written + text.slice(position);
}

/** Where a position of the text with its empty entries written stands in the text itself. */
function originalOffset(position: number, offsets: readonly number[]): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) + middle * WRITTEN.length < position) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? position : Math.max(position - low * WRITTEN.length, offsets[low - 1] ?? 0);
}

/** How many nodes a walk over the node meets, aliases followed. */
function expandedSize(node: YamlNode, sizes: Map<YamlNode, number>): number {
  const known = sizes.get(node);
  if (known !== undefined) return known;
  let size = 1;
  for (const child of node.children) size += expandedSize(child, sizes);
  sizes.set(node, size);
  return size;
}

export { YAMLException };
export type { YamlNode };
