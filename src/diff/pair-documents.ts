import type { Catalogue } from '../model/catalogue.ts';
import type { TaskTable } from '../model/task-table.ts';
import { comparable, type Law } from '../vocabularies/index.ts';

/** A document that can be compared. */
export type Comparable = Catalogue | TaskTable;

/** A document of each side that belong together, or one that stands alone. */
export interface DocumentPair {
  readonly before?: Comparable | undefined;
  readonly after?: Comparable | undefined;
}

/**
 * Pairs documents by kind, place and domain; then those that have only the domain (or, of task tables, the place) in common,
 * where there is one on each side; one document on each side is always a pair.
 */
export function pairDocuments(before: readonly Comparable[], after: readonly Comparable[], law: Law): readonly DocumentPair[] {
  const left = [...after];
  const pairs = new Map<Comparable, Comparable>();
  for (const keyOf of [wholeKey, domainKey]) {
    const open = before.filter((document) => !pairs.has(document));
    for (const document of open) {
      const key = keyOf(document, law);
      const alike = left.filter((other) => keyOf(other, law) === key);
      const rivals = open.filter((other) => keyOf(other, law) === key);
      const [other] = alike;
      if (other === undefined || alike.length > 1 || rivals.length > 1) continue;
      pairs.set(document, other);
      left.splice(left.indexOf(other), 1);
    }
  }
  const [only] = before;
  if (only !== undefined && before.length === 1 && after.length === 1 && pairs.size === 0 && only.kind === left[0]?.kind) {
    return [{ before: only, after: left[0] }];
  }
  return [
    ...before.map((document) => ({ before: document, after: pairs.get(document) })),
    ...left.map((document) => ({ after: document })),
  ];
}

function wholeKey(document: Comparable, law: Law): string {
  return `${domainKey(document, law)}|${comparable(document.locality.name?.value ?? '')}|${document.locality.level?.value ?? ''}`;
}

function domainKey(document: Comparable, law: Law): string {
  if (document.kind === 'task-table') return document.kind;
  const domain = document.domain?.value ?? '';
  return `${document.kind}|${law.findDomain(domain)?.id ?? comparable(domain)}`;
}
