import type { Item } from '../model/catalogue.ts';
import type { Task } from '../model/task-table.ts';
import { matchItems } from '../matching/match.ts';
import type { Declared, Matchable, Matching } from '../matching/matching.ts';
import type { Day } from '../model/phrases.ts';
import { findFormerOrgan, isSucceeded, successorsOn } from '../phrases/former-organs.ts';
import { memoise } from '../phrases/memoise.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import type { Comparable, DocumentPair } from './pair-documents.ts';

/** An item or task with its document. */
export interface Placed {
  readonly entry: Item | Task;
  readonly document: Comparable;
}

/** What is known of bodies that were renamed. */
export interface Reforms {
  readonly law: Law;
  readonly asOf: Day;
}

/** All items and tasks of both sides, in the order of the document pairs, and which is which. */
export interface MatchedEntries {
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
  readonly matching: Matching;
}

/**
 * Matches the items and tasks of all documents at once, so that one that went to another domain is found there.
 *
 * @param declare what people have said, by indexes into the lists given
 * @param reforms by which a body is the same before and after it was renamed
 */
export function matchEntries(
  pairs: readonly DocumentPair[],
  declare: (before: readonly Placed[], after: readonly Placed[]) => Declared,
  reforms: Reforms,
): MatchedEntries {
  const before = pairs.flatMap(({ before: document }) => placeEntries(document));
  const after = pairs.flatMap(({ after: document }) => placeEntries(document));
  const groups = new Map<Comparable, string>();
  for (const [index, pair] of pairs.entries()) {
    for (const document of [pair.before, pair.after]) if (document !== undefined) groups.set(document, `${document.kind} ${index}`);
  }
  const present = memoise((body) => nameAtPresent(body, reforms));
  const toMatchable = ({ entry, document }: Placed): Matchable => describe(entry, document.kind, groups.get(document) ?? '', present);
  return { before, after, matching: matchItems(before.map(toMatchable), after.map(toMatchable), declare(before, after)) };
}

function placeEntries(document: Comparable | undefined): readonly Placed[] {
  if (document === undefined) return [];
  const entries: readonly (Item | Task)[] = document.kind === 'catalogue' ? document.items : document.tasks;
  return entries.map((entry) => ({ entry, document }));
}

function describe(entry: Item | Task, kind: Comparable['kind'], group: string, nameOf: (body: string) => string): Matchable {
  const name = entry.name?.value ?? '';
  if ('rows' in entry) {
    const { rows } = entry;
    return {
      kind,
      group,
      category: entry.group?.value ?? '',
      name,
      content: rows.map(({ demand }) => demand?.value ?? '').join('\n'),
      basis: '',
      subject: rows.flatMap(({ units }) => units.map(({ value }) => value.text)).join('\n'),
    };
  }
  return {
    id: entry.id?.value,
    kind,
    group,
    category: entry.category?.value ?? '',
    name,
    content: entry.content.map(({ value }) => value).join('\n'),
    basis: entry.basis.map(({ value }) => value.text).join('\n'),
    subject: entry.subject.map(({ value }) => nameOf(value)).join('\n'),
  };
}

/** A body by its name since the reforms, so that its items are still those of one body. */
function nameAtPresent(body: string, { law, asOf }: Reforms): string {
  const former = findFormerOrgan(law, body);
  if (former === undefined || !isSucceeded(former.organ)) return body;
  const [present] = successorsOn(law, former.organ, asOf).names;
  return present === undefined ? body : comparable(body).replace(former.written, present);
}
