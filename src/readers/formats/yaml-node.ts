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
