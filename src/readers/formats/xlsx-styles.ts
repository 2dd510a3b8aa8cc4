import type { Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { numberKind, type NumberKind } from './number-format.ts';

/**
 * What each cell style makes of a number, by style index.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readNumberKinds(zip: Zip, part: string, limits: Limits): Promise<readonly NumberKind[]> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  await parseXml(
    zip.read(part, 'listPartBytes'),
    part,
    {
      open(name, attributes) {
        if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'xf' && inCellFormats) formats.push(Number(attributes.numFmtId ?? 0));
        else if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      },
      close(name) {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    limits,
  );
  return formats.map((id) => numberKind(id, codes.get(id)));
}
