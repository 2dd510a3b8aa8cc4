import { CORE_SCHEMA, loadAll, YAMLException } from 'js-yaml';
import type { LoadOptions, State } from 'js-yaml';

/**
 * A node of a YAML document with its offsets in the text (UTF-16 units).
 * `start` may lie before blanks and comments that precede the node: the reader of a position skips them, so that
 * nobody else pays for it.
 */
export interface YamlNode {
  /** The index of this node among all nodes of the file. */
  readonly at: number;
  readonly kind: 'mapping' | 'sequence' | 'scalar' | 'empty';
  readonly start: number;
  readonly end: number;
  readonly value: unknown;
  /** Key, value, key, value ... of a mapping; the entries of a sequence. */
  readonly children: readonly YamlNode[];
}

/** A file's nodes in the order of their ends, and the roots of its documents. */
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

const NO_CHILDREN: readonly YamlNode[] = [];

/** What the parser's state holds beyond its published type. */
interface ParserState extends State {
  readonly anchor: string | null;
}

/**
 * Reads a text in one pass and keeps the offsets of every node: js-yaml calls the listener as it enters and leaves a
 * node, in the order of the text, so a stack is all it takes.
 *
 * @throws YAMLException on a syntax error (the first), YamlLimitError beyond a limit
 */
export function parseYamlTree(text: string): YamlTree {
  const nodes: YamlNode[] = [];
  // Nodes that are complete but whose parent is not, and for each open node where it began and how many of those precede it.
  const pending: YamlNode[] = [];
  const starts: number[] = [];
  const marks: number[] = [];
  const anchored = new Map<unknown, YamlNode>();
  const sizes = new Map<YamlNode, number>();
  let aliasNodes = 0;

  const followAlias = (target: YamlNode, start: number): YamlNode => {
    aliasNodes += expandedSize(target, sizes);
    if (aliasNodes > YAML_LIMITS.aliasNodes) throw new YamlLimitError('aliasNodes', start);
    return { ...target, at: nodes.length };
  };
  const leave = (state: ParserState): void => {
    const start = starts.pop() ?? 0;
    const mark = marks.pop() ?? 0;
    const value: unknown = state.result;
    const inner = pending[mark];
    if (inner !== undefined && pending.length === mark + 1 && inner.value === value) {
      // What might have been the key of a block mapping is composed twice, one inside the other: it is one node.
      if (state.anchor !== null) anchored.set(value, inner);
      return;
    }
    const alias = state.kind === null && typeof value === 'object' && value !== null ? anchored.get(value) : undefined;
    const children = pending.length > mark ? pending.splice(mark) : NO_CHILDREN;
    const node = alias === undefined ? closeNode(nodes.length, start, state, children) : followAlias(alias, start);
    nodes.push(node);
    pending.push(node);
    if (state.anchor !== null) anchored.set(value, node);
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

function closeNode(at: number, start: number, state: ParserState, children: readonly YamlNode[]): YamlNode {
  const value: unknown = state.result;
  const end = state.position;
  if (state.kind === 'mapping' || state.kind === 'sequence') return { at, kind: state.kind, start, end, value, children };
  if (typeof value === 'string' && value.length > YAML_LIMITS.scalar) throw new YamlLimitError('scalar', start);
  return { at, kind: state.kind === null && value === null ? 'empty' : 'scalar', start, end, value, children: NO_CHILDREN };
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
