import { loadSpelling, makeDocumentId, makeItemIds } from '../ids.ts';
import type { TableDocument } from '../official-table.ts';
import { documentFields } from '../yaml-document.ts';
import { writeJson } from '../yaml-text.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { VillageList } from '../../model/village-list.ts';
import type { Exporter } from './define.ts';

export const exporter: Exporter = {
  name: 'json',
  summary: { zh: '目录本身的数据，供程序使用', en: 'The document as data, for programs' },
  mapping: 'needless',
  async write({ document, table }) {
    const id = await idOf(document, table.title);
    return writeJson(documentFields(document, id, document.kind === 'task-table' ? [] : await itemIdsOf(document.items)));
  },
};

/** The schema wants an id; a table without one gets that which its import would give it. */
async function idOf(document: TableDocument, title: string): Promise<string> {
  if (document.id !== undefined) return document.id.value;
  const { kind, locality } = document;
  const domain = kind === 'catalogue' ? document.domain?.value : undefined;
  const year = kind === 'task-table' ? document.year?.value : undefined;
  return makeDocumentId({ kind, place: locality.name?.value, domain, year, otherwise: title }, await loadSpelling());
}

async function itemIdsOf(items: Catalogue['items'] | VillageList['items']): Promise<readonly string[]> {
  const unnamed = items.filter(({ id }) => id === undefined);
  if (unnamed.length === 0) return items.map(({ id }) => id?.value ?? '');
  const taken = new Set(items.flatMap(({ id }) => (id === undefined ? [] : [id.value])));
  const words = unnamed.map(({ name, category }) => ({ name: name?.value, category: category?.value }));
  const made = makeItemIds(words, await loadSpelling(), taken).values();
  return items.map(({ id }) => id?.value ?? made.next().value ?? '');
}
