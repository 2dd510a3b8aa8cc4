import type { Document, DocumentKind } from '../model/document.ts';
import type { TableExplanation } from '../model/explanation.ts';
import type { Problem } from '../model/problem.ts';
import type { At } from '../model/source.ts';
import type { IgnoreComment } from '../model/suppression.ts';
import type { Grid } from './grid.ts';

/** The raw structure of a YAML document, for its schema. Tables have none: their shape is checked while they are read. */
export interface Structure {
  readonly kind: DocumentKind;
  readonly value: unknown;
  /** The handle of the value at a path, or of its key; the nearest ancestor's where the path leads nowhere. */
  at(path: readonly (string | number)[], part: 'key' | 'value'): At;
}

/** One document, with its structure where it has one. */
export interface ReadDocument {
  readonly document: Document;
  readonly structure?: Structure | undefined;
}

/** What one file gave: documents, and problems for what could not be read. */
export interface Reading {
  readonly documents: readonly ReadDocument[];
  readonly problems: readonly Problem[];
  /** How the tables were understood that could not be trusted: the user sees there which columns to name. */
  readonly refused?: readonly TableExplanation[] | undefined;
  /** The tables themselves, where the file is one of tables: it can be handed back marked. */
  readonly grid?: Grid | undefined;
  /** The comments `catalogue-ignore` of a YAML file; absent where it has none. */
  readonly ignoreComments?: readonly IgnoreComment[] | undefined;
}
