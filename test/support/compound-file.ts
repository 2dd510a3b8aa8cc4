const SECTOR = 512;
const MINI_SECTOR = 64;
const END = 0xffff_fffe;
const NONE = 0xffff_ffff;
const TABLE = 0xffff_fffd;
/** Streams below this many bytes lie in the mini stream. */
const CUTOFF = 4096;

/** A compound file ([MS-CFB], version 3) with streams at its top level; small ones in the mini stream, as the format demands. */
export function compoundFile(streams: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(streams).map(([name, data]) => ({ name, data: Buffer.from(data as string) }));
  const mini: Buffer[] = [];
  const miniTable: number[] = [];
  const sectors: Buffer[] = [];
  const table: number[] = [];
  const places = entries.map(({ data }) => {
    if (data.length >= CUTOFF) return undefined;
    return { start: chain(data, MINI_SECTOR, mini, miniTable), size: data.length };
  });
  const addStream = (data: Buffer): number => chain(data, SECTOR, sectors, table);
  const miniStream = Buffer.concat(mini);
  const root = { start: miniStream.length === 0 ? END : addStream(miniStream), size: miniStream.length };
  const miniTableStart = miniTable.length === 0 ? END : addStream(numbers(miniTable));
  const listed = entries.map(({ name, data }, index) => ({ name, ...(places[index] ?? { start: addStream(data), size: data.length }) }));
  const directory = Buffer.concat([
    entryBytes('Root Entry', 5, NONE, listed.length > 0 ? 1 : NONE, root),
    ...listed.map((entry, index) => entryBytes(entry.name, 2, index + 1 < listed.length ? index + 2 : NONE, NONE, entry)),
  ]);
  const directoryStart = addStream(directory);
  const tableStart = sectors.length;
  table.push(TABLE);
  sectors.push(numbers(table));
  return Buffer.concat([headerBytes(directoryStart, tableStart, miniTableStart), ...sectors]);
}

/** Cuts a stream into sectors, appends them, and returns the number of the first. One sector of the table is enough for a test. */
function chain(data: Buffer, size: number, sectors: Buffer[], table: number[]): number {
  const first = sectors.length;
  for (let at = 0; at < data.length || at === 0; at += size) {
    const sector = Buffer.alloc(size);
    data.copy(sector, 0, at, at + size);
    sectors.push(sector);
    table.push(at + size < data.length ? sectors.length : END);
  }
  return first;
}

function numbers(list: readonly number[]): Buffer {
  const buffer = Buffer.alloc(Math.ceil((list.length * 4) / SECTOR) * SECTOR, 0xff);
  list.forEach((number, index) => buffer.writeUInt32LE(number, index * 4));
  return buffer;
}

function entryBytes(name: string, type: number, right: number, child: number, { start, size }: { start: number; size: number }): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = type;
  entry.writeUInt32LE(NONE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

function headerBytes(directory: number, table: number, miniTable: number): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 0, 76);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(directory, 48);
  header.writeUInt32LE(CUTOFF, 56);
  header.writeUInt32LE(miniTable, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(table, 76);
  return header;
}
