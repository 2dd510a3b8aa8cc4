import type { Comparable } from '../diff/pair-documents.ts';
import type { Day } from '../model/phrases.ts';
import type { Revision, RevisionGate } from '../model/revision.ts';
import type { Language } from '../model/words.ts';
import { makeLaw, type Extension } from '../vocabularies/index.ts';
import { describePairing } from './diff-pairing.ts';
import { makeRevision } from './revise.ts';

/** By what two revisions are compared. */
export interface DiffSettings {
  /** Of messages and notices. */
  readonly language: Language;
  /** The day on which acts, organs and reforms are judged. */
  readonly asOf: Day;
  /** Which changes fail the gate; `narrowing` unless said. */
  readonly failOn?: RevisionGate | undefined;
  /** What the sides are called in reports. */
  readonly names?: readonly [before: string, after: string] | undefined;
  /** What users add to the vocabularies. */
  readonly vocabularies?: readonly Extension[] | undefined;
}

/**
 * Compares catalogues and task tables of two revisions, as `readCatalogue` and `readTaskTable` give them: documents by domain and
 * place, items by id, name and likeness, never by their serial numbers. Each difference is one change that narrows or widens
 * openness, or does neither (Regulation on Open Government Information, articles 19 to 27, where a change has a legal side).
 *
 * @throws UsageError where one side has catalogues only and the other task tables only
 */
export function diffRevisions(
  before: readonly Comparable[],
  after: readonly Comparable[],
  { language, asOf, failOn = 'narrowing', names = ['before', 'after'], vocabularies = [] }: DiffSettings,
): Revision {
  const law = makeLaw(vocabularies);
  const { notices } = describePairing(before, after, law, language);
  const side = (name: string, documents: readonly Comparable[]) => ({
    name,
    files: new Set(documents.map(({ source }) => source.file)).size,
    documents,
  });
  const settings = { law, asOf, language, failOn, notices: () => notices, durationMs: () => 0 };
  return makeRevision(side(names[0], before), side(names[1], after), settings).revision;
}
