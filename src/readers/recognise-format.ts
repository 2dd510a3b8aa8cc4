import { InputError } from '../model/problem.ts';
import { decodeStart } from './decode.ts';
import type { FileHead, TableFormat } from './formats/define.ts';
import { formats } from './formats/index.generated.ts';
import { identifyContainer } from './identify-container.ts';

/** How much of a file is looked at as text. */
const TEXT_BYTES = 8192;

/** Beginnings of files that nothing here reads, byte for byte, with the ending of such files. */
const SIGNATURES: readonly (readonly [start: string, ending: string])[] = [
  ['%PDF', 'pdf'],
  ['Rar!', 'rar'],
  ['7z\u00bc\u00af\u0027\u001c', '7z'],
  ['\u001f\u008b', 'gz'],
  ['\u0089PNG', 'png'],
  ['\u00ff\u00d8\u00ff', 'jpg'],
  ['GIF8', 'gif'],
  ['BM', 'bmp'],
  ['II*\u0000', 'tif'],
  ['MM\u0000*', 'tif'],
  ['RIFF', 'webp'],
  ['{\\rtf', 'rtf'],
];

/** The same of texts. They come before all formats: a page that is packed as a mail holds tables, but not as they are read. */
const TEXT_SIGNATURES: readonly (readonly [pattern: RegExp, ending: string])[] = [
  [/^\s*<[^]{0,2000}?<(?:[\w-]{1,20}:)?UOF[\s>]/u, 'uof'],
  [/^\s*<[^]{0,2000}?<(?:w:wordDocument|pkg:package)[\s>]/u, 'doc'],
  [/^(?:From: <Saved by |MIME-Version: )/iu, 'mht'],
];

/**
 * The format of a file, told by its content; the name settles only what content cannot. Text that is no table is left to
 * the YAML reader.
 *
 * @throws InputError `format-unknown` {looksLike: the ending of such files, or null} for content that is not read;
 *   `workbook-encrypted`, `workbook-damaged`, `limit-exceeded` for archives
 */
export async function recogniseFormat(file: string, bytes: Uint8Array): Promise<TableFormat | 'yaml'> {
  const head = await readHead(file, bytes);
  const { text } = head;
  const foreign = text === undefined ? undefined : TEXT_SIGNATURES.find(([pattern]) => pattern.test(text))?.[1];
  if (foreign !== undefined) throw new InputError('format-unknown', { looksLike: foreign });
  const sure = formats.find((format) => format.plainText !== true && format.recognises(head));
  if (sure !== undefined) return sure;
  const looksLike = nameForeign(head);
  if (looksLike !== undefined) throw new InputError('format-unknown', { looksLike });
  if (isYaml(head)) return 'yaml';
  return formats.find((format) => format.plainText === true && format.recognises(head)) ?? 'yaml';
}

async function readHead(file: string, bytes: Uint8Array): Promise<FileHead> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, TEXT_BYTES));
  const head = start.toString('latin1', 0, 1024);
  const holds = head.startsWith('PK') || head.startsWith('\u00d0\u00cf') ? await identifyContainer(bytes) : undefined;
  return { bytes: head, text: holds === undefined ? decodeStart(start) : undefined, file, holds };
}

/** What a file is that nothing here reads: an ending, or null where it is binary and unknown. */
function nameForeign({ bytes, text, holds }: FileHead): string | null | undefined {
  if (holds !== undefined) return holds;
  const signature = SIGNATURES.find(([start]) => bytes.startsWith(start));
  if (signature !== undefined && (text === undefined || signature[0].length > 2)) return signature[1];
  return text === undefined && bytes.includes('\u0000') ? null : undefined;
}

/** Files that are meant as YAML whatever tables they may look like: by their name, or because they say their kind. */
function isYaml({ file, text }: FileHead): boolean {
  return /\.(?:ya?ml|json)$/iu.test(file) || (text !== undefined && /^["']?kind["']?\s*:/mu.test(text));
}
