import { LEVELS, type Level } from '../model/phrases.ts';
import type { Mapping, TableFacts, TableMapping } from '../model/mapping.ts';
import { parseLevels } from '../phrases/index.ts';
import { decodeText } from './decode.ts';
import { readYaml } from './formats/yaml.ts';

/** The ending of the mapping that stands beside a table and is about it alone: `养老服务.csv.mapping.yaml`. */
export const MAPPING_SUFFIX = '.mapping.yaml';
/** The mapping that is about every table of its folder. */
export const FOLDER_MAPPING = 'mapping.yaml';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads a `kind: mapping` document. Total: what has the wrong shape is left out here and named by the schema when the
 * mapping is checked.
 */
export function parseMapping(bytes: Uint8Array): Mapping {
  return toMapping(readYaml(decodeText(bytes)).root?.value);
}

/** A mapping out of plain data, as YAML or JSON holds it. */
export function toMapping(value: unknown): Mapping {
  const fields = toFields(value);
  if (fields['kind'] !== 'mapping') return {};
  const tables = toList(fields['tables']).map((entry): TableMapping => {
    const table = toFields(entry);
    return { ...readCommon(table), sheet: readString(table['sheet']), items: toList(table['items']).flatMap(readItem) };
  });
  return { ...readCommon(fields), tables };
}

function readCommon(fields: Fields): TableFacts & Pick<TableMapping, 'columns'> {
  const place = toFields(fields['place']);
  const year = Number(readString(fields['year']));
  return {
    id: readString(fields['id']),
    title: readString(fields['title']),
    domain: readString(fields['domain']),
    place: { name: readString(place['name']), code: readString(place['code']), level: readLevel(place['level']) },
    edition: readString(fields['edition']),
    effective: readString(fields['effective']),
    derivedFrom: readString(fields['derivedFrom']),
    year: Number.isInteger(year) ? year : undefined,
    issued: readString(fields['issued']),
    columns: readColumns(fields['columns']),
  };
}

function readColumns(value: unknown): Readonly<Record<string, string>> | undefined {
  const entries = Object.entries(toFields(value)).flatMap(([element, column]) => {
    const text = readString(column);
    return text === undefined ? [] : [[element, text] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function readItem(value: unknown) {
  const fields = toFields(value);
  const [id, name] = [readString(fields['id']), readString(fields['name'])];
  if (id === undefined || name === undefined) return [];
  return [{ id, name, category: readString(fields['category']), derivedFrom: readString(fields['derivedFrom']) }];
}

function readLevel(value: unknown): Level | undefined {
  const text = readString(value);
  if (text === undefined) return undefined;
  return LEVELS.find((level) => level === text) ?? parseLevels(text).levels[0];
}

function readString(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
