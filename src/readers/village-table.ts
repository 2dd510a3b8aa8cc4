import { cellHandle } from './grid.ts';
import type { Header } from './header.ts';
import { readExtra } from './extra-cells.ts';
import { readPath } from './item-path.ts';
import { continuesItem, joinCells, joinDeadlines, joinExtra } from './item-rows.ts';
import { splitEntries } from './list-entries.ts';
import { headerHandle, type Parts, type Table } from './table.ts';
import { locate, locateText, type Cell } from './table-cell.ts';
import { columnsOf, tableRows, type IndexedColumn, type LeftOutRow, type TableRow } from './table-rows.ts';
import { parseBasis, parseDeadline, parseFrequency, parsePlaces } from '../phrases/index.ts';
import type { AbsentColumn } from '../model/catalogue.ts';
import type { Located } from '../model/source.ts';
import { VILLAGE_ELEMENTS, type VillageElement, type VillageItem } from '../model/village-list.ts';

/** The items of a village's list, with what was left out of them. */
export interface VillageRows {
  readonly items: readonly VillageItem[];
  readonly rows: number;
  readonly leftOut: readonly LeftOutRow[];
}

/** Elements that no column of a table holds. */
export function findAbsentVillageColumns(table: Table): readonly AbsentColumn[] {
  const at = headerHandle(table);
  return VILLAGE_ELEMENTS.filter((element) => columnsOf(table.header, element).length === 0).map((element) => ({ element, at }));
}

/** Reads the items of a village's list 村(居)务公开事项清单. */
export function readVillageItems(parts: Parts): VillageRows {
  const columns = villageColumns(parts[0].header);
  const leftOut: LeftOutRow[] = [];
  const items: VillageItem[][] = [];
  let previous: TableRow | undefined;
  let rows = 0;
  for (const row of tableRows(parts, leftOut)) {
    const read = readRow(columns, row);
    rows += 1;
    if (previous !== undefined && continuesItem(columns, previous, row)) items.at(-1)?.push(read);
    else items.push([read]);
    previous = row;
  }
  return { items: items.flatMap(joinRows), rows, leftOut };
}

type VillageColumns = ReturnType<typeof villageColumns>;

function villageColumns(header: Header) {
  const content = columnsOf(header, 'content')[0];
  const time = columnsOf(header, 'time')[0];
  const places = columnsOf(header, 'place');
  const frequency = columnsOf(header, 'frequency')[0];
  return {
    number: columnsOf(header, 'number')[0],
    categories: columnsOf(header, 'category'),
    names: columnsOf(header, 'name'),
    content,
    time,
    places,
    frequency,
    responsible: columnsOf(header, 'responsible'),
    basis: columnsOf(header, 'basis')[0],
    telling: [content, time, places[0], frequency],
  };
}

/** Reads one row as if it were an item of its own. Its handle is the row's own cell under the name, even where the name is merged. */
function readRow(columns: VillageColumns, row: TableRow): VillageItem {
  const { table } = row;
  const at = (column: IndexedColumn | undefined): Cell | undefined => (column === undefined ? undefined : row.cells[column.index]);
  const all = (list: readonly IndexedColumn[]): readonly Cell[] => list.flatMap((column) => at(column) ?? []);
  const path = readPath(all(columns.categories), all(columns.names));
  const [name] = columns.names;
  const cells = { name: at(name), content: at(columns.content), time: at(columns.time), frequency: at(columns.frequency) };
  return {
    at: cellHandle(table.sheetIndex, row.row, name?.column ?? table.header.columns[0]?.column ?? 1),
    number: locateText(at(columns.number)),
    // A section's title stands for the category where no column does.
    category: path.category ?? (columns.categories.length === 0 ? locateText(row.section) : undefined),
    name: path.name,
    content: readList(cells.content, splitEntries),
    time: readValue(cells.time, parseDeadline),
    place: all(columns.places).flatMap((cell) => readList(cell, parsePlaces)),
    frequency: readValue(cells.frequency, parseFrequency),
    responsible: all(columns.responsible).flatMap((cell) => readList(cell, parsePlaces)),
    basis: readList(at(columns.basis), (text) => [parseBasis(text)]),
    extra: readExtra(row, 'extra'),
    placeOf: (element: VillageElement) => (element === 'place' ? at(columns.places[0]) : cells[element])?.at,
    damaged: [],
  };
}

function readValue<T>(cell: Cell | undefined, read: (text: string) => T): Located<T> | undefined {
  return cell === undefined || cell.text === '' ? undefined : locate(read(cell.text), cell);
}

function readList<T>(cell: Cell | undefined, read: (text: string) => readonly T[]): readonly Located<T>[] {
  return cell === undefined || cell.text === '' ? [] : read(cell.text).map((value) => locate(value, cell));
}

/** One item out of its rows. Cells that are merged over several of them count once. */
function joinRows(rows: readonly VillageItem[]): readonly VillageItem[] {
  const [first] = rows;
  if (first === undefined || rows.length === 1) return rows;
  return [
    {
      ...first,
      content: joinCells(rows.map(({ content }) => content)),
      time: joinDeadlines(joinCells(rows.map(({ time }) => (time === undefined ? [] : [time])))),
      place: joinCells(rows.map(({ place }) => place)),
      frequency: rows.find(({ frequency }) => frequency !== undefined)?.frequency,
      responsible: joinCells(rows.map(({ responsible }) => responsible)),
      basis: joinCells(rows.map(({ basis }) => basis)),
      extra: joinExtra(joinCells(rows.map(({ extra }) => extra))),
    },
  ];
}
