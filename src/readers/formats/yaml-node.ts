/**
 * A node of a YAML document with its offsets in the text (UTF-16 units).
 * `start` may lie before blanks and comments that precede the node, and `end` behind those that follow it: the reader
 * of a position passes over them, so that nobody else pays for it.
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
  /** What an alias stands for: it has that node's kind, value and children, but stands in a place of its own. */
  readonly target?: YamlNode | undefined;
}

/** A file's nodes, and the roots of its documents. */
export interface YamlTree {
  readonly nodes: readonly YamlNode[];
  readonly roots: readonly YamlNode[];
}

/**
 * How deep collections may nest, how many nodes aliases may add, how long a scalar may be, and how long a text of unusual
 * style (both UTF-16 units).
 */
export const YAML_LIMITS = { depth: 64, aliasNodes: 100_000, scalar: 131_068, unusual: 4_000_000 } as const;

/** A key as the parser names it in the mapping's value. Never by a collection's own `toString`, which a document may define. */
export function keyText(key: unknown): string {
  if (Array.isArray(key)) return key.map((entry: unknown) => (entry === null ? '' : keyText(entry))).join(',');
  return typeof key === 'object' && key !== null ? '[object Object]' : String(key);
}

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

/** Counts the nodes that aliases stand for. @throws YamlLimitError where they are too many */
export function countAliases(): (target: YamlNode, offset: number) => void {
  const sizes = new Map<YamlNode, number>();
  let total = 0;
  return (target, offset) => {
    total += expandedSize(target, sizes);
    if (total > YAML_LIMITS.aliasNodes) throw new YamlLimitError('aliasNodes', offset);
  };
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
