import type { Citation, Day } from '../model/phrases.ts';
import { comparableNumber, type Law, type Sureness } from '../vocabularies/index.ts';
import { bareTitle } from '../vocabularies/titles.ts';

/** An act or plan of the vocabularies. */
interface Known {
  readonly title: string;
  readonly confidence: Sureness;
  readonly ended?: { readonly on?: Day | undefined; readonly successors: readonly string[] } | undefined;
}

/** How an act came to be replaced by a later one. */
export interface Succession {
  /** The title of the act that ended, as the vocabulary has it. */
  readonly ended: string;
  /** The first day on which it no longer held; absent where only the fact is known. */
  readonly on?: Day | undefined;
  /** That of the least certain step. */
  readonly confidence: Sureness;
}

/** How many times over an act may have been replaced. */
const LONGEST_LINE = 4;
/** What may stand in brackets behind a title and is no part of it: (2018年修订), (试行). */
const TAIL = /[（(][^（()）]{1,20}[)）]$/u;

/** The act or plan that is cited, where the vocabularies know it. */
function findKnown(title: string, law: Law): Known | undefined {
  const known = findTitled(title, law);
  return known ?? (TAIL.test(title) ? findTitled(title.replace(TAIL, ''), law) : undefined);
}

function findTitled(title: string, law: Law): Known | undefined {
  const act = law.findAct(title);
  if (act !== undefined) return act;
  const plan = law.findPlan(title);
  return plan && { title: plan.title, confidence: plan.confidence, ended: { on: plan.ended, successors: plan.successors } };
}

/** Whether two citations are of one act, by whatever title and in whichever edition. */
export function isSameAct(one: Citation, other: Citation, law: Law): boolean {
  const [known, knownToo] = [findKnown(one.title, law), findKnown(other.title, law)];
  if (known !== undefined && knownToo !== undefined) return known.title === knownToo.title;
  return bareTitle(one.title) === bareTitle(other.title);
}

/** How the act of one citation came to be replaced by that of another, if it did: at once, or over others between. */
export function findSuccession(from: Citation, to: Citation, law: Law): Succession | undefined {
  const start = findKnown(from.title, law);
  if (start?.ended === undefined) return undefined;
  const wanted = findKnown(to.title, law)?.title ?? bareTitle(to.title);
  const confidence = follow(start, wanted, law, LONGEST_LINE);
  return confidence && { ended: start.title, on: start.ended.on, confidence };
}

function follow({ ended, confidence }: Known, wanted: string, law: Law, left: number): Sureness | undefined {
  if (left === 0) return undefined;
  for (const successor of ended?.successors ?? []) {
    const next = findKnown(successor, law);
    const rest = (next?.title ?? bareTitle(successor)) === wanted ? 'certain' : next && follow(next, wanted, law, left - 1);
    if (rest !== undefined) return confidence === 'recheck' ? 'recheck' : rest;
  }
  return undefined;
}

/** Every number of a citation, as written, by the form in which numbers are compared. */
export function numbersOf({ number, furtherNumbers = [] }: Citation): ReadonlyMap<string, string> {
  const numbers = number === undefined ? furtherNumbers : [number, ...furtherNumbers];
  return new Map(numbers.map(({ text, correct }) => [comparableNumber(correct ?? text), text]));
}

/** Which of an act's editions a citation gives the number of, from 0, the oldest; undefined where that is not known. */
export function findEdition(citation: Citation, law: Law): number | undefined {
  const act = law.findAct(citation.title) ?? law.findAct(citation.title.replace(TAIL, ''));
  const numbers = numbersOf(citation);
  const index = act?.editions.findLastIndex(({ number }) => number !== undefined && numbers.has(comparableNumber(number)));
  return index === undefined || index < 0 ? undefined : index;
}
