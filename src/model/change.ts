import type { Element } from './elements.ts';
import type { Facts, LegalSource } from './finding.ts';
import type { Span } from './place.ts';
import type { Words } from './words.ts';

/** What a change does to openness, from what readers look for first. `editorial`: to nothing but the wording. */
export const EFFECTS = ['narrowing', 'widening', 'neutral', 'editorial'] as const;
export type Effect = (typeof EFFECTS)[number];

/** What everybody may know about a kind of change without comparing anything. */
export interface ChangeRecord {
  readonly id: string;
  readonly effect: Effect;
  readonly what: Words;
  /** Why it has this effect. */
  readonly why: Words;
  /** The law behind that; empty only where `why` says all there is to say. */
  readonly legal: readonly LegalSource[];
}

/** A piece of a text and what became of it. The pieces of `same` and `removed` make up the old text, the others the new. */
export interface Segment {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** An item or task of one side, as it is named there. */
export interface EntrySide extends Span {
  readonly id?: string | undefined;
  readonly category?: string | undefined;
  readonly name?: string | undefined;
  readonly number?: string | undefined;
}

/** Where a change was made: on the side before, on the side after, or on both. Places are those of the changed element. */
export interface Occurrence {
  readonly before?: EntrySide | undefined;
  readonly after?: EntrySide | undefined;
}

/** One edit, with every place where it was made. */
export interface Change {
  /** The id of its kind. */
  readonly kind: string;
  readonly effect: Effect;
  readonly element?: Element | undefined;
  /** In the language of the run; names no place and, unless the change is about items, no item. */
  readonly message: string;
  /** The texts as written, where there are any. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Where both texts are there, word by word. */
  readonly segments?: readonly Segment[] | undefined;
  readonly data: Facts;
  readonly legal: readonly LegalSource[];
  /** At least one. */
  readonly occurrences: readonly Occurrence[];
  /** 16 hexadecimal digits: kind, texts, facts, and the items concerned; never the place or the wording. Unique within a revision. */
  readonly fingerprint: string;
}

/** A change that was accepted, so that it does not count for the gate. */
export interface AcceptedChange {
  readonly change: Change;
  readonly reason: string;
}
