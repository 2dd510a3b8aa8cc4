import { isMap, isPair, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';

import type { Problem } from '../../model/problem.ts';
import { FILE_START } from '../decode.ts';
import { textPositions, type TextPositions } from '../text-source.ts';
import { parseYamlTree, YAML_LIMITS, YAMLException, YamlLimitError, type YamlNode } from './yaml-tree.ts';
import { isBlank, skipBlanks } from './yaml-text.ts';

/** A parsed YAML file, or the problems that kept it from being parsed. */
export interface YamlFile {
  readonly text: string;
  readonly positions: TextPositions;
  readonly nodes: readonly YamlNode[];
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

/** Above this size (UTF-16 units) a broken file is told its first error only: the parser that finds them all is 15 times slower. */
const ALL_ERRORS_LIMIT = 4_000_000;

/** Reads one YAML file that holds one document. Never throws: whatever is wrong is a problem with its place. */
export function readYaml(given: string): YamlFile {
  const text = given.replace(/^\ufeff+/u, '');
  const positions = textPositions(text);
  const failed = (problems: readonly Problem[]): YamlFile => ({ text, positions, nodes: [], root: undefined, problems });
  try {
    const { nodes, roots } = parseYamlTree(text);
    const [root, second] = roots;
    if (root === undefined || root.kind === 'empty') return failed([{ code: 'file-empty', place: FILE_START, data: {} }]);
    if (second !== undefined) {
      const start = skipBlanks(text, second.start);
      return failed([{ code: 'yaml-multiple-documents', place: positions.place(start, start), data: { count: roots.length } }]);
    }
    return { text, positions, nodes, root, problems: [] };
  } catch (error) {
    return failed(explainFailure(text, positions, error));
  }
}

function explainFailure(text: string, positions: TextPositions, error: unknown): readonly Problem[] {
  if (error instanceof YamlLimitError) {
    const start = skipBlanks(text, error.offset);
    const data = { limit: `yaml-${error.limit}`, allowed: YAML_LIMITS[error.limit] };
    return [{ code: 'limit-exceeded', place: positions.place(start, start), data }];
  }
  if (!(error instanceof YAMLException)) throw error;
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const place = positions.place(offset, offset);
  if (error.reason.startsWith('nesting exceeded')) {
    return [{ code: 'limit-exceeded', place, data: { limit: 'yaml-depth', allowed: YAML_LIMITS.depth } }];
  }
  const first: Problem = { code: 'yaml-invalid', place, data: { reason: error.reason } };
  if (text.length > ALL_ERRORS_LIMIT) return [first];
  const all = findAllErrors(text, positions);
  return all.length > 0 ? all : [first];
}

/** Every syntax error and duplicate key of a broken file, in order. */
function findAllErrors(text: string, positions: TextPositions): Problem[] {
  const problems: Problem[] = [];
  const lineCounter = new LineCounter();
  for (const document of parseAllDocuments(text, { lineCounter, prettyErrors: false, uniqueKeys: false, version: '1.2' })) {
    if (!('errors' in document)) continue;
    for (const error of document.errors) {
      const [start, end] = error.pos;
      if (error.code === 'RESOURCE_EXHAUSTION') {
        // Nested too deep for the parser as well; what it says of the rest follows from that.
        const data = { limit: 'yaml-depth', allowed: YAML_LIMITS.depth };
        return [...problems, { code: 'limit-exceeded', place: positions.place(start, start), data }];
      }
      problems.push({ code: 'yaml-invalid', place: positions.place(start, Math.min(end, text.length)), data: { reason: error.code } });
    }
    visit(document, {
      Map(_, map) {
        const seen = new Set<string>();
        for (const pair of map.items) {
          if (!isPair(pair) || pair.key === null || isMap(pair.key) || isSeq(pair.key)) continue;
          const key = String(pair.key);
          const range = (pair.key as { range?: [number, number, number] }).range;
          if (seen.has(key) && range) problems.push({ code: 'yaml-duplicate-key', place: positions.place(range[0], range[1]), data: { key } });
          seen.add(key);
        }
      },
    });
  }
  return problems;
}

/** Where a node stands, without the blanks and comments around it. An empty node stands where it would be written. */
export function nodeRange(text: string, node: YamlNode): { readonly start: number; readonly end: number } {
  if (node.kind === 'empty' && node.target === undefined) return { start: node.start, end: node.start };
  const start = skipBlanks(text, node.start, node.end);
  return { start, end: Math.max(start, nodeEnd(text, node)) };
}

function nodeEnd(text: string, node: YamlNode): number {
  const last = node.target === undefined ? node.children.at(-1) : undefined;
  const isFlow = text[node.end - 1] === ']' || text[node.end - 1] === '}';
  // Behind the last entry of a block comments may have been read.
  let end = last !== undefined && !isFlow ? nodeRange(text, last).end : Math.min(node.end, text.length);
  while (end > node.start && isBlank(text[end - 1])) end -= 1;
  return end;
}

/** A scalar as the office wrote it: a number or date keeps its digits. `undefined` for a null and for anything that is no scalar. */
export function scalarText(text: string, node: YamlNode): string | undefined {
  if (typeof node.value === 'string') return node.value;
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  const { start, end } = nodeRange(text, node);
  return text.slice(start, end);
}
