import type { Catalogue, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS, type RequiredElement } from '../model/elements.ts';
import type { Audience, Basis, Citation, Deadline, PeriodUnit } from '../model/phrases.ts';
import type { At, Located, Source } from '../model/source.ts';
import { parseAudience, parseBasis, parseChannels, parseDeadline, parseDocumentNumber, parseMethod, parseSubjects } from '../phrases/index.ts';
import { nearest } from '../vocabularies/index.ts';
import { scalarText, type YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-tree.ts';
import { readFields, readLevels, readLocality, readText, readTexts, type Field } from './yaml-fields.ts';

type Fields = ReadonlyMap<string, Field>;

/** Reads a `kind: catalogue` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readCatalogueYaml(file: YamlFile, root: YamlNode, source: Source): Catalogue {
  const fields = readFields(root);
  const items = fields.get('items')?.value;
  return {
    kind: 'catalogue',
    source,
    at: root.at,
    id: readText(file, fields.get('id')),
    title: readText(file, fields.get('title')),
    domain: readText(file, fields.get('domain')),
    locality: readLocality(file, fields.get('place')),
    edition: readText(file, fields.get('edition')),
    effective: readText(file, fields.get('effective')),
    items: items?.kind === 'sequence' ? items.children.filter((node) => node.kind === 'mapping').map((node) => readItem(file, node)) : [],
    absentColumns: [],
  };
}

function readItem(file: YamlFile, node: YamlNode): Item {
  const fields = readFields(node);
  const { places, damaged } = surveyElements(fields);
  return {
    at: node.at,
    id: readText(file, fields.get('id')),
    number: readText(file, fields.get('number')),
    category: readText(file, fields.get('category')),
    name: readText(file, fields.get('name')),
    content: readTexts(file, fields.get('content')),
    basis: readBasis(file, fields.get('basis')),
    deadline: readDeadline(file, fields.get('deadline')),
    subject: readTexts(file, fields.get('subject')).flatMap(({ value, at }) => parseSubjects(value).map((subject) => ({ value: subject, at, raw: value }))),
    channel: readTexts(file, fields.get('channel')).flatMap(({ value, at }) => readChannels(value, at)),
    audience: readAudience(file, fields.get('audience')),
    method: readTexts(file, fields.get('method')).flatMap(({ value, at }) => parseMethod(value).map((method) => ({ value: method, at, raw: value }))),
    level: readLevels(file, fields.get('level')),
    places,
    damaged,
  };
}

function readChannels(text: string, at: At): Item['channel'] {
  const { channels, unresolved } = parseChannels(text);
  return [...channels, ...unresolved.map((rest) => ({ text: rest, kind: 'unknown' as const }))].map((value) => ({ value, at, raw: text }));
}

/** Which shapes an element may have besides a text; anything else is damaged. */
const SHAPES: Readonly<Record<RequiredElement, readonly YamlNode['kind'][]>> = {
  name: [],
  content: ['sequence'],
  basis: ['sequence'],
  deadline: ['mapping'],
  subject: ['sequence'],
  channel: ['sequence'],
  audience: ['sequence', 'mapping'],
  method: ['sequence'],
};

const ITEM_KEYS: ReadonlySet<string> = new Set([...REQUIRED_ELEMENTS, 'id', 'number', 'category', 'level', 'extra']);

/** Where each element's key stands, and which elements are there in a shape that nobody can read. */
function surveyElements(fields: Fields): { readonly places: Item['places']; readonly damaged: readonly RequiredElement[] } {
  const places: Partial<Record<RequiredElement | 'level', At>> = {};
  const damaged: RequiredElement[] = [];
  for (const element of REQUIRED_ELEMENTS) {
    const field = fields.get(element);
    if (field === undefined) continue;
    places[element] = field.key.at;
    if (isDamaged(field.value, SHAPES[element])) damaged.push(element);
  }
  for (const key of fields.keys()) {
    // A mistyped key stands for the element it was meant to be: the schema names it, and one cause is told once.
    const meant = ITEM_KEYS.has(key) ? undefined : nearest(key, REQUIRED_ELEMENTS);
    if (meant !== undefined && !fields.has(meant)) damaged.push(meant as RequiredElement);
  }
  const level = fields.get('level');
  if (level !== undefined) places.level = level.key.at;
  return { places, damaged };
}

function isDamaged(node: YamlNode, shapes: readonly YamlNode['kind'][]): boolean {
  if (node.kind === 'empty') return false;
  if (node.kind === 'scalar') return typeof node.value !== 'string' && node.value !== null;
  if (!shapes.includes(node.kind)) return true;
  // A list of something, but of nothing that is a text: the schema names each entry.
  return node.kind === 'sequence' && node.children.length > 0 && node.children.every((child) => child.kind === 'sequence');
}

function readBasis(file: YamlFile, field: Field | undefined): Located<Basis>[] {
  if (field === undefined) return [];
  const nodes = field.value.kind === 'sequence' ? field.value.children : [field.value];
  return nodes.flatMap((node): Located<Basis> | Located<Basis>[] => {
    if (node.kind === 'mapping') return readCitation(file, node) ?? [];
    const text = scalarText(file.text, node);
    return text === undefined || text.trim() === '' ? [] : [{ value: parseBasis(text), at: node.at, raw: text }];
  });
}

/** `{ title, number, articles }`: structure that needs no parsing. */
function readCitation(file: YamlFile, node: YamlNode): Located<Basis> | undefined {
  const fields = readFields(node);
  const title = readText(file, fields.get('title'));
  if (title === undefined) return undefined;
  const number = readText(file, fields.get('number'));
  const citation: Citation = {
    title: title.value,
    number: number === undefined ? undefined : parseDocumentNumber(number.value),
    articles: readTexts(file, fields.get('articles')).map(({ value }) => value),
  };
  const text = `《${citation.title}》${number?.value ?? ''}`;
  return { value: { text, citations: [citation], looseNumbers: [], unresolved: [] }, at: node.at, raw: text };
}

const UNITS: ReadonlyMap<string, PeriodUnit> = new Map([
  ['working-day', 'working-day'],
  ['工作日', 'working-day'],
  ['day', 'day'],
  ['日', 'day'],
  ['month', 'month'],
  ['月', 'month'],
]);

function readDeadline(file: YamlFile, field: Field | undefined): Located<Deadline> | undefined {
  if (field === undefined) return undefined;
  const { value: node } = field;
  if (node.kind === 'mapping') return readStructuredDeadline(file, node);
  // A bare number is no deadline; the schema says so.
  const text = typeof node.value === 'string' ? readText(file, field) : undefined;
  return text === undefined ? undefined : { value: parseDeadline(text.value), at: text.at, raw: text.value };
}

/** `{ within, unit, trigger }`. Where a part is missing or wrong the schema says so, and there is no deadline to judge. */
function readStructuredDeadline(file: YamlFile, node: YamlNode): Located<Deadline> | undefined {
  const fields = readFields(node);
  const n = Number(fields.get('within')?.value.value);
  const unit = UNITS.get(readText(file, fields.get('unit'))?.value ?? '');
  const trigger = readText(file, fields.get('trigger'))?.value;
  if (!Number.isInteger(n) || unit === undefined || trigger === undefined) return undefined;
  const text = file.text.slice(node.start, node.end).trim();
  return { value: { text, clauses: [{ kind: 'within', n, unit, trigger }], unresolved: [] }, at: node.at, raw: text };
}

function readAudience(file: YamlFile, field: Field | undefined): Located<Audience>[] {
  if (field?.value.kind === 'mapping') {
    const group = readText(file, readFields(field.value).get('group'));
    return group === undefined ? [] : [{ value: { kind: 'group', who: group.value }, at: group.at }];
  }
  return readTexts(file, field).flatMap(({ value, at }) => parseAudience(value).map((audience) => ({ value: audience, at, raw: value })));
}
