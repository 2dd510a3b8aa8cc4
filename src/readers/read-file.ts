import { DOCUMENT_KINDS, type Document, type DocumentKind } from '../model/document.ts';
import { InputError, type Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import { nearest } from '../vocabularies/nearest.ts';
import { readCatalogueYaml } from './catalogue-yaml.ts';
import { decodeText, FILE_START } from './decode.ts';
import { readDomainListYaml } from './domain-list-yaml.ts';
import { nodeRange, readYaml, type YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-node.ts';
import { readIgnoreComments } from './ignore-comments.ts';
import type { Reading } from './reading.ts';
import type { ReadingOptions } from './reading-options.ts';
import { recogniseFormat } from './recognise-format.ts';
import { readRosterYaml } from './roster-yaml.ts';
import { readTaskTableYaml } from './task-yaml.ts';
import { labelsRunTogether } from './unread-grid.ts';
import { readVillageYaml } from './village-yaml.ts';
import { findField, findNode, nodePlace, readText } from './yaml-fields.ts';

/** Files above this many bytes are not read. */
export const FILE_SIZE_LIMIT = 50 * 1024 * 1024;

/**
 * Reads a file of any format that is known by its content. Never throws for what a file holds: whatever is wrong with
 * it comes back as a problem with its place.
 *
 * @param file the path as the user would write it
 * @param options what the user says of the tables that they do not say themselves; of no meaning for YAML
 */
export async function readFile(file: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<Reading> {
  try {
    if (bytes.length === 0) throw new InputError('file-empty');
    if (bytes.length > FILE_SIZE_LIMIT) throw new InputError('file-too-large', { bytes: bytes.length, limit: FILE_SIZE_LIMIT });
    const format = await recogniseFormat(file, bytes);
    if (format === 'yaml') return readPlainText(file, decodeText(bytes));
    // Loaded when the first table comes along: a run over YAML can do without.
    const { readTables } = await import('./tables.ts');
    return readTables(file, await format.read(bytes, { file, ...options }), options);
  } catch (error) {
    if (error instanceof InputError) return refuse({ code: error.code, place: FILE_START, data: error.data });
    throw error;
  }
}

function refuse(...problems: readonly Problem[]): Reading {
  return { documents: [], problems };
}

/** Text that no format knows is YAML, unless it is plainly a page of text: its faults as YAML would help nobody. */
function readPlainText(file: string, text: string): Reading {
  if (/\.(?:txt|md|markdown)$/iu.test(file) && !/^\s*kind\s*:/mu.test(text)) {
    const reason = text.trim() === '' ? 'empty' : labelsRunTogether(text) ? 'run-together' : 'prose';
    throw new InputError('table-not-found', { sheets: [], reason });
  }
  return readYamlText(file, text);
}

/** Reads YAML text that is in memory already. */
export function readYamlText(file: string, text: string): Reading {
  const yaml = readYaml(text);
  const { root } = yaml;
  if (root === undefined) return { documents: [], problems: yaml.problems };
  const kindField = findField(root, 'kind');
  const kind = readText(yaml, kindField?.value)?.value;
  if (!isDocumentKind(kind)) {
    const { start, end } = nodePlace(yaml, kindField?.value ?? root);
    const place = yaml.positions.place(start, end);
    return refuse({
      code: 'kind-unknown',
      place,
      data: { kind: kind ?? null, nearest: kind === undefined ? null : (nearest(kind, DOCUMENT_KINDS) ?? null) },
    });
  }
  const ignoreComments = readIgnoreComments(yaml, root);
  const document = readDocument(yaml, root, kind, yamlSource(file, yaml));
  return {
    documents: [{ document, structure: { kind, value: root.value, at: (path, part) => findNode(root, path, part) } }],
    problems: [],
    ...(ignoreComments.length === 0 ? {} : { ignoreComments }),
  };
}

function isDocumentKind(kind: string | undefined): kind is DocumentKind {
  return (DOCUMENT_KINDS as readonly (string | undefined)[]).includes(kind);
}

function readDocument(yaml: YamlFile, root: YamlNode, kind: DocumentKind, source: Source): Document {
  if (kind === 'catalogue') return readCatalogueYaml(yaml, root, source);
  if (kind === 'task-table') return readTaskTableYaml(yaml, root, source);
  if (kind === 'village-list') return readVillageYaml(yaml, root, source);
  if (kind === 'domain-list') return readDomainListYaml(yaml, root, source);
  if (kind === 'unit-roster') return readRosterYaml(yaml, root, source);
  return { kind, source, at: root.at };
}

function yamlSource(file: string, yaml: YamlFile): Source {
  const rangeOf = (at: number): { readonly start: number; readonly end: number } => {
    const node = yaml.nodes[at];
    return node === undefined ? { start: 0, end: 0 } : nodePlace(yaml, node);
  };
  return {
    file,
    place(at) {
      const { start, end } = rangeOf(at);
      return yaml.positions.place(start, end);
    },
    find(at, piece) {
      const node = yaml.nodes[at];
      if (node === undefined || piece === '') return undefined;
      const { start, end } = nodeRange(yaml.text, node);
      const written = yaml.text.slice(start, end);
      const first = written.indexOf(piece);
      if (first === -1 || written.includes(piece, first + 1)) return undefined;
      return yaml.positions.place(start + first, start + first + piece.length);
    },
    excerpt(at, owner) {
      const { start, end } = rangeOf(at);
      const ownerNode = owner === undefined ? undefined : yaml.nodes[owner];
      return yaml.positions.excerpt(start, end, ownerNode === undefined ? undefined : nodeRange(yaml.text, ownerNode).start);
    },
  };
}
