import { itemColumns, readItemRow, type ItemColumns, type ItemRow } from './item-row.ts';
import { columnsOf, headerHandle, tableRows, type IndexedColumn, type Table, type TableRow } from './table-rows.ts';
import { readTitle, type TableTitle } from './title.ts';
import { parseDeadline } from '../phrases/index.ts';
import { findDomain } from '../vocabularies/index.ts';
import type { AbsentColumn, Catalogue, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS } from '../model/elements.ts';
import type { Deadline } from '../model/phrases.ts';
import type { At, Located, Source } from '../model/source.ts';

/** Reads a standard catalogue 标准目录. */
export function readCatalogueTable(table: Table, source: Source): Catalogue {
  const header = headerHandle(table);
  const title = readTitle(table);
  return {
    kind: 'catalogue',
    source,
    at: title?.title.at ?? header,
    title: title?.title,
    domain: readDomain(title),
    locality: title?.locality ?? {},
    edition: title?.reading.edition === undefined ? undefined : { value: title.reading.edition, at: title.title.at },
    items: readItems(table),
    absentColumns: findAbsentColumns(table, header),
  };
}

function readDomain(title: TableTitle | undefined): Located<string> | undefined {
  const domain = title?.reading.domain;
  if (title === undefined || domain === undefined) return undefined;
  return { value: findDomain(domain)?.id ?? domain, at: title.title.at };
}

function findAbsentColumns({ header }: Table, at: At): readonly AbsentColumn[] {
  return [...REQUIRED_ELEMENTS, 'level' as const]
    .filter((element) => columnsOf(header, element).length === 0)
    .map((element) => ({ element, at }));
}

function readItems(table: Table): readonly Item[] {
  const columns = itemColumns(table.header);
  const items: ItemRow[][] = [];
  let previous: TableRow | undefined;
  for (const row of tableRows(table)) {
    const read = readItemRow(table, columns, row);
    if (previous !== undefined && continuesItem(columns, previous, row)) items.at(-1)?.push(read);
    else items.push([read]);
    previous = row;
  }
  return items.flatMap(joinRows);
}

/** A row goes on with the item above where a merge brings its name down, and its number too unless that is blank. */
function continuesItem(columns: ItemColumns, previous: TableRow, row: TableRow): boolean {
  const comesDown = ({ index }: IndexedColumn): boolean => row.cells[index]?.at === previous.cells[index]?.at;
  const isBlank = ({ index }: IndexedColumn): boolean => row.cells[index]?.text === '';
  const names = columns.names.filter((column) => !isBlank(column));
  if (names.length === 0 || !names.every(comesDown)) return false;
  return columns.number === undefined || isBlank(columns.number) || comesDown(columns.number);
}

/** One item out of its rows. Cells that are merged over several of them count once, and so does a tick that is repeated. */
function joinRows(rows: readonly ItemRow[]): Item[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (rows.length === 1) return [{ ...first, damaged: [] }];
  const item: Item = {
    ...first,
    content: joinCells(rows.map(({ content }) => content)),
    basis: joinCells(rows.map(({ basis }) => basis)),
    deadline: joinDeadlines(joinCells(rows.map(({ deadline }) => (deadline === undefined ? [] : [deadline])))),
    subject: joinCells(rows.map(({ subject }) => subject)),
    channel: joinCells(rows.map(({ channel }) => channel)),
    audience: distinct(joinCells(rows.map(({ audience }) => audience))),
    method: distinct(joinCells(rows.map(({ method }) => method))),
    level: distinct(joinCells(rows.map(({ level }) => level))),
    damaged: [],
  };
  return [item];
}

/** The values of several rows, those of a cell that covers more than one of them once. */
function joinCells<T>(rows: readonly (readonly Located<T>[])[]): readonly Located<T>[] {
  const seen = new Set<At>();
  return rows.flatMap((values) => {
    const fresh = values.filter(({ at }) => !seen.has(at));
    for (const { at } of fresh) seen.add(at);
    return fresh;
  });
}

/** An item has one deadline: where its rows set several, they are read as one text of several lines. */
function joinDeadlines(deadlines: readonly Located<Deadline>[]): Located<Deadline> | undefined {
  const [first, ...others] = deadlines;
  if (first === undefined || others.every(({ raw }) => raw === first.raw)) return first;
  const text = deadlines.map(({ raw }) => raw).join('\n');
  return { value: parseDeadline(text), at: first.at, raw: text };
}

function distinct<T>(values: readonly Located<T>[]): readonly Located<T>[] {
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const key = JSON.stringify(value) ?? '';
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
