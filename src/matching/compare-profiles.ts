import { gramLikeness, type GramText } from './grams.ts';
import type { Profile, Texts } from './profile.ts';

/** What each element counts where both sides have it. A name that many items have counts less, and the rest more. */
const WEIGHTS: Readonly<Record<keyof Texts, number>> = { name: 0.45, category: 0.12, content: 0.25, basis: 0.05, subject: 0.1 };
/** What it counts that both stand in one catalogue. */
const GROUP = 0.05;
/** So much of its weight a name loses that all items have. */
const LOSS = 0.5;
/** An element that one side lacks counts half: it may just not have been filled in. */
const MISSING = 0.5;
/** Equal but for abbreviations, synonyms and light words. */
const LOOSELY_EQUAL = 0.97;

/** How alike two items are, from 0 to 1, by everything but their ids, numbers and positions. */
export type Comparison = (one: Profile, other: Profile) => number;

/** Remembers how alike two texts are: the same few stand in many items. */
export function startComparing(): Comparison {
  const compare = {
    name: remember(),
    category: remember(),
    content: remember(),
    basis: remember(),
    subject: remember(),
  };
  return (one, other) => {
    const name = one.strictName === other.strictName ? 1 : Math.min(LOOSELY_EQUAL, compare.name(one.texts.name, other.texts.name));
    const loss = 1 - LOSS * Math.min(one.commonness, other.commonness);
    let sum = one.group === other.group ? GROUP : 0;
    let all = GROUP;
    for (const field of ['name', 'category', 'content', 'basis', 'subject'] as const) {
      const [left, right] = [one.texts[field], other.texts[field]];
      if (left.total === 0 && right.total === 0) continue;
      const missing = left.total === 0 || right.total === 0;
      const weight = WEIGHTS[field] * (field === 'name' ? loss : 1) * (missing ? MISSING : 1);
      all += weight;
      if (!missing) sum += weight * (field === 'name' ? name : compare[field](left, right));
    }
    return sum / all;
  };
}

function remember(): (one: GramText, other: GramText) => number {
  const known = new Map<number, number>();
  return (one, other) => {
    if (one === other) return 1;
    const key = one.number * 0x4000000 + other.number;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const likeness = gramLikeness(one, other);
    known.set(key, likeness);
    return likeness;
  };
}
