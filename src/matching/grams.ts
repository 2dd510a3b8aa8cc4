/** A text as the set of its characters and of its pairs of neighbouring characters, each with its weight. */
export interface GramText {
  readonly text: string;
  /** Numbers of the texts count from 0 in the order in which they were first seen. */
  readonly number: number;
  /** Ascending. */
  readonly grams: Uint32Array;
  readonly weights: Float64Array;
  /** The sum of the weights. */
  readonly total: number;
}

/** What stands behind so many characters does not count: a cell may hold a hundred thousand. */
const LONGEST = 2000;

/** All grams of a text, ascending, each once. A character by itself is smaller than any pair. */
function cutGrams(text: string): Uint32Array {
  const length = Math.min(text.length, LONGEST);
  const all = new Uint32Array(Math.max(0, 2 * length - 1));
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    all[2 * at] = code;
    if (at + 1 < length) all[2 * at + 1] = ((code << 16) | text.charCodeAt(at + 1)) >>> 0;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at += 1) {
    const gram = all[at] ?? 0;
    if (at > 0 && gram === all[kept - 1]) continue;
    all[kept] = gram;
    kept += 1;
  }
  return all.slice(0, kept);
}

const FIRST_PAIR = 0x10000;
/** A single character says less than a pair. */
const CHARACTER = 0.4;

/**
 * Cuts texts into grams and weighs these by how few of the texts have them: words that every name has tell nothing.
 *
 * @returns the texts by wording; equal wordings share one
 */
export function weighTexts(texts: Iterable<string>): ReadonlyMap<string, GramText> {
  const cut = new Map<string, Uint32Array>();
  for (const text of texts) if (!cut.has(text)) cut.set(text, cutGrams(text));
  const counts = new Map<number, number>();
  for (const grams of cut.values()) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const weighed = new Map<string, GramText>();
  for (const [text, grams] of cut) {
    const weights = new Float64Array(grams.length);
    let total = 0;
    for (let at = 0; at < grams.length; at += 1) {
      const gram = grams[at] ?? 0;
      const weight = Math.log(1 + cut.size / (counts.get(gram) ?? 1)) * (gram < FIRST_PAIR ? CHARACTER : 1);
      weights[at] = weight;
      total += weight;
    }
    weighed.set(text, { text, number: weighed.size, grams, weights, total });
  }
  return weighed;
}

/** The weight of what two texts share. */
function sharedWeight(one: GramText, other: GramText): number {
  const [left, right] = [one.grams, other.grams];
  let shared = 0;
  let at = 0;
  let to = 0;
  while (at < left.length && to < right.length) {
    const difference = (left[at] ?? 0) - (right[to] ?? 0);
    if (difference === 0) shared += one.weights[at] ?? 0;
    if (difference <= 0) at += 1;
    if (difference >= 0) to += 1;
  }
  return shared;
}

/** How alike two texts are, from 0 to 1: twice what they share by all that they have, by weight (Dice). */
export function gramLikeness(one: GramText, other: GramText): number {
  if (one === other) return 1;
  const all = one.total + other.total;
  return all === 0 ? 0 : (2 * sharedWeight(one, other)) / all;
}

/** How much of a text the other has, from 0 to 1. */
export function coveredBy(part: GramText, whole: GramText): number {
  if (part === whole) return 1;
  return part.total === 0 ? 0 : sharedWeight(part, whole) / part.total;
}

/** How much of a text several others have between them, from 0 to 1. */
export function coveredByAll(whole: GramText, parts: readonly GramText[]): number {
  if (whole.total === 0) return 0;
  const had = new Set(parts.flatMap(({ grams }) => [...grams]));
  return whole.grams.reduce((sum, gram, at) => sum + (had.has(gram) ? (whole.weights[at] ?? 0) : 0), 0) / whole.total;
}
