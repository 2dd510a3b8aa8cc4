import type { Matching } from '../../src/matching/matching.ts';
import type { GeneratedRevision } from './revisions.ts';

/** How much of what was found is right, and how much of what is right was found; from 0 to 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
}

export interface MatchingScore {
  readonly pairs: Score;
  /** Splits and mergers, each right only with all its parts. */
  readonly divisions: Score;
}

export function scoreMatching({ pairs, splits, mergers }: Matching, truth: GeneratedRevision): MatchingScore {
  const key = (...sides: readonly (number | readonly number[])[]): string =>
    sides
      .map((side) =>
        [side]
          .flat()
          .toSorted((a, b) => a - b)
          .join(','),
      )
      .join('>');
  const keys = (list: readonly { readonly before: number | readonly number[]; readonly after: number | readonly number[] }[]): string[] =>
    list.map(({ before, after }) => key(before, after));
  return {
    pairs: score(keys(pairs), keys(truth.pairs)),
    divisions: score(keys([...splits, ...mergers]), keys([...truth.splits, ...truth.mergers])),
  };
}

function score(found: readonly string[], right: readonly string[]): Score {
  const known = new Set(right);
  const hits = found.filter((key) => known.has(key)).length;
  return { precision: found.length === 0 ? 1 : hits / found.length, recall: right.length === 0 ? 1 : hits / right.length };
}
