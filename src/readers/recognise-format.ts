import { extname } from 'node:path/posix';

import { InputError } from '../model/problem.ts';
import type { TableFormat } from './formats/define.ts';
import { formats } from './formats/index.generated.ts';

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
 * The table format of a file, told by its content. Text that is no table is left to the YAML reader.
 *
 * @throws InputError `format-unknown` {looksLike} for content that is not read
 */
export function recogniseFormat(file: string, bytes: Uint8Array): TableFormat | 'yaml' {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1');
  const format = formats.find((candidate) => candidate.recognises({ bytes: head, text: undefined, file }));
  if (format !== undefined) return format;
  const looksLike = nameForeign(file, head);
  if (looksLike !== undefined) throw new InputError('format-unknown', { looksLike });
  return 'yaml';
}

/** What a file is that nothing here reads: a name, or null where it is binary and unknown. */
function nameForeign(file: string, head: string): string | null | undefined {
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature !== undefined) return signature[1];
  const isUtf16 = head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff');
  if (head.includes('\u0000') && !isUtf16) return null;
  if (/^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html|table|head|meta)/iu.test(head)) return 'HTML';
  return TEXT_TABLES.get(extname(file).toLowerCase());
}
