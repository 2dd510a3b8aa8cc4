import { isMap, isPair, isSeq, LineCounter, parseAllDocuments, visit } from 'yaml';

import type { Problem } from '../../model/problem.ts';
import { FILE_START } from '../decode.ts';
import { textPositions, type TextPositions } from '../text-source.ts';
import { parseYamlTree, YAML_LIMITS, YAMLException, YamlLimitError, type YamlNode } from './yaml-tree.ts';

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
export function readYaml(text: string): YamlFile {
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

/** Skips blanks, line breaks, comments, anchors and tags: the parser reports a node's start before them. */
export function skipBlanks(text: string, offset: number): number {
  let position = offset;
  for (;;) {
    const character = text[position];
    if (character === ' ' || character === '\t' || character === '\n' || character === '\r') position += 1;
    else if (character === '#') position = endOfLine(text, position);
    else if (character === '&' || character === '!') position = endOfWord(text, position);
    else return position;
  }
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !/\s/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** Where a node stands, without the blanks around it. An empty node stands where it would be written. */
export function nodeRange(text: string, node: YamlNode): { readonly start: number; readonly end: number } {
  if (node.kind === 'empty') return { start: node.start, end: node.start };
  const start = skipBlanks(text, node.start);
  let end = Math.max(start, node.end);
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** A scalar as the office wrote it: a number or date keeps its digits. `undefined` for anything that is no scalar. */
export function scalarText(text: string, node: YamlNode): string | undefined {
  if (typeof node.value === 'string') return node.value;
  if (node.kind !== 'scalar') return undefined;
  const { start, end } = nodeRange(text, node);
  return text.slice(start, end);
}
