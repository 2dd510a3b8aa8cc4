import { packText, writeZip, type ArchiveEntry } from '../../../src/ooxml/write-zip.ts';
import { sheetPart, workbookParts } from '../../support/workbook.ts';

import { HEADER, describeItem, ITEMS, MEBIBYTE } from './hostile-file.ts';

export const SHEET = 'xl/worksheets/sheet1.xml';
export const STRINGS = 'xl/sharedStrings.xml';
export const BASE = { sheets: [{ name: '目录', rows: ITEMS }] };
/** Rows of the sheet part of `BASE`, to which hostile ones are added. */
export const BASE_SHEET = String(workbookParts(BASE).get(SHEET));
export const BASE_DATA = /<sheetData>(.*)<\/sheetData>/su.exec(BASE_SHEET)?.[1] ?? '';

/** A text again and again until it is so many bytes long, in pieces that are short enough to hold. */
export function* repeat(text: string, bytes: number): Generator<string, void> {
  const times = Math.ceil(MEBIBYTE / Buffer.byteLength(text));
  const piece = text.repeat(times);
  const size = Buffer.byteLength(piece);
  for (let written = 0; written < bytes; written += size) yield piece;
}

export function* around(before: string, pieces: Iterable<string>, after: string): Generator<string, void> {
  yield before;
  yield* pieces;
  yield after;
}

export function* count(times: number, write: (index: number) => string): Generator<string, void> {
  for (let index = 0; index < times; index += 1) yield write(index);
}

export type Content = string | Uint8Array | Iterable<string> | null;

/** The base workbook with other parts in place of its own; long ones are packed piece by piece and never held as a whole. */
export async function workbookWith(parts: Readonly<Record<string, Content>>, lies: { readonly size?: number } = {}): Promise<Uint8Array> {
  const all = new Map<string, Content>([...workbookParts(BASE), ...Object.entries(parts)]);
  const entries: ArchiveEntry[] = [];
  for (const [name, content] of all) {
    if (content === null) continue;
    if (typeof content === 'string' || content instanceof Uint8Array) entries.push({ name, content });
    else entries.push({ name, content: { ...(await packText(content)), ...lies } });
  }
  return writeZip(entries);
}

/** The base workbook with more in its sheet: behind its rows, behind its `sheetData`, and before it. */
export function sheetWith(rows: Iterable<string>, after: Iterable<string> = [], before = ''): Promise<Uint8Array> {
  const [start = '', end = ''] = sheetPart('\u0000', '', before).split('\u0000</sheetData>');
  return workbookWith({ [SHEET]: join(start, BASE_DATA, rows, '</sheetData>', after, end) });
}

export function* join(...pieces: readonly (string | Iterable<string>)[]): Generator<string, void> {
  for (const piece of pieces) {
    if (typeof piece === 'string') yield piece;
    else yield* piece;
  }
}

/** A workbook of 10,000 items, in which damage lies deep. */
export const writeLongWorkbook = (): Promise<Uint8Array> => {
  const parts = workbookParts({
    sheets: [{ name: '目录', rows: [HEADER, ...Array.from({ length: 10_000 }, (_, index) => describeItem(index + 1))] }],
  });
  return workbookWith(Object.fromEntries(parts));
};
/** So many worksheets that all hold the same. */
export async function manySheets(times: number, content: () => Iterable<string>): Promise<Uint8Array> {
  const numbers = Array.from({ length: times }, (_, index) => index + 1);
  const sheets = numbers.map((number) => ({ name: `表${number}`, rows: ITEMS }));
  const packed = await packText(content());
  const parts = workbookParts({ sheets });
  return writeZip([...parts].map(([name, data]) => ({ name, content: name.startsWith('xl/worksheets/') ? packed : data })));
}
