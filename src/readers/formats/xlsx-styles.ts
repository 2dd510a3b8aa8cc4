import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { parseXml } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { numberKind, type NumberKind } from './number-format.ts';
import { isSymbolFont } from './wingdings.ts';

/** What a style makes of the content of its cells. */
export interface CellStyle {
  readonly kind: NumberKind;
  /** The font, where it draws marks in place of letters. */
  readonly symbolFont?: string | undefined;
}

/**
 * The cell styles of a workbook, by index.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readCellStyles(zip: Zip, part: string, limits: Limits): Promise<readonly CellStyle[]> {
  const codes = new Map<number, string>();
  const fonts: string[] = [];
  const styles: { readonly format: number; readonly font: number }[] = [];
  let list = '';
  const check = (count: number): void => {
    if (count > limits.styles) throw exceeds(limits, 'styles', count, { part });
  };
  await parseXml(
    zip.read(part, 'listPartBytes'),
    part,
    {
      open(name, attributes) {
        if (name === 'cellXfs' || name === 'fonts') list = name;
        else if (name === 'xf' && list === 'cellXfs')
          check(styles.push({ format: Number(attributes.numFmtId ?? 0), font: Number(attributes.fontId ?? 0) }));
        else if (name === 'font' && list === 'fonts') check(fonts.push(''));
        else if (name === 'name' && list === 'fonts') fonts[fonts.length - 1] = attributes.val ?? '';
        else if (name === 'numFmt') check(codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '').size);
      },
      close(name) {
        if (name === list) list = '';
      },
    },
    limits,
  );
  return styles.map(({ format, font }) => {
    const name = fonts[font] ?? '';
    return { kind: numberKind(format, codes.get(format)), ...(isSymbolFont(name) ? { symbolFont: name } : {}) };
  });
}
