import type { AcceptedChange, Change, ChangeRecord, Effect, EntrySide, Segment } from './change.ts';
import type { Element } from './elements.ts';
import type { Day, Level } from './phrases.ts';
import type { Language, Words } from './words.ts';

/** How two items were found to be the same, from the surest. */
export const MATCHED_BY = ['declared', 'id', 'name', 'likeness'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** How items were matched, and how alike they are, from 0 to 1. */
export interface MatchNote {
  readonly by: MatchedBy;
  readonly likeness: number;
}

/** An element of a row, as written on both sides. Lists are joined by line breaks. */
export interface RowCell {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Where both are there and differ. */
  readonly segments?: readonly Segment[] | undefined;
  /** The gravest effect of the changes in it: narrowing goes before widening, that before neutral; absent where nothing changed. */
  readonly effect?: Effect | undefined;
}

export type RowStatus = 'same' | 'changed' | 'added' | 'removed' | 'split' | 'merged';

/** An item or task of both sides beside each other; a split is a row for each part, a merger one for each that went into it. */
export interface RevisionRow {
  readonly status: RowStatus;
  readonly before?: EntrySide | undefined;
  readonly after?: EntrySide | undefined;
  readonly match?: MatchNote | undefined;
  /** What a removed item may have become, or an added one may have been: alike, and not alike enough to be sure. */
  readonly possibly?: (EntrySide & { readonly likeness: number }) | undefined;
  readonly cells: Readonly<Partial<Record<Element, RowCell>>>;
  /** Indexes in the revision's `changes`. */
  readonly changes: readonly number[];
}

/** One side of a pair of documents. */
export interface ComparedSide {
  readonly file: string;
  readonly title?: string | undefined;
  readonly edition?: string | undefined;
  readonly effective?: Day | undefined;
  /** Items, or tasks. */
  readonly entries: number;
}

/** Two documents of the same place and domain (or plan), or one that has none on the other side. */
export interface ComparedDocument {
  readonly kind: 'catalogue' | 'task-table';
  readonly domain?: Words | undefined;
  readonly place?: string | undefined;
  readonly level?: Level | undefined;
  readonly before?: ComparedSide | undefined;
  readonly after?: ComparedSide | undefined;
  /** In the order of the side after; what was removed stands where it stood. */
  readonly rows: readonly RevisionRow[];
}

/** What was compared with what: a file, a folder, a commit, as the user named it. */
export interface RevisionSide {
  readonly name: string;
  readonly files: number;
  readonly entries: number;
}

/** How many there are of each. Entries are items and tasks. */
export interface RevisionSummary {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
  readonly renamed: number;
  readonly moved: number;
  readonly split: number;
  readonly merged: number;
  /** Edits, each counted once however often it was made. */
  readonly changes: Readonly<Record<Effect, number>>;
  /** Places where they were made. */
  readonly occurrences: Readonly<Record<Effect, number>>;
  readonly accepted: number;
  readonly durationMs: number;
}

/** Which changes fail the gate. */
export type RevisionGate = 'narrowing' | 'any' | 'never';

/** Everything a comparison has to say. Reporters see this and nothing else. */
export interface Revision {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: Day;
  readonly vocabularies: { readonly version: string; readonly asOf: Day };
  readonly before: RevisionSide;
  readonly after: RevisionSide;
  readonly summary: RevisionSummary;
  readonly gate: { readonly failOn: RevisionGate; readonly passed: boolean };
  /** One line each, in the language of the run: what could not be read or paired, an acceptance that nothing needs. */
  readonly notices: readonly string[];
  readonly documents: readonly ComparedDocument[];
  /** The kinds of the changes below, sorted by id. */
  readonly kinds: readonly ChangeRecord[];
  /** By effect, then by how many places they were made in, then in the order of the documents. */
  readonly changes: readonly Change[];
  readonly accepted: readonly AcceptedChange[];
}
