import { crc32, createInflateRaw } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { InputError } from '../model/problem.ts';
import { damaged } from './damage.ts';
import { exceeds, LIMITS, type Limits, type PartLimit } from './limits.ts';

const CHUNK_BYTES = 64 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** An opened zip archive. Names are found whatever their case and slashes, because producers disagree on both. */
export interface Zip {
  /** The names of all files, as the archive spells them, with forward slashes. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /**
   * A part's bytes, inflated as they are asked for and checked against its declared size and CRC-32.
   * @param most the limit that applies to this kind of part
   * @throws InputError while iterating: `workbook-damaged`, `workbook-encrypted`, `limit-exceeded`
   */
  read(name: string, most?: PartLimit): AsyncGenerator<Uint8Array, void>;
  /** A part as it lies in the archive, to be copied into another one: not inflated and not checked. @throws InputError */
  readPacked(name: string): Promise<PackedContent>;
}

/** The content of an entry in the form that archives hold it in. */
export interface PackedContent {
  /** 0 stored, 8 deflated, others as APPNOTE lists them. */
  readonly method: number;
  readonly crc32: number;
  /** Of the content before it was packed, in bytes. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/**
 * Opens a zip archive and lists it, without inflating anything.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function openZip(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { file, entries } = await listEntries(buffer, limits);
  let total = 0;
  return {
    names: [...entries.values()].map((listed) => listed.name),
    has: (name) => entries.has(keyOf(name)),
    async *read(name, most = 'partBytes') {
      const listed = entries.get(keyOf(name));
      if (listed === undefined) throw damaged('part-missing', { part: name });
      checkSize(listed, most, limits);
      total += listed.entry.uncompressedSize;
      if (total > limits.totalBytes) throw exceeds(limits, 'totalBytes', total);
      yield* checkContent(inflate(await locate(file, buffer, listed), listed), listed);
    },
    async readPacked(name) {
      const listed = entries.get(keyOf(name));
      if (listed === undefined) throw damaged('part-missing', { part: name });
      const { entry } = listed;
      if (entry.isEncrypted()) throw new InputError('workbook-encrypted', { part: name });
      const packed = await locate(file, buffer, listed);
      return { method: entry.compressionMethod, crc32: entry.crc32, size: entry.uncompressedSize, packed };
    },
  };
}

interface Listed {
  readonly name: string;
  readonly entry: Entry;
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').toLowerCase();
}

async function listEntries(buffer: Buffer, limits: Limits): Promise<{ file: ZipFile; entries: Map<string, Listed> }> {
  const entries = new Map<string, Listed>();
  try {
    // Names are decoded here and not by yauzl, so that an unsafe one is told from an archive that is broken.
    const file = await fromBufferPromise(buffer, { decodeStrings: false });
    if (file.entryCount > limits.entries) throw exceeds(limits, 'entries', file.entryCount);
    for await (const entry of file.eachEntry()) {
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      if (validateFileName(name) !== null) throw damaged('entry-name-unsafe', { part: name });
      if (name.endsWith('/')) continue;
      if (entries.has(keyOf(name))) throw damaged('entry-duplicate', { part: name });
      entries.set(keyOf(name), { name, entry });
    }
    return { file, entries };
  } catch (error) {
    throw error instanceof InputError ? error : damaged('zip-broken');
  }
}

/** What the archive itself declares is enough to refuse a bomb before a byte of it is inflated. */
function checkSize({ name, entry }: Listed, most: PartLimit, limits: Limits): void {
  if (entry.isEncrypted()) throw new InputError('workbook-encrypted', { part: name });
  if (entry.uncompressedSize > limits[most]) throw exceeds(limits, most, entry.uncompressedSize, { part: name });
  if (entry.uncompressedSize <= limits.ratioFreeBytes) return;
  const ratio = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
  if (ratio > limits.ratio) throw exceeds(limits, 'ratio', ratio, { part: name });
}

/** The compressed bytes of an entry, without copying them. */
async function locate(file: ZipFile, buffer: Buffer, { entry }: Listed): Promise<Buffer> {
  try {
    const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true });
    return buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch {
    throw damaged('zip-broken');
  }
}

async function* inflate(data: Buffer, { name, entry }: Listed): AsyncGenerator<Uint8Array, void> {
  if (entry.compressionMethod === STORED) {
    for (let start = 0; start < data.length; start += CHUNK_BYTES) yield data.subarray(start, start + CHUNK_BYTES);
  } else if (entry.compressionMethod === DEFLATED) {
    const stream = createInflateRaw({ chunkSize: CHUNK_BYTES });
    stream.end(data);
    yield* stream as AsyncIterable<Uint8Array>;
  } else {
    throw damaged('compression-unknown', { part: name, method: entry.compressionMethod });
  }
}

async function* checkContent(chunks: AsyncIterable<Uint8Array>, { name, entry }: Listed): AsyncGenerator<Uint8Array, void> {
  let size = 0;
  let checksum = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > entry.uncompressedSize) throw damaged('size-mismatch', { part: name });
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof InputError ? error : damaged('zip-broken', { part: name });
  }
  if (size !== entry.uncompressedSize) throw damaged('size-mismatch', { part: name });
  if (checksum !== entry.crc32) throw damaged('checksum-mismatch', { part: name });
}
