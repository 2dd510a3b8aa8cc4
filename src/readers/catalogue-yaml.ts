import type { Catalogue, Item, Tickable } from '../model/catalogue.ts';
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
import { readReference, readSupport } from './reference-yaml.ts';
import { entriesOf, findField, findValue, readEach, readExtra, readLevels, readLocality, readText, readTexts } from './yaml-fields.ts';

/** Reads a `kind: catalogue` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readCatalogueYaml(file: YamlFile, root: YamlNode, source: Source): Catalogue {
  const items = findValue(root, 'items');
  return {
    kind: 'catalogue',
    source,
    at: root.at,
    id: readText(file, findValue(root, 'id')),
    title: readText(file, findValue(root, 'title')),
    domain: readText(file, findValue(root, 'domain')),
    locality: readLocality(file, findValue(root, 'place')),
    edition: readText(file, findValue(root, 'edition')),
    effective: readText(file, findValue(root, 'effective')),
    items: items?.kind === 'sequence' ? items.children.filter((node) => node.kind === 'mapping').map((node) => readItem(file, node)) : [],
    absentColumns: [],
    reference: readReference(file, findValue(root, 'reference')),
    derivedFrom: readText(file, findValue(root, 'derivedFrom')),
  };
}

function readItem(file: YamlFile, node: YamlNode): Item {
  const { fields, damaged } = surveyItem(file, node);
  // What nobody can read is left out: the schema says what is wrong with it, and no rule judges it as well.
  const sound = (element: RequiredElement): YamlNode | undefined => (damaged.includes(element) ? undefined : fields[SLOTS[element]]);
  const channel = readEach(file, sound('channel'), readChannels);
  const method = readEach(file, sound('method'), parseMethod);
  return {
    at: node.at,
    id: readText(file, fields[SLOTS.id]),
    number: readText(file, fields[SLOTS.number]),
    category: readText(file, fields[SLOTS.category]),
    name: readText(file, fields[SLOTS.name]),
    content: readTexts(file, sound('content')),
    basis: readBasis(file, sound('basis')),
    deadline: readDeadline(file, sound('deadline')),
    subject: readEach(file, sound('subject'), parseSubjects),
    channel,
    audience: readAudience(file, sound('audience')),
    method,
    level: readLevels(file, fields[SLOTS.level]),
    extra: readExtra(file, fields[SLOTS.extra]),
    support: readSupport(file, fields[SLOTS.reference]),
    derivedFrom: readText(file, fields[SLOTS.derivedFrom]),
    raw: readRaw(file, fields[SLOTS.raw]),
    placeOf: (element) => findField(node, element)?.key.at,
    damaged,
    unticked:
      channel.length > 0 && method.length > 0
        ? undefined
        : TICKABLE.filter((element) => {
            const field = sound(element);
            return (element === 'channel' ? channel : method).length === 0 && field !== undefined && !isBlank(field);
          }),
  };
}

const TICKABLE: readonly Tickable[] = ['channel', 'method'];

const RAW_ELEMENTS = [...REQUIRED_ELEMENTS, 'level'] as const;

function readRaw(file: YamlFile, node: YamlNode | undefined): Item['raw'] {
  if (node?.kind !== 'mapping') return undefined;
  const texts = RAW_ELEMENTS.flatMap((element) => {
    const text = readText(file, findValue(node, element))?.value;
    return text === undefined ? [] : [[element, text] as const];
  });
  return Object.fromEntries(texts);
}

function readChannels(text: string): readonly ChannelUse[] {
  const { channels, unresolved } = parseChannels(text);
  return unresolved.length === 0 ? channels : [...channels, ...unresolved.map((rest) => ({ text: rest, kind: 'unknown' as const }))];
}

/** The keys of an item, each with its place in the list of fields; the required elements come first. */
const SLOTS = {
  name: 0,
  content: 1,
  basis: 2,
  deadline: 3,
  subject: 4,
  channel: 5,
  audience: 6,
  method: 7,
  id: 8,
  number: 9,
  category: 10,
  level: 11,
  extra: 12,
  raw: 13,
  reference: 14,
  derivedFrom: 15,
} as const satisfies Record<
  RequiredElement | 'id' | 'number' | 'category' | 'level' | 'extra' | 'raw' | 'reference' | 'derivedFrom',
  number
>;
const SLOT_OF: ReadonlyMap<unknown, number> = new Map(Object.entries(SLOTS));
const NO_DAMAGE: readonly RequiredElement[] = [];

/** The values of an item's fields by slot, found in one pass: there are half a million items. */
interface ItemSurvey {
  readonly fields: readonly (YamlNode | undefined)[];
  /**
   * Elements that are there in a shape that nobody can read, or under a mistyped key: the schema names the cause, and one
   * cause is told once.
   */
  readonly damaged: readonly RequiredElement[];
}

function surveyItem(file: YamlFile, node: YamlNode): ItemSurvey {
  const fields: (YamlNode | undefined)[] = [];
  let unknown: YamlNode[] | undefined;
  for (let index = 0; index + 1 < node.children.length; index += 2) {
    const key = node.children[index];
    const value = node.children[index + 1];
    if (key === undefined || value === undefined) continue;
    const slot = SLOT_OF.get(typeof key.value === 'string' ? key.value : keyText(key.value));
    if (slot === undefined) (unknown ??= []).push(key);
    else fields[slot] = value;
  }
  let damaged: RequiredElement[] | undefined;
  for (const element of REQUIRED_ELEMENTS) {
    const field = fields[SLOTS[element]];
    if (field !== undefined && isDamaged(file, element, field)) (damaged ??= []).push(element);
    if (field === undefined && unknown?.some((key) => nearest(keyText(key.value), REQUIRED_ELEMENTS) === element))
      (damaged ??= []).push(element);
  }
  return { fields, damaged: damaged ?? NO_DAMAGE };
}

/** Whether something is written that cannot be read, be it for its shape or for what it lacks. */
function isDamaged(file: YamlFile, element: RequiredElement, node: YamlNode): boolean {
  if (typeof node.value === 'string' || isBlank(node)) return false;
  if (node.kind === 'sequence') {
    return element === 'name' || element === 'deadline' || !node.children.some((child) => isReadable(file, element, child));
  }
  if (element === 'deadline') return readStructuredDeadline(file, node) === undefined;
  return element !== 'audience' || readGroup(file, node) === undefined;
}

function isReadable(file: YamlFile, element: RequiredElement, entry: YamlNode): boolean {
  if (typeof entry.value === 'string') return entry.value.trim() !== '';
  if (element === 'audience') return readGroup(file, entry) !== undefined;
  return element === 'basis' && readCitation(file, entry) !== undefined;
}

/** Nothing, in whatever shape: the element is missing, which the schema leaves to the rule. */
function isBlank(node: YamlNode): boolean {
  if (node.kind === 'sequence') return node.children.every(isBlank);
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '');
}

function readBasis(file: YamlFile, node: YamlNode | undefined): Located<Basis>[] {
  const located: Located<Basis>[] = [];
  for (const entry of entriesOf(node)) {
    const basis = entry.kind === 'mapping' ? readCitation(file, entry) : readBasisText(file, entry);
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
  const title = readText(file, findValue(node, 'title'));
  if (title === undefined) return undefined;
  const number = readText(file, findValue(node, 'number'));
  const citation: Citation = {
    title: title.value,
    number: number === undefined ? undefined : parseDocumentNumber(number.value),
    articles: readTexts(file, findValue(node, 'articles')).map(({ value }) => value),
  };
  const text = `《${citation.title}》${number === undefined ? '' : `（${number.value}）`}${citation.articles.join('、')}`;
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

function readDeadline(file: YamlFile, node: YamlNode | undefined): Located<Deadline> | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'mapping') return readStructuredDeadline(file, node);
  // A bare number is no deadline; the schema says so.
  const text = typeof node.value === 'string' ? readText(file, node) : undefined;
  return text === undefined ? undefined : { value: parseDeadline(text.value), at: text.at, raw: text.value };
}

/** `{ within, unit, trigger }`. Where a part is missing or wrong the schema says so, and there is no deadline to judge. */
function readStructuredDeadline(file: YamlFile, node: YamlNode): Located<Deadline> | undefined {
  const n = Number(readText(file, findValue(node, 'within'))?.value);
  const unit = UNITS.get(readText(file, findValue(node, 'unit'))?.value ?? '');
  const trigger = readText(file, findValue(node, 'trigger'))?.value;
  if (!Number.isInteger(n) || unit === undefined || trigger === undefined) return undefined;
  const { start, end } = nodeRange(file.text, node.target ?? node);
  const period = unit === 'working-day' ? '个工作日' : unit === 'month' ? '个月' : '日';
  const text = `${trigger.replace(/之日起?$/, '')}之日起${n}${period}内`;
  return {
    value: { text, clauses: [{ kind: 'within', n, unit, trigger }], unresolved: [] },
    at: node.at,
    raw: file.text.slice(start, end),
  };
}

function readAudience(file: YamlFile, node: YamlNode | undefined): Located<Audience>[] {
  return entriesOf(node).flatMap((entry) => {
    const group = readGroup(file, entry);
    return group === undefined ? readEach(file, entry, parseAudience) : [group];
  });
}

/** `{ group: 申请人 }` */
function readGroup(file: YamlFile, node: YamlNode): Located<Audience> | undefined {
  const who = readText(file, findValue(node, 'group'));
  return who === undefined ? undefined : { value: { kind: 'group', who: who.value }, at: who.at };
}
