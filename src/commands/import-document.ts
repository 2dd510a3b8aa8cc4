import type { Catalogue, Item, Locality } from '../model/catalogue.ts';
import type { Document } from '../model/document.ts';
import { InputError } from '../model/problem.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageItem, VillageList } from '../model/village-list.ts';
import type { Words } from '../model/words.ts';
import { claim, makeDocumentId, makeItemIds, type Spell } from '../exporters/ids.ts';
import { keepIds, type EarlierItem, type KeptIds } from '../exporters/kept-ids.ts';
import { decodeText } from '../readers/decode.ts';
import { readYamlText } from '../readers/read-file.ts';
import type { Host } from './define.ts';

export type ImportedDocument = Catalogue | TaskTable | VillageList;

/** Whether a document is of a kind that tables become. */
export function isImported(document: Document): document is ImportedDocument {
  return document.kind === 'catalogue' || document.kind === 'task-table' || document.kind === 'village-list';
}

/** A table's document with its id, and the ids of its items beside those of an earlier import. */
export interface Identified {
  /** With the facts that an earlier import knows and the table does not. */
  readonly document: ImportedDocument;
  readonly id: string;
  readonly path: string;
  /** Whether the file is there already. */
  readonly update: boolean;
  /** One for each item of a catalogue. */
  readonly items: readonly { readonly id: string; readonly isNew: boolean }[];
  readonly renamed: KeptIds['renamed'];
  readonly gone: KeptIds['gone'];
}

/** A document that is not written, and why. */
export interface Refusal {
  readonly refused: Words;
}

const ID = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u;
const LONGEST_ID = 100;

/**
 * Gives a document its id and its path. A mapping's id wins; else it is made from place and domain.
 *
 * @param used ids of this run's other documents; the new one joins them
 */
export function nameDocument(document: ImportedDocument, otherwise: string, used: Set<string>, spell: Spell): string {
  const given = document.id?.value;
  // An id becomes a file's name, and a mapping may come from anywhere.
  if (given !== undefined && ID.test(given) && given.length <= LONGEST_ID) return claim(given, used);
  const made = makeDocumentId(
    {
      kind: document.kind,
      place: document.locality.name?.value,
      domain: document.kind === 'catalogue' ? document.domain?.value : undefined,
      year: document.kind === 'task-table' ? document.year?.value : undefined,
      otherwise: document.title?.value ?? otherwise,
    },
    spell,
  );
  return claim(made, used);
}

/** Gives the items their ids: those of a mapping, those of the file that is there already, and new ones for the rest. */
export function identify(
  document: ImportedDocument,
  id: string,
  path: string,
  disk: Pick<Host, 'exists' | 'readFile'> | undefined,
  spell: Spell,
): Identified | Refusal {
  if (disk === undefined || !disk.exists(path)) return withIds(document, { id, path, update: false }, [], spell);
  const earlier = readEarlier(disk, path);
  if (earlier === undefined || earlier.kind !== document.kind || earlier.id?.value !== id)
    return { refused: OTHER_FILE(path, id, earlier) };
  const named = withLinksOf(withIds(withFactsOf(document, earlier), { id, path, update: true }, earlierItems(earlier), spell), earlier);
  const before = earlier.kind === 'task-table' ? 0 : earlier.items.length;
  const hasGiven = document.kind !== 'task-table' && document.items.some((item) => item.id !== undefined);
  if (before > 0 && named.gone.length === before && !hasGiven) return { refused: NOTHING_ALIKE(path) };
  return named;
}

const OTHER_FILE = (path: string, id: string, earlier: ImportedDocument | undefined): Words => ({
  zh: `${path} 已存在，但${earlier?.id === undefined ? '读不出编号' : `编号是 ${earlier.id.value}`}，不是本表的 ${id}；没有改动。请移走该文件，或用 --out 换一个文件夹`,
  en: `${path} exists, but ${earlier?.id === undefined ? 'no id can be read from it' : `its id is ${earlier.id.value}`} and not ${id}; it was left alone. Move it away, or choose another folder with --out`,
});

const NOTHING_ALIKE = (path: string): Words => ({
  zh: `${path} 已存在，其中没有一个事项与本表相同，看来不是同一份目录；没有改动。请移走该文件，或用 --out 换一个文件夹`,
  en: `${path} exists and shares no item with the table, so it seems to be another catalogue; it was left alone. Move it away, or choose another folder with --out`,
});

function readEarlier(disk: Pick<Host, 'readFile'>, path: string): ImportedDocument | undefined {
  try {
    const document = readYamlText(path, decodeText(disk.readFile(path))).documents[0]?.document;
    return document !== undefined && isImported(document) ? document : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** What a hand has added to the file and no table says stays: the code of the place, the effective date. */
function withFactsOf(document: ImportedDocument, earlier: ImportedDocument): ImportedDocument {
  const common = { title: document.title ?? earlier.title, locality: mergeLocality(document.locality, earlier.locality) };
  if (document.kind === 'catalogue' && earlier.kind === 'catalogue') {
    const {
      domain = earlier.domain,
      edition = earlier.edition,
      effective = earlier.effective,
      derivedFrom = earlier.derivedFrom,
    } = document;
    return { ...document, ...common, domain, edition, effective, derivedFrom };
  }
  if (document.kind === 'village-list' && earlier.kind === 'village-list') {
    const { edition = earlier.edition, effective = earlier.effective, derivedFrom = earlier.derivedFrom } = document;
    return { ...document, ...common, edition, effective, derivedFrom };
  }
  if (document.kind === 'task-table' && earlier.kind === 'task-table') {
    const { year = earlier.year, issued = earlier.issued } = document;
    return { ...document, ...common, year, issued };
  }
  return document;
}

/** Of a derived catalogue, which item comes from which of the superior's: a table without a mapping does not say that. */
function withLinksOf(named: Identified, earlier: ImportedDocument): Identified {
  const { document, items } = named;
  if (document.kind === 'task-table' || earlier.kind === 'task-table') return named;
  const origins = new Map(earlier.items.map(({ id, derivedFrom }) => [id?.value, derivedFrom]));
  const link = <Entry extends Item | VillageItem>(item: Entry, index: number): Entry => ({
    ...item,
    derivedFrom: item.derivedFrom ?? origins.get(items[index]?.id),
  });
  // One branch for each kind: the types of their items must not meet.
  if (document.kind === 'catalogue') return { ...named, document: { ...document, items: document.items.map(link) } };
  return { ...named, document: { ...document, items: document.items.map(link) } };
}

function mergeLocality(locality: Locality, earlier: Locality): Locality {
  if (locality.name !== undefined && locality.name.value !== earlier.name?.value) return locality;
  const { name = earlier.name, code = earlier.code, level = earlier.level } = locality;
  return { name, code, level };
}

function withIds(
  document: ImportedDocument,
  target: Pick<Identified, 'id' | 'path' | 'update'>,
  earlier: readonly EarlierItem[],
  spell: Spell,
): Identified {
  if (document.kind === 'task-table') return { document, ...target, items: [], renamed: [], gone: [] };
  const given = new Set(document.items.flatMap(({ id }) => (id === undefined ? [] : [id.value])));
  // Two rows with one id, from a mapping by hand, are a fault of the mapping: the rule for it says so.
  const items = document.items.map(({ id }) => ({ id: id?.value ?? '', isNew: false }));
  const open = document.items.flatMap((item, index) => (item.id === undefined ? [{ ...describeItem(item), index }] : []));
  const kept = keepIds(
    open,
    earlier.filter(({ id }) => !given.has(id)),
  );
  const fresh = open.filter((_, position) => kept.ids[position] === undefined);
  const made = makeItemIds(fresh, spell, new Set([...given, ...earlier.map(({ id }) => id)]));
  for (const [position, { index }] of open.entries()) items[index] = { id: kept.ids[position] ?? '', isNew: false };
  for (const [position, { index }] of fresh.entries()) items[index] = { id: made[position] ?? '', isNew: true };
  return { document, ...target, items, renamed: kept.renamed, gone: kept.gone };
}

function earlierItems(document: ImportedDocument): readonly EarlierItem[] {
  if (document.kind === 'task-table') return [];
  return document.items.flatMap((item: Item | VillageItem) =>
    item.id === undefined ? [] : [{ ...describeItem(item), id: item.id.value }],
  );
}

function describeItem(item: Item | VillageItem) {
  const { category, name, content } = item;
  const [when, who] = 'subject' in item ? [item.deadline, item.subject] : [item.time, item.place];
  const rest = [...content.map(({ value }) => value), when?.value.text ?? '', ...who.map(({ value }) => value)].join('\n');
  return { category: category?.value, name: name?.value, rest };
}
