import { extname } from 'node:path/posix';

import { InputError } from '../model/problem.ts';

/** The formats that are read today. */
export type Format = 'yaml' | 'xlsx';

/** Beginnings of files, byte for byte, with what they are called. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'PDF'],
  ['Rar!', 'RAR'],
  ['\u0089PNG', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['{\\rtf', 'RTF'],
];

/** Texts that are tables of another kind, by their ending: their content alone could pass for YAML. */
const TEXT_TABLES: ReadonlyMap<string, string> = new Map([
  ['.csv', 'CSV'],
  ['.tsv', 'TSV'],
  ['.html', 'HTML'],
  ['.htm', 'HTML'],
  ['.md', 'Markdown'],
]);

/**
 * Tells a file's format by its content; the ending only tells apart what content cannot.
 *
 * @throws InputError `format-unknown` {looksLike} for content that is not read
 */
export function recogniseFormat(file: string, bytes: Uint8Array): Format {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  // The workbook reader itself tells .xlsx from other zip files, and an encrypted .xlsx from an old .xls.
  if (head.startsWith('PK') || head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'xlsx';
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) throw new InputError('format-unknown', { looksLike: signature[1] });
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  if (head.includes('\u0000') && !isUtf16) throw new InputError('format-unknown', { looksLike: null });
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|table|head|meta)/iu.test(head)) throw new InputError('format-unknown', { looksLike: 'HTML' });
  const textTable = TEXT_TABLES.get(extname(file).toLowerCase());
  if (textTable !== undefined) throw new InputError('format-unknown', { looksLike: textTable });
  return 'yaml';
}
