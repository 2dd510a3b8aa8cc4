import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

import type { PackedContent } from './zip.ts';

/** One file of an archive. */
export interface ZipPart {
  /** With forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The same, or one that is packed already. */
export interface ArchiveEntry {
  readonly name: string;
  readonly content: ZipPart['content'] | PackedContent;
}

const CHUNK_BYTES = 256 * 1024;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1980-01-01 00:00, the first moment a zip file can name: the same parts give the same bytes on every day. */
const NO_TIME = 0;
const FIRST_DATE = 0x0021;

/** Packs parts into a zip archive (APPNOTE 6.3, no extensions), in the order given. */
export function writeZip(parts: readonly ArchiveEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const entry = typeof content === 'string' || content instanceof Uint8Array ? pack(content) : content;
    const encodedName = Buffer.from(name, 'utf8');
    const common = describeEntry(encodedName, entry);
    const header = Buffer.alloc(4);
    header.writeUInt32LE(LOCAL_HEADER);
    local.push(header, common, encodedName, Buffer.from(entry.packed.buffer, entry.packed.byteOffset, entry.packed.byteLength));
    central.push(centralHeader(common, encodedName, offset));
    offset += header.length + common.length + encodedName.length + entry.packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOfDirectory(parts.length, directory.length, offset)]);
}

function pack(content: string | Uint8Array): PackedContent {
  const plain =
    typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return { method: DEFLATED, crc32: crc32(plain), size: plain.length, packed: deflateRawSync(plain) };
}

/** Packs a text piece by piece, for parts that nobody should hold as a whole. */
export async function packText(pieces: AsyncIterable<string> | Iterable<string>): Promise<PackedContent> {
  const sums = { crc32: 0, size: 0 };
  const toBytes = (text: string): Buffer => {
    const bytes = Buffer.from(text, 'utf8');
    sums.crc32 = crc32(bytes, sums.crc32);
    sums.size += bytes.length;
    return bytes;
  };
  async function* encode(): AsyncGenerator<Buffer, void> {
    let waiting = '';
    for await (const piece of pieces) {
      waiting += piece;
      if (waiting.length < CHUNK_BYTES) continue;
      yield toBytes(waiting);
      waiting = '';
    }
    yield toBytes(waiting);
  }
  const packed: Buffer[] = [];
  await pipeline(encode, createDeflateRaw({ chunkSize: CHUNK_BYTES }), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) packed.push(chunk);
  });
  return { method: DEFLATED, ...sums, packed: Buffer.concat(packed) };
}

/** The fields that a file's local and central headers share. */
function describeEntry(name: Buffer, { method, crc32: checksum, size, packed }: PackedContent): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt16LE(NO_TIME, 6);
  common.writeUInt16LE(FIRST_DATE, 8);
  common.writeUInt32LE(checksum, 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(name.length, 22);
  return common;
}

function centralHeader(common: Buffer, name: Buffer, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(CENTRAL_HEADER, 0);
  start.writeUInt16LE(VERSION, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, common, rest, name]);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
