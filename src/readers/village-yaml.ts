import type { Basis } from '../model/phrases.ts';
import type { Located, Source } from '../model/source.ts';
import { VILLAGE_ELEMENTS, type VillageElement, type VillageItem, type VillageList } from '../model/village-list.ts';
import { parseBasis, parseDeadline, parseFrequency, parsePlaces } from '../phrases/index.ts';
import { nearest } from '../vocabularies/index.ts';
import type { YamlFile } from './formats/yaml.ts';
import { keyText, type YamlNode } from './formats/yaml-node.ts';
import { findField, findValue, readEach, readExtra, readLocality, readText, readTexts } from './yaml-fields.ts';

/** Reads a `kind: village-list` document. Total: what has the wrong shape is left out here and named by the schema. */
export function readVillageYaml(file: YamlFile, root: YamlNode, source: Source): VillageList {
  const items = findValue(root, 'items');
  return {
    kind: 'village-list',
    source,
    at: root.at,
    id: readText(file, findValue(root, 'id')),
    title: readText(file, findValue(root, 'title')),
    locality: readLocality(file, findValue(root, 'place')),
    edition: readText(file, findValue(root, 'edition')),
    effective: readText(file, findValue(root, 'effective')),
    derivedFrom: readText(file, findValue(root, 'derivedFrom')),
    items: items?.kind === 'sequence' ? items.children.filter(({ kind }) => kind === 'mapping').map((node) => readItem(file, node)) : [],
    absentColumns: [],
  };
}

function readItem(file: YamlFile, node: YamlNode): VillageItem {
  const text = (key: string): Located<string> | undefined => readText(file, findValue(node, key));
  return {
    at: node.at,
    id: text('id'),
    number: text('number'),
    category: text('category'),
    name: text('name'),
    content: readTexts(file, findValue(node, 'content')),
    time: parse(text('time'), parseDeadline),
    place: readEach(file, findValue(node, 'place'), parsePlaces),
    frequency: parse(text('frequency'), parseFrequency),
    responsible: readEach(file, findValue(node, 'responsible'), parsePlaces),
    basis: readEach(file, findValue(node, 'basis'), (basis): readonly Basis[] => [parseBasis(basis)]),
    extra: readExtra(file, findValue(node, 'extra')),
    derivedFrom: text('derivedFrom'),
    placeOf: (element) => findField(node, element)?.key.at,
    damaged: findDamaged(node),
  };
}

function parse<T>(text: Located<string> | undefined, read: (text: string) => T): Located<T> | undefined {
  return text === undefined ? undefined : { value: read(text.value), at: text.at, raw: text.value };
}

const LISTS: ReadonlySet<VillageElement> = new Set(['content', 'place']);

/** What is there in a shape nobody can read, or under a mistyped key: the schema names the cause, and one cause is told once. */
function findDamaged(node: YamlNode): readonly VillageElement[] {
  const damaged = VILLAGE_ELEMENTS.filter((element) => {
    const value = findValue(node, element);
    return value === undefined ? isMistyped(node, element) : isMisshapen(value, element);
  });
  return damaged.length === 0 ? NO_DAMAGE : damaged;
}

const NO_DAMAGE: readonly VillageElement[] = [];

function isMistyped(node: YamlNode, element: VillageElement): boolean {
  return node.children.some((key, index) => {
    const text = index % 2 === 0 ? keyText(key.value) : '';
    return text !== '' && !KNOWN_KEYS.has(text) && nearest(text, VILLAGE_ELEMENTS) === element;
  });
}

const KNOWN_KEYS: ReadonlySet<string> = new Set([
  ...VILLAGE_ELEMENTS,
  'id',
  'number',
  'category',
  'responsible',
  'basis',
  'derivedFrom',
  'extra',
]);

function isMisshapen(value: YamlNode, element: VillageElement): boolean {
  if (value.kind === 'empty' || value.value === null || typeof value.value === 'string') return false;
  if (value.kind !== 'sequence' || !LISTS.has(element)) return true;
  return value.children.length > 0 && value.children.every(({ value: entry }) => entry !== null && typeof entry !== 'string');
}
