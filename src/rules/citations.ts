import type { Fix } from '../model/finding.ts';
import type { Basis, Citation, DocumentNumber } from '../model/phrases.ts';
import { memoise } from '../phrases/memoise.ts';
import { comparableNumber, type Act, type Law } from '../vocabularies/index.ts';

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
