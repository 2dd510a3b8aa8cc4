import { holds } from './complete-header.ts';
import { continuesItem, joinCells, joinDeadlines, joinExtra } from './item-rows.ts';
import { itemColumns, readItemRow, type ItemRow } from './item-row.ts';
import { headerHandle, type Parts, type Table } from './table.ts';
import { tableRows, type LeftOutRow, type TableRow } from './table-rows.ts';
import type { AbsentColumn, Item } from '../model/catalogue.ts';
import { REQUIRED_ELEMENTS } from '../model/elements.ts';
import type { Located } from '../model/source.ts';

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
    if (
      previous !== undefined &&
      open !== undefined &&
      continuesItem({ ...columns, telling: [columns.content, columns.basis, columns.deadline, columns.subject] }, previous, row)
    )
      open.push(read);
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
