import type { Day } from './phrases.ts';
import type { At, Located } from './source.ts';

/**
 * How sure a field of a reference is, from the surest: it follows from a named article, two independent published tables show it,
 * or it is general knowledge that is still to be checked.
 */
export const CONFIDENCES = ['law', 'seen', 'general'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a reference says of an item, each with a confidence of its own; `item` is that there is such an item, with category and name. */
export const REFERENCE_FIELDS = ['item', 'content', 'basis', 'deadline', 'subject', 'channel', 'audience', 'method', 'level'] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** A published table that fields were seen in. */
export interface ReferenceSource {
  readonly id: string;
  readonly place: string;
  readonly title: string;
  readonly url?: string | undefined;
  readonly year?: string | undefined;
}

/** What makes a catalogue a reference: a reconstruction to compare with, and no official text. */
export interface Reference {
  readonly at: At;
  /** The day on which its acts and bodies were current. */
  readonly asOf?: Located<Day> | undefined;
  /** The ministry's guide that it reconstructs, where it is known. */
  readonly guide?: Located<string> | undefined;
  readonly sources: readonly Located<ReferenceSource>[];
  readonly notes: readonly Located<string>[];
}

/** How sure an item of a reference is, and by what. */
export interface Support {
  readonly at: At;
  readonly confidence: Readonly<Partial<Record<ReferenceField, Located<Confidence>>>>;
  /** Ids of published tables, or articles: 《中华人民共和国预算法》第十四条. A field without any has those of the item. */
  readonly sources: Readonly<Partial<Record<ReferenceField, readonly Located<string>[]>>>;
  /** Channels that the tables leave open (□), beside those that they demand. */
  readonly optionalChannels: readonly Located<string>[];
  /** What the item is called elsewhere, or was called: as sure as the item. */
  readonly otherNames: readonly Located<string>[];
  readonly note?: Located<string> | undefined;
}

/** The sources of a field. */
export function sourcesOf({ sources }: Support, field: ReferenceField): readonly Located<string>[] {
  return sources[field] ?? sources.item ?? [];
}
