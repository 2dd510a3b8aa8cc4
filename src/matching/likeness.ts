/** How alike two texts are, from 0 to 1: twice the pairs of neighbouring characters that they share, by all that they have (Dice). */
export function alikeness(one: string, other: string): number {
  if (one === other) return 1;
  const grams = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at += 1) {
    const gram = one.slice(at, at + 2);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < other.length; at += 1) {
    const gram = other.slice(at, at + 2);
    const count = grams.get(gram) ?? 0;
    if (count === 0) continue;
    grams.set(gram, count - 1);
    shared += 1;
  }
  const all = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  return all === 0 ? 0 : (2 * shared) / all;
}
