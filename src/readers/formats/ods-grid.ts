import { InputError } from '../../model/problem.ts';
import { damaged } from '../../ooxml/damage.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import { openZip, type Zip } from '../../ooxml/zip.ts';
import type { Grid } from '../grid.ts';
import { ContentCollector } from './ods-content.ts';

const CONTENT = 'content.xml';
const MANIFEST = 'META-INF/manifest.xml';

/**
 * Reads a spreadsheet in OpenDocument (.ods; ISO/IEC 26300).
 * @throws InputError `file-too-large`, `workbook-encrypted`, `workbook-damaged`, `limit-exceeded`
 */
export async function readOds(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Grid> {
  if (bytes.length > limits.fileBytes) throw new InputError('file-too-large', { bytes: bytes.length, limit: limits.fileBytes });
  const zip = await openZip(bytes, limits);
  if (await isEncrypted(zip, limits)) throw new InputError('workbook-encrypted');
  const collector = new ContentCollector(limits);
  await parseXml(zip.read(CONTENT), CONTENT, collector, limits);
  if (collector.sheets.length === 0) throw damaged('worksheet-missing');
  return { sheets: collector.sheets };
}

/** The manifest says how each part is encrypted, where it is. */
async function isEncrypted(zip: Zip, limits: Limits): Promise<boolean> {
  let found = false;
  if (!zip.has(MANIFEST)) return false;
  const handler = {
    open(name: string): void {
      if (name === 'encryption-data') found = true;
    },
    close(): void {},
  };
  await parseXml(zip.read(MANIFEST, 'listPartBytes'), MANIFEST, handler, limits);
  return found;
}
