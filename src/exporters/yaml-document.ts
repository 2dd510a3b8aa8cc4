import type { Catalogue, Locality } from '../model/catalogue.ts';
import type { Due, UnitReference, Units } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import type { Task, TaskRow, TaskTable } from '../model/task-table.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';
import { parseUnits } from '../phrases/index.ts';
import type { TableDocument } from './official-table.ts';
import { listPlaces } from './village-texts.ts';
import { splitBasis } from './yaml-basis.ts';
import { labelledFields, toFields, type Plain, type PlainFields } from './yaml-fields.ts';
import { itemFields } from './yaml-item.ts';
import { sameValue } from './yaml-same.ts';

/** A catalogue in the keys and the order of its schema. What is not known has no key. @param itemIds one for each item, in order */
export function catalogueFields(catalogue: Catalogue, id: string, itemIds: readonly string[]): PlainFields {
  return toFields([
    ['kind', 'catalogue'],
    ['id', id],
    ['title', catalogue.title?.value],
    ['domain', catalogue.domain?.value],
    ['place', placeFields(catalogue.locality)],
    ['edition', catalogue.edition?.value],
    ['effective', catalogue.effective?.value],
    ['derivedFrom', catalogue.derivedFrom?.value],
    ['items', catalogue.items.map((item, index) => itemFields(item, itemIds[index] ?? '', catalogue.source))],
  ]);
}

/** A task table in the keys and the order of its schema. */
function taskTableFields(table: TaskTable, id: string): PlainFields {
  return toFields([
    ['kind', 'task-table'],
    ['id', id],
    ['title', table.title?.value],
    ['place', placeFields(table.locality)],
    ['year', table.year?.value],
    ['issued', table.issued?.value],
    ['tasks', table.tasks.map(taskFields)],
  ]);
}

/** A village's list in the keys and the order of its schema. @param itemIds one for each item, in order */
function villageListFields(list: VillageList, id: string, itemIds: readonly string[]): PlainFields {
  return toFields([
    ['kind', 'village-list'],
    ['id', id],
    ['title', list.title?.value],
    ['place', placeFields(list.locality)],
    ['edition', list.edition?.value],
    ['effective', list.effective?.value],
    ['derivedFrom', list.derivedFrom?.value],
    ['items', list.items.map((item, index) => villageItemFields(item, itemIds[index] ?? ''))],
  ]);
}

/** A document in the keys and the order of its schema. @param itemIds one for each item, in order; tasks have none */
export function documentFields(document: TableDocument, id: string, itemIds: readonly string[]): PlainFields {
  if (document.kind === 'catalogue') return catalogueFields(document, id, itemIds);
  return document.kind === 'task-table' ? taskTableFields(document, id) : villageListFields(document, id, itemIds);
}

function villageItemFields(item: VillageItem, id: string): PlainFields {
  return toFields([
    ['id', id],
    ['number', item.number?.value],
    ['category', item.category?.value],
    ['name', item.name?.value],
    ['content', item.content.map(({ value }) => value)],
    ['time', item.time?.value.text],
    ['place', listPlaces(item.place.map(({ value }) => value))],
    ['frequency', item.frequency?.value.text],
    ['responsible', listPlaces(item.responsible.map(({ value }) => value))],
    ['basis', item.basis.flatMap(({ value }) => splitBasis(value))],
    ['derivedFrom', item.derivedFrom?.value],
    ['extra', labelledFields(item.extra)],
  ]);
}

/** A level without the name of its place cannot be written. */
function placeFields({ name, code, level }: Locality): PlainFields | undefined {
  if (name === undefined) return undefined;
  return toFields([
    ['name', name.value],
    ['code', code?.value],
    ['level', level?.value],
  ]);
}

function taskFields({ number, group, name, rows }: Task): PlainFields {
  return toFields([
    ['number', number?.value],
    ['group', group?.value],
    ['name', name?.value],
    ['rows', rows.map(rowFields)],
  ]);
}

const KEYS: readonly (readonly [key: string, role: UnitReference['role']])[] = [
  ['lead', 'lead'],
  ['units', 'responsible'],
  ['support', 'support'],
];

function rowFields({ demand, units, due, leaders, extra }: TaskRow): PlainFields {
  const keyed = units.map(spellUnits);
  return toFields([
    ['demand', demand?.value],
    ...KEYS.map(([key]) => {
      const cells = keyed.filter(([own]) => own === key).map(([, text]) => text);
      return [key, cells.length === 1 ? cells[0] : cells] as readonly [string, Plain | undefined];
    }),
    ['due', due === undefined ? undefined : spellDue(due)],
    ['leaders', labelledFields(leaders)],
    ['extra', labelledFields(extra)],
  ]);
}

/**
 * The key under which a cell of units reads as it did in the table, `units` unless its column gave another role, and its
 * text: where that only points to a cell above (同上), what stands there.
 */
function spellUnits({ value, raw = value.text }: Located<Units>): readonly [key: string, text: string] {
  for (const text of [raw, value.text]) {
    const role = (['responsible', 'lead', 'support'] as const).find((given) => sameValue(parseUnits(text, given), value));
    const key = KEYS.find(([, given]) => given === role)?.[0];
    if (key !== undefined) return [key, text];
  }
  return ['units', raw];
}

function spellDue({ value, raw = value.text }: Located<Due>): string {
  return value.kind !== 'inherited' && value.text !== raw ? value.text : raw;
}
