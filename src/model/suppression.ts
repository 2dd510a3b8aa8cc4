import type { Facts, Finding } from './finding.ts';
import type { Day } from './phrases.ts';
import type { Place, Point, Span } from './place.ts';

/** By what a finding may be suppressed: a comment beside it, an entry of the suppression file, or the baseline. */
export const SUPPRESSION_KINDS = ['comment', 'file', 'baseline'] as const;
export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** Why a finding does not count. */
export interface Acceptance {
  readonly by: SuppressionKind;
  /** Absent for a comment that gives none, which is a finding itself, and for the baseline. */
  readonly reason?: string | undefined;
  /** The last day that it holds. */
  readonly until?: Day | undefined;
}

/** A finding that does not count. */
export interface Suppressed extends Acceptance {
  readonly finding: Finding;
}

/** What a comment is about: findings that begin from one point to the other, both included. */
export type Covered = 'file' | { readonly start: Point; readonly end: Point };

/** A comment `catalogue-ignore` as it stands in a text. */
export interface IgnoreComment {
  /** From `catalogue-ignore` to the end of the line. */
  readonly text: string;
  readonly place: Place;
  /** Absent where nothing follows that it could be about. */
  readonly covers?: Covered | undefined;
}

/** The comments of one file. */
export interface CommentedFile {
  readonly path: string;
  readonly comments: readonly IgnoreComment[];
}

/** An entry of the suppression file. All that it says must agree with a finding. */
export interface SuppressionEntry {
  readonly place: Place;
  readonly rule: string;
  /** A path, or a pattern of paths. */
  readonly file?: string | undefined;
  readonly item?:
    | { readonly id?: string | undefined; readonly category?: string | undefined; readonly name?: string | undefined }
    | undefined;
  readonly fingerprint?: string | undefined;
  readonly element?: string | undefined;
  /** Facts that the finding's have among them. */
  readonly facts?: Facts | undefined;
  readonly reason: string;
  readonly until?: Day | undefined;
}

/** Findings of the baseline that are one and the same but for their place. */
export interface BaselineEntry {
  readonly place: Place;
  /** As the rule gave it, before equal ones are numbered through. */
  readonly fingerprint: string;
  readonly rule: string;
  readonly file: string;
  /** The item and the message, for people. */
  readonly item?: string | undefined;
  readonly message: string;
  readonly count: number;
}

/** What is wrong with a suppression itself. Each is the id of the rule that words it. */
export const SUPPRESSION_FAULTS = [
  'suppression-malformed', // {reason: rule-missing | rule-unknown | rule-fixed | until-malformed | directive-unknown | not-at-top, text, nearest?}
  'suppression-without-reason', // {rules}
  'suppression-expired', // {rules, until}
  'suppression-unused', // {rules, by: comment or file, covers: file, line, node or none}
  'baseline-stale', // {rule, file, item, message, gone}
] as const;

/** A fault of a suppression, before it is worded. */
export interface SuppressionFault extends Span {
  readonly kind: (typeof SUPPRESSION_FAULTS)[number];
  readonly data: Facts;
}
