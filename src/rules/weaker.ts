import type { Item } from '../model/catalogue.ts';
import type { Deadline, DeadlineClause, Method } from '../model/phrases.ts';
import { intervalOf, isLonger, type Length } from '../phrases/lengths.ts';

/** In what an item discloses less than another. */
export type Weakness = 'longer' | 'vaguer' | 'narrower' | 'on-request';

/** Only what is plain counts: a period against a period, everyone against some, proactive against on request. */
export function findWeaknesses(item: Item, standard: Item): readonly Weakness[] {
  const deadline = item.deadline && standard.deadline && judgeDeadline(item.deadline.value, standard.deadline.value);
  return [
    ...(deadline === undefined ? [] : [deadline]),
    ...(isForEveryone(standard) && isForSome(item) ? (['narrower'] as const) : []),
    ...(methodOf(standard) === 'proactive' && methodOf(item) === 'on-request' ? (['on-request'] as const) : []),
  ];
}

function isForEveryone({ audience }: Item): boolean {
  return audience.some(({ value }) => value.kind === 'everyone');
}

function isForSome({ audience }: Item): boolean {
  return audience.length > 0 && audience.every(({ value }) => value.kind === 'group');
}

/** Where there is one and no other. */
function methodOf({ method }: Item): Method | undefined {
  const methods = new Set(method.map(({ value }) => value));
  return methods.size === 1 ? [...methods][0] : undefined;
}

function judgeDeadline(deadline: Deadline, standard: Deadline): 'longer' | 'vaguer' | undefined {
  const [own, demanded] = [lengthOf(deadline), lengthOf(standard)];
  if (own !== undefined && demanded !== undefined) return isLonger(own, demanded) === 'certainly' ? 'longer' : undefined;
  return demanded !== undefined && isVague(deadline) ? 'vaguer' : undefined;
}

/** How long the public waits, where a deadline has one period for everything; parts with periods of their own are not compared. */
function lengthOf({ clauses, unresolved }: Deadline): Length | undefined {
  const timed = clauses.filter(({ kind }) => kind !== 'display');
  const [clause] = timed;
  if (clause === undefined || timed.length > 1 || unresolved.length > 0 || clause.scope !== undefined) return undefined;
  if (clause.kind === 'within') return { n: clause.n, unit: clause.unit };
  return clause.kind === 'periodic' ? intervalOf(clause) : undefined;
}

const VAGUE: ReadonlySet<DeadlineClause['kind']> = new Set(['prompt', 'standing', 'display']);

/** 及时公开, 长期公开: nothing in it gives a last day. */
function isVague({ clauses, unresolved }: Deadline): boolean {
  return clauses.length > 0 && unresolved.length === 0 && clauses.every(({ kind }) => VAGUE.has(kind));
}
