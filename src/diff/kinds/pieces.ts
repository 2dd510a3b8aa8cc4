import type { DeadlineClause, PeriodUnit } from '../../model/phrases.ts';
import { intervalOf, isLonger } from '../../phrases/lengths.ts';
import { removeJoints } from './wording.ts';

/** What became of a clause. `other`: nobody can say which of the two is longer; `exception`: only whether it yields to other laws. */
export type ClauseChange =
  | 'longer'
  | 'shorter'
  | 'vaguer'
  | 'auditable'
  | 'display-shorter'
  | 'display-longer'
  | 'trigger'
  | 'exception'
  | 'other';

/** Words that nobody can read count as a promise that nobody can check. */
export type Piece = DeadlineClause | { readonly kind: 'unread'; readonly text: string; readonly scope?: string };

/** Pieces about one part of the information, by what they can be compared with. */
export type Family = 'within' | 'before' | 'rhythm' | 'display' | 'vague';
export const TIMED: readonly Family[] = ['within', 'before', 'rhythm'];

export function familyOf(piece: Piece): Family {
  switch (piece.kind) {
    case 'within':
    case 'display':
      return piece.kind;
    case 'before':
      return piece.trigger === undefined ? 'vague' : 'before';
    case 'periodic':
    case 'fixed-date':
      return 'rhythm';
    default:
      return 'vague';
  }
}

export function scopeOf({ scope = '' }: Piece): string {
  return removeJoints(scope);
}

export function triggerOf(piece: Piece): string {
  return 'trigger' in piece ? removeJoints(piece.trigger ?? '').replaceAll(/之日|政府(?=信息)|^该|^自/gu, '') : '';
}

/** Equal for pieces that ask the same. */
export function keyOf(piece: Piece): string {
  const { scope: _scope, ...rest } = piece;
  return JSON.stringify([scopeOf(piece), Object.entries({ ...rest, exception: undefined, trigger: triggerOf(piece) }).toSorted()]);
}

/** Two pieces of one family. */
export function* comparePieces(from: Piece, to: Piece): Iterable<ClauseChange> {
  const change = compareLengths(from, to);
  if (change !== undefined) yield change;
  else if (triggerOf(from) !== triggerOf(to)) yield 'trigger';
  else if (JSON.stringify([sizeOf(from), dayOf(from)]) !== JSON.stringify([sizeOf(to), dayOf(to)])) yield 'other';
}

function dayOf(piece: Piece): string | undefined {
  return piece.kind === 'periodic' ? piece.day : piece.kind === 'fixed-date' ? piece.monthDay : undefined;
}

function compareLengths(from: Piece, to: Piece): ClauseChange | undefined {
  if (from.kind === 'fixed-date' && to.kind === 'fixed-date') {
    return from.monthDay === to.monthDay ? undefined : from.monthDay < to.monthDay ? 'longer' : 'shorter';
  }
  const [one, other] = [sizeOf(from), sizeOf(to)];
  if (one === undefined || other === undefined) return undefined;
  const longer = isLonger(other, one) !== 'no';
  if (!longer && isLonger(one, other) === 'no') return undefined;
  if (from.kind === 'display') return longer ? 'display-longer' : 'display-shorter';
  // 提前10日 is earlier than 提前5日.
  return longer === (from.kind !== 'before') ? 'longer' : 'shorter';
}

/** How long it takes, or how long until it comes round again. */
function sizeOf(piece: Piece): { readonly n: number; readonly unit: PeriodUnit } | undefined {
  switch (piece.kind) {
    case 'within':
    case 'before':
    case 'display':
      return piece.unit === 'week' ? { n: piece.n * 7, unit: 'day' } : { n: piece.n, unit: piece.unit };
    case 'periodic':
      return intervalOf(piece);
    case 'fixed-date':
      return intervalOf({ kind: 'periodic', every: 'year' });
    default:
      return undefined;
  }
}
