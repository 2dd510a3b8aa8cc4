import { coveredBy, coveredByAll } from './grams.ts';
import type { Profile } from './profile.ts';

/** One item of a side and the several of the other that it is made up of; places in the two lists. */
export interface Division {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly likeness: number;
}

/** So much of what a part says the whole must say too, in its content, and in its content and name together. */
const PART_OF = 0.75;
/** Where the whole says this much of the content, the name need not show it. */
const ALL_OF = 0.95;
/** So much of what the whole says its parts must say between them. */
const CONTENT_OF = 0.8;
const NAME_OF = 0.6;
/** A part that says more of the whole than this is the whole itself. */
const STILL_WHOLE = 0.9;
/** Parts and whole are of one body, or of bodies this much alike. */
const SAME_BODY = 0.75;
/** So much each part must add to what the others say. */
const ADDS = 0.08;
/** So many items of one first-level item are tried for each part. */
const TRIED = 200;
/** Nothing is divided into more. */
const MOST_PARTS = 20;

/** Of an item that may have been divided: what it may have been divided into. */
export interface Divisible {
  readonly whole: number;
  /** What it was paired with, which may be a part too. */
  readonly partner?: number | undefined;
}

/**
 * Finds items that were divided: several others of the same first-level item say between them what the one said.
 *
 * @param open places of the parts' list that have no partner
 */
export function findDivisions(
  wholes: readonly Profile[],
  parts: readonly Profile[],
  divisible: readonly Divisible[],
  open: readonly number[],
): readonly Division[] {
  const bySlot = new Map<string, number[]>();
  for (const place of open) {
    const slot = parts[place]?.slot ?? '';
    const places = bySlot.get(slot);
    if (places === undefined) bySlot.set(slot, [place]);
    else if (places.length < TRIED) places.push(place);
  }
  return divisible.flatMap(({ whole, partner }) => {
    const profile = wholes[whole];
    const near = bySlot.get(profile?.slot ?? '');
    if (profile === undefined || near === undefined) return [];
    const candidates = [...(partner === undefined ? [] : [partner]), ...near].flatMap((place) => {
      const part = parts[place];
      return part !== undefined && isPart(part, profile) ? [{ place, part }] : [];
    });
    // A partner that is no part leaves the whole as it is.
    if (candidates.length < 2 || (partner !== undefined && candidates[0]?.place !== partner)) return [];
    const division = divide(profile, candidates);
    return division !== undefined && (partner === undefined || division.parts.includes(partner)) ? [{ whole, ...division }] : [];
  });
}

function isPart({ texts }: Profile, whole: Profile): boolean {
  if (texts.content.total === 0 || coveredBy(texts.subject, whole.texts.subject) < SAME_BODY) return false;
  const said = coveredBy(texts.content, whole.texts.content);
  return said >= ALL_OF || (said >= PART_OF && said + coveredBy(texts.name, whole.texts.name) >= 2 * PART_OF);
}

interface Part {
  readonly place: number;
  readonly part: Profile;
}

/** The fewest parts that say the whole, those first that say most of it. */
function divide(whole: Profile, candidates: readonly Part[]): Omit<Division, 'whole'> | undefined {
  if (candidates.some(({ part }) => coveredBy(whole.texts.content, part.texts.content) > STILL_WHOLE)) return undefined;
  const chosen: Part[] = [];
  let said = { content: 0, name: 0 };
  const byShare = candidates
    .map((candidate) => ({ candidate, share: share(whole, candidate) }))
    .toSorted((a, b) => b.share - a.share || a.candidate.place - b.candidate.place);
  for (const { candidate } of byShare.slice(0, MOST_PARTS)) {
    const more = sayTogether(whole, [...chosen, candidate]);
    if (more.content - said.content < ADDS && more.name - said.name < ADDS) continue;
    chosen.push(candidate);
    said = more;
  }
  if (chosen.length < 2 || said.content < CONTENT_OF || said.name < NAME_OF) return undefined;
  return { parts: chosen.map(({ place }) => place).toSorted((a, b) => a - b), likeness: (said.content + said.name) / 2 };
}

function share({ texts }: Profile, { part }: Part): number {
  return coveredBy(texts.content, part.texts.content) + coveredBy(texts.name, part.texts.name);
}

/** How much of the whole the parts say between them. */
function sayTogether({ texts }: Profile, parts: readonly Part[]): { readonly content: number; readonly name: number } {
  const contents = parts.map(({ part }) => part.texts.content);
  const names = parts.map(({ part }) => part.texts.name);
  return { content: coveredByAll(texts.content, contents), name: coveredByAll(texts.name, names) };
}
