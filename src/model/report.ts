import type { Finding, RuleRecord, Severity } from './finding.ts';
import type { DocumentKind } from './document.ts';
import type { Day } from './phrases.ts';
import type { Language } from './words.ts';

export type FailOn = Severity | 'never';

export interface Summary {
  readonly files: number;
  readonly items: number;
  readonly tasks: number;
  readonly taskRows: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suppressed: number;
  readonly rules: number;
  readonly durationMs: number;
}

/** A rule that could not judge a file, and why. `reason` is in the language of the run. */
export interface NotRun {
  readonly ruleId: string;
  readonly file: string;
  readonly reason: string;
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
}

/** Everything a run has to say. Reporters see this and nothing else. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: Day;
  readonly vocabularies: { readonly version: string; readonly asOf: Day };
  readonly summary: Summary;
  readonly gate: { readonly failOn: FailOn; readonly passed: boolean };
  readonly notRun: readonly NotRun[];
  readonly files: readonly CheckedFile[];
  /** The rules of this run, sorted by id, with the severities in force. */
  readonly rules: readonly RuleRecord[];
  /** Sorted by file, place and rule. */
  readonly findings: readonly Finding[];
}

/** A file that a command wants written; the edge writes it whole or not at all. */
export interface Artifact {
  readonly path: string;
  readonly content: string | Uint8Array;
}
