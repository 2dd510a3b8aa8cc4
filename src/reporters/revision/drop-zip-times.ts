/** Fields of a zip archive without extensions, by their offsets in its records (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
const END = { bytes: 22, mark: 0x06054b50, entries: 10, directory: 16 } as const;
const LISTED = { bytes: 46, time: 12, name: 28, extra: 30, comment: 32, local: 42 } as const;
const LOCAL = { time: 10 } as const;
/** 1980-01-01 00:00, the first moment that a zip archive can name. */
const FIRST_MOMENT = 0x0021_0000;

/**
 * Takes the time of writing out of an archive that the workbook library wrote, so that the same content has the same bytes.
 * The bytes given are changed.
 */
export function dropZipTimes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END.bytes;
  if (view.getUint32(end, true) !== END.mark) throw new Error('the archive does not end where it should');
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    view.setUint32(entry + LISTED.time, FIRST_MOMENT, true);
    view.setUint32(view.getUint32(entry + LISTED.local, true) + LOCAL.time, FIRST_MOMENT, true);
    const sizeOf = (field: number): number => view.getUint16(entry + field, true);
    entry += LISTED.bytes + sizeOf(LISTED.name) + sizeOf(LISTED.extra) + sizeOf(LISTED.comment);
  }
  return bytes;
}
