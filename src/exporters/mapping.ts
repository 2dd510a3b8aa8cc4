import type { TableDocument } from './official-table.ts';
import { oneLine } from './clean-text.ts';
import type { Catalogue, Locality } from '../model/catalogue.ts';
import type { MappedItem, TableMapping } from '../model/mapping.ts';
import type { TaskTable } from '../model/task-table.ts';
import type { VillageList } from '../model/village-list.ts';

/** A `kind: mapping` document as plain data. */
export interface MappingDocument {
  readonly kind: 'mapping';
  readonly tables: readonly TableMapping[];
}

/**
 * What the official table has no column for: ids, place, domain, edition, dates, and what it was derived from. `undefined` where there is nothing of it.
 */
export function makeMapping(document: TableDocument): MappingDocument | undefined {
  const table = dropAbsent({
    id: document.id?.value,
    ...describe(document),
    place: describePlace(document.locality),
    items: document.kind === 'task-table' ? undefined : mapItems(document.items),
  });
  return table === undefined ? undefined : { kind: 'mapping', tables: [table] };
}

/** The mapping as a document's property: about this sheet alone, for offices add sheets of other catalogues. */
export function mappingProperty({ tables }: MappingDocument, sheet: string): string {
  return JSON.stringify({ kind: 'mapping', tables: tables.map((table) => ({ sheet, ...table })) });
}

function describe(document: TableDocument): TableMapping {
  if (document.kind === 'catalogue') return describeCatalogue(document);
  return document.kind === 'task-table' ? describeTasks(document) : describeVillage(document);
}

function describeVillage({ edition, effective, derivedFrom }: VillageList): TableMapping {
  return { edition: edition?.value, effective: effective?.value, derivedFrom: derivedFrom?.value };
}

function describeCatalogue({ domain, edition, effective, derivedFrom }: Catalogue): TableMapping {
  return { domain: domain?.value, edition: edition?.value, effective: effective?.value, derivedFrom: derivedFrom?.value };
}

function describeTasks({ year, issued }: TaskTable): TableMapping {
  return { year: year?.value, issued: issued?.value };
}

function describePlace({ name, code, level }: Locality): TableMapping['place'] {
  return dropAbsent({ name: name?.value, code: code?.value, level: level?.value });
}

/** The ids of items, by what the table says of them. An item without name is found by nothing. */
function mapItems(items: Catalogue['items'] | VillageList['items']): readonly MappedItem[] | undefined {
  const mapped = items.flatMap(({ id, name, category, derivedFrom }): readonly MappedItem[] => {
    if (id === undefined || name === undefined) return [];
    return [
      {
        id: id.value,
        name: oneLine(name.value),
        ...(category === undefined ? {} : { category: oneLine(category.value) }),
        ...(derivedFrom === undefined ? {} : { derivedFrom: derivedFrom.value }),
      },
    ];
  });
  return mapped.length === 0 ? undefined : mapped;
}

/** The fields that hold something; `undefined` where none does. */
function dropAbsent<Fields extends object>(fields: Fields): Fields | undefined {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return present.length === 0 ? undefined : (Object.fromEntries(present) as Fields);
}
