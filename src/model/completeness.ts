import type { Catalogue, Item } from './catalogue.ts';
import { REQUIRED_ELEMENTS, type Element, type RequiredElement } from './elements.ts';
import type { At } from './source.ts';

/** Of how many items each required element is there. */
export type ElementCounts = Readonly<Record<RequiredElement, number>>;

/** Whether the office wrote something for an element, be it of a shape that nobody can read. */
export function isWritten(item: Item, element: RequiredElement): boolean {
  const value = item[element];
  const absent = value === undefined || (Array.isArray(value) && value.length === 0);
  return !absent || item.damaged.includes(element);
}

const NONE: readonly RequiredElement[] = [];

/** The required elements for which the office wrote nothing. Nearly every item has all, which takes one look to see. */
export function listUnwritten(item: Item): readonly RequiredElement[] {
  const { name, content, basis, deadline, subject, channel, audience, method } = item;
  if (name !== undefined && deadline !== undefined && [content, basis, subject, channel, audience, method].every(isFilled)) return NONE;
  return REQUIRED_ELEMENTS.filter((element) => !isWritten(item, element));
}

function isFilled(list: readonly unknown[]): boolean {
  return list.length > 0;
}

/** The columns that the table does not have, by element, with their headers: none of its items has what they would hold. */
export function absentColumns(catalogue: Catalogue): ReadonlyMap<Element, At> {
  return new Map(catalogue.absentColumns.map(({ element, at }) => [element, at]));
}

/** No element of no item, to count up from. */
export function countNoElement(): Record<RequiredElement, number> {
  return { name: 0, content: 0, basis: 0, deadline: 0, subject: 0, channel: 0, audience: 0, method: 0 };
}

/** Adds counts to counts. */
export function addElements(total: Record<RequiredElement, number>, counts: ElementCounts): void {
  for (const element of REQUIRED_ELEMENTS) total[element] += counts[element];
}
