import type { UnitReference } from '../model/phrases.ts';
import { comparable } from '../vocabularies/normalise.ts';
import { findReform, isSameBody, type Reform } from './compared-bodies.ts';
import type { Judging } from './kinds/define.ts';

/** A unit's name in comparable form, with the prefix that it takes over from the one before it. */
export function nameOfUnit({ text, fullName }: UnitReference): string {
  return comparable(fullName ?? text);
}

/** Whether two names are one unit's. Groups are what they are called. */
export function isSameUnit(one: UnitReference, other: UnitReference): boolean {
  const [first, second] = [nameOfUnit(one), nameOfUnit(other)];
  return one.group === other.group && (first === second || (!one.group && isSameBody(first, second)));
}

/** The reform that made the one unit of the other, where the vocabulary knows of one. */
export function findUnitReform(before: UnitReference, after: UnitReference, { law, asOf }: Judging): Reform | undefined {
  return before.group || after.group ? undefined : findReform(nameOfUnit(before), nameOfUnit(after), law, asOf);
}
