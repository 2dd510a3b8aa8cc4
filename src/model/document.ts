import type { Catalogue } from './catalogue.ts';
import type { DomainList } from './domain-list.ts';
import type { At, Source } from './source.ts';
import type { TaskTable } from './task-table.ts';
import type { UnitRoster } from './roster.ts';
import type { VillageList } from './village-list.ts';

/** The kinds of document a user keeps. */
export const DOCUMENT_KINDS = [
  'catalogue',
  'task-table',
  'village-list',
  'domain-list',
  'unit-roster',
  'mapping',
  'vocabulary',
  'suppressions',
  'baseline',
  'matches',
  'accepted-changes',
  'task-progress',
  'config',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A document that only its schema judges. */
export interface PlainDocument {
  readonly kind: 'mapping' | 'vocabulary' | 'suppressions' | 'baseline' | 'matches' | 'accepted-changes' | 'task-progress' | 'config';
  readonly source: Source;
  readonly at: At;
}

export type Document = Catalogue | TaskTable | VillageList | DomainList | UnitRoster | PlainDocument;
