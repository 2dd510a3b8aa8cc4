import { compareRevisions, type Comparison, type ComparisonSettings } from '../diff/compare-revisions.ts';
import type { Comparable } from '../diff/pair-documents.ts';
import { EFFECTS, type Change, type Effect } from '../model/change.ts';
import { lazily } from '../model/lazily.ts';
import type { ComparedDocument, Revision, RevisionGate, RevisionSummary, RowStatus } from '../model/revision.ts';
import { failsGate } from '../reporters/revision/summary.ts';
import { VOCABULARIES } from '../vocabularies/index.ts';
import type { Accept } from './accepted-changes.ts';
import { VERSION } from './version.generated.ts';

/** One side of a comparison, read. */
export interface ReadSide {
  /** As the user named it. */
  readonly name: string;
  readonly files: number;
  readonly documents: readonly Comparable[];
}

export interface RevisionSettings extends ComparisonSettings {
  readonly failOn: RevisionGate;
  /** Asked for when the items have been matched, which may add to them. */
  readonly notices: () => readonly string[];
  /** Parts the changes into those that count and those that were accepted. */
  readonly accept?: Accept | undefined;
  /** The changes that are wanted; all others are hidden, and the gate does not heed them. */
  readonly isWanted?: ((change: Change) => boolean) | undefined;
  /** Milliseconds since the run began. */
  readonly durationMs: () => number;
}

/** A comparison with everything that a report needs. */
export interface Revised {
  readonly revision: Revision;
  readonly comparison: Comparison;
  /** Changes that count and are not accepted. */
  readonly left: readonly Change[];
  /** Changes that nobody wanted to see. */
  readonly hidden: number;
}

/** Compares two sides and says everything that a report needs. */
export function makeRevision(before: ReadSide, after: ReadSide, settings: RevisionSettings): Revised {
  const { accept, failOn, isWanted = () => true } = settings;
  const comparison = compareRevisions(before.documents, after.documents, settings);
  const changes = comparison.changes.filter(isWanted);
  const judged = accept?.(comparison.changes) ?? { left: comparison.changes, accepted: [], faults: [] };
  const left = judged.left.filter(isWanted);
  const accepted = judged.accepted.filter(({ change }) => isWanted(change));
  const present = new Set(changes.map(({ kind }) => kind));
  const passed = failOn === 'never' || (judged.faults.length === 0 && !left.some(({ effect }) => failsGate(effect, failOn)));
  const revision: Revision = {
    tool: { name: 'openness-catalogue', version: VERSION },
    language: settings.language,
    asOf: settings.asOf,
    vocabularies: { version: VOCABULARIES.version, asOf: VOCABULARIES.asOf },
    before: describeSide(before),
    after: describeSide(after),
    summary: summarise(comparison.statuses, changes, left, accepted.length, Math.round(settings.durationMs())),
    gate: { failOn, passed },
    notices: [...settings.notices(), ...judged.faults],
    documents: changes.length === comparison.changes.length ? comparison.documents : keepChanges(comparison, changes),
    kinds: comparison.kinds.filter(({ id }) => present.has(id)),
    changes,
    accepted,
  };
  return { revision, comparison, left, hidden: comparison.changes.length - changes.length };
}

/** The documents with the indexes that changes have once others are hidden. */
function keepChanges({ documents, changes }: Comparison, kept: readonly Change[]): readonly ComparedDocument[] {
  const indexes = new Map(kept.map((change, index) => [change, index]));
  const indexOf = (old: number): readonly number[] => {
    const change = changes[old];
    const index = change === undefined ? undefined : indexes.get(change);
    return index === undefined ? [] : [index];
  };
  return documents.map((document) => {
    const rows = lazily(() => document.rows.map((row) => ({ ...row, changes: row.changes.flatMap(indexOf) })));
    // Not spread: that would make all the rows at once.
    const { kind, domain, place, level, before, after } = document;
    return {
      kind,
      domain,
      place,
      level,
      before,
      after,
      get rows() {
        return rows();
      },
    };
  });
}

function describeSide({ name, files, documents }: ReadSide): Revision['before'] {
  const entries = documents.reduce((sum, document) => sum + (document.kind === 'catalogue' ? document.items : document.tasks).length, 0);
  return { name, files, entries };
}

function summarise(
  statuses: Comparison['statuses'],
  changes: readonly Change[],
  left: readonly Change[],
  accepted: number,
  durationMs: number,
): RevisionSummary {
  const count = (status: RowStatus): number => statuses.get(status) ?? 0;
  const made = (kinds: readonly string[]): number =>
    changes.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  const tally = (amount: (change: Change) => number): Record<Effect, number> =>
    Object.fromEntries(
      EFFECTS.map((effect) => [effect, left.filter((change) => change.effect === effect).reduce((sum, change) => sum + amount(change), 0)]),
    ) as Record<Effect, number>;
  return {
    same: count('same'),
    changed: count('changed'),
    added: count('added'),
    removed: count('removed'),
    renamed: made(['item-renamed', 'task-renamed']),
    moved: made(['item-moved', 'task-moved']),
    split: made(['item-split', 'task-split']),
    merged: made(['items-merged', 'tasks-merged']),
    changes: tally(() => 1),
    occurrences: tally(({ occurrences }) => occurrences.length),
    accepted,
    durationMs,
  };
}
