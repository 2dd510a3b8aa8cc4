import * as data from './data.generated.ts';
import type { Vocabulary } from './types.ts';

/** The vocabularies that come with the program, by id. */
export const OWN_VOCABULARIES: readonly Vocabulary<object>[] = Object.values(data).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The vocabularies as a whole: the newest version among them, and the oldest day that any of them reflects. */
export const VOCABULARIES: { readonly version: string; readonly asOf: string } = {
  version: OWN_VOCABULARIES.map((vocabulary) => vocabulary.version).reduce((a, b) => (a > b ? a : b)),
  asOf: OWN_VOCABULARIES.map((vocabulary) => vocabulary.asOf).reduce((a, b) => (a < b ? a : b)),
};
