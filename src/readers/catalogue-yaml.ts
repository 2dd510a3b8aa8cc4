import type { Catalogue, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS, type RequiredElement } from '../model/elements.ts';
import type { Audience, Basis, ChannelUse, Citation, Deadline, PeriodUnit } from '../model/phrases.ts';
import type { Located, Source } from '../model/source.ts';
import {
  parseAudience,
  parseBasis,
  parseChannels,
  parseDeadline,
  parseDocumentNumber,
  parseMethod,
  parseSubjects,
} from '../phrases/index.ts';
import { nearest } from '../vocabularies/index.ts';
import { nodeRange, scalarText, type YamlFile } from './formats/yaml.ts';
import { keyText, type YamlNode } from './formats/yaml-node.ts';
import { entriesOf, findField, readEach, readLevels, readLocality, readText, readTexts, type Field } from './yaml-fields.ts';

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
  const damaged = findDamage(file, node);
  return {
    at: node.at,
    id: readText(file, findField(node, 'id')),
    number: readText(file, findField(node, 'number')),
    category: readText(file, findField(node, 'category')),
    name: readText(file, findField(node, 'name')),
    content: readTexts(file, soundField(node, damaged, 'content')),
    basis: readBasis(file, soundField(node, damaged, 'basis')),
    deadline: readDeadline(file, soundField(node, damaged, 'deadline')),
    subject: readEach(file, soundField(node, damaged, 'subject'), parseSubjects),
    channel: readEach(file, soundField(node, damaged, 'channel'), readChannels),
    audience: readAudience(file, soundField(node, damaged, 'audience')),
    method: readEach(file, soundField(node, damaged, 'method'), parseMethod),
    level: readLevels(file, findField(node, 'level')),
    placeOf: (element) => findField(node, element)?.key.at,
    damaged,
  };
}

function readChannels(text: string): readonly ChannelUse[] {
  const { channels, unresolved } = parseChannels(text);
  return unresolved.length === 0 ? channels : [...channels, ...unresolved.map((rest) => ({ text: rest, kind: 'unknown' as const }))];
}

/** What nobody can read is left out: the schema says what is wrong with it, and no rule judges it as well. */
function soundField(node: YamlNode, damaged: readonly RequiredElement[], element: RequiredElement): Field | undefined {
  return damaged.includes(element) ? undefined : findField(node, element);
}

/** The keys of an item, each with the element it holds, if any. */
const KEYS: ReadonlyMap<unknown, RequiredElement | undefined> = new Map([
  ...REQUIRED_ELEMENTS.map((element) => [element, element] as const),
  ...['id', 'number', 'category', 'level', 'extra'].map((key) => [key, undefined] as const),
]);
const NO_DAMAGE: readonly RequiredElement[] = [];

/**
 * Elements that are there in a shape that nobody can read, or under a mistyped key: the schema names the cause, and one
 * cause is told once.
 */
function findDamage(file: YamlFile, node: YamlNode): readonly RequiredElement[] {
  let damaged: RequiredElement[] | undefined;
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index]?.value;
    const value = node.children[index + 1];
    const element = KEYS.get(key);
    const meant = element === undefined && !KEYS.has(key) ? KEYS.get(nearest(keyText(key), REQUIRED_ELEMENTS)) : undefined;
    if (element !== undefined && value !== undefined && isDamaged(file, element, value)) (damaged ??= []).push(element);
    if (meant !== undefined && findField(node, meant) === undefined) (damaged ??= []).push(meant);
  }
  return damaged ?? NO_DAMAGE;
}

/** Whether something is written that cannot be read, be it for its shape or for what it lacks. */
function isDamaged(file: YamlFile, element: RequiredElement, node: YamlNode): boolean {
  if (typeof node.value === 'string' || isBlank(node)) return false;
  if (node.kind === 'sequence')
    return element === 'name' || element === 'deadline' || !node.children.some((child) => isReadable(file, element, child));
  if (element === 'deadline') return readStructuredDeadline(file, node) === undefined;
  return element !== 'audience' || readText(file, findField(node, 'group')) === undefined;
}

function isReadable(file: YamlFile, element: RequiredElement, entry: YamlNode): boolean {
  if (typeof entry.value === 'string') return entry.value.trim() !== '';
  return element === 'basis' && readCitation(file, entry) !== undefined;
}

/** Nothing, in whatever shape: the element is missing, which the schema leaves to the rule. */
function isBlank(node: YamlNode): boolean {
  if (node.kind === 'sequence') return node.children.every(isBlank);
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
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
  const n = Number(readText(file, findField(node, 'within'))?.value);
  const unit = UNITS.get(readText(file, findField(node, 'unit'))?.value ?? '');
  const trigger = readText(file, findField(node, 'trigger'))?.value;
  if (!Number.isInteger(n) || unit === undefined || trigger === undefined) return undefined;
  const { start, end } = nodeRange(file.text, node.target ?? node);
  const text = file.text.slice(start, end);
  return { value: { text, clauses: [{ kind: 'within', n, unit, trigger }], unresolved: [] }, at: node.at, raw: text };
}

function readAudience(file: YamlFile, field: Field | undefined): Located<Audience>[] {
  if (field?.value.kind === 'mapping') {
    const group = readText(file, findField(field.value, 'group'));
    return group === undefined ? [] : [{ value: { kind: 'group', who: group.value }, at: group.at }];
  }
  return readEach(file, field, parseAudience);
}
