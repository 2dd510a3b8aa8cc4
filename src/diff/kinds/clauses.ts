import type { Deadline, DeadlineClause } from '../../model/phrases.ts';
import type { Differences } from './define.ts';
import { comparePieces, familyOf, keyOf, scopeOf, TIMED, triggerOf, type ClauseChange, type Family, type Piece } from './pieces.ts';

const MIRRORS: Readonly<Record<ClauseChange, ClauseChange>> = {
  longer: 'shorter',
  shorter: 'longer',
  vaguer: 'auditable',
  auditable: 'vaguer',
  'display-shorter': 'display-longer',
  'display-longer': 'display-shorter',
  trigger: 'trigger',
  exception: 'exception',
  other: 'other',
};

/** In this order they name a change that is of several kinds in one direction. */
const NARROWING: readonly ClauseChange[] = ['longer', 'vaguer', 'display-shorter'];

/** What became of a whole deadline; `mixed`: part of it gained and part of it lost. */
export type DeadlineChange = ClauseChange | 'mixed' | 'removed' | 'stated';

let last: { readonly difference: Differences['deadline']; readonly change: DeadlineChange | undefined } | undefined;

/** What became of a deadline; undefined where it says the same as before. Every kind asks of the same difference, so the last answer is kept. */
export function judgeDeadline(difference: Differences['deadline']): DeadlineChange | undefined {
  if (last?.difference !== difference) last = { difference, change: judge(difference) };
  return last.change;
}

function judge({ before, after }: Differences['deadline']): DeadlineChange | undefined {
  if (before === undefined) return after === undefined ? undefined : 'stated';
  return after === undefined ? 'removed' : judgeTexts(before.value, after.value);
}

function judgeTexts(before: Deadline, after: Deadline): ClauseChange | 'mixed' | undefined {
  const changes = compareDeadlines(before, after);
  const narrowing = NARROWING.find((change) => changes.has(change));
  const widening = NARROWING.map((change) => MIRRORS[change]).find((change) => changes.has(change));
  if (narrowing !== undefined && widening !== undefined) return 'mixed';
  return narrowing ?? widening ?? (['other', 'trigger', 'exception'] as const).find((change) => changes.has(change));
}

function isTimed(piece: Piece): boolean {
  return TIMED.includes(familyOf(piece));
}

/** More clauses are no deadline that anybody wrote; they are compared as a text. */
const MOST_CLAUSES = 50;

function compareDeadlines(before: Deadline, after: Deadline): ReadonlySet<ClauseChange> {
  const [one, other] = [piecesOf(before), piecesOf(after)];
  if (one.length + other.length > MOST_CLAUSES) return new Set(['other']);
  const [gone, come] = removeEqual(one, other);
  const changes = new Set<ClauseChange>();
  for (const scope of new Set([...gone, ...come].map(scopeOf))) {
    const [left, right] = [gone, come].map((pieces) => pieces.filter((piece) => scopeOf(piece) === scope));
    for (const change of pairPieces(left ?? [], right ?? [], one, other)) changes.add(change);
  }
  if (changes.size === 0 && yields(before) !== yields(after)) changes.add('exception');
  return changes;
}

function piecesOf({ clauses, unresolved }: Deadline): readonly Piece[] {
  return [...clauses, ...unresolved.map((text) => ({ kind: 'unread', text }) as const)];
}

function yields({ clauses }: Deadline): boolean {
  return clauses.some(({ exception }) => exception === true);
}

function removeEqual(one: readonly Piece[], other: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] {
  const come = [...other];
  const gone = one.filter((piece) => {
    const at = come.findIndex((each) => keyOf(each) === keyOf(piece));
    if (at >= 0) come.splice(at, 1);
    return at < 0;
  });
  return [gone, come];
}

/** What became of the pieces about one part of the information. `one` and `other` are the whole deadlines. */
function* pairPieces(
  gone: readonly Piece[],
  come: readonly Piece[],
  one: readonly Piece[],
  other: readonly Piece[],
): Iterable<ClauseChange> {
  const [left, right] = [[...gone], [...come]];
  for (const family of ['within', 'before', 'rhythm', 'display'] as const) {
    while (left.some((piece) => familyOf(piece) === family) && right.some((piece) => familyOf(piece) === family)) {
      const [from, to] = [take(left, family), take(right, family)];
      if (from !== undefined && to !== undefined) yield* comparePieces(from, to);
    }
  }
  if (left.some(isTimed) && right.some(isTimed)) {
    // A period has become a rhythm.
    yield 'other';
    return;
  }
  yield* judgeLeft(left, right, one, other);
  for (const change of judgeLeft(right, left, other, one)) yield MIRRORS[change];
}

function take(pieces: Piece[], family: Family): Piece | undefined {
  const at = pieces.findIndex((piece) => familyOf(piece) === family);
  return at < 0 ? undefined : pieces.splice(at, 1)[0];
}

/** Pieces that have no counterpart; `right` are those of the other side about the same part. */
function* judgeLeft(
  left: readonly Piece[],
  right: readonly Piece[],
  one: readonly Piece[],
  other: readonly Piece[],
): Iterable<ClauseChange> {
  for (const piece of left) {
    const family = familyOf(piece);
    if (family === 'display') yield judgeDisplay(right);
    else if (family === 'vague') yield* judgeVague(piece, right, one, other);
    else yield* judgeTimed(piece, right, one, other);
  }
}

/** What is shown for good is shown longer than for some days. */
function judgeDisplay(right: readonly Piece[]): ClauseChange {
  if (right.some(({ kind }) => kind === 'standing')) return 'display-longer';
  return right.some((piece) => familyOf(piece) === 'vague') ? 'other' : 'display-shorter';
}

function* judgeTimed(piece: Piece, right: readonly Piece[], one: readonly Piece[], other: readonly Piece[]): Iterable<ClauseChange> {
  if (right.some((each) => familyOf(each) === 'vague')) yield 'vaguer';
  else if (scopeOf(piece) !== '' && other.some(isGeneral)) {
    // The part is left to what is said of all.
    const general = other.find((each) => isGeneral(each) && familyOf(each) === familyOf(piece));
    if (general !== undefined) yield* comparePieces(piece, general);
    else yield other.some((each) => isGeneral(each) && isTimed(each)) ? 'other' : 'vaguer';
  } else if (!other.some(isTimed)) yield 'vaguer';
  else if (!isFallback(piece, one, other)) yield 'other';
}

function* judgeVague(piece: Piece, right: readonly Piece[], one: readonly Piece[], other: readonly Piece[]): Iterable<ClauseChange> {
  // What it was exchanged for has been judged from the other side.
  if (right.some(isTimed) || (right.some(({ kind }) => kind === 'display') && piece.kind === 'standing')) return;
  if (scopeOf(piece) !== '' && other.some((each) => isGeneral(each) && isTimed(each))) yield 'auditable';
  else if (one.some(isTimed) || !other.some(isTimed)) yield 'other';
}

/** Said of all the information; how long something is shown is another matter. */
function isGeneral(piece: Piece): boolean {
  return scopeOf(piece) === '' && piece.kind !== 'display';
}

/** Whether a general piece is what parts of the other side were compared with. */
function isFallback(piece: Piece, one: readonly Piece[], other: readonly Piece[]): boolean {
  const scopes = new Set(one.map(scopeOf));
  return isGeneral(piece) && other.some((each) => each.kind !== 'display' && scopeOf(each) !== '' && !scopes.has(scopeOf(each)));
}

/** The events that the old and the new deadline count from, where they are not the same. */
export function findTriggers({ before, after }: Differences['deadline']): {
  readonly from: string | undefined;
  readonly to: string | undefined;
} {
  const [one, other] = [before, after].map((deadline) => deadline?.value.clauses ?? []);
  return { from: findTrigger(one ?? [], other ?? []), to: findTrigger(other ?? [], one ?? []) };
}

function findTrigger(clauses: readonly DeadlineClause[], rest: readonly DeadlineClause[]): string | undefined {
  const clause = clauses.find((each) => triggerOf(each) !== '' && !rest.some((other) => triggerOf(other) === triggerOf(each)));
  return clause !== undefined && 'trigger' in clause ? clause.trigger : undefined;
}
