import type { Catalogue } from '../model/catalogue.ts';
import type { DomainList } from '../model/domain-list.ts';
import type { Document } from '../model/document.ts';
import type { Problem } from '../model/problem.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';
import { readFile } from '../readers/read-file.ts';
import type { ReadingOptions } from '../readers/reading-options.ts';

/** The documents of one kind that a file holds, and what kept others from being read. */
export interface ReadResult<D> {
  readonly documents: readonly D[];
  readonly problems: readonly Problem[];
}

/** Reads the standard catalogues of a file, YAML or a table of any format that is read. Never throws for what the file holds: see `problems`. */
export async function readCatalogue(path: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadResult<Catalogue>> {
  return readKind(path, bytes, options, (document): document is Catalogue => document.kind === 'catalogue');
}

/** Reads the task-breakdown tables of a file, YAML or a table of any format that is read. Never throws for what the file holds: see `problems`. */
export async function readTaskTable(path: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadResult<TaskTable>> {
  return readKind(path, bytes, options, (document): document is TaskTable => document.kind === 'task-table');
}

/** Reads the villages' lists of a file, YAML or a table of any format that is read. Never throws for what the file holds: see `problems`. */
export async function readVillageList(path: string, bytes: Uint8Array, options: ReadingOptions = {}): Promise<ReadResult<VillageList>> {
  return readKind(path, bytes, options, (document): document is VillageList => document.kind === 'village-list');
}

/** Reads a list of domains, which is YAML. Never throws for what the file holds: see `problems`; its schema is `validate`'s business. */
export async function readDomainList(path: string, bytes: Uint8Array): Promise<ReadResult<DomainList>> {
  return readKind(path, bytes, {}, (document): document is DomainList => document.kind === 'domain-list');
}

async function readKind<D extends Document>(
  path: string,
  bytes: Uint8Array,
  options: ReadingOptions,
  is: (document: Document) => document is D,
): Promise<ReadResult<D>> {
  const { documents, problems } = await readFile(path, bytes, options);
  return { documents: documents.map(({ document }) => document).filter(is), problems };
}
