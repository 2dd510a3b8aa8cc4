import { parseExactly } from './yaml-exact.ts';
import { parseFast, UnusualYamlError } from './yaml-fast.ts';
import { YAML_LIMITS, YamlLimitError, type YamlTree } from './yaml-node.ts';
import { parsePlain } from './yaml-plain.ts';

/** A list entry without text. Behind one the fast parser may misread what is further left, and may find fault with it. */
const EMPTY_ENTRY = /^[ -]*-[ \t\r]*(?:#.*)?$/mu;

/**
 * Reads a text with the parser of the plain style, where it is of that, else with the fast one of all styles, and where that
 * leaves something out or misreads it, with the exact one.
 *
 * @param text without a byte order mark
 * @throws YAMLException on a syntax error (the first), UnusualYamlError where the exact parser refuses what the fast one
 *   could not read in full, YamlLimitError beyond a limit
 */
export function parseYamlTree(text: string): YamlTree {
  const plain = parsePlain(text);
  if (plain !== undefined) return plain;
  try {
    return parseFast(text);
  } catch (error) {
    const isUnusual = error instanceof UnusualYamlError;
    if (!isUnusual && !EMPTY_ENTRY.test(text)) throw error;
    if (text.length > YAML_LIMITS.unusual) throw isUnusual ? new YamlLimitError('unusual', 0) : error;
    const tree = parseExactly(text);
    if (tree === undefined) throw error;
    return tree;
  }
}
