import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Deadline, DeadlineClause } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';
import { compact, foldWidth } from '../vocabularies/index.ts';
import { rememberLast } from './last.ts';

/**
 * The deadlines of a catalogue where they are written: not again where one is taken over from the cell above (同上). For
 * faults that the words alone show; what an item's matter demands is judged item by item.
 */
export function* writtenDeadlines({ items }: Catalogue): Iterable<{ readonly item: Item; readonly deadline: Located<Deadline> }> {
  for (const item of items) {
    const { deadline } = item;
    if (deadline !== undefined && deadline.inherited === undefined) yield { item, deadline };
  }
}

/** The cells that several items share. */
const sharedCells = rememberLast(({ items }: Catalogue): ReadonlySet<At> => {
  const seen = new Set<At>();
  const again = new Set<At>();
  for (const { deadline } of items) if (deadline !== undefined) (seen.has(deadline.at) ? again : seen).add(deadline.at);
  return again;
});

/**
 * Whether a deadline is written for one item alone: neither taken over from above nor in a merged cell (or behind an alias)
 * that others share, so that changing the words changes nothing else.
 */
export function isOwn({ at, inherited }: Located<Deadline>, catalogue: Catalogue): boolean {
  return inherited === undefined && !sharedCells(catalogue).has(at);
}

/** Clauses from which no last day follows. */
function isVague(clause: DeadlineClause): boolean {
  switch (clause.kind) {
    case 'prompt':
    case 'standing':
    case 'display':
      return true;
    case 'before':
      // 提前一周: before what?
      return clause.trigger === undefined;
    default:
      return false;
  }
}

/**
 * Whether a deadline says no more than that something is shown for good or at any time (`open-ended`), or promises
 * something else that nobody can check (`uncheckable`).
 */
export function findVagueness({ clauses, text }: Deadline): 'open-ended' | 'uncheckable' | undefined {
  if (clauses.length === 0 || !clauses.every(isVague)) return undefined;
  const promised = clauses.some(({ kind }) => kind === 'prompt' || kind === 'before');
  if (!promised) return clauses.some(({ kind }) => kind === 'standing') ? 'open-ended' : 'uncheckable';
  return /随时/.test(text) && !/及时|实时|即时|立即|适时|提前/.test(text) ? 'open-ended' : 'uncheckable';
}

type Within = Extract<DeadlineClause, { readonly kind: 'within' }>;

/** No office writes more clauses into a cell; what compares each with each stops there. */
export const MOST_CLAUSES = 20;

type Rivals = readonly (readonly [Within, Within])[];

const NO_RIVALS: Rivals = [];
const RIVALS = new WeakMap<readonly DeadlineClause[], Rivals>();

/**
 * Pairs of clauses about the same part of the information that count from the same event, as far as they say. Equal texts
 * share one reading, so each is looked through once.
 */
export function findRivals(clauses: readonly DeadlineClause[]): Rivals {
  if (clauses.length < 2) return NO_RIVALS;
  let rivals = RIVALS.get(clauses);
  if (rivals === undefined) RIVALS.set(clauses, (rivals = pairRivals(clauses)));
  return rivals;
}

function pairRivals(clauses: readonly DeadlineClause[]): Rivals {
  const periods = clauses.slice(0, MOST_CLAUSES).filter((clause) => clause.kind === 'within');
  return periods.flatMap((one, index) =>
    periods
      .slice(index + 1)
      .filter(
        (other) =>
          partOf(one) === partOf(other) &&
          (one.trigger ?? other.trigger) === (other.trigger ?? one.trigger) &&
          (one.n !== other.n || one.unit !== other.unit),
      )
      .map((other) => [one, other] as const),
  );
}

/** 或, / and 至 between two periods name no part of the information. */
function partOf({ scope = '' }: Within): string {
  return /^[或和及与至到、/~-]{0,3}$/.test(scope) ? '' : scope;
}

/** A piece of text letter by letter as it is written, blanks and widths included; `undefined` where it is not there once. */
export function findWritten(text: string, piece: string): string | undefined {
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (compact(text.charAt(index)) !== '') places.push(index);
  const folded = foldWidth(text);
  const letters = places.map((place) => folded.charAt(place)).join('');
  const at = letters.indexOf(piece);
  if (at < 0 || letters.includes(piece, at + 1)) return undefined;
  const [first, last] = [places[at], places[at + piece.length - 1]];
  return first === undefined || last === undefined ? undefined : text.slice(first, last + 1);
}
