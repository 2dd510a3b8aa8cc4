import { holds } from './complete-header.ts';
import { itemColumns, readItemRow, type ItemColumns, type ItemRow } from './item-row.ts';
import { headerHandle, type Parts, type Table } from './table.ts';
import { tableRows, type IndexedColumn, type LeftOutRow, type TableRow } from './table-rows.ts';
import { parseDeadline } from '../phrases/index.ts';
import type { AbsentColumn, ExtraValue, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS } from '../model/elements.ts';
import type { Deadline } from '../model/phrases.ts';
import type { At, Located } from '../model/source.ts';

/** The entries of a catalogue's table, with what was left out of them. */
export interface CatalogueRows {
  /** By the words of the column 领域; one list under '' where there is no such column. */
  readonly domains: readonly { readonly words: string; readonly items: readonly Item[] }[];
  readonly rows: number;
  readonly leftOut: readonly LeftOutRow[];
}

/** Elements that no column of a table holds. */
export function findAbsentColumns(table: Table): readonly AbsentColumn[] {
  const at = headerHandle(table);
  return [...REQUIRED_ELEMENTS, 'level' as const]
    .filter((element) => !table.header.columns.some((column) => holds(column, element)))
    .map((element) => ({ element, at }));
}

/** Reads the items of a standard catalogue 标准目录. A column 领域 divides them. */
export function readItems(parts: Parts): CatalogueRows {
  const columns = itemColumns(parts[0].header);
  const leftOut: LeftOutRow[] = [];
  const domains = new Map<string, ItemRow[][]>();
  let open: ItemRow[] | undefined;
  let previous: TableRow | undefined;
  let rows = 0;
  for (const row of tableRows(parts, leftOut)) {
    const read = readItemRow(columns, row);
    rows += 1;
    if (previous !== undefined && open !== undefined && continuesItem(columns, previous, row)) open.push(read);
    else {
      open = [read];
      const words = columns.domain === undefined ? '' : (row.cells[columns.domain.index]?.text ?? '');
      const items = domains.get(words);
      if (items === undefined) domains.set(words, [open]);
      else items.push(open);
    }
    previous = row;
  }
  return { domains: [...domains].map(([words, items]) => ({ words, items: items.flatMap(joinRows) })), rows, leftOut };
}

/**
 * A row goes on with the item above where a merge brings its name down, and its number too unless that is blank; or where
 * number and name are blank and it does not hold enough of its own to be an item that lacks its name.
 */
function continuesItem(columns: ItemColumns, previous: TableRow, row: TableRow): boolean {
  const comesDown = ({ index }: IndexedColumn): boolean => row.cells[index]?.at === previous.cells[index]?.at;
  const isBlank = ({ index }: IndexedColumn): boolean => row.cells[index]?.text === '';
  if (columns.number !== undefined && !isBlank(columns.number) && !comesDown(columns.number)) return false;
  if (row.section !== previous.section) return false;
  const names = columns.names.filter((column) => !isBlank(column));
  if (names.length > 0) return names.every(comesDown);
  return columns.categories.every((column) => isBlank(column) || comesDown(column)) && !standsAlone(columns, row);
}

const ENOUGH_TO_STAND_ALONE = 3;

/** Whether a row without name and number holds what makes an item: content, basis, deadline, subject of its own. */
function standsAlone(columns: ItemColumns, row: TableRow): boolean {
  const own = [columns.content, columns.basis, columns.deadline, columns.subject].filter((column) => {
    const cell = column === undefined ? undefined : row.cells[column.index];
    return cell !== undefined && cell.begins && cell.text !== '';
  });
  return own.length >= ENOUGH_TO_STAND_ALONE;
}

/** One item out of its rows. Cells that are merged over several of them count once, and so does a tick that is repeated. */
function joinRows(rows: readonly ItemRow[]): Item[] {
  const [first] = rows;
  if (first === undefined) return [];
  // One level may be ticked in two columns: 镇级 and 镇村级.
  if (rows.length === 1) return [{ ...first, level: distinct(first.level), damaged: [] }];
  const channel = joinCells(rows.map((row) => row.channel));
  const method = distinct(joinCells(rows.map((row) => row.method)));
  const item: Item = {
    ...first,
    content: joinCells(rows.map(({ content }) => content)),
    basis: joinCells(rows.map(({ basis }) => basis)),
    deadline: joinDeadlines(joinCells(rows.map(({ deadline }) => (deadline === undefined ? [] : [deadline])))),
    subject: joinCells(rows.map(({ subject }) => subject)),
    channel,
    audience: distinct(joinCells(rows.map(({ audience }) => audience))),
    method,
    level: distinct(joinCells(rows.map(({ level }) => level))),
    extra: joinExtra(joinCells(rows.map(({ extra }) => extra))),
    damaged: [],
    unticked: (['channel', 'method'] as const).filter(
      (element) => (element === 'channel' ? channel : method).length === 0 && rows.some(({ unticked }) => unticked?.includes(element)),
    ),
  };
  return [item];
}

/** The values of several rows, those of a cell that covers more than one of them once. */
function joinCells<Value extends Located<unknown>>(rows: readonly (readonly Value[])[]): readonly Value[] {
  const seen = new Set<At>();
  return rows.flatMap((values) => {
    const fresh = values.filter(({ at }) => !seen.has(at));
    for (const { at } of fresh) seen.add(at);
    return fresh;
  });
}

/** One text for each column that belongs to no element. */
function joinExtra(values: readonly ExtraValue[]): readonly ExtraValue[] {
  const joined = new Map<string, ExtraValue>();
  for (const value of values) {
    const before = joined.get(value.label);
    joined.set(value.label, before === undefined ? value : { ...before, value: `${before.value}\n${value.value}` });
  }
  return [...joined.values()];
}

/** An item has one deadline: where its rows set several, they are read as one text of several lines. */
function joinDeadlines(deadlines: readonly Located<Deadline>[]): Located<Deadline> | undefined {
  const [first, ...others] = deadlines;
  if (first === undefined || others.every(({ raw }) => raw === first.raw)) return first;
  const text = deadlines.map(({ raw }) => raw).join('\n');
  return { value: parseDeadline(text), at: first.at, raw: text };
}

function distinct<T>(values: readonly Located<T>[]): readonly Located<T>[] {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter(({ value }) => {
    const key = JSON.stringify(value) ?? '';
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
