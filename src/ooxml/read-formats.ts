import { readAttribute } from './scan-tags.ts';
import { parseElements, type XmlElement } from './xml-elements.ts';

/** The built-in number formats with a day in them (ECMA-376 part 1, §18.8.30), those of East Asian languages included. */
const BUILT_IN: ReadonlySet<number> = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** What a cell's format does to what stands in it. */
export interface ReadFormat {
  /** A number is shown as a day. */
  readonly showsDay: boolean;
  readonly wraps: boolean;
  /** Of the letters, in points. */
  readonly size: number;
}

const PLAIN_SIZE = 11;

/** The cell formats of a workbook, by their numbers. @throws InputError `workbook-damaged`, `limit-exceeded` */
export function readFormats(styles: string, part: string): readonly ReadFormat[] {
  const root = parseElements(styles, part);
  const section = (name: string): readonly XmlElement[] => root.children.find((child) => child.name === name)?.children ?? [];
  const codes = new Map(section('numFmts').map((format) => [readAttribute(format, 'numFmtId'), readAttribute(format, 'formatCode') ?? '']));
  const fonts = section('fonts');
  return section('cellXfs').map((format) => {
    const id = readAttribute(format, 'numFmtId') ?? '0';
    const code = codes.get(id);
    const alignment = format.children.find(({ name }) => name === 'alignment');
    const size = fonts[Number(readAttribute(format, 'fontId') ?? 0)]?.children.find(({ name }) => name === 'sz');
    return {
      showsDay: code === undefined ? BUILT_IN.has(Number(id)) : showsDay(code),
      wraps: alignment !== undefined && ['1', 'true'].includes(readAttribute(alignment, 'wrapText') ?? ''),
      size: Number((size && readAttribute(size, 'val')) ?? PLAIN_SIZE) || PLAIN_SIZE,
    };
  });
}

/** Years or days, outside of what is quoted, escaped or in brackets. */
function showsDay(code: string): boolean {
  return /[yd]/iu.test(code.replace(/"[^"]*"|\[[^[\]]*\]|\\.|_.|\*.|general|standard/giu, ''));
}
