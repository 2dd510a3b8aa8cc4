import type { Catalogue } from '../model/catalogue.ts';
import type { CoverageDomain, CoveragePlace } from '../model/coverage.ts';
import type { Level } from '../model/phrases.ts';
import { comparable, domainKey, type Law } from '../vocabularies/index.ts';
import { addFigures, countItems, shareByBody, shareByLevel } from './figures.ts';
import { compareDomain, type Exemptions, type ItemJudgement } from './compare-domain.ts';
import { isAskedOf, rankOf } from './levels.ts';

/** By what catalogues are measured. */
export interface Measuring extends ItemJudgement {
  readonly law: Law;
  readonly exemptions: Exemptions;
  /** Whether a domain is to be looked at, by its id or else its name. */
  readonly isWanted: (domain: string) => boolean;
}

/** What was measured, and what is to be said of it besides, by what it is about. */
export interface Measured {
  readonly places: readonly CoveragePlace[];
  /** Domains of a place that are said not to apply and have a catalogue all the same. */
  readonly contradicted: readonly { readonly place: string | undefined; readonly domain: CoverageDomain['name'] }[];
}

/**
 * Measures catalogues by a standard, place by place and domain by domain: an item of the standard is looked for among all items that
 * the place has in its domain.
 *
 * @param mine catalogues of one place or of several
 * @param standard a superior's or the ministries' catalogues, or others of the same places; several of one domain are one
 */
export function measureCoverage(mine: readonly Catalogue[], standard: readonly Catalogue[], measuring: Measuring): Measured {
  const contradicted: Measured['contradicted'][number][] = [];
  const places = [...byPlace(mine)].map((catalogues): CoveragePlace => {
    const [first] = catalogues;
    const name = first?.locality.name?.value;
    const level = catalogues.find(({ locality }) => locality.level !== undefined)?.locality.level?.value;
    const demanded = byDomain(chooseStandard(standard, name), measuring);
    const domains = measureDomains({ place: name, level, own: byDomain(catalogues, measuring), demanded }, measuring, (domain) => {
      contradicted.push({ place: name, domain });
    });
    const items = domains.flatMap((domain) => domain.items);
    return {
      name,
      level,
      domains,
      figures: addFigures(domains.map(({ figures }) => figures)),
      levels: shareByLevel(items),
      bodies: shareByBody(items),
    };
  });
  return { places, contradicted };
}

/**
 * What a place is measured by: where the standard has catalogues of the place itself, these; else those of the highest place, for what is
 * below that was derived from it. What names no place is for everybody.
 */
function chooseStandard(standard: readonly Catalogue[], place: string | undefined): readonly Catalogue[] {
  const placed = [...byPlace(standard)].map((catalogues) => ({ catalogues, name: catalogues[0]?.locality.name?.value }));
  const same = placed.find(({ name }) => name !== undefined && place !== undefined && comparable(name) === comparable(place));
  if (same !== undefined) return same.catalogues;
  const general = placed.filter(({ name }) => name === undefined).flatMap(({ catalogues }) => catalogues);
  const named = placed.filter(({ name }) => name !== undefined).flatMap(({ catalogues }) => catalogues);
  const highest = Math.min(...named.map(({ locality }) => rankOf(locality.level?.value)));
  return [...general, ...named.filter(({ locality }) => rankOf(locality.level?.value) === highest)];
}

interface Sides {
  readonly place: string | undefined;
  readonly level: Level | undefined;
  readonly own: ReadonlyMap<string, readonly Catalogue[]>;
  readonly demanded: ReadonlyMap<string, readonly Catalogue[]>;
}

function measureDomains(
  { place, level, own, demanded }: Sides,
  measuring: Measuring,
  tellContradiction: (domain: CoverageDomain['name']) => void,
): readonly CoverageDomain[] {
  const { law, exemptions } = measuring;
  const known = law.domains.map(({ id }) => id);
  const rank = (key: string): number => (known.includes(key) ? known.indexOf(key) : known.length);
  const keys = [...new Set([...demanded.keys(), ...own.keys()])].toSorted((one, other) => rank(one) - rank(other));
  return keys.flatMap((key): readonly CoverageDomain[] => {
    const [standard, mine] = [demanded.get(key) ?? [], own.get(key) ?? []];
    // What is only asked of the county is not asked of a town.
    const isAsked = standard.some((catalogue) => catalogue.items.some((item) => isAskedOf(item, catalogue, level)));
    if (mine.length === 0 && !isAsked) return [];
    const name = nameDomain(key, [...standard, ...mine], law);
    const declared = exemptions.ofDomain(key, place);
    if (declared !== undefined && mine.length > 0) tellContradiction(name);
    const reason = mine.length > 0 ? undefined : declared;
    const items = compareDomain({ key, standard, mine, place, level }, measuring, reason);
    const files = (catalogues: readonly Catalogue[]): readonly string[] => catalogues.map(({ source }) => source.file);
    const state = stateOf(standard, mine, reason);
    return [{ name, state, reason, standard: files(standard), mine: files(mine), items, figures: countItems(items) }];
  });
}

function stateOf(standard: readonly Catalogue[], mine: readonly Catalogue[], reason: string | undefined): CoverageDomain['state'] {
  if (standard.length === 0) return 'own';
  if (mine.length > 0) return 'compared';
  return reason === undefined ? 'missing' : 'not-applicable';
}

function byDomain(catalogues: readonly Catalogue[], { law, isWanted }: Measuring): ReadonlyMap<string, readonly Catalogue[]> {
  const groups = new Map<string, Catalogue[]>();
  for (const catalogue of catalogues) {
    const key = keyOf(catalogue, law);
    if (!isWanted(key)) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [catalogue]);
    else group.push(catalogue);
  }
  return groups;
}

/** Where none is written, a title tells what it is about. */
export function keyOf({ domain, title }: Catalogue, law: Law): string {
  return domainKey(domain?.value ?? title?.value ?? '', law);
}

function nameDomain(key: string, [first]: readonly Catalogue[], law: Law): CoverageDomain['name'] {
  const known = law.findDomain(key);
  if (known !== undefined) return { zh: known.name, en: known.id.replaceAll('-', ' ') };
  const written = first?.domain?.value ?? first?.title?.value ?? key;
  return { zh: written, en: written };
}

function byPlace(catalogues: readonly Catalogue[]): Iterable<readonly Catalogue[]> {
  const places = new Map<string, Catalogue[]>();
  for (const catalogue of catalogues) {
    const key = comparable(catalogue.locality.name?.value ?? '');
    const place = places.get(key);
    if (place === undefined) places.set(key, [catalogue]);
    else place.push(catalogue);
  }
  return places.values();
}
