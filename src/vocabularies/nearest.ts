/** Longer wordings are no slips of the pen; this also bounds the work. */
const LONGEST = 64;

/**
 * The candidate that a text was probably meant to be: a slip or two away in proportion to its length, and nearer than any other.
 * `undefined` unless it is really close; case does not count.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = [...text.trim().toLowerCase()].slice(0, LONGEST + 1);
  if (wanted.length < 2 || wanted.length > LONGEST) return undefined;
  let best: { candidate: string; distance: number } | undefined;
  let tied = false;
  for (const candidate of candidates) {
    const other = [...candidate.toLowerCase()];
    const allowed = slipsAllowed(Math.max(wanted.length, other.length));
    if (other.length > LONGEST || Math.abs(other.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted, other);
    if (distance > allowed || distance >= Math.min(wanted.length, other.length)) continue;
    if (best === undefined || distance < best.distance) {
      best = { candidate, distance };
      tied = false;
    } else if (distance === best.distance && candidate !== best.candidate) {
      tied = true;
    }
  }
  return tied ? undefined : best?.candidate;
}

function slipsAllowed(length: number): number {
  if (length < 3) return 0;
  return Math.min(3, Math.max(1, Math.floor(length / 4)));
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one into the other. */
function editDistance(from: readonly string[], to: readonly string[]): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
