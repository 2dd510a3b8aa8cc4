import { parseBasis } from '../../src/phrases/index.ts';

interface More {
  readonly articles?: readonly string[];
  readonly issuer?: string;
  readonly date?: string;
  readonly furtherNumbers?: readonly string[];
}

/** An act as a test expects it: numbers as written, and nothing that is not said. */
export function act(title: string, number?: string, more: More = {}): object {
  return { title, ...(number === undefined ? {} : { number }), ...more };
}

/** A basis in the form of `act`: the kinds and the correct spelling of numbers are for other tests. */
export function readBasis(text: string): {
  readonly citations: readonly object[];
  readonly loose: readonly string[];
  readonly unresolved: readonly string[];
} {
  const { citations, looseNumbers, unresolved } = parseBasis(text);
  return {
    citations: citations.map(({ title, number, furtherNumbers, articles, issuer, date }) =>
      act(title, number?.text, {
        ...(articles.length === 0 ? {} : { articles }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(date === undefined ? {} : { date }),
        ...(furtherNumbers === undefined ? {} : { furtherNumbers: furtherNumbers.map((further) => further.text) }),
      }),
    ),
    loose: looseNumbers.map((number) => number.text),
    unresolved,
  };
}
