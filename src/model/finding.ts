import type { Element } from './elements.ts';
import type { Place, Span } from './place.ts';
import type { At, Excerpt } from './source.ts';
import type { Words } from './words.ts';

/** From worst to mildest. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a rule's sentence is made of: plain JSON, without language. */
export type Facts = Readonly<Record<string, unknown>>;

/** An act and article that stand behind a rule: 政府信息公开条例, 第二十六条. */
export interface LegalSource {
  readonly act: string;
  readonly article?: string | undefined;
  /** Set where the fact comes from general knowledge and is to be rechecked. */
  readonly confidence?: 'recheck' | undefined;
}

/** The item or task that a finding belongs to. */
export interface Owner {
  readonly at: At;
  readonly id?: string | undefined;
  readonly category?: string | undefined;
  readonly name?: string | undefined;
  readonly number?: string | undefined;
  /** The bodies that answer for it: an item's subjects, the units of a task or of its row. */
  readonly bodies: readonly string[];
}

/** A second place that belongs to the finding, with what it is. */
export interface Related extends Span {
  readonly message: string;
}

/** A remedy a program could apply. `safe` keeps the meaning; `unsafe` needs an eye. */
export interface Fix {
  readonly risk: 'safe' | 'unsafe';
  /** The piece of text that is wrong, letter by letter as it stands at the finding's place; long enough to mean nothing else there. */
  readonly original: string;
  /** What should stand in its stead; empty where it should go. */
  readonly replacement: string;
}

/** One thing that a user is told. */
export interface Finding extends Span {
  readonly ruleId: string;
  readonly severity: Severity;
  /** In the language of the run. */
  readonly message: string;
  readonly itemId?: string | undefined;
  /** The item's or task's name, as the table has it. */
  readonly itemName?: string | undefined;
  /** The item's first-level item, or the task's group. */
  readonly itemCategory?: string | undefined;
  /** The bodies that answer for the item or task, each once; empty where none is named, or where the finding is about no item. */
  readonly bodies: readonly string[];
  /** Which of the file's documents it is about, from 0; absent where the file could not be read. */
  readonly document?: number | undefined;
  readonly element?: Element | undefined;
  readonly data: Facts;
  readonly related: readonly Related[];
  /** With the place of the piece, where it stands there once and as it is. */
  readonly fix?: (Fix & { readonly place?: Place | undefined }) | undefined;
  readonly legal: readonly LegalSource[];
  /** 16 hexadecimal digits: rule, item and facts, without place, wording or language. Unique within a report. */
  readonly fingerprint: string;
  readonly excerpt?: Excerpt | undefined;
}

/** What everybody may know about a rule without running it. */
export interface RuleRecord {
  readonly id: string;
  readonly severity: Severity;
  /** The rule's own severity, where the run set another. */
  readonly usualSeverity?: Severity | undefined;
  readonly fix: 'none' | 'safe' | 'unsafe';
  /** What it judges: documents, `sources` for catalogues that should agree, `town` for a town's beside its county's, `reading` for how a table was understood, `schema` for structure, `input` for files that cannot be read, `suppression` for what keeps findings from counting. */
  readonly about:
    | 'catalogue'
    | 'sources'
    | 'town'
    | 'task-table'
    | 'village-list'
    | 'domain-list'
    | 'roster'
    | 'table'
    | 'reading'
    | 'schema'
    | 'input'
    | 'run'
    | 'suppression';
  readonly what: Words;
  readonly why: Words;
  /** The law behind it; empty only where `why` says why none is needed. */
  readonly legal: readonly LegalSource[];
  /** A bad and a good text, for people. */
  readonly illustration?: { readonly bad: string; readonly good: string } | undefined;
}
