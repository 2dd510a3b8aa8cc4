import type { ElementCounts } from './completeness.ts';
import type { DocumentKind } from './document.ts';
import type { Finding, RuleRecord, Severity } from './finding.ts';
import type { Day, Level } from './phrases.ts';
import type { Suppressed, SuppressionKind } from './suppression.ts';
import type { Language, Words } from './words.ts';

export type FailOn = Severity | 'never';

export interface Summary {
  readonly files: number;
  readonly items: number;
  readonly tasks: number;
  readonly taskRows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings that do not count, by what suppresses them. */
  readonly suppressed: Readonly<Record<SuppressionKind, number>>;
  /** Files that stand with the others and are not to be read: what programs leave behind, scans, archives. */
  readonly skipped: number;
  readonly rules: number;
  readonly durationMs: number;
}

/** A rule that could not judge a file, and why. `reason` is in the language of the run. */
export interface NotRun {
  readonly ruleId: string;
  readonly file: string;
  readonly reason: string;
}

/** What one body answers for in a document. */
export interface BodyShare {
  /** As the document has it; absent for items and tasks that name no body. */
  readonly name?: string | undefined;
  readonly items: number;
  readonly tasks: number;
  readonly elements: ElementCounts;
}

/** One document of a file, in numbers. */
export interface CheckedDocument {
  readonly kind: DocumentKind;
  readonly title?: string | undefined;
  /** `id` where it is one of the vocabulary's; the name of any other is as written. */
  readonly domain?: { readonly id?: string | undefined; readonly name: Words } | undefined;
  readonly place?: string | undefined;
  readonly level?: Level | undefined;
  readonly items: number;
  readonly tasks: number;
  readonly taskRows: number;
  /** Of how many items each required element is there, as `required-element-missing` judges it. */
  readonly elements: ElementCounts;
  /** An item with two bodies counts for both. In the order of their first appearance. */
  readonly bodies: readonly BodyShare[];
}

/** One file of the run. */
export interface CheckedFile {
  readonly path: string;
  /** False where it could not be read: its findings say why. */
  readonly read: boolean;
  readonly kinds: readonly DocumentKind[];
  readonly items: number;
  readonly tasks: number;
  readonly taskRows: number;
  readonly documents: readonly CheckedDocument[];
  /** Ids of rules that the configuration switches off for this file alone; absent where there are none. */
  readonly switchedOff?: readonly string[] | undefined;
}

/** Files of one sort that were skipped. */
export interface SkippedFiles {
  /** What their names have in common: an ending, `~$`, or the whole name. */
  readonly sort: string;
  readonly files: number;
}

/** Everything a run has to say. Reporters see this and nothing else. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: Day;
  /** Files, folders and patterns as the user gave them; empty where the caller did not say. */
  readonly paths: readonly string[];
  readonly vocabularies: { readonly version: string; readonly asOf: Day };
  readonly summary: Summary;
  readonly gate: { readonly failOn: FailOn; readonly passed: boolean };
  readonly notRun: readonly NotRun[];
  /** By sort, the largest first. */
  readonly skipped: readonly SkippedFiles[];
  readonly files: readonly CheckedFile[];
  /** The rules of this run, sorted by id, with the severities in force. */
  readonly rules: readonly RuleRecord[];
  /** Ids of the rules that were switched off everywhere. */
  readonly switchedOff: readonly string[];
  /** Sorted by file, place and rule; those that show only between files come last of their file. */
  readonly findings: readonly Finding[];
  /** Findings that do not count: neither among `findings` nor for the gate. In the same order. */
  readonly suppressed: readonly Suppressed[];
  /** The sentences that end the report, where it is about something else than a check. */
  readonly conclusion?: string | undefined;
}

/** A file that a command wants written; the edge writes it whole or not at all. */
export interface Artifact {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a page or workbook carries that reports on tables, so that nobody takes it for one of them: its generator, its keywords. */
export const REPORT_MARK = 'openness-catalogue-report';
