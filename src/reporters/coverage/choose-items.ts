import type { Coverage, CoverageDomain, CoverageItem, CoveragePlace } from '../../model/coverage.ts';

/** A domain with those of its items that are shown. */
export interface ShownDomain {
  readonly domain: CoverageDomain;
  readonly missing: readonly CoverageItem[];
  readonly weaker: readonly CoverageItem[];
}

export interface ShownPlace {
  readonly place: CoveragePlace;
  readonly domains: readonly ShownDomain[];
}

/**
 * The missing and weaker items that there is room for: those of domains that have a catalogue first, and those of a domain that has none
 * only where all such domains fit, for its name says as much.
 */
export function chooseItems({ places }: Coverage, most: number): { readonly places: readonly ShownPlace[]; readonly left: number } {
  let room = most;
  const take = (items: readonly CoverageItem[]): readonly CoverageItem[] => {
    const taken = items.slice(0, room);
    room -= taken.length;
    return taken;
  };
  const shown = new Map<CoverageDomain, ShownDomain>();
  const all = places.flatMap(({ domains }) => domains);
  const counted = (domain: CoverageDomain, state: CoverageItem['state']): readonly CoverageItem[] =>
    domain.items.filter((item) => item.state === state);
  for (const domain of all.filter(({ state }) => state !== 'missing')) {
    shown.set(domain, { domain, missing: take(counted(domain, 'missing')), weaker: take(counted(domain, 'weaker')) });
  }
  const left =
    all.reduce((sum, { state, figures }) => sum + (state === 'missing' ? 0 : figures.missing + figures.weaker), 0) - (most - room);
  const absent = all.filter(({ state }) => state === 'missing');
  if (absent.reduce((sum, { figures }) => sum + figures.missing, 0) <= room) {
    for (const domain of absent) shown.set(domain, { domain, missing: take(counted(domain, 'missing')), weaker: [] });
  }
  return {
    places: places.map((place) => ({ place, domains: place.domains.flatMap((domain) => shown.get(domain) ?? []) })),
    left,
  };
}
