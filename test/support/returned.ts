import { readXlsx } from '../../src/readers/formats/xlsx-grid.ts';
import { RETURN_COLUMNS, type ReturnColumn } from '../../src/model/task-return.ts';
import { workbook } from './workbook.ts';

/** A workbook that went out, opened by somebody: its sheets as rows of texts, to be changed at will and saved again. */
export interface OpenWorkbook {
  readonly sheets: { name: string; hidden: boolean | 'very'; rows: string[][] }[];
}

/** Opens a workbook as another office program would; saving it keeps the texts and nothing else. */
export async function openWorkbook(bytes: string | Uint8Array | undefined): Promise<OpenWorkbook> {
  if (typeof bytes !== 'object') throw new TypeError('no workbook');
  const { sheets } = await readXlsx(bytes, undefined, true);
  return {
    sheets: sheets.map(({ name, hidden, lastRow, lastColumn, text }) => ({
      name,
      hidden: hidden && 'very',
      rows: Array.from({ length: lastRow }, (_, row) => Array.from({ length: lastColumn }, (__, column) => text(row + 1, column + 1))),
    })),
  };
}

export function saveWorkbook({ sheets }: OpenWorkbook): Uint8Array {
  return workbook({
    sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.map((row) => row.map((text) => text || null)) })),
  });
}

/** The lists of a workbook, each with its header's row. */
export function listsOf({ sheets }: OpenWorkbook): { name: string; rows: string[][]; header: number }[] {
  return sheets.flatMap((sheet) => {
    const header = sheet.rows.findIndex((row) => row.includes(RETURN_COLUMNS.status.zh));
    return header === -1 || sheet.hidden !== false ? [] : [Object.assign(sheet, { header })];
  });
}

/** The row of a list in which a text stands, whatever column it is in. */
export function findRow(open: OpenWorkbook, words: string): { readonly list: ReturnType<typeof listsOf>[number]; readonly row: string[] } {
  for (const list of listsOf(open)) {
    const row = list.rows.slice(list.header + 1).find((cells) => cells.includes(words));
    if (row !== undefined) return { list, row };
  }
  throw new Error(`no row says ${words}`);
}

function columnOf({ rows, header }: ReturnType<typeof listsOf>[number], column: ReturnColumn): number {
  const index = (rows[header] ?? []).indexOf(RETURN_COLUMNS[column].zh);
  if (index === -1) throw new Error(`no column ${column}`);
  return index;
}

/** Writes into the row that says some words. */
export function fillRow(open: OpenWorkbook, words: string, entry: Readonly<Partial<Record<ReturnColumn, string>>>): void {
  const { list, row } = findRow(open, words);
  for (const [column, text] of Object.entries(entry)) row[columnOf(list, column as ReturnColumn)] = text;
}

/** Writes a row of its own below the last one of the first list. */
export function addRow(open: OpenWorkbook, entry: Readonly<Partial<Record<ReturnColumn, string>>>): void {
  const [list] = listsOf(open);
  if (list === undefined) throw new Error('no list');
  const row = (list.rows[list.header] ?? []).map(() => '');
  for (const [column, text] of Object.entries(entry)) row[columnOf(list, column as ReturnColumn)] = text;
  list.rows.push(row);
}

export function deleteRow(open: OpenWorkbook, words: string): void {
  const { list, row } = findRow(open, words);
  list.rows.splice(list.rows.indexOf(row), 1);
}

/** Puts the rows of every list into another order, and the columns too. */
export function shuffle(
  open: OpenWorkbook,
  rowOrder: (index: number) => number,
  columnOrder: (index: number) => number = (index) => index,
): void {
  for (const { rows, header } of listsOf(open)) {
    const body = rows.splice(header + 1);
    const sorted = body.map((row, index) => ({ row, at: rowOrder(index) })).toSorted((a, b) => a.at - b.at);
    rows.push(...sorted.map(({ row }) => row));
    for (const [index, row] of rows.entries()) {
      if (index < header) continue;
      const cells = Array.from({ length: rows[header]?.length ?? 0 }, (_, column) => ({
        text: row[column] ?? '',
        at: columnOrder(column),
      }));
      rows[index] = cells.toSorted((a, b) => a.at - b.at).map(({ text }) => text);
    }
  }
}
