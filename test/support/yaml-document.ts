import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Document } from '../../src/model/document.ts';
import type { At } from '../../src/model/source.ts';
import type { TaskTable } from '../../src/model/task-table.ts';
import type { VillageList } from '../../src/model/village-list.ts';
import { readYamlText } from '../../src/readers/read-file.ts';

/** The one document of a YAML text. */
function readDocument(text: string): Document {
  const { documents, problems } = readYamlText('目录.yaml', text);
  const [read] = documents;
  if (read === undefined) throw new Error(JSON.stringify(problems));
  return read.document;
}

export function readCatalogue(text: string): Catalogue {
  const document = readDocument(text);
  if (document.kind !== 'catalogue') throw new Error(document.kind);
  return document;
}

export function readTaskTable(text: string): TaskTable {
  const document = readDocument(text);
  if (document.kind !== 'task-table') throw new Error(document.kind);
  return document;
}

export function readVillageList(text: string): VillageList {
  const document = readDocument(text);
  if (document.kind !== 'village-list') throw new Error(document.kind);
  return document;
}

/** `line:column` of a handle, or of where a located value stands. */
export function placeOf(document: Catalogue | TaskTable | VillageList, located: At | { readonly at: At } | undefined): string | undefined {
  if (located === undefined) return undefined;
  const place = document.source.place(typeof located === 'number' ? located : located.at);
  return place.kind === 'text' ? `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}` : undefined;
}
