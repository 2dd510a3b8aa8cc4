import { escapeXml } from './escape-xml.ts';

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Number formats below are built in (ECMA-376 part 1, §18.8.30). */
const FIRST_FORMAT = 164;

export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold?: boolean | undefined;
  readonly underline?: boolean | undefined;
  /** `AARRGGBB`. */
  readonly color?: string | undefined;
}

export interface CellLook {
  readonly font?: FontLook | undefined;
  /** `AARRGGBB`. */
  readonly fill?: string | undefined;
  /** The colour of thin lines all around, `AARRGGBB`. */
  readonly border?: string | undefined;
  readonly horizontal?: 'left' | 'center' | 'right' | undefined;
  readonly wrap?: boolean | undefined;
  /** A text too long for its column gets smaller, where it is not wrapped. */
  readonly shrink?: boolean | undefined;
  readonly indent?: number | undefined;
  /** Degrees, or 255 for characters that stand on one another. */
  readonly rotation?: number | undefined;
  readonly numberFormat?: string | undefined;
  /** What is there stays text when somebody goes into the cell and out again, whatever it begins with. */
  readonly alwaysText?: boolean | undefined;
}

/** What a condition lays over a cell's look. */
export interface Overlay {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
}

/** The looks of a new workbook; equal ones are written once (ECMA-376 part 1, §18.8). */
export class StyleSheet {
  readonly #lists = {
    fonts: new Map<string, number>(),
    fills: new Map<string, number>(),
    borders: new Map<string, number>(),
    numFmts: new Map<string, number>(),
    cellXfs: new Map<string, number>(),
    dxfs: new Map<string, number>(),
  };

  /** @param font that of cells without a look; widths of columns are counted in its digits */
  constructor(font: FontLook) {
    keep(this.#lists.fonts, writeFont(font));
    keep(this.#lists.fills, '<fill><patternFill patternType="none"/></fill>');
    keep(this.#lists.fills, '<fill><patternFill patternType="gray125"/></fill>');
    keep(this.#lists.borders, '<border><left/><right/><top/><bottom/><diagonal/></border>');
    keep(this.#lists.cellXfs, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  }

  /** The number of a look, for cells. */
  add(look: CellLook): number {
    const { font, fill, border, numberFormat, alwaysText } = look;
    const ids = {
      numFmtId: numberFormat === undefined ? 0 : FIRST_FORMAT + keep(this.#lists.numFmts, numberFormat),
      fontId: font === undefined ? 0 : keep(this.#lists.fonts, writeFont(font)),
      fillId: fill === undefined ? 0 : keep(this.#lists.fills, solid(fill, 'fgColor')),
      borderId: border === undefined ? 0 : keep(this.#lists.borders, writeBorder(border)),
      xfId: 0,
    };
    const numbers = Object.entries(ids).map(([name, id]) => ` ${name}="${id}"`);
    const applied = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
    const quoted = alwaysText === true ? ' quotePrefix="1"' : '';
    return keep(this.#lists.cellXfs, `<xf${numbers.join('')}${applied}${quoted}>${writeAlignment(look)}</xf>`);
  }

  /** The number of an overlay, for conditions. */
  overlay({ fill, color, bold }: Overlay): number {
    const marks = `${bold === true ? '<b/>' : ''}${color === undefined ? '' : `<color rgb="${color}"/>`}`;
    return keep(
      this.#lists.dxfs,
      `<dxf>${marks === '' ? '' : `<font>${marks}</font>`}${fill === undefined ? '' : solid(fill, 'bgColor')}</dxf>`,
    );
  }

  /** The style sheet's part. */
  write(): string {
    const { fonts, fills, borders, numFmts, cellXfs, dxfs } = this.#lists;
    const formats = new Map(
      [...numFmts].map(([code, index]) => [`<numFmt numFmtId="${FIRST_FORMAT + index}" formatCode="${escapeXml(code)}"/>`, index]),
    );
    const base = '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>';
    const named = '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
    return [
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${MAIN_NAMESPACE}">`,
      numFmts.size === 0 ? '' : list('numFmts', formats),
      list('fonts', fonts),
      list('fills', fills),
      list('borders', borders),
      base,
      list('cellXfs', cellXfs),
      named,
      list('dxfs', dxfs),
      '</styleSheet>',
    ].join('');
  }
}

function keep(entries: Map<string, number>, xml: string): number {
  const index = entries.get(xml) ?? entries.size;
  entries.set(xml, index);
  return index;
}

function list(name: string, entries: ReadonlyMap<string, number>): string {
  return `<${name} count="${entries.size}">${[...entries.keys()].join('')}</${name}>`;
}

function writeFont({ name, size, bold, underline, color }: FontLook): string {
  const marks = `${bold === true ? '<b/>' : ''}${underline === true ? '<u/>' : ''}`;
  const tint = color === undefined ? '' : `<color rgb="${color}"/>`;
  return `<font>${marks}<sz val="${size}"/>${tint}<name val="${escapeXml(name)}"/><charset val="134"/></font>`;
}

/** A plain fill has its colour in front; that of a condition behind (§18.8.32). */
function solid(rgb: string, ground: 'fgColor' | 'bgColor'): string {
  return `<fill><patternFill patternType="solid"><${ground} rgb="${rgb}"/></patternFill></fill>`;
}

function writeBorder(rgb: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="${rgb}"/></${side}>`);
  return `<border>${sides.join('')}<diagonal/></border>`;
}

function writeAlignment({ horizontal, wrap, shrink, indent, rotation }: CellLook): string {
  const attributes = [
    horizontal === undefined ? '' : ` horizontal="${horizontal}"`,
    ' vertical="center"',
    rotation === undefined ? '' : ` textRotation="${rotation}"`,
    wrap === true ? ' wrapText="1"' : '',
    indent === undefined ? '' : ` indent="${indent}"`,
    shrink === true ? ' shrinkToFit="1"' : '',
  ];
  return `<alignment${attributes.join('')}/>`;
}
