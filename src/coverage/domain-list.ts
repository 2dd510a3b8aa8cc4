import type { Catalogue, Item } from '../model/catalogue.ts';
import type { DomainList } from '../model/domain-list.ts';
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
  const items = new Map(
    list.items.flatMap(({ domain, category, name, reason }) =>
      reason === undefined ? [] : [[itemKey(domainKey(domain.value, law), category?.value, name.value), reason.value] as const],
    ),
  );
  return {
    ofDomain: (domain, place) => (isWithin(place, list) ? domains.get(domain) : undefined),
    ofItem(domain, item, place) {
      if (!isWithin(place, list)) return undefined;
      return keysOf(domain, item)
        .map((key) => items.get(key))
        .find((reason) => reason !== undefined);
    },
  };
}

function itemKey(domain: string, category: string | undefined, name: string): string {
  return [domain, category === undefined ? '' : comparable(category), comparable(name)].join('\u0000');
}

/** All that a list may call an item: with its category or without, and by other names that a reference knows. */
function keysOf(domain: string, { category, name, support }: Item): readonly string[] {
  const names = [name?.value, ...(support?.otherNames ?? []).map(({ value }) => value)].filter((one) => one !== undefined);
  return names.flatMap((one) => [itemKey(domain, category?.value, one), itemKey(domain, undefined, one)]);
}

/** A town is written with its county in front; a county may be written with or without its city. */
function isWithin(place: string | undefined, { locality }: DomainList): boolean {
  if (place === undefined || locality.name === undefined) return true;
  const [own, other] = [comparable(locality.name.value), comparable(place)];
  return other.includes(own) || own.endsWith(other);
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
  const [demanded, own] = [standard, mine].map((catalogues) => new Set(catalogues.map((catalogue) => keyOf(catalogue, law))));
  const items = new Set(standard.flatMap((catalogue) => catalogue.items.flatMap((item) => keysOf(keyOf(catalogue, law), item))));
  const places = new Set(mine.flatMap(({ locality }) => locality.name?.value ?? []));
  return [
    ...[...places].flatMap((text): readonly IdleEntry[] => (isWithin(text, list) ? [] : [{ about: 'place', at: list.at, text }])),
    ...list.domains.flatMap(({ domain: { at, value }, status }): readonly IdleEntry[] => {
      const key = domainKey(value, law);
      if (!isWanted(key)) return [];
      if (status === 'own') return own?.has(key) === true ? [] : [{ about: 'own', at, text: value }];
      return status === 'kept' || demanded?.has(key) === true ? [] : [{ about: 'domain', at, text: value }];
    }),
    ...list.items.flatMap((entry): readonly IdleEntry[] => {
      const key = domainKey(entry.domain.value, law);
      const isNamed = items.has(itemKey(key, entry.category?.value, entry.name.value));
      const text = [entry.category?.value, entry.name.value].filter((part) => part !== undefined).join(' › ');
      return isNamed || !isWanted(key) ? [] : [{ about: 'item', at: entry.at, text }];
    }),
  ];
}
