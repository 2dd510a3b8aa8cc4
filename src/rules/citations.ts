import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Fix } from '../model/finding.ts';
import type { Basis, Citation, DocumentNumber } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { memoise } from '../phrases/memoise.ts';
import { comparableNumber, type Act, type Law } from '../vocabularies/index.ts';
import { rememberLast } from './last.ts';

/**
 * Remembers what is seen in a basis under one law: a catalogue repeats the same few by the thousand, and equal texts
 * share one reading.
 */
export function rememberByBasis<Seen>(see: (basis: Basis, law: Law) => readonly Seen[]): (basis: Basis, law: Law) => readonly Seen[] {
  const byLaw = new WeakMap<Law, WeakMap<Basis, readonly Seen[]>>();
  return (basis, law) => {
    let known = byLaw.get(law);
    if (known === undefined) byLaw.set(law, (known = new WeakMap()));
    let seen = known.get(basis);
    if (seen === undefined) known.set(basis, (seen = see(basis, law)));
    return seen;
  };
}

/** A basis of an item, and where it stands. */
interface InBasis extends Pick<Located<Basis>, 'value' | 'at'> {
  readonly item: Item;
}

/** Every wording of a basis in a catalogue, in order, with where it stands first; gathered once for all rules. */
export const distinctBases = rememberLast((catalogue: Catalogue): ReadonlyMap<Basis, InBasis> => {
  const wordings = new Map<Basis, InBasis>();
  for (const item of catalogue.items) {
    for (const { value, at } of item.basis) if (!wordings.has(value)) wordings.set(value, { item, value, at });
  }
  return wordings;
});

/**
 * What is seen in the bases of a catalogue, item by item. Items share a few wordings, and in most of these there is nothing
 * to be seen: then the items are not gone through at all.
 */
export function* findInBases<Seen>(
  catalogue: Catalogue,
  law: Law,
  see: (basis: Basis, law: Law) => readonly Seen[],
): Iterable<InBasis & { readonly seen: Seen }> {
  const telling = new Map<Basis, readonly Seen[]>();
  for (const basis of distinctBases(catalogue).keys()) {
    const all = see(basis, law);
    if (all.length > 0) telling.set(basis, all);
  }
  if (telling.size === 0) return;
  for (const item of catalogue.items) {
    for (const { value, at, inherited } of item.basis) {
      // What a cell has from the one above is told there.
      if (inherited !== undefined) continue;
      for (const seen of telling.get(value) ?? []) yield { item, value, at, seen };
    }
  }
}

/** Remembers a judgement of a text under one law. */
export function rememberByLaw<Result>(judge: (text: string, law: Law) => Result): (text: string, law: Law) => Result {
  const byLaw = new WeakMap<Law, (text: string) => Result>();
  return (text, law) => {
    let known = byLaw.get(law);
    if (known === undefined) byLaw.set(law, (known = memoise((key) => judge(key, law))));
    return known(text);
  };
}

/** What may stand in brackets behind a title and is no part of it: (2018年修订), (试行). */
const TAIL = /[（(][^（）()]{1,20}[)）]$/u;

const CITED = new WeakMap<Law, WeakMap<Citation, { readonly act: Act | undefined }>>();

/** The act that is cited; (2018年修订) behind its title does not count. */
export function findCited(citation: Citation, law: Law): Act | undefined {
  let known = CITED.get(law);
  if (known === undefined) CITED.set(law, (known = new WeakMap()));
  let cited = known.get(citation);
  if (cited === undefined) known.set(citation, (cited = { act: findTitled(citation.title, law) }));
  return cited.act;
}

function findTitled(title: string, law: Law): Act | undefined {
  return law.findAct(title) ?? (TAIL.test(title) ? law.findAct(title.replace(TAIL, '')) : undefined);
}

/** Every number of a citation. */
export function numbersOf({ number, furtherNumbers = [] }: Citation): readonly DocumentNumber[] {
  return number === undefined ? furtherNumbers : [number, ...furtherNumbers];
}

/** Every number of a basis, with the act it stands by. */
export function allNumbers({
  citations,
  looseNumbers,
}: Basis): readonly { readonly number: DocumentNumber; readonly citation?: Citation }[] {
  return [
    ...citations.flatMap((citation) => numbersOf(citation).map((number) => ({ number, citation }))),
    ...looseNumbers.map((number) => ({ number })),
  ];
}

/** A number in the form in which numbers are compared; damaged ones as they should read. */
export function numberKey({ text, correct }: DocumentNumber): string {
  return comparableNumber(correct ?? text);
}

/** A change of one piece of a text; none where the piece stands there more than once, or not letter by letter. */
export function replaceIn(text: string, original: string, replacement: string, risk: Fix['risk']): Fix | undefined {
  const at = text.indexOf(original);
  return at < 0 || text.includes(original, at + 1) ? undefined : { risk, original, replacement };
}
