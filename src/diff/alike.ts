import { alikeness } from '../matching/likeness.ts';

/** Longer texts are compared by their pairs of characters, which takes no more time than they are long. */
const LONGEST = 200;
/** So alike texts must be to be one that was reworded: 审核信息 and 审批信息 are not, three characters of four. */
const ENOUGH = 0.76;
/** The same, where all of the shorter text stands in the longer one in its order. */
const ENOUGH_WITHIN = 0.5;

/** Whether one short text is another, reworded: from 0, which is another thing, to 1. Both in the form in which they are compared. */
export function likeWording(one: string, other: string): number {
  if (one === other) return 1;
  if (one.length + other.length > 2 * LONGEST) return nothingBelow(ENOUGH_WITHIN, alikeness(one, other));
  const shared = countShared(one, other);
  const likeness = one.length + other.length === 0 ? 0 : (2 * shared) / (one.length + other.length);
  const within = shared >= 2 && shared === Math.min(one.length, other.length);
  return nothingBelow(within ? ENOUGH_WITHIN : ENOUGH, likeness);
}

function nothingBelow(bound: number, likeness: number): number {
  return likeness < bound ? 0 : likeness;
}

/** How many characters stand in both texts in the same order. */
function countShared(one: string, other: string): number {
  let above = new Uint16Array(other.length + 1);
  for (let row = 0; row < one.length; row += 1) {
    const present = new Uint16Array(other.length + 1);
    for (let column = 0; column < other.length; column += 1) {
      present[column + 1] = one[row] === other[column] ? (above[column] ?? 0) + 1 : Math.max(above[column + 1] ?? 0, present[column] ?? 0);
    }
    above = present;
  }
  return above[other.length] ?? 0;
}
