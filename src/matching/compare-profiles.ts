import { gramLikeness, type GramText } from './grams.ts';
import type { Profile, Sharers, Texts } from './profile.ts';

type Field = keyof Texts;

/** What each element counts where both sides have it. */
const WEIGHTS: Readonly<Record<Field, number>> = { name: 0.42, category: 0.09, content: 0.31, basis: 0.05, subject: 0.1 };
const FIELDS = Object.keys(WEIGHTS) as readonly Field[];
/** What it counts that both stand in one catalogue. */
const GROUP = 0.03;
/** An element that one side lacks counts half: it may just not have been filled in. */
const MISSING = 0.5;
/** Equal but for abbreviations, synonyms and light words. */
const LOOSELY_EQUAL = 0.97;
/** So much is left of the likeness of items from different places of the catalogues whose name and content tell nothing. */
const ANYWHERE = 0.45;
/** So much is left where the body tells items apart and is another one. */
const OTHER_BODY = 0.65;
/** A body or category that is still there on the other side was hardly renamed: so much is left of its likeness to another one. */
const STILL_THERE = 0.5;
/** One that is gone where another came may have been renamed, however little alike they are. */
const REPLACED = 0.4;

/** How alike two items are, from 0 to 1, by everything but their ids, numbers and positions. */
export type Comparison = (one: Profile, other: Profile) => number;

export function startComparing(before: readonly Profile[], after: readonly Profile[]): Comparison {
  const compare = {
    name: remember(gramLikeness),
    category: remember(compareKept('category', before, after)),
    content: remember(gramLikeness),
    basis: remember(gramLikeness),
    subject: remember(compareKept('subject', before, after)),
  };
  return (one, other) => {
    const likeness = { name: 0, category: 0, content: 0, basis: 0, subject: 0 };
    let sum = one.group === other.group ? GROUP : 0;
    let all = GROUP;
    for (const field of FIELDS) {
      const [left, right] = [one.texts[field], other.texts[field]];
      if (left.total === 0 && right.total === 0) continue;
      const missing = left.total === 0 || right.total === 0;
      const weight = WEIGHTS[field] * (missing ? MISSING : 1);
      all += weight;
      if (missing) continue;
      likeness[field] = compare[field](left, right);
      if (field === 'name' && one.strictName !== other.strictName) likeness.name = Math.min(LOOSELY_EQUAL, likeness.name);
      sum += weight * likeness[field];
    }
    const stayed = one.slot === other.slot;
    const told = stayed ? 1 : ANYWHERE + (1 - ANYWHERE) * tell(likeness, one, other);
    const apart = one.texts.subject.total > 0 && other.texts.subject.total > 0 && (!stayed || one.amongBodies || other.amongBodies);
    return (sum / all) * told * (apart ? OTHER_BODY + (1 - OTHER_BODY) * likeness.subject : 1);
  };
}

/**
 * How well name and content tell that an item that stands elsewhere is the same: 1 where no other item has what both have. That 办事指南
 * went here and came there means nothing.
 */
function tell(likeness: Readonly<Record<Field, number>>, one: Profile, other: Profile): number {
  const ofBody = one.texts.subject === other.texts.subject;
  const share = (field: keyof Sharers): number => Math.max(one.sharers[field], other.sharers[field]) ** 0.75;
  return Math.max(likeness.name / share(ofBody ? 'nameOfBody' : 'name'), likeness.content / share(ofBody ? 'contentOfBody' : 'content'));
}

/** How alike two bodies or categories are, by which of them both sides have. */
function compareKept(field: 'category' | 'subject', before: readonly Profile[], after: readonly Profile[]) {
  const [old, present] = [before, after].map((profiles) => new Set(profiles.map(({ texts }) => texts[field])));
  const isKept = (text: GramText): boolean => old?.has(text) === true && present?.has(text) === true;
  return (one: GramText, other: GramText): number => {
    const likeness = gramLikeness(one, other);
    if (isKept(one) || isKept(other)) return likeness * STILL_THERE;
    return REPLACED + (1 - REPLACED) * likeness;
  };
}

/** Remembers how alike two texts are: the same few stand in many items. */
function remember(compare: (one: GramText, other: GramText) => number): (one: GramText, other: GramText) => number {
  const known = new Map<number, number>();
  return (one, other) => {
    if (one === other) return 1;
    const key = one.number * 0x4000000 + other.number;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const likeness = compare(one, other);
    known.set(key, likeness);
    return likeness;
  };
}
