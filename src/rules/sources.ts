import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Document } from '../model/document.ts';
import type { Element } from '../model/elements.ts';
import { memoise } from '../phrases/memoise.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import { rememberLast } from './last.ts';

/** A catalogue among those that should agree: its file, and which of the file's documents it is. */
export interface SourceMember {
  readonly path: string;
  readonly document: number;
  readonly catalogue: Catalogue;
}

/**
 * What catalogues that should agree have in common: place, domain and edition. A revision may differ from what it
 * revises; 2025年版 is 2025. `undefined` where place or domain is not known, so that nothing can be compared.
 */
function sourceOf({ locality, domain, edition, effective }: Catalogue, law: Law): string | undefined {
  if (locality.name === undefined || domain === undefined) return undefined;
  const { value } = domain;
  const edited = (edition?.value ?? effective?.value ?? '').replaceAll(/[年版]/gu, '');
  return [locality.name.value, law.findDomain(value)?.id ?? value, edited].map(comparable).join('|');
}

/** The catalogues of a file, by what they should agree in; each of an unknown source stands alone. */
export function groupSources(path: string, documents: readonly Document[], law: Law): readonly (readonly SourceMember[])[] {
  const groups = new Map<string, SourceMember[]>();
  for (const [document, catalogue] of documents.entries()) {
    if (catalogue.kind !== 'catalogue') continue;
    const member = { path, document, catalogue };
    const key = sourceOf(catalogue, law) ?? `alone|${document}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [member]);
    else group.push(member);
  }
  return [...groups.values()];
}

/** Category and name without blanks: line breaks inside a cell do not make another item. */
function itemKey({ category, name }: Item): string | undefined {
  if (name === undefined) return undefined;
  const key = `${category?.value ?? ''}\u0000${name.value}`;
  return /\s/u.test(key) ? key.replaceAll(/\s+/gu, '') : key;
}

/** So long a name means one thing wherever it stands; 办事指南 and 法律法规和政策文件 do not. */
const SPECIFIC = 12;

/** The names, without blanks, that several items of these catalogues have. Most names are of one item, and none can be the same as another. */
export function repeatedNames(catalogues: readonly Catalogue[]): ReadonlySet<string> {
  const [first] = catalogues;
  return first !== undefined && catalogues.length === 1 ? repeatedWithin(first) : findRepeated(catalogues);
}

const repeatedWithin = rememberLast((catalogue: Catalogue) => findRepeated([catalogue]));

function findRepeated(catalogues: readonly Catalogue[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const { items } of catalogues) {
    for (const item of items) {
      const name = bareName(item);
      if (name !== undefined) (seen.has(name) ? again : seen).add(name);
    }
  }
  return again;
}

/** The name of an item without blanks. */
export function bareName({ name }: Item): string | undefined {
  return name === undefined || !/\s/u.test(name.value) ? name?.value : name.value.replaceAll(/\s+/gu, '');
}

/** What was said of an item before, and whether under the same category. */
export interface Earlier<Entry> {
  readonly entry: Entry;
  readonly sameCategory: boolean;
}

/** Remembers items in turn: gives the first entry of the same item, or `undefined` where this is the first. */
export function startRemembering<Entry>(): (item: Item, entry: Entry) => Earlier<Entry> | undefined {
  const first = new Map<string, Entry>();
  return (item, entry) => {
    const key = itemKey(item);
    if (key === undefined) return undefined;
    const name = specificName(item);
    const same = first.get(key);
    if (same !== undefined) return { entry: same, sameCategory: true };
    const elsewhere = name === undefined ? undefined : first.get(name);
    if (elsewhere !== undefined) return { entry: elsewhere, sameCategory: false };
    first.set(key, entry);
    if (name !== undefined) first.set(name, entry);
    return undefined;
  };
}

/** A name that is specific enough to be that of one item, whatever its category; without blanks. */
function specificName(item: Item): string | undefined {
  const name = bareName(item);
  return name === undefined || name.length < SPECIFIC ? undefined : name;
}

/** Whether two rows are parts of one item: their name is one merged cell. */
export function areOneItem({ name }: Item, other: Item): boolean {
  return name !== undefined && name.at === other.name?.at;
}

/** Whether both items say what is to be shown, and not the same. */
export function showsElse({ content: here }: Item, { content: there }: Item): boolean {
  return here.length > 0 && there.length > 0 && textOf(here) !== textOf(there);
}

function textOf(content: Item['content']): string {
  return comparable(content.map(({ value }) => value).join(''));
}

/** The elements in which two sources of one item must not differ. */
export const COMPARED = ['deadline', 'subject', 'audience', 'method'] as const satisfies readonly Element[];
export type Compared = (typeof COMPARED)[number];

/** An element in a form in which equal demands are equal; `undefined` where nothing is written that could contradict. */
export function demandOf(item: Item, element: Compared): string | undefined {
  switch (element) {
    case 'deadline':
      return item.deadline === undefined || item.deadline.value.clauses.length === 0 ? undefined : deadlineForm(item.deadline.value);
    case 'subject':
      return form(item.subject.map(({ value }) => nameForm(value)));
    case 'audience':
      return form(item.audience.map(({ value }) => (value.kind === 'group' ? `group ${nameForm(value.who ?? '')}` : value.kind)));
    case 'method':
      return form(item.method.flatMap(({ value }) => value ?? []));
  }
}

/** A few bodies and groups are named by all items. */
const nameForm = memoise(comparable);

const DEADLINE_FORMS = new WeakMap<object, string>();

/** Equal texts share one reading, so the form is made once for each wording. What the information is called does not count. */
function deadlineForm(deadline: NonNullable<Item['deadline']>['value']): string {
  let known = DEADLINE_FORMS.get(deadline);
  if (known === undefined) {
    known = JSON.stringify(deadline.clauses.map((clause) => ({ ...clause, trigger: undefined })));
    DEADLINE_FORMS.set(deadline, known);
  }
  return known;
}

function form(parts: readonly string[]): string | undefined {
  return parts.length < 2 ? parts[0] : parts.toSorted().join('\u0000');
}

/** Which catalogue says of what source it is: enough to see which ones should agree. */
export interface SourceName {
  readonly path: string;
  readonly document: number;
  readonly source: string;
}

export function nameSource(path: string, document: number, catalogue: Catalogue, law: Law): SourceName | undefined {
  const source = sourceOf(catalogue, law);
  return source === undefined ? undefined : { path, document, source };
}

/** The catalogues of different files that are of one source, by source. */
export function findShared(names: readonly SourceName[]): readonly (readonly SourceName[])[] {
  const bySource = new Map<string, SourceName[]>();
  for (const name of names) {
    const group = bySource.get(name.source);
    if (group === undefined) bySource.set(name.source, [name]);
    else group.push(name);
  }
  return [...bySource.values()].filter((group) => new Set(group.map(({ path }) => path)).size > 1);
}

/**
 * A catalogue in numbers: enough to see, without its texts, that another one may contradict it. For each item a digest of its
 * key, then those of its elements in the order of COMPARED; 0 where nothing is written.
 */
type Outline = Float64Array;

export function outline({ items }: Catalogue): Outline {
  const width = COMPARED.length + 1;
  const digests = new Float64Array(items.length * width);
  for (const [index, item] of items.entries()) {
    const parts = [itemKey(item), ...COMPARED.map((element) => demandOf(item, element))];
    for (const [offset, part] of parts.entries()) digests[index * width + offset] = part === undefined ? 0 : digest(part);
  }
  return digests;
}

/** Whether one of these catalogues may contradict another. */
export function mayDiffer(outlines: readonly Outline[]): boolean {
  const width = COMPARED.length + 1;
  const first = new Map<string, number>();
  for (const digests of outlines) {
    for (let start = 0; start < digests.length; start += width) {
      if (digests[start] === 0) continue;
      for (let offset = 1; offset < width; offset += 1) {
        const value = digests[start + offset] ?? 0;
        if (value === 0) continue;
        const key = `${digests[start]}|${offset}`;
        const known = first.get(key);
        if (known === undefined) first.set(key, value);
        else if (known !== value) return true;
      }
    }
  }
  return false;
}

/** 53 bits of a text (cyrb53); never 0. Only to find candidates: what is told is compared letter by letter. */
function digest(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0) || 1;
}
