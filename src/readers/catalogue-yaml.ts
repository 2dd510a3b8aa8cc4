import type { Catalogue, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS, type RequiredElement } from '../model/elements.ts';
import type { Audience, Basis, ChannelUse, Citation, Deadline, PeriodUnit } from '../model/phrases.ts';
import type { Located, Source } from '../model/source.ts';
import { parseAudience, parseBasis, parseChannels, parseDeadline, parseDocumentNumber, parseMethod, parseSubjects } from '../phrases/index.ts';
import { nearest } from '../vocabularies/index.ts';
import { scalarText, type YamlFile } from './formats/yaml.ts';
import type { YamlNode } from './formats/yaml-tree.ts';
import { entriesOf, findField, keyText, readEach, readLevels, readLocality, readText, readTexts, type Field } from './yaml-fields.ts';

/** Reads a `kind: catalogue` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readCatalogueYaml(file: YamlFile, root: YamlNode, source: Source): Catalogue {
  const items = findField(root, 'items')?.value;
  return {
    kind: 'catalogue',
    source,
    at: root.at,
    id: readText(file, findField(root, 'id')),
    title: readText(file, findField(root, 'title')),
    domain: readText(file, findField(root, 'domain')),
    locality: readLocality(file, findField(root, 'place')),
    edition: readText(file, findField(root, 'edition')),
    effective: readText(file, findField(root, 'effective')),
    items: items?.kind === 'sequence' ? items.children.filter((node) => node.kind === 'mapping').map((node) => readItem(file, node)) : [],
    absentColumns: [],
  };
}

function readItem(file: YamlFile, node: YamlNode): Item {
  return {
    at: node.at,
    id: readText(file, findField(node, 'id')),
    number: readText(file, findField(node, 'number')),
    category: readText(file, findField(node, 'category')),
    name: readText(file, findField(node, 'name')),
    content: readTexts(file, findField(node, 'content')),
    basis: readBasis(file, findField(node, 'basis')),
    deadline: readDeadline(file, findField(node, 'deadline')),
    subject: readEach(file, findField(node, 'subject'), parseSubjects),
    channel: readEach(file, findField(node, 'channel'), readChannels),
    audience: readAudience(file, findField(node, 'audience')),
    method: readEach(file, findField(node, 'method'), parseMethod),
    level: readLevels(file, findField(node, 'level')),
    placeOf: (element) => findField(node, element)?.key.at,
    damaged: findDamage(node),
  };
}

function readChannels(text: string): readonly ChannelUse[] {
  const { channels, unresolved } = parseChannels(text);
  return unresolved.length === 0 ? channels : [...channels, ...unresolved.map((rest) => ({ text: rest, kind: 'unknown' as const }))];
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

const OTHER_KEYS: ReadonlySet<unknown> = new Set(['id', 'number', 'category', 'level', 'extra']);
const NO_DAMAGE: readonly RequiredElement[] = [];

/**
 * Elements that are there in a shape that nobody can read, or under a mistyped key: the schema names the cause, and one
 * cause is told once.
 */
function findDamage(node: YamlNode): readonly RequiredElement[] {
  let damaged: RequiredElement[] | undefined;
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index]?.value;
    const value = node.children[index + 1];
    if (value === undefined || OTHER_KEYS.has(key)) continue;
    const element = isElement(key) ? key : nearest(keyText(key), REQUIRED_ELEMENTS);
    if (!isElement(element)) continue;
    if (element !== key ? findField(node, element) === undefined : isDamaged(value, SHAPES[element])) (damaged ??= []).push(element);
  }
  return damaged ?? NO_DAMAGE;
}

function isElement(key: unknown): key is RequiredElement {
  return typeof key === 'string' && Object.hasOwn(SHAPES, key);
}

function isDamaged(node: YamlNode, shapes: readonly YamlNode['kind'][]): boolean {
  if (node.kind === 'empty') return false;
  if (node.kind === 'scalar') return typeof node.value !== 'string' && node.value !== null;
  if (!shapes.includes(node.kind)) return true;
  // A list of something, but of nothing that is a text: the schema names each entry.
  return node.kind === 'sequence' && node.children.length > 0 && node.children.every((child) => child.kind === 'sequence');
}

function readBasis(file: YamlFile, field: Field | undefined): Located<Basis>[] {
  const located: Located<Basis>[] = [];
  if (field === undefined) return located;
  for (const node of entriesOf(field.value)) {
    const basis = node.kind === 'mapping' ? readCitation(file, node) : readBasisText(file, node);
    if (basis !== undefined) located.push(basis);
  }
  return located;
}

function readBasisText(file: YamlFile, node: YamlNode): Located<Basis> | undefined {
  const text = scalarText(file.text, node);
  return text === undefined || text.trim() === '' ? undefined : { value: parseBasis(text), at: node.at, raw: text };
}

/** `{ title, number, articles }`: structure that needs no parsing. */
function readCitation(file: YamlFile, node: YamlNode): Located<Basis> | undefined {
  const title = readText(file, findField(node, 'title'));
  if (title === undefined) return undefined;
  const number = readText(file, findField(node, 'number'));
  const citation: Citation = {
    title: title.value,
    number: number === undefined ? undefined : parseDocumentNumber(number.value),
    articles: readTexts(file, findField(node, 'articles')).map(({ value }) => value),
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
  const n = Number(findField(node, 'within')?.value.value);
  const unit = UNITS.get(readText(file, findField(node, 'unit'))?.value ?? '');
  const trigger = readText(file, findField(node, 'trigger'))?.value;
  if (!Number.isInteger(n) || unit === undefined || trigger === undefined) return undefined;
  const text = file.text.slice(node.start, node.end).trim();
  return { value: { text, clauses: [{ kind: 'within', n, unit, trigger }], unresolved: [] }, at: node.at, raw: text };
}

function readAudience(file: YamlFile, field: Field | undefined): Located<Audience>[] {
  if (field?.value.kind === 'mapping') {
    const group = readText(file, findField(field.value, 'group'));
    return group === undefined ? [] : [{ value: { kind: 'group', who: group.value }, at: group.at }];
  }
  return readEach(file, field, parseAudience);
}
