import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive. */
export interface ZipPart {
  /** With forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

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
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const plain =
      typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    const packed = deflateRawSync(plain);
    const fields = describeEntry(Buffer.from(name, 'utf8'), plain, packed);
    const header = Buffer.alloc(4);
    header.writeUInt32LE(LOCAL_HEADER);
    local.push(header, fields.common, fields.name, packed);
    central.push(centralHeader(fields.common, fields.name, offset));
    offset += header.length + fields.common.length + fields.name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...local, directory, endOfDirectory(parts.length, directory.length, offset)]);
}

/** The fields that a file's local and central headers share. */
function describeEntry(name: Buffer, plain: Buffer, packed: Buffer): { readonly common: Buffer; readonly name: Buffer } {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(DEFLATED, 4);
  common.writeUInt16LE(NO_TIME, 6);
  common.writeUInt16LE(FIRST_DATE, 8);
  common.writeUInt32LE(crc32(plain), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(plain.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { common, name };
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
