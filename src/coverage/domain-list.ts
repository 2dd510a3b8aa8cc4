import type { Catalogue, Item } from '../model/catalogue.ts';
import type { DomainList, InapplicableItem } from '../model/domain-list.ts';
import type { At } from '../model/source.ts';
import { comparable, domainKey, type Law } from '../vocabularies/index.ts';
import type { Exemptions } from './compare-domain.ts';
import { keyOf } from './measure-coverage.ts';

/** What a list of domains says does not apply, in the place itself and in its towns. */
export function exemptBy(list: DomainList, law: Law): Exemptions {
  const domains = new Map(
    list.domains.flatMap(({ domain, status, reason }) =>
      status === 'not-applicable' && reason !== undefined ? [[domainKey(domain.value, law), reason.value] as const] : [],
    ),
  );
  return {
    ofDomain: (domain, place) => (isWithin(place, list) ? domains.get(domain) : undefined),
    ofItem: (domain, item, place) =>
      isWithin(place, list)
        ? list.items.find((entry) => domainKey(entry.domain.value, law) === domain && names(entry, item))?.reason?.value
        : undefined,
  };
}

/** A town is written with its county in front; a county may be written with or without its city. */
function isWithin(place: string | undefined, { locality }: DomainList): boolean {
  if (place === undefined || locality.name === undefined) return true;
  const [own, other] = [comparable(locality.name.value), comparable(place)];
  return other.includes(own) || own.endsWith(other);
}

/** A reference may know other names of its item. */
function names({ category, name }: InapplicableItem, item: Item): boolean {
  const known = [item.name?.value, ...(item.support?.otherNames ?? []).map(({ value }) => value)];
  return known.some((one) => areSame(name.value, one)) && (category === undefined || areSame(category.value, item.category?.value));
}

function areSame(one: string, other: string | undefined): boolean {
  return other !== undefined && comparable(one) === comparable(other);
}

/**
 * What of a list has no effect: a domain or item that the standard has not, catalogues of a place that the list is not about, and,
 * the other way round, a domain of the place's own without a catalogue.
 */
export interface IdleEntry {
  readonly about: 'domain' | 'item' | 'place' | 'own';
  readonly at: At;
  /** What is named. */
  readonly text: string;
}

/** @param isWanted whether a domain is looked at, by its key */
export function findIdleEntries(
  list: DomainList,
  { mine, standard }: { readonly mine: readonly Catalogue[]; readonly standard: readonly Catalogue[] },
  { law, isWanted }: { readonly law: Law; readonly isWanted: (domain: string) => boolean },
): readonly IdleEntry[] {
  const [demanded, own] = [groupByDomain(standard, law), groupByDomain(mine, law)];
  const places = new Set(mine.flatMap(({ locality }) => locality.name?.value ?? []));
  return [
    ...[...places].flatMap((text): readonly IdleEntry[] => (isWithin(text, list) ? [] : [{ about: 'place', at: list.at, text }])),
    ...list.domains.flatMap(({ domain: { at, value }, status }): readonly IdleEntry[] => {
      const key = domainKey(value, law);
      if (!isWanted(key)) return [];
      if (status === 'own') return own.has(key) ? [] : [{ about: 'own', at, text: value }];
      return status === 'kept' || demanded.has(key) ? [] : [{ about: 'domain', at, text: value }];
    }),
    ...list.items.flatMap((entry): readonly IdleEntry[] => {
      const key = domainKey(entry.domain.value, law);
      const isNamed = demanded.get(key)?.some(({ items }) => items.some((item) => names(entry, item))) ?? false;
      const text = [entry.category?.value, entry.name.value].filter((part) => part !== undefined).join(' › ');
      return isNamed || !isWanted(key) ? [] : [{ about: 'item', at: entry.at, text }];
    }),
  ];
}

function groupByDomain(catalogues: readonly Catalogue[], law: Law): ReadonlyMap<string, readonly Catalogue[]> {
  const groups = new Map<string, Catalogue[]>();
  for (const catalogue of catalogues) {
    const key = keyOf(catalogue, law);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [catalogue]);
    else group.push(catalogue);
  }
  return groups;
}
