import type { Day } from '../model/phrases.ts';
import {
  EXTENSIBLE,
  isExtensible,
  OWN_VOCABULARIES,
  type Extensible,
  type ExtensibleId,
  type Provenance,
  type Vocabulary,
} from '../vocabularies/index.ts';
import type { VocabularyFile } from './vocabulary-files.ts';

/** Why somebody should look at an entry: it is marked so, its state is not known, or it reflects a day long past. */
export const REASONS = ['recheck', 'uncertain', 'old'] as const;
export type Reason = (typeof REASONS)[number];

/** One vocabulary in numbers. */
export interface VocabularyState {
  readonly id: string;
  /** The user's file; absent for a vocabulary of the program's own. */
  readonly file?: string | undefined;
  readonly version: string;
  readonly asOf: Day;
  readonly entries: number;
  /** Whether it reflects a day more than a year past. */
  readonly old: boolean;
  readonly recheck: number;
  readonly uncertain: number;
}

/** An entry that somebody should look at. */
export interface DoubtfulEntry {
  readonly vocabulary: string;
  readonly file?: string | undefined;
  readonly entry: string;
  readonly reasons: readonly Reason[];
  readonly asOf: Day;
  readonly source?: string | undefined;
  readonly note?: string | undefined;
}

/** An entry of ours that a user's takes the place of. */
export interface Override {
  readonly vocabulary: string;
  readonly file: string;
  readonly entry: string;
}

export interface VocabularyStatus {
  readonly asOf: Day;
  readonly vocabularies: readonly VocabularyState[];
  readonly entries: readonly DoubtfulEntry[];
  readonly overrides: readonly Override[];
  /** Whether anything is to be looked at; an override by itself is not. */
  readonly stale: boolean;
}

/** What of the vocabularies, ours and the users', is to be looked at as of a day. What a user's entry replaces is not. */
export function surveyVocabularies(files: readonly VocabularyFile[], asOf: Day): VocabularyStatus {
  const overrides = files.flatMap(findOverrides);
  const replaced = new Set(overrides.map(({ vocabulary, entry }) => `${vocabulary} ${entry}`));
  const sources = [
    ...OWN_VOCABULARIES.map((vocabulary) => ({ vocabulary, file: undefined })),
    ...files.map(({ path, extension }) => ({ vocabulary: extension as Vocabulary<object>, file: path })),
  ];
  const yearAgo = `${String(Number(asOf.slice(0, 4)) - 1).padStart(4, '0')}${asOf.slice(4)}`;
  const surveyed = sources.map(({ vocabulary, file }) => {
    const entries = vocabulary.entries
      .map((entry) => judgeEntry(entry, vocabulary, file, yearAgo))
      .filter(({ reasons, entry }) => reasons.length > 0 && (file !== undefined || !replaced.has(`${vocabulary.id} ${entry}`)));
    const count = (reason: Reason): number => entries.filter(({ reasons }) => reasons.includes(reason)).length;
    const { id, version, asOf: reflects } = vocabulary;
    const state: VocabularyState = {
      id,
      file,
      version,
      asOf: reflects,
      entries: vocabulary.entries.length,
      old: reflects < yearAgo,
      recheck: count('recheck'),
      uncertain: count('uncertain'),
    };
    return { state, entries };
  });
  const vocabularies = surveyed.map(({ state }) => state);
  const entries = surveyed.flatMap((one) => one.entries);
  return { asOf, vocabularies, entries, overrides, stale: entries.length > 0 || vocabularies.some(({ old }) => old) };
}

function judgeEntry(entry: object, vocabulary: Vocabulary<object>, file: string | undefined, yearAgo: Day): DoubtfulEntry {
  const { confidence, asOf, source, note }: Partial<Provenance> = entry;
  const holds: Readonly<Record<Reason, boolean>> = {
    recheck: confidence === 'recheck',
    uncertain: 'uncertain' in entry && entry.uncertain === true,
    // That a whole vocabulary is old is said once, of the vocabulary.
    old: asOf !== undefined && asOf < yearAgo,
  };
  return {
    vocabulary: vocabulary.id,
    file,
    entry: nameEntry(vocabulary, entry),
    reasons: REASONS.filter((reason) => holds[reason]),
    asOf: asOf ?? vocabulary.asOf,
    source,
    note,
  };
}

function findOverrides({ path, extension }: VocabularyFile): readonly Override[] {
  const own = new Set(OWN_VOCABULARIES.find(({ id }) => id === extension.id)?.entries.map((entry) => nameEntry(extension, entry)));
  return extension.entries
    .map((entry) => nameEntry(extension, entry))
    .filter((entry) => own.has(entry))
    .map((entry) => ({ vocabulary: extension.id, file: path, entry }));
}

/** What tells an entry from the others of its vocabulary. */
function nameEntry(vocabulary: Pick<Vocabulary<object>, 'id'>, entry: object): string {
  return isExtensible(vocabulary) ? keyOf(vocabulary.id, entry as Extensible[ExtensibleId]) : String(Object.values(entry)[0]);
}

function keyOf<Id extends ExtensibleId>(id: Id, entry: Extensible[Id]): string {
  return EXTENSIBLE[id].keyOf(entry);
}
