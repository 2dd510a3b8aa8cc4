import type { Document } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Place } from '../../model/place.ts';
import type { TextEdit } from '../../ooxml/xml-elements.ts';

/** Why a fix was left alone. Each is worded for people by the command that reports it. */
export const REFUSALS = [
  'not-found', // the piece does not stand there letter by letter
  'ambiguous', // it stands there several times, and not each time it is the same fault
  'key', // it stands in a key of a mapping
  'quoting', // what should stand there cannot be written without changing how the text is quoted
  'formula', // the cell is calculated
  'not-text', // the cell holds a number, a date or a sign of a symbol font
  'markup', // the text is written in a way that is not understood: phonetic guides, CDATA, two cells of one address
  'signed', // the workbook is signed, and a change would break the signature
  'finding-stays', // it was tried, and the finding was still there
  'finding-new', // it was tried, and led to another finding: {message}
  'others-change', // it was tried, and something else changed its meaning with it
  'too-many', // it was not tried any more
  'format', // files of this format are not fixed
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

/** Something that was not done, and why. */
export interface Refusal {
  readonly refused: RefusalReason;
  /** The finding that would have come up. */
  readonly message?: string | undefined;
}

/** One text of a file that can be changed by itself: a scalar, or the text of a cell. */
export interface FixTarget {
  /** The same for as long as a file keeps its shape. */
  readonly id: string;
  /** Its value. */
  readonly text: string;
  /** The name under which aliases repeat it. */
  readonly anchor?: string | undefined;
  /** Where it stands, if that is within the mapping or list that the finding points to. */
  readonly within?: Place | undefined;
  /** How it is written with stretches of its value replaced; undefined where its way of writing cannot hold that. */
  rewrite(edits: readonly TextEdit[]): string | undefined;
}

/** A file opened to be fixed. */
export interface FixEditor {
  /** The texts that stand at the place of a finding: of a mapping or list, all that it holds. */
  targetsAt(place: Place): readonly FixTarget[] | Refusal;
  /** The file with some texts written anew, by their ids; everything else stays to the byte. */
  write(changes: ReadonlyMap<string, WrittenChange>): Promise<Rewritten | Refusal>;
}

/** How a text is to be written, and what it says then. */
export interface WrittenChange {
  readonly source: string;
  readonly value: string;
}

export interface Rewritten {
  readonly content: Uint8Array;
  /** Where a place of the old file is in the new one. */
  move(place: Place): Place;
}

/** A file as the reader and the rules see it. */
export interface Judged {
  readonly findings: readonly Finding[];
  readonly documents: readonly Document[];
  /** What could not be read. */
  readonly problems: number;
}

export type Judge = (content: Uint8Array) => Promise<Judged>;

/** Opens a file of one format. @param places of the findings that are to be fixed */
export type OpenEditor = (content: Uint8Array, places: readonly Place[]) => Promise<FixEditor | Refusal>;
