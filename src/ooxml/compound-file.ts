import { damaged } from './damage.ts';

/** The first eight bytes of every compound file, one character a byte. */
export const COMPOUND_START = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

/** An opened compound file: the archive that old Office writes ([MS-CFB]). */
export interface CompoundFile {
  /** The names of what lies at its top level: `Workbook`, `WordDocument`, `EncryptedPackage`. */
  readonly names: readonly string[];
  /** @throws InputError `workbook-damaged` where the stream is not there, or not all of it */
  read(name: string): Uint8Array;
}

const HEADER_BYTES = 512;
const MINI_SECTOR_BYTES = 64;
/** Numbers from here on are no sectors but marks, such as the end of a chain. */
const FIRST_MARK = 0xffff_fffa;
/** The sectors of the allocation table that the header itself lists. */
const LISTED_IN_HEADER = 109;

/**
 * Opens a compound file and lists its top level.
 * @throws InputError `workbook-damaged`: a chain of sectors leads out of the file or in a circle, as in one that was cut off
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = buffer.length < HEADER_BYTES ? 0 : buffer.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged('compound-file-broken');
  const sectors = cut(buffer, 2 ** shift, 2 ** shift);
  const table = Buffer.concat(listTableSectors(buffer, sectors).map(sectors));
  const directory = join(buffer.readUInt32LE(48), table, sectors);
  const entries = listEntries(directory);
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      if (entry === undefined) throw damaged('part-missing', { part: name });
      const stream = entry.size < buffer.readUInt32LE(56) ? readMini(entry.start) : join(entry.start, table, sectors);
      if (stream.length < entry.size) throw damaged('size-mismatch', { part: name });
      return stream.subarray(0, entry.size);
    },
  };

  /** Small streams lie in sectors of their own kind, within the stream of the root entry. */
  function readMini(start: number): Buffer {
    const container = join(directory.readUInt32LE(116), table, sectors);
    return join(start, join(buffer.readUInt32LE(60), table, sectors), cut(container, 0, MINI_SECTOR_BYTES));
  }
}

type Sectors = (number: number) => Buffer;

/** Sectors by number; the last one of a file may be short. */
function cut(buffer: Buffer, first: number, size: number): Sectors {
  return (number) => {
    const start = first + number * size;
    if (start >= buffer.length) throw damaged('compound-file-broken');
    return buffer.subarray(start, start + size);
  };
}

/** A chain of sectors in one piece. */
function join(start: number, table: Buffer, sectors: Sectors): Buffer {
  const chain: Buffer[] = [];
  for (let number = start; number < FIRST_MARK; number = table.readUInt32LE(4 * number)) {
    chain.push(sectors(number));
    if (chain.length * 4 > table.length || 4 * number + 4 > table.length) throw damaged('compound-file-broken');
  }
  return Buffer.concat(chain);
}

/** Where the allocation table lies: the header lists its first sectors, a chain of sectors the others. */
function listTableSectors(buffer: Buffer, sectors: Sectors): number[] {
  const numbers: number[] = [];
  for (let index = 0; index < LISTED_IN_HEADER; index += 1) numbers.push(buffer.readUInt32LE(76 + 4 * index));
  for (let link = buffer.readUInt32LE(68); link < FIRST_MARK;) {
    const list = sectors(link);
    const last = list.length - 4;
    for (let at = 0; at < last; at += 4) numbers.push(list.readUInt32LE(at));
    if (last < 0 || numbers.length * 4 > buffer.length) throw damaged('compound-file-broken');
    link = list.readUInt32LE(last);
  }
  return numbers.filter((number) => number < FIRST_MARK);
}

interface Entry {
  readonly start: number;
  readonly size: number;
}

const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffff_ffff;

/** The children of the root entry, which are a tree by name. */
function listEntries(directory: Buffer): ReadonlyMap<string, Entry> {
  if (directory.length < ENTRY_BYTES) throw damaged('compound-file-broken');
  const found = new Map<string, Entry>();
  const seen = new Set<number>();
  const waiting = [directory.readUInt32LE(76)];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (number === NO_ENTRY || seen.has(number)) continue;
    seen.add(number);
    const at = number * ENTRY_BYTES;
    if (at + ENTRY_BYTES > directory.length) throw damaged('compound-file-broken');
    const nameBytes = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    found.set(directory.toString('utf16le', at, at + nameBytes), {
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
    waiting.push(directory.readUInt32LE(at + 68), directory.readUInt32LE(at + 72));
  }
  return found;
}
