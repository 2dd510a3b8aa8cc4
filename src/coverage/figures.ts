import type { CoverageFigures, CoverageItem, CoveragePlace, CoverageShare, CoverageState } from '../model/coverage.ts';
import type { Level } from '../model/phrases.ts';

/** Counts items by what became of them. */
export function countItems(items: readonly CoverageItem[]): CoverageFigures {
  const count = (state: CoverageState): number => items.filter((item) => item.state === state).length;
  const there = items.filter(isThere);
  const copied = there.filter(({ leftovers }) => leftovers.length > 0).length;
  const [covered, weaker, missing] = [count('covered'), count('weaker'), count('missing')];
  return {
    demanded: covered + weaker + missing,
    covered,
    weaker,
    missing,
    unsure: count('unsure'),
    notApplicable: count('not-applicable'),
    own: count('own'),
    adapted: there.length - copied,
    copied,
  };
}

/** The sum of several. */
export function addFigures(list: readonly CoverageFigures[]): CoverageFigures {
  const sum = (key: keyof CoverageFigures): number => list.reduce((total, figures) => total + figures[key], 0);
  return {
    demanded: sum('demanded'),
    covered: sum('covered'),
    weaker: sum('weaker'),
    missing: sum('missing'),
    unsure: sum('unsure'),
    notApplicable: sum('notApplicable'),
    own: sum('own'),
    adapted: sum('adapted'),
    copied: sum('copied'),
  };
}

function isThere({ state }: CoverageItem): boolean {
  return state === 'covered' || state === 'weaker';
}

const LEVELS: readonly Level[] = ['province', 'city', 'county', 'town', 'village'];

/** What is demanded at each level: an item that is not disclosed at one of its levels is missing there, and only there. */
export function shareByLevel(items: readonly CoverageItem[]): CoveragePlace['levels'] {
  return LEVELS.flatMap((level) => {
    const share = countShare(items.filter(({ levels }) => levels.includes(level)).map((item) => stateAt(item, level)));
    return share.covered + share.weaker + share.missing === 0 ? [] : [{ level, ...share }];
  });
}

function stateAt({ state, levelsLacking, shortfalls }: CoverageItem, level: Level): CoverageState {
  if (state !== 'weaker') return state;
  if (levelsLacking.includes(level)) return 'missing';
  return shortfalls.some(({ element }) => element !== 'level') ? 'weaker' : 'covered';
}

function countShare(states: readonly CoverageState[]): CoverageShare {
  const count = (state: CoverageState): number => states.filter((one) => one === state).length;
  return { covered: count('covered'), weaker: count('weaker'), missing: count('missing') };
}

/** Who answers for what; an item of several bodies counts for each. Most items first. */
export function shareByBody(items: readonly CoverageItem[]): CoveragePlace['bodies'] {
  const states = new Map<string, CoverageState[]>();
  for (const { bodies, state } of items) {
    for (const body of bodies) {
      const known = states.get(body);
      if (known === undefined) states.set(body, [state]);
      else known.push(state);
    }
  }
  return [...states]
    .map(([body, list]) => ({ body, ...countShare(list), own: list.filter((state) => state === 'own').length }))
    .filter(({ covered, weaker, missing, own }) => covered + weaker + missing + own > 0)
    .toSorted((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ covered, weaker, missing, own }: CoveragePlace['bodies'][number]): number {
  return covered + weaker + missing + own;
}
