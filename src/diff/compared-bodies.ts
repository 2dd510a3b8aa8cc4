import type { Day } from '../model/phrases.ts';
import { abbreviates } from '../phrases/abbreviations.ts';
import { placePrefix } from '../phrases/bodies.ts';
import { findFormerOrgan, successorsOn } from '../phrases/former-organs.ts';
import { readSubjectName } from '../phrases/index.ts';
import { comparable, type Law, type Sureness } from '../vocabularies/index.ts';

/** Whether two names are of one body: the place spelled out, left out or called 县, the name written in full or in short. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [readBody(one), readBody(other)];
  if (describesMany(one) || describesMany(other) || !isSamePlace(a.place, b.place)) return false;
  return a.name === b.name || abbreviates(a.name, b.name) || abbreviates(b.name, a.name);
}

/** The name of a body without the place in front. */
export function bareBody(name: string): string {
  return readBody(name).name;
}

function readBody(written: string): { readonly place: string; readonly name: string } {
  const name = comparable(written);
  const place = placePrefix(name);
  return { place, name: name.slice(place.length) };
}

/** 县 of 县民政局 may be any county; so may no place at all, but not before the name of every government. */
function isSamePlace(one: string, other: string): boolean {
  if (one === other) return true;
  const [short = '', long = ''] = [one, other].toSorted((a, b) => a.length - b.length);
  return short.length <= 1 && long.endsWith(short);
}

/** Whether a wording of the subject names no body in particular: 民政部门, 乡镇人民政府, 县（市、区）民政局. */
export function describesMany(written: string): boolean {
  const { kind, placeholder, place } = readSubjectName(written);
  if (placeholder !== undefined) return true;
  return kind === 'generic' || kind === 'towns' || kind === 'role' || (kind === 'town-office' && place === undefined);
}

/** How a body came to have another name, or to be part of another. */
export interface Reform {
  /** The former name, without the place. */
  readonly former: string;
  readonly how: 'renamed' | 'merged' | 'split';
  /** By which every place was done; the day of the decision where only that is known. */
  readonly day?: Day | undefined;
  readonly confidence: Sureness;
}

/** The reform that made one body of another, if the vocabularies know of one. */
export function findReform(from: string, to: string, law: Law, asOf: Day): Reform | undefined {
  const former = findFormerOrgan(law, from);
  if (former === undefined) return undefined;
  const { organ } = former;
  const { how } = organ;
  if (how === 'left') return undefined;
  const target = comparable(to);
  const [stem, stemToo] = [placePrefix(comparable(from)), placePrefix(target)].map((place) => place.slice(0, -1));
  if (stem !== '' && stemToo !== '' && stem !== undefined && !target.includes(stem)) return undefined;
  const present = successorsOn(law, organ, asOf);
  const isNow = (name: string): boolean => target.includes(comparable(name)) || target.includes(comparable(name).replace(/局$/u, '分局'));
  const direct = organ.successors.some(isNow);
  if (!direct && !present.names.some(isNow)) return undefined;
  const unsure = organ.confidence === 'recheck' || (!direct && present.confidence === 'recheck');
  return { former: organ.name, how, day: organ.completed ?? organ.decided, confidence: unsure ? 'recheck' : 'certain' };
}
