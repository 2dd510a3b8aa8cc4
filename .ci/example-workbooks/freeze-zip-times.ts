const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** 1980-01-01 00:00, the earliest a zip can say. */
const TIME = 0;
const DATE = 0x0021;

/** Sets every entry's time in a zip to a fixed one, in place, so that the same content gives the same bytes. */
export function freezeZipTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip: no end of central directory');
  let entry = zip.readUInt32LE(end + 16);
  while (entry < end && zip.readUInt32LE(entry) === CENTRAL_ENTRY) {
    const local = zip.readUInt32LE(entry + 42);
    zip.writeUInt16LE(TIME, entry + 12);
    zip.writeUInt16LE(DATE, entry + 14);
    zip.writeUInt16LE(TIME, local + 10);
    zip.writeUInt16LE(DATE, local + 12);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}
