import { InputError } from '../model/problem.ts';
import { COMPOUND_START, openCompoundFile } from '../ooxml/compound-file.ts';
import { LIMITS } from '../ooxml/limits.ts';
import type { Zip } from '../ooxml/zip.ts';

/** Streams that only one kind of old Office file has, with the ending of such files. */
const STREAMS: readonly (readonly [stream: string, ending: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['WordDocument', 'doc'],
  ['PowerPoint Document', 'ppt'],
];

/**
 * What a zip archive or compound file holds, by the ending that such files have; `zip` and `ole` for any other archive,
 * undefined for what is neither. Content counts, not the file's name.
 *
 * @throws InputError `workbook-damaged`, `workbook-encrypted`, `limit-exceeded`
 */
export async function identifyContainer(bytes: Uint8Array): Promise<string | undefined> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8)).toString('latin1');
  if (start === COMPOUND_START) return identifyCompoundFile(bytes);
  // `PK` and a record's number: local header, or the end of an archive without files.
  if (!/^PK[\u0003\u0005\u0007]/u.test(start)) return undefined;
  // Loaded for archives only, so that a run over YAML can do without.
  const { openZip } = await import('../ooxml/zip.ts');
  return identifyArchive(await openZip(bytes));
}

function identifyCompoundFile(bytes: Uint8Array): string {
  const { names } = openCompoundFile(bytes);
  if (names.includes('EncryptedPackage')) throw new InputError('workbook-encrypted');
  return STREAMS.find(([stream]) => names.includes(stream))?.[1] ?? 'ole';
}

/** Files that only one kind of archive has. */
const PARTS: readonly (readonly [part: string, ending: string])[] = [
  ['xl/workbook.xml', 'xlsx'],
  ['word/document.xml', 'docx'],
  ['xl/workbook.bin', 'xlsb'],
  ['ppt/presentation.xml', 'pptx'],
  ['ofd.xml', 'ofd'],
];

/** The main part of an Office document may have any name; its root element tells. */
const ROOTS: ReadonlyMap<string, string> = new Map([
  ['workbook', 'xlsx'],
  ['document', 'docx'],
  ['presentation', 'pptx'],
]);

/** What an OpenDocument archive says that it is. */
const MIME_ENDING = /^application\/vnd\.oasis\.opendocument\.(spreadsheet|text|presentation|graphics)(?:-template)?\s*$/u;
const OPEN_DOCUMENTS: Readonly<Record<string, string>> = { spreadsheet: 'ods', text: 'odt', presentation: 'odp', graphics: 'odg' };

async function identifyArchive(zip: Zip): Promise<string> {
  const main = await findMainPart(zip);
  const byName = PARTS.find(([part]) => (main === undefined ? zip.has(part) : main.toLowerCase() === part))?.[1];
  if (byName !== undefined) return byName;
  if (main !== undefined && zip.has(main)) return ROOTS.get(await readRoot(zip, main)) ?? 'zip';
  // A main part that is named and missing is damage, which the reader of its kind will describe.
  if (main !== undefined) return zip.names.some((name) => /^word\//iu.test(name)) ? 'docx' : 'xlsx';
  const kind = zip.has('mimetype') ? MIME_ENDING.exec(await readStart(zip, 'mimetype'))?.[1] : undefined;
  if (kind !== undefined) return OPEN_DOCUMENTS[kind] ?? 'zip';
  return zip.has('meta-inf/manifest.xml') && zip.has('content.xml') ? 'odt' : 'zip';
}

async function findMainPart(zip: Zip): Promise<string | undefined> {
  const { readRelationships } = await import('../ooxml/relationships.ts');
  return [...(await readRelationships(zip, '', LIMITS)).values()].find(({ type }) => type === 'officeDocument')?.target;
}

/** The first few bytes of a part, as text. */
async function readStart(zip: Zip, part: string): Promise<string> {
  for await (const chunk of zip.read(part, 'listPartBytes')) return Buffer.from(chunk).toString('utf8', 0, 1024);
  return '';
}

/** The name of a part's root element, without its prefix. */
async function readRoot(zip: Zip, part: string): Promise<string> {
  const match = /<(?![?!])(?:[^\s<>/:]{1,100}:)?([^\s<>/:]{1,100})/u.exec(await readStart(zip, part));
  return match?.[1] ?? '';
}
