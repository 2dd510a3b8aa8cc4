import { isDeepStrictEqual } from 'node:util';

/** A phrase as found in published tables, and what it says as a person reads it. */
export type Expectation = readonly [text: string, meaning: unknown];

/** What of the phrases is read as expected, as a share, and the texts that are not. */
export function shareRight(
  expectations: readonly Expectation[],
  read: (text: string) => unknown,
): { readonly share: number; readonly wrong: readonly string[] } {
  const wrong = expectations.filter(([text, meaning]) => !isDeepStrictEqual(read(text), meaning)).map(([text]) => text);
  return { share: 1 - wrong.length / expectations.length, wrong };
}
