import type { Catalogue } from '../model/catalogue.ts';
import type { TaskTable } from '../model/task-table.ts';
import { comparable, type Law } from '../vocabularies/index.ts';

/** A document that can be compared. */
export type Comparable = Catalogue | TaskTable;

/** A document of each side that belong together, or one that stands alone. */
export interface DocumentPair {
  readonly before?: Comparable | undefined;
  readonly after?: Comparable | undefined;
}

/** What documents are paired by, as comparable texts; '' where nothing is said. */
interface Facts {
  readonly id: string;
  /** Kind and domain. */
  readonly domain: string;
  readonly place: string;
  readonly level: string;
  readonly edition: string;
  readonly title: string;
  /** The file's name without its folders. */
  readonly file: string;
}

/** Whether documents that are paired already count when it is asked which are alone, and what two must have besides. */
interface How {
  readonly all?: true | undefined;
  readonly fits?: ((one: Facts, other: Facts) => boolean) | undefined;
}

/** From the most that two documents may have in common to what they must have: kind, domain and place. Each key pairs those that alone have it. */
const KEYS: readonly (readonly (keyof Facts)[])[] = [
  ['id', 'domain', 'place', 'edition'],
  ['domain', 'place', 'level', 'edition', 'title', 'file'],
  ['domain', 'place', 'level', 'edition', 'title'],
  ['domain', 'place', 'level', 'edition', 'file'],
  ['domain', 'place', 'level', 'edition'],
  ['id', 'domain', 'place'],
  ['domain', 'place', 'level', 'title', 'file'],
  ['domain', 'place', 'level', 'title'],
  ['domain', 'place', 'level', 'file'],
  ['domain', 'place', 'level'],
  ['domain', 'place'],
];

/**
 * Pairs documents by kind, domain and place; several of one place and domain also by edition, id, title and file name. A place that
 * is not stated may be any; two that differ are one only where the domain has no other document on either side. One document on
 * each side is always a pair.
 */
export function pairDocuments(before: readonly Comparable[], after: readonly Comparable[], law: Law): readonly DocumentPair[] {
  const facts = new Map([...before, ...after].map((document) => [document, readFacts(document, law)]));
  const factsOf = (document: Comparable): Facts => facts.get(document) ?? readFacts(document, law);
  const pairs = new Map<Comparable, Comparable>();
  const taken = new Set<Comparable>();
  const several = findSeveralEditions([before, after], factsOf);
  const pairBy = (keyOf: (facts: Facts) => string | undefined, { all, fits }: How = {}): void => {
    const isOpen = (document: Comparable): boolean => all === true || !(pairs.has(document) || taken.has(document));
    const [left, right] = [before, after].map((side) => groupBy(side.filter(isOpen), (document) => keyOf(factsOf(document))));
    for (const [key, [one, ...others]] of left ?? []) {
      const [other, ...rivals] = right?.get(key) ?? [];
      if (one === undefined || other === undefined || others.length + rivals.length > 0 || pairs.has(one) || taken.has(other)) continue;
      if (fits?.(factsOf(one), factsOf(other)) === false) continue;
      pairs.set(one, other);
      taken.add(other);
    }
  };
  for (const keys of KEYS) {
    const isLoose = !keys.includes('edition');
    pairBy((given) => {
      if ((keys.includes('id') && given.id === '') || (isLoose && several.has(placeKey(given)))) return undefined;
      return JSON.stringify(keys.map((key) => given[key]));
    });
  }
  // A document whose place nobody knows belongs to the only one left of its domain.
  const fits = (one: Facts, other: Facts): boolean => one.place === '' || other.place === '';
  pairBy((given) => (several.has(placeKey(given)) ? undefined : given.domain), { fits });
  pairBy(({ domain }) => domain, { all: true });
  if (before.length === 1 && after.length === 1 && pairs.size === 0 && before[0]?.kind === after[0]?.kind) {
    return [{ before: before[0], after: after[0] }];
  }
  return [
    ...before.map((document) => ({ before: document, after: pairs.get(document) })),
    ...after.filter((document) => !taken.has(document)).map((document) => ({ after: document })),
  ];
}

/** Documents of one kind, domain and place that are left over on both sides, so that nobody can say which belongs to which. */
export function findAmbiguous(pairs: readonly DocumentPair[], law: Law): readonly (readonly Comparable[])[] {
  const keyOf = (document: Comparable): string => placeKey(readFacts(document, law));
  const left = groupBy(
    pairs.flatMap(({ before, after }) => (before === undefined || after !== undefined ? [] : [before])),
    keyOf,
  );
  const right = groupBy(
    pairs.flatMap(({ before, after }) => (after === undefined || before !== undefined ? [] : [after])),
    keyOf,
  );
  return [...left].flatMap(([key, documents]) => {
    const others = right.get(key);
    return others === undefined ? [] : [[...documents, ...others]];
  });
}

/** Domains and places of which a side holds several editions: there an edition belongs to itself and to no other. */
function findSeveralEditions(sides: readonly (readonly Comparable[])[], factsOf: (document: Comparable) => Facts): ReadonlySet<string> {
  const several = new Set<string>();
  for (const side of sides) {
    const first = new Map<string, string>();
    for (const document of side) {
      const facts = factsOf(document);
      if (facts.edition === '') continue;
      const key = placeKey(facts);
      if ((first.get(key) ?? facts.edition) !== facts.edition) several.add(key);
      first.set(key, facts.edition);
    }
  }
  return several;
}

function placeKey({ domain, place }: Facts): string {
  return JSON.stringify([domain, place]);
}

function readFacts(document: Comparable, law: Law): Facts {
  const { locality, title, source } = document;
  const domain = document.kind === 'catalogue' ? (document.domain?.value ?? '') : '';
  const edition = document.kind === 'catalogue' ? document.edition?.value : document.year?.value;
  return {
    id: document.id?.value ?? '',
    domain: JSON.stringify([document.kind, law.findDomain(domain)?.id ?? comparable(domain)]),
    place: comparable(locality.name?.value ?? ''),
    level: locality.level?.value ?? '',
    edition: comparable(String(edition ?? '')),
    title: comparable(title?.value ?? ''),
    file: source.file.slice(source.file.lastIndexOf('/') + 1).toLowerCase(),
  };
}

/** Groups by a key; what has none is left out. */
function groupBy<T>(list: readonly T[], keyOf: (one: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
