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
const WHOLE_OF = 0.8;
const NAME_OF = 0.6;
/** Parts and whole are of one body, or of bodies this much alike. */
const SAME_BODY = 0.75;
/** So much each part must add to what the others say. */
const ADDS = 0.08;
/** A part that says more of the whole than this is the whole itself. */
const STILL_WHOLE = 0.9;
/** So many items of one first-level item are tried for each part. */
const TRIED = 400;

/**
 * Finds items that were divided: several others, nothing else of this side, say between them what the one said.
 *
 * @param open places of the parts' list that have no partner
 * @param partnerOf of a place in the wholes' list its place in the other: that partner may be a part too; undefined where it has none,
 * null where it may not be divided
 */
export function findDivisions(
  wholes: readonly Profile[],
  parts: readonly Profile[],
  open: readonly number[],
  partnerOf: (whole: number) => number | undefined | null,
): readonly Division[] {
  const bySlot = new Map<string, number[]>();
  for (const [place, profile] of wholes.entries()) {
    if (partnerOf(place) === null) continue;
    const slot = slotOf(profile);
    const places = bySlot.get(slot);
    if (places === undefined) bySlot.set(slot, [place]);
    else if (places.length < TRIED) places.push(place);
  }
  const candidates = new Map<number, number[]>();
  for (const part of open) {
    const profile = parts[part];
    if (profile === undefined) continue;
    for (const whole of bySlot.get(slotOf(profile)) ?? []) {
      const other = wholes[whole];
      if (other === undefined || !isPart(profile, other)) continue;
      const known = candidates.get(whole);
      if (known === undefined) candidates.set(whole, [part]);
      else known.push(part);
    }
  }
  return [...candidates].flatMap(([whole, places]) => divide(whole, places, wholes, parts, partnerOf(whole) ?? undefined) ?? []);
}

/** The catalogue and the first-level item: nothing is divided beyond them. */
function slotOf({ group, texts }: Profile): string {
  return JSON.stringify([group, texts.category.text]);
}

function isPart(part: Profile, whole: Profile): boolean {
  const [content, name] = [part.texts.content, part.texts.name];
  if (content.total === 0 || coveredBy(part.texts.subject, whole.texts.subject) < SAME_BODY) return false;
  const said = coveredBy(content, whole.texts.content);
  return said >= ALL_OF || (said >= PART_OF && said + coveredBy(name, whole.texts.name) >= 2 * PART_OF);
}

function divide(
  place: number,
  places: readonly number[],
  wholes: readonly Profile[],
  parts: readonly Profile[],
  partner: number | undefined,
): Division | undefined {
  const whole = wholes[place];
  if (whole === undefined) return undefined;
  const other = partner === undefined ? undefined : parts[partner];
  if (partner !== undefined && (other === undefined || !isPart(other, whole))) return undefined;
  const candidates = other === undefined ? places.flatMap((part) => parts[part] ?? []) : [other];
  if (candidates.some(({ texts }) => coveredBy(whole.texts.content, texts.content) > STILL_WHOLE)) return undefined;
  if (places.length + (partner === undefined ? 0 : 1) < 2) return undefined;
  const chosen: number[] = partner === undefined ? [] : [partner];
  let said = covered(whole, chosen, parts);
  const byShare = places.toSorted((a, b) => share(whole, parts[b]) - share(whole, parts[a]) || a - b);
  for (const part of byShare) {
    const more = covered(whole, [...chosen, part], parts);
    if (more.content - said.content < ADDS && more.name - said.name < ADDS) continue;
    chosen.push(part);
    said = more;
  }
  if (chosen.length < 2 || said.content < WHOLE_OF || said.name < NAME_OF) return undefined;
  return { whole: place, parts: chosen.toSorted((a, b) => a - b), likeness: (said.content + said.name) / 2 };
}

function share(whole: Profile, part: Profile | undefined): number {
  if (part === undefined) return 0;
  return coveredBy(whole.texts.content, part.texts.content) + coveredBy(whole.texts.name, part.texts.name);
}

function covered(
  whole: Profile,
  places: readonly number[],
  parts: readonly Profile[],
): { readonly content: number; readonly name: number } {
  const texts = places.flatMap((place) => parts[place]?.texts ?? []);
  return {
    content: coveredByAll(
      whole.texts.content,
      texts.map(({ content }) => content),
    ),
    name: coveredByAll(
      whole.texts.name,
      texts.map(({ name }) => name),
    ),
  };
}
