import { YAMLException } from 'js-yaml';
import { type Document, isPair, isScalar, parseAllDocuments, visit } from 'yaml';

import type { Problem } from '../../model/problem.ts';
import { FILE_START, stripMarks } from '../decode.ts';
import { textPositions, type TextPositions } from '../text-source.ts';
import { isBlank, skipBlanks } from './yaml-text.ts';
import { UnusualYamlError } from './yaml-fast.ts';
import { YAML_LIMITS, YamlLimitError, type YamlNode, type YamlTree } from './yaml-node.ts';
import { parseYamlTree } from './yaml-tree.ts';

/** A parsed YAML file, or the problems that kept it from being parsed. */
export interface YamlFile {
  readonly text: string;
  readonly positions: TextPositions;
  readonly nodes: readonly YamlNode[];
  readonly root: YamlNode | undefined;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file that holds one document. Never throws: whatever is wrong is a problem with its place. */
export function readYaml(given: string): YamlFile {
  const text = stripMarks(given);
  const positions = textPositions(text);
  try {
    return takeRoot(text, positions, parseYamlTree(text));
  } catch (error) {
    return failed(text, positions, explainFailure(text, positions, error));
  }
}

function failed(text: string, positions: TextPositions, problems: readonly Problem[]): YamlFile {
  return { text, positions, nodes: [], root: undefined, problems };
}

function takeRoot(text: string, positions: TextPositions, { nodes, roots }: YamlTree): YamlFile {
  const [root, second] = roots;
  if (root === undefined || root.kind === 'empty') return failed(text, positions, [{ code: 'file-empty', place: FILE_START, data: {} }]);
  if (second !== undefined) {
    const start = skipBlanks(text, second.start);
    return failed(text, positions, [
      { code: 'yaml-multiple-documents', place: positions.place(start, start), data: { count: roots.length } },
    ]);
  }
  return { text, positions, nodes, root, problems: [] };
}

function explainFailure(text: string, positions: TextPositions, error: unknown): readonly Problem[] {
  if (error instanceof YamlLimitError) {
    const start = skipBlanks(text, error.offset);
    const data = { limit: `yaml-${error.limit}`, allowed: YAML_LIMITS[error.limit] };
    return [{ code: 'limit-exceeded', place: positions.place(start, start), data }];
  }
  // The fast parser left something out, and the exact one calls it no YAML at all.
  if (error instanceof UnusualYamlError) return findAllErrors(text, positions);
  if (!(error instanceof YAMLException)) throw error;
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const place = positions.place(offset, offset);
  if (error.reason.startsWith('nesting exceeded')) {
    return [{ code: 'limit-exceeded', place, data: { limit: 'yaml-depth', allowed: YAML_LIMITS.depth } }];
  }
  if (error.reason.startsWith('unidentified alias')) {
    // The other parser leaves aliases to whoever follows them; this one has just read the name.
    const start = text.lastIndexOf('*', offset);
    return [{ code: 'yaml-invalid', place: positions.place(start, offset), data: { reason: 'BAD_ALIAS' } }];
  }
  const first: Problem = { code: 'yaml-invalid', place, data: { reason: codeOf(error.reason) } };
  if (text.length > YAML_LIMITS.unusual) return [first];
  const all = findAllErrors(text, positions);
  return all.length > 0 ? all : [first];
}

/** Beyond so many errors a file is told how many more there are: nobody mends it by a longer list. */
const MOST_ERRORS = 100;

/** An error before its place is worked out. */
interface Flaw {
  readonly code: Problem['code'];
  readonly start: number;
  readonly end: number;
  readonly data: Problem['data'];
}

/** Every syntax error and duplicate key of a broken file, in order. */
function findAllErrors(text: string, positions: TextPositions): Problem[] {
  const flaws = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, version: '1.2' })
    .flatMap((document) => ('errors' in document ? [...syntaxErrors(document), ...duplicateKeys(document)] : []))
    .toSorted((a, b) => a.start - b.start);
  const next = flaws[MOST_ERRORS];
  const rest: Flaw[] =
    next === undefined ? [] : [{ ...next, code: 'yaml-invalid', data: { reason: 'MORE', count: flaws.length - MOST_ERRORS } }];
  return [...flaws.slice(0, MOST_ERRORS), ...rest].map(({ code, start, end, data }) => ({
    code,
    place: positions.place(start, Math.min(end, text.length)),
    data,
  }));
}

function syntaxErrors({ errors }: Document.Parsed): Flaw[] {
  const tooDeep = errors.findIndex(({ code }) => code === 'RESOURCE_EXHAUSTION');
  // Nested too deep for the parser as well; what it says of the rest follows from that.
  const believed = tooDeep === -1 ? errors : errors.slice(0, tooDeep + 1);
  return believed.map(({ code, pos: [start, end] }) =>
    code === 'RESOURCE_EXHAUSTION'
      ? { code: 'limit-exceeded', start, end: start, data: { limit: 'yaml-depth', allowed: YAML_LIMITS.depth } }
      : { code: 'yaml-invalid', start, end, data: { reason: code } },
  );
}

function duplicateKeys(document: Document.Parsed): Flaw[] {
  const flaws: Flaw[] = [];
  if (document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) return flaws;
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const pair of map.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const key = String(pair.key);
        const range = pair.key.range;
        if (seen.has(key) && range) flaws.push({ code: 'yaml-duplicate-key', start: range[0], end: range[1], data: { key } });
        seen.add(key);
      }
    },
  });
  return flaws;
}

/** What js-yaml says in words, by the code that the other parser has for it: one list of codes is worded in both languages. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/alias/u, 'BAD_ALIAS'],
  [/\btag/u, 'TAG_RESOLVE_FAILED'],
  [/non-printable|JSON character|null byte/u, 'CONTROL_CHARACTER'],
  [/indentation/u, 'BAD_INDENT'],
  [/unexpected end|missed/u, 'MISSING_CHAR'],
];

function codeOf(reason: string): string {
  return CODES.find(([pattern]) => pattern.test(reason))?.[1] ?? 'UNEXPECTED_TOKEN';
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
  const { start, end } = nodeRange(text, node.target ?? node);
  return text.slice(start, end);
}
