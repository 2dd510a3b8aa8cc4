import { parse } from 'yaml';

/** Width of the generated lines, in display cells. */
const WIDTH = 140;

/** What each vocabulary's entries are; a new vocabulary needs its line here and its type in types.ts. */
const ENTRY_TYPES: Readonly<Record<string, string>> = {
  channels: 'Channel',
  domains: 'Domain',
  levels: 'LevelLabel',
  'statutory-periods': 'StatutoryPeriod',
};

interface Source {
  readonly id: string;
  readonly version: string;
  readonly asOf: string;
  readonly entries: readonly unknown[];
}

/**
 * Turns the vocabularies' YAML into the text of the TypeScript module that the program imports, so that no run parses YAML.
 * @throws Error that names the file, where one is no vocabulary or of an unknown id
 */
export function compileVocabularies(files: readonly { readonly name: string; readonly text: string }[]): string {
  const sources = files.map(readSource).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const types = [...new Set(sources.map((source) => entryType(source.id)))].toSorted();
  const lines = [
    '// Generated from catalogues/vocabularies by src/generate.ts: do not edit.',
    `import type { ${[...types, 'Vocabulary'].join(', ')} } from './types.ts';`,
  ];
  for (const source of sources) {
    const head = `export const ${constantName(source.id)}: Vocabulary<${entryType(source.id)}> = `;
    lines.push('', `${head}${printValue(source, 0, displayWidth(head))};`);
  }
  return `${lines.join('\n')}\n`;
}

function readSource(file: { readonly name: string; readonly text: string }): Source {
  const value: unknown = parse(file.text);
  if (!isRecord(value) || value['kind'] !== 'vocabulary') throw new Error(`${file.name}: kind is not vocabulary`);
  const { id, version, asOf, entries } = value;
  if (typeof id !== 'string' || ENTRY_TYPES[id] === undefined) throw new Error(`${file.name}: unknown vocabulary ${String(id)}`);
  if (typeof version !== 'string' || typeof asOf !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(asOf)) {
    throw new Error(`${file.name}: version and asOf must be texts, asOf a day YYYY-MM-DD`);
  }
  if (!Array.isArray(entries) || entries.length === 0) throw new Error(`${file.name}: no entries`);
  return { id, version, asOf, entries };
}

function entryType(id: string): string {
  return ENTRY_TYPES[id] ?? 'unknown';
}

/** `statutory-periods` becomes `STATUTORY_PERIODS`. */
function constantName(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}

/** Prints on one line what fits there, else one member per line. `used` is what stands on the line already. */
function printValue(value: unknown, depth: number, used: number): string {
  if (Array.isArray(value)) {
    const members = value.map((member) => ({ key: '', value: member as unknown }));
    return printMembers('[', members, ']', depth, used, false);
  }
  if (!isRecord(value)) return typeof value === 'string' ? quote(value) : JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => ({
    key: /^[A-Za-z_]\w*$/.test(key) ? `${key}: ` : `${quote(key)}: `,
    value: member,
  }));
  return printMembers('{', members, '}', depth, used, depth === 0);
}

interface Member {
  readonly key: string;
  readonly value: unknown;
}

function printMembers(open: string, members: readonly Member[], close: string, depth: number, used: number, tall: boolean): string {
  if (members.length === 0) return `${open}${close}`;
  const pad = open === '{' ? ' ' : '';
  const flat = `${open}${pad}${members.map((member) => `${member.key}${printValue(member.value, depth + 1, -Infinity)}`).join(', ')}${pad}${close}`;
  if (!tall && !flat.includes('\n') && used + displayWidth(flat) + 1 <= WIDTH) return flat;
  const indent = '  '.repeat(depth + 1);
  const rows = members.map((member) => {
    const head = `${indent}${member.key}`;
    return `${head}${printValue(member.value, depth + 1, displayWidth(head))},`;
  });
  return `${open}\n${rows.join('\n')}\n${'  '.repeat(depth)}${close}`;
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}

/** Chinese characters and full-width punctuation take two cells. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return width;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
