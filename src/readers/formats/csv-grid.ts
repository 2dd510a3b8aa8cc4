import { InputError } from '../../model/problem.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { decodeTable } from '../decode.ts';
import type { Grid } from '../grid.ts';
import { buildSheet } from './build-sheet.ts';
import { createCellStore } from './cell-store.ts';
import { createCellWriter } from './cell-writer.ts';
import { detectDivision } from './csv-fields.ts';
import { cutRecords } from './csv-records.ts';
import type { FormatOptions } from './define.ts';

/** How much of the text is looked at to tell what divides it. */
const SAMPLE = 65_536;
/** Excel's own first line, which says what divides the others and is no row. */
const SEPARATOR_LINE = /^"?sep=([^\n "])"?(?:\n|$)/iu;

/**
 * Reads comma- or otherwise separated values into a grid of one sheet, named for the file. Rows are numbered as a
 * spreadsheet numbers them: a line break between quotes begins no row.
 * @throws InputError `file-empty`, `encoding-unreadable`, `table-damaged` {reason, line}, `limit-exceeded`
 */
export function readCsv(bytes: Uint8Array, { file, encoding }: FormatOptions, limits: Limits = LIMITS): Grid {
  const text = decodeTable(bytes, { encoding }).replaceAll(/\r\n?/gu, '\n');
  if (text.trim() === '') throw new InputError('file-empty');
  const separator = SEPARATOR_LINE.exec(text);
  const body = text.slice(separator?.[0].length ?? 0);
  const delimiter = separator?.[1] ?? detectDivision(body.slice(0, SAMPLE))?.delimiter ?? ',';
  const store = createCellStore();
  const write = createCellWriter(limits);
  cutRecords(body, delimiter, (row, column, field) => write(store, row, column, readField(field)));
  return { sheets: [buildSheet({ name: baseName(file), store, merges: [] })] };
}

const GUARDED = /^['\t]'*[=+\-@＝＋－＠]/u;
const TEXT_FORMULA = /^="((?:[^"]|"")*)"$/u;

/**
 * What a field says: without the sign that keeps spreadsheets from calculating a text (`'=SUM(A1)`), and without the
 * formula that keeps them from taking a text for a number (`="007"`).
 */
function readField(field: string): string {
  const first = field.codePointAt(0);
  if ((first === 0x27 || first === 0x09) && GUARDED.test(field)) return field.slice(1);
  const formula = first === 0x3d ? TEXT_FORMULA.exec(field) : null;
  return formula?.[1]?.replaceAll('""', '"') ?? field;
}

/** 养老服务 of 目录/养老服务.csv; the whole name where nothing stands before the dot. */
function baseName(file: string): string {
  const name = /[^/\\]*$/u.exec(file)?.[0] ?? '';
  return name.replace(/(?<=.)\.[^.]*$/u, '');
}
