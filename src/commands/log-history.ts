import type { Change } from '../model/change.ts';
import type { Day } from '../model/phrases.ts';
import type { RevisionSummary } from '../model/revision.ts';
import type { Language } from '../model/words.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';
import type { Law } from '../vocabularies/index.ts';
import { gatherDocuments } from './gather-documents.ts';
import type { Git, GitCommit, GitPlace } from './git-repository.ts';
import { collectGitInputs } from './git-inputs.ts';
import type { ItemTrail } from './log-item.ts';
import type { Declare } from './matches.ts';
import { makeRevision, type ReadSide } from './revise.ts';

/** What a commit did to a catalogue, or to one item of it. */
export interface HistoryEntry {
  readonly commit: GitCommit;
  /** Whether the commit brought the catalogue, or took it away. */
  readonly fate: 'created' | 'changed' | 'removed';
  readonly summary: RevisionSummary;
  readonly changes: readonly Change[];
}

export interface History {
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** What of old revisions could not be read. */
  readonly notices: readonly string[];
  /** Whether older commits were not looked at. */
  readonly isCut: boolean;
}

export interface HistorySettings {
  readonly language: Language;
  readonly law: Law;
  readonly asOf: Day;
  readonly reading: ReadingOptions;
  readonly ignore: readonly string[];
  readonly declare?: Declare | undefined;
  /** How many commits are told. */
  readonly most: number;
  /** The one item that is asked for. */
  readonly trail?: ItemTrail | undefined;
}

/** Compares each of some commits, the newest first, with the one before it. */
export async function readHistory(git: Git, place: GitPlace, commits: readonly GitCommit[], settings: HistorySettings): Promise<History> {
  const { most, trail } = settings;
  const entries: HistoryEntry[] = [];
  const notices: string[] = [];
  let looked = 0;
  for (const commit of commits) {
    if (entries.length === most || trail?.isComplete() === true) break;
    looked += 1;
    const { entry, told } = await readCommit(git, place, commit, settings);
    notices.push(...told);
    if (entry !== undefined) entries.push(entry);
  }
  return { entries, notices, isCut: looked < commits.length && trail?.isComplete() !== true };
}

async function readCommit(
  git: Git,
  place: GitPlace,
  commit: GitCommit,
  settings: HistorySettings,
): Promise<{ readonly entry?: HistoryEntry | undefined; readonly told: readonly string[] }> {
  const { language, law, asOf, declare, trail } = settings;
  const paths = (side: 'before' | 'after'): readonly string[] => commit.files.flatMap((file) => file[side] ?? []);
  const before = commit.parent === undefined ? EMPTY : await readSide(git, place, commit.parent, paths('before'), settings);
  const after = await readSide(git, place, commit.id, paths('after'), settings);
  const told = [...before.notices, ...after.notices];
  if (before.documents.length + after.documents.length === 0) return { told };
  const { revision } = makeRevision(before, after, {
    law,
    asOf,
    language,
    declare,
    failOn: 'never',
    notices: () => [],
    durationMs: () => 0,
  });
  const changes = trail === undefined ? revision.changes : (trail.take(revision) ?? []);
  if (trail !== undefined && changes.length === 0) return { told };
  const fate = before.documents.length === 0 ? 'created' : after.documents.length === 0 ? 'removed' : 'changed';
  return { entry: { commit, fate, summary: revision.summary, changes }, told };
}

type SideRead = ReadSide & { readonly notices: readonly string[] };

const EMPTY: SideRead = { name: '', files: 0, documents: [], notices: [] };

async function readSide(
  git: Git,
  place: GitPlace,
  commit: string,
  paths: readonly string[],
  { language, reading, ignore }: HistorySettings,
): Promise<SideRead> {
  if (paths.length === 0) return EMPTY;
  const nameOf = (path: string): string => `${commit.slice(0, 10)}:${path}`;
  const { inputs } = await collectGitInputs(git, commit, place, { paths, ignore, nameOf });
  const { documents, notices } = await gatherDocuments(inputs, reading, language);
  return { name: commit, files: inputs.length, documents: documents.map(({ document }) => document), notices };
}
