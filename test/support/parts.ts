import { openZip } from '../../src/ooxml/zip.ts';

/** The parts of an archive by name, inflated and checked. */
export async function readParts(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes);
  const parts = new Map<string, Buffer>();
  for (const name of zip.names) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of zip.read(name)) chunks.push(chunk);
    parts.set(name, Buffer.concat(chunks));
  }
  return parts;
}

/** The names of parts that two archives do not have alike, sorted. */
export async function differingParts(before: Uint8Array, after: Uint8Array): Promise<string[]> {
  const [old, current] = [await readParts(before), await readParts(after)];
  const names = new Set([...old.keys(), ...current.keys()]);
  return [...names].filter((name) => old.get(name)?.equals(current.get(name) ?? Buffer.from('\0')) !== true).toSorted();
}
