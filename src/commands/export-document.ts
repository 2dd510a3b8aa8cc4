import { exporters } from '../exporters/formats/index.generated.ts';
import { makeMapping, type MappingDocument } from '../exporters/mapping.ts';
import { makeOfficialTable } from '../exporters/official-table.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';

/** The formats a document can be exported to. */
export type ExportFormat = 'xlsx' | 'docx' | 'html' | 'csv' | 'json';

/** An exported document. */
export interface ExportedDocument {
  readonly content: string | Uint8Array;
  /** What the columns cannot hold and the format keeps nowhere: it belongs into a mapping beside the file. */
  readonly mapping?: MappingDocument | undefined;
}

/**
 * Writes a document as the official table. Pure: the content is yours to put where you like.
 * @throws InputError `limit-exceeded` where the format cannot hold a text
 */
export async function exportDocument(document: Catalogue | TaskTable | VillageList, format: ExportFormat): Promise<ExportedDocument> {
  const exporter = exporters.find(({ name }) => name === format);
  if (exporter === undefined) throw new TypeError(`there is no format ${format}`);
  const mapping = makeMapping(document);
  const content = await exporter.write({ document, table: makeOfficialTable(document), mapping });
  return { content, mapping: exporter.mapping === 'beside' ? mapping : undefined };
}
