import type { Catalogue } from '../model/catalogue.ts';
import { detach } from '../model/detach.ts';
import type { Level } from '../model/phrases.ts';
import { comparable, domainKey, type Law } from '../vocabularies/index.ts';

/** What tells whether a catalogue is that of a county, or of a town of it. */
export interface PlaceName {
  /** In the form in which names are compared. */
  readonly place: string;
  readonly level: Level | undefined;
  /** Domain and edition, in which both must agree. */
  readonly scope: string;
  readonly id: string | undefined;
  readonly derivedFrom: string | undefined;
}

/** `undefined` where place or domain is not known. */
export function namePlace({ locality, domain, edition, effective, id, derivedFrom }: Catalogue, law: Law): PlaceName | undefined {
  if (locality.name === undefined || domain === undefined) return undefined;
  const edited = edition === undefined ? (effective?.value.slice(0, 4) ?? '') : comparable(edition.value).replaceAll(/[年版]/gu, '');
  return {
    place: detach(comparable(locality.name.value)),
    level: locality.level?.value,
    scope: detach(`${domainKey(domain.value, law)}|${edited}`),
    id: id && detach(id.value),
    derivedFrom: derivedFrom && detach(derivedFrom.value),
  };
}

/** The catalogues of a town in one domain, with those of its county. */
export interface TownAndCounty<Name extends PlaceName> {
  readonly town: readonly Name[];
  readonly county: readonly Name[];
}

/**
 * Finds the county of each town: that of the catalogue which the town's says that it was derived from, or else the one whose name the
 * town's begins with (清源县清溪镇). A town of another county, or without one among these, is in no pair.
 */
export function pairTowns<Name extends PlaceName>(names: readonly Name[]): readonly TownAndCounty<Name>[] {
  const towns = names.filter(({ level }) => level === 'town');
  const counties = names.filter(({ level }) => level === 'county');
  if (towns.length === 0 || counties.length === 0) return [];
  const byPlace = groupBy(counties, ({ place, scope }) => `${place}|${scope}`);
  const placeOf = new Map(counties.flatMap(({ id, place, scope }) => (id === undefined ? [] : [[`${id}|${scope}`, place] as const])));
  const pairs = groupBy(towns, ({ place, scope, derivedFrom }) => `${place}|${scope}|${placeOf.get(`${derivedFrom}|${scope}`) ?? ''}`);
  return [...pairs.values()].flatMap((town) => {
    const [{ place, scope, derivedFrom }] = town;
    const source = placeOf.get(`${derivedFrom}|${scope}`) ?? beginnings(place).find((one) => byPlace.has(`${one}|${scope}`));
    const county = source === undefined ? undefined : byPlace.get(`${source}|${scope}`);
    return county === undefined ? [] : [{ town, county }];
  });
}

/** No name of a place is longer. */
const LONGEST_PLACE = 60;

/** What a name begins with, the longest first. */
function beginnings(place: string): readonly string[] {
  const longest = Math.min(place.length - 1, LONGEST_PLACE);
  return Array.from({ length: Math.max(longest, 0) }, (_, index) => place.slice(0, longest - index));
}

type Group<T> = readonly [T, ...T[]];

function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, Group<T>> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
