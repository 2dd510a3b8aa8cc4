import { compareRevisions, type Comparison, type ComparisonSettings } from '../diff/compare-revisions.ts';
import type { Comparable } from '../diff/pair-documents.ts';
import { EFFECTS, type AcceptedChange, type Change, type Effect } from '../model/change.ts';
import type { Revision, RevisionGate, RevisionSummary, RowStatus } from '../model/revision.ts';
import { VOCABULARIES } from '../vocabularies/index.ts';
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
  readonly notices: readonly string[];
  /** Parts the changes into those that count and those that were accepted. */
  readonly accept?:
    | ((changes: readonly Change[]) => { readonly left: readonly Change[]; readonly accepted: readonly AcceptedChange[] })
    | undefined;
  readonly durationMs: () => number;
}

/** Compares two sides and says everything that a report needs. */
export function makeRevision(
  before: ReadSide,
  after: ReadSide,
  settings: RevisionSettings,
): { readonly revision: Revision; readonly comparison: Comparison } {
  const comparison = compareRevisions(before.documents, after.documents, settings);
  const { left, accepted } = settings.accept?.(comparison.changes) ?? { left: comparison.changes, accepted: [] };
  const revision: Revision = {
    tool: { name: 'openness-catalogue', version: VERSION },
    language: settings.language,
    asOf: settings.asOf,
    vocabularies: { version: VOCABULARIES.version, asOf: VOCABULARIES.asOf },
    before: describeSide(before),
    after: describeSide(after),
    summary: summarise(comparison, left, accepted.length, Math.round(settings.durationMs())),
    gate: { failOn: settings.failOn, passed: !left.some((change) => fails(change, settings.failOn)) },
    notices: settings.notices,
    documents: comparison.documents,
    kinds: comparison.kinds,
    changes: comparison.changes,
    accepted,
  };
  return { revision, comparison };
}

function describeSide({ name, files, documents }: ReadSide): Revision['before'] {
  const entries = documents.reduce((sum, document) => sum + (document.kind === 'catalogue' ? document.items : document.tasks).length, 0);
  return { name, files, entries };
}

function fails({ effect }: Change, failOn: RevisionGate): boolean {
  return failOn === 'any' || (failOn === 'narrowing' && effect === 'narrowing');
}

function summarise({ documents, changes }: Comparison, left: readonly Change[], accepted: number, durationMs: number): RevisionSummary {
  const rows = documents.flatMap((document) => document.rows);
  const count = (status: RowStatus): number => rows.filter((row) => row.status === status).length;
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
