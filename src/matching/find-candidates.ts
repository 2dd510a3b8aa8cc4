import type { Profile } from './profile.ts';

/** So many of the likeliest are looked at closely. */
const CLOSEST = 10;
/** So many entries of the index are read for one item at most, from the rarest feature. */
const READ = 1500;
/** What the distance in rank takes from the score: no more than decides between equals. */
const NEAR = 1e-6;
/** So many pairs of characters of a content are features of an item: its rarest. */
const CONTENT_GRAMS = 12;

/**
 * Finds the items of a list that share the rarest features with one: a few, whatever the length of the list.
 *
 * @param rank where the item stands among those of its own side, from 0 to 1: of many that are equally alike, those that stand there too
 */
export type CandidateFinder = (profile: Profile, rank: number) => readonly Profile[];

/** What items may have in common with themselves on the other side, each feature by its number from 0. */
export interface Features {
  readonly count: number;
  of(profile: Profile): readonly number[];
}

/** Works out the features of both sides once, for they are asked for twice: to be found by them and to find others. */
export function readFeatures(profiles: readonly Profile[]): Features {
  const numbers = new Map<number, number>();
  const known = new Map<Profile, readonly number[]>();
  for (const profile of profiles) {
    const features = featuresOf(profile).map((feature) => {
      const number = numbers.get(feature) ?? numbers.size;
      if (number === numbers.size) numbers.set(feature, number);
      return number;
    });
    known.set(profile, features);
  }
  return { count: numbers.size, of: (profile) => known.get(profile) ?? [] };
}

export function indexProfiles(profiles: readonly Profile[], features: Features): CandidateFinder {
  const index = Array.from({ length: features.count }, (): number[] => []);
  for (const [place, profile] of profiles.entries()) {
    for (const feature of features.of(profile)) index[feature]?.push(place);
  }
  const scores = new Float64Array(profiles.length);
  return (profile, rank) => {
    const lists: number[][] = [];
    for (const feature of new Set(features.of(profile))) {
      const places = index[feature];
      if (places !== undefined && places.length > 0) lists.push(places);
    }
    lists.sort((a, b) => a.length - b.length);
    const seen: number[] = [];
    let read = 0;
    for (const places of lists) {
      const weight = Math.log(1 + profiles.length / places.length);
      for (const place of cutAround(places, rank, READ - read)) {
        if (scores[place] === 0) seen.push(place);
        scores[place] = (scores[place] ?? 0) + weight;
      }
      read += places.length;
      if (read >= READ) break;
    }
    for (const place of seen)
      scores[place] = (scores[place] ?? 0) - (NEAR * Math.abs(place - rank * (profiles.length - 1))) / profiles.length;
    const closest = keepHighest(seen, scores);
    for (const place of seen) scores[place] = 0;
    return closest.flatMap((place) => profiles[place] ?? []);
  };
}

/** So many of the places as may be read, around that of the rank. */
function cutAround(places: readonly number[], rank: number, most: number): readonly number[] {
  if (places.length <= most) return places;
  const start = Math.min(places.length - most, Math.max(0, Math.round(rank * places.length - most / 2)));
  return places.slice(start, start + most);
}

/** The places of the highest scores, highest first; of equal ones the first. */
function keepHighest(places: readonly number[], scores: Float64Array): readonly number[] {
  const kept: number[] = [];
  const scoreOf = (place: number | undefined): number => (place === undefined ? 0 : (scores[place] ?? 0));
  for (const place of places) {
    const score = scoreOf(place);
    if (kept.length === CLOSEST && score <= scoreOf(kept.at(-1))) continue;
    let to = kept.length;
    while (to > 0 && scoreOf(kept[to - 1]) < score) to -= 1;
    kept.splice(to, 0, place);
    if (kept.length > CLOSEST) kept.pop();
  }
  return kept;
}

/** What an item may have in common with itself on the other side, as numbers; that two features share one does no harm. */
function featuresOf({ id, group, strictName, called, texts }: Profile): number[] {
  const { name, category, content, basis, subject } = texts;
  const catalogue = hashText(group);
  const features = [
    mix(1, hashText(called), 0),
    mix(2, name.number, 0),
    mix(3, name.number, catalogue),
    mix(4, name.number, content.number),
    mix(5, name.number, subject.number),
    mix(6, content.number, 0),
    mix(7, content.number, catalogue),
    mix(8, content.number, subject.number),
    mix(9, category.number, catalogue),
    mix(10, hashText(strictName), category.number),
    mix(11, basis.number, category.number),
    mix(12, content.number, category.number),
  ];
  if (id !== undefined) features.push(mix(13, hashText(id), 0));
  for (const gram of name.grams) {
    features.push(
      mix(14, gram, 0),
      mix(15, gram, catalogue),
      mix(16, mix(17, gram, category.number), catalogue),
      mix(18, gram, content.number),
    );
  }
  const rarest = [...content.grams.keys()].toSorted((a, b) => (content.weights[b] ?? 0) - (content.weights[a] ?? 0) || a - b);
  for (const at of rarest.slice(0, CONTENT_GRAMS))
    features.push(mix(19, content.grams[at] ?? 0, catalogue), mix(20, content.grams[at] ?? 0, 0));
  return features;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mix(kind: number, one: number, other: number): number {
  let hash = Math.imul(kind + 0x9e3779b9, 0x85ebca6b) ^ one;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ other;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39);
  return (hash ^ (hash >>> 16)) >>> 0;
}
