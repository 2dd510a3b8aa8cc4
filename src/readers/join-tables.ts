import type { Sheet } from './grid.ts';
import type { Header } from './header.ts';
import type { Table } from './table-rows.ts';
import { readTitle } from './title.ts';

/** A table with the parts that go on with it on later pages. */
export interface FoundTable {
  readonly tables: readonly [Table, ...Table[]];
  /** The first table of a page, as far as it is one. */
  readonly firstOfPage?: Table | undefined;
  /** It is the first of the file. */
  readonly first: boolean;
}

/**
 * Text documents and pages break a long table into several. One that has the same columns as the table before it, and no
 * title of its own, goes on with it.
 */
export function joinContinuations(tables: readonly Table[]): readonly FoundTable[] {
  const found: { tables: [Table, ...Table[]]; firstOfPage: Table | undefined; first: boolean }[] = [];
  for (const table of tables) {
    const last = found.at(-1);
    const before = last?.tables.at(-1);
    if (last !== undefined && before !== undefined && goesOn(before, table)) {
      last.tables.push(table);
      continue;
    }
    found.push({ tables: [table], firstOfPage: isOfPage(table.sheet) ? tables[0] : undefined, first: found.length === 0 });
  }
  return found;
}

/** A part of a page, and no sheet of a workbook. */
function isOfPage(sheet: Sheet): boolean {
  return sheet.above !== undefined;
}

function goesOn(before: Table, table: Table): boolean {
  if (!isOfPage(table.sheet) || table.sheetIndex === before.sheetIndex || readTitle(table) !== undefined) return false;
  return table.header.kind === before.header.kind && rolesOf(table.header) === rolesOf(before.header);
}

function rolesOf({ columns }: Header): string {
  return columns.map(({ column, role }) => `${column} ${JSON.stringify(role) ?? ''}`).join('|');
}
