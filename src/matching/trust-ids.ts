import type { Comparison } from './compare-profiles.ts';
import type { Profile } from './profile.ts';

/** So alike two items of one id must be to speak for it. */
const AGREES = 0.6;
/** A few ids are believed without a proof: an id that somebody chose as this many that agree, a number as this many that do not. */
const BELIEF = 4;
/** Where fewer of a hundred ids agree, they are numbers that were given anew. */
const LEAST = 0.5;

/**
 * How far the ids of two lists are to be believed, from 0 to 1: numbers are given anew with every revision, and then the items of one
 * id have little in common. 0 where they mean nothing.
 */
export function trustIds(before: readonly Profile[], after: readonly Profile[], compare: Comparison): number {
  const others = uniqueIds(after);
  let agreeing = 0;
  let all = 0;
  let numbers = 0;
  for (const [id, profile] of uniqueIds(before)) {
    const other = others.get(id);
    if (other === undefined) continue;
    all += 1;
    if (/^\p{N}/u.test(id)) numbers += 1;
    if (profile.called === other.called || compare(profile, other) >= AGREES) agreeing += 1;
  }
  if (all === 0) return 0;
  const share = (agreeing + (numbers * 2 > all ? 0 : BELIEF)) / (all + BELIEF);
  return share < LEAST ? 0 : share;
}

function uniqueIds(profiles: readonly Profile[]): ReadonlyMap<string, Profile> {
  const found = new Map<string, Profile>();
  const repeated = new Set<string>();
  for (const profile of profiles) {
    if (profile.id === undefined) continue;
    if (found.has(profile.id)) repeated.add(profile.id);
    found.set(profile.id, profile);
  }
  for (const id of repeated) found.delete(id);
  return found;
}
