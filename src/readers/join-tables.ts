import type { Header } from './header.ts';
import { isOfPage, type Parts, type Table } from './table.ts';
import { readTitle, repeatsTitle } from './title.ts';

/** A table with the parts that go on with it on later pages. */
export interface FoundTable {
  readonly tables: Parts;
  /** The first table of a page, as far as it is one. */
  readonly firstOfPage?: Table | undefined;
  /** It is the first of the file. */
  readonly first: boolean;
}

/**
 * Text documents and pages break a long table into several. One that has the same columns as the table before it, and no
 * title of its own but the same once more, or the heading of a section, goes on with it.
 */
export function joinContinuations(tables: readonly Table[]): readonly FoundTable[] {
  const found: { tables: [Table, ...Table[]]; firstOfPage: Table | undefined; first: boolean }[] = [];
  for (const table of tables) {
    const last = found.at(-1);
    const before = last?.tables.at(-1);
    if (last !== undefined && before !== undefined && goesOn(last.tables[0], before, table)) {
      last.tables.push(table);
      continue;
    }
    found.push({ tables: [table], firstOfPage: isOfPage(table.sheet) ? tables[0] : undefined, first: found.length === 0 });
  }
  return found;
}

function goesOn(first: Table, before: Table, table: Table): boolean {
  if (!isOfPage(table.sheet) || table.sheetIndex === before.sheetIndex) return false;
  const title = readTitle(table);
  if (title !== undefined && table.heading?.alone !== true && !repeatsTitle(title, readTitle(first))) return false;
  return table.header.kind === before.header.kind && rolesOf(table.header) === rolesOf(before.header);
}

function rolesOf({ columns }: Header): string {
  return columns.map(({ column, role }) => `${column} ${JSON.stringify(role) ?? ''}`).join('|');
}
