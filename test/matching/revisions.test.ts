import { describe, expect, test } from 'vitest';
import { matchItems } from '../../src/matching/match.ts';
import type { Matchable } from '../../src/matching/matching.ts';
import { generateRevision, toMatchables, type GeneratedRevision } from './revisions.ts';
import { scoreMatching, type MatchingScore } from './score-matching.ts';

/** The bounds of the matcher were set on seeds 1 to 5; these it has never seen. */
const SEEDS = [101, 102, 103, 104, 105];

function scoreBoth(
  truth: GeneratedRevision,
  ids: 'none' | 'kept' | 'serials',
  change = (items: readonly Matchable[]) => items,
): MatchingScore {
  const [before, after] = [truth.before, truth.after].map((items) => change(toMatchables(items, ids)));
  return scoreMatching(matchItems(before ?? [], after ?? []), truth);
}

/** Prints the figures, and gives the worst of them. */
function worstOf(name: string, { pairs, divisions }: MatchingScore): number {
  const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
  process.stdout.write(
    `${name}: pairs ${percent(pairs.precision)} right, ${percent(pairs.recall)} found; splits and mergers ${percent(divisions.precision)} right, ${percent(divisions.recall)} found\n`,
  );
  return Math.min(pairs.precision, pairs.recall);
}

describe('a generated revision', () => {
  test.each([
    [200, SEEDS],
    [2000, SEEDS.slice(0, 3)],
    [10_000, SEEDS.slice(0, 1)],
  ])('of %i items without ids is paired right', (size, seeds) => {
    for (const seed of seeds) {
      const score = scoreBoth(generateRevision(size, seed), 'none');
      expect(worstOf(`${size} items, seed ${seed}`, score)).toBeGreaterThanOrEqual(0.99);
      expect(score.divisions.precision).toBeGreaterThanOrEqual(0.9);
      expect(score.divisions.recall).toBeGreaterThanOrEqual(size > 200 ? 0.9 : 0.5);
    }
  });

  test.each(['kept', 'serials'] as const)('of 2,000 items with ids (%s) is paired right', (ids) => {
    const score = scoreBoth(generateRevision(2000, 101), ids);
    expect(worstOf(`2000 items, ids ${ids}`, score)).toBeGreaterThanOrEqual(0.99);
  });

  test('of 2,000 items in one table for all places and domains is paired right', () => {
    const score = scoreBoth(generateRevision(2000, 101), 'none', (items) => items.map((item) => ({ ...item, group: 'one' })));
    expect(worstOf('2000 items in one table', score)).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the generator', () => {
  test('makes the same for the same seed, and something else for another', () => {
    expect(generateRevision(200, 7)).toEqual(generateRevision(200, 7));
    expect(generateRevision(200, 8)).not.toEqual(generateRevision(200, 7));
  });

  test('gives every item exactly one fate', () => {
    const { before, after, pairs, splits, mergers, removed, added } = generateRevision(2000, 7);
    const ascending = (a: number, b: number): number => a - b;
    const from = [...pairs, ...splits]
      .map((each) => each.before)
      .concat(
        mergers.flatMap((each) => each.before),
        removed,
      );
    const to = [...pairs, ...mergers]
      .map((each) => each.after)
      .concat(
        splits.flatMap((each) => each.after),
        added,
      );
    expect(from.toSorted(ascending)).toEqual([...before.keys()]);
    expect(to.toSorted(ascending)).toEqual([...after.keys()]);
  });

  test('plants what it says: names, places and bodies', () => {
    const { before, after, pairs } = generateRevision(2000, 7);
    for (const { before: from, after: to, planted } of pairs) {
      const [one, other] = [before[from], after[to]];
      expect(one?.name !== other?.name).toBe(planted.includes('item-renamed'));
      expect(one?.category !== other?.category || one?.domain !== other?.domain).toBe(planted.includes('item-moved'));
      expect(one?.subject !== other?.subject).toBe(planted.includes('subject-renamed-by-reform'));
    }
    const share = (kind: string): number => pairs.filter(({ planted }) => planted.some((each) => each === kind)).length / 2000;
    expect(share('item-renamed')).toBeCloseTo(0.1, 2);
    expect(share('item-moved')).toBeCloseTo(0.05, 2);
    expect(share('subject-renamed-by-reform')).toBeGreaterThan(0.04);
  });
});
