import { readAttribute, setAttribute } from './scan-tags.ts';
import { applyEdits, parseElements, type TextEdit, type XmlElement } from './xml-elements.ts';

/** The lists of a style sheet that cells draw on (ECMA-376 part 1, §18.8.39), with what stands first in a new one. */
const LISTS = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
} as const;
type ListName = keyof typeof LISTS;
const LIST_NAMES = Object.keys(LISTS) as readonly ListName[];

/** The children of a style sheet in the order of its schema. */
const ORDER = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** Spreadsheets hold no more cell formats than this; some stop a little earlier. */
const MOST_FORMATS = 64_000;

/** A new cell format: elements without a prefix, as `LISTS` has them. */
export interface CellFormat {
  readonly font: string;
  readonly fill?: string | undefined;
  readonly border?: string | undefined;
  readonly alignment: string;
}

/** A style sheet to which formats are added. Nothing that is there changes or moves, so all numbers stay true. */
export class StyleEdit {
  #isFull = false;
  readonly #source: string;
  readonly #root: XmlElement;
  readonly #entries: Record<ListName, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [] };
  readonly #indexes: Record<ListName, Map<string, number>>;
  readonly #filled = new Map<string, number>();

  /** @param part the part's name, for messages */
  constructor(source: string, part: string) {
    this.#source = source;
    this.#root = parseElements(source, part);
    for (const name of LIST_NAMES) {
      const section = this.#section(name);
      if (section === undefined) this.#entries[name].push(...LISTS[name].map((xml) => this.#prefixed(xml)));
      else this.#entries[name].push(...section.children.map(({ start, end }) => source.slice(start, end)));
    }
    this.#indexes = {
      fonts: indexOf(this.#entries.fonts),
      fills: indexOf(this.#entries.fills),
      borders: indexOf(this.#entries.borders),
      cellXfs: indexOf(this.#entries.cellXfs),
    };
  }

  /** Whether a fill was left out because a workbook holds no more formats. */
  get isFull(): boolean {
    return this.#isFull;
  }

  /** The format of a cell with a plain fill in place of its own; font, border, number format, alignment and protection stay. */
  withFill(base: number, rgb: string): number {
    const key = `${base} ${rgb}`;
    const known = this.#filled.get(key);
    if (known !== undefined) return known;
    const fill = this.#add('fills', this.#prefixed(solidFill(rgb)));
    const made = this.#changeFill(base, fill);
    this.#filled.set(key, made);
    return made;
  }

  /** Formats that carry one of these fills, each with its like that has none. */
  withoutFills(rgbs: ReadonlySet<string>): ReadonlyMap<number, number> {
    const fills = new Set<number>();
    this.#entries.fills.forEach((xml, index) => {
      const color = /fgColor[^>]{0,80}?rgb="([0-9A-Fa-f]{8})"/u.exec(xml)?.[1];
      if (xml.includes('"solid"') && color !== undefined && rgbs.has(color.toUpperCase())) fills.add(index);
    });
    const found = new Map<number, number>();
    // Looked up before anything is added.
    const formats = this.#entries.cellXfs.map((xml) => Number(readAttribute({ source: openingTag(xml) }, 'fillId') ?? 0));
    formats.forEach((fill, index) => {
      if (fills.has(fill)) found.set(index, this.#changeFill(index, 0));
    });
    return found;
  }

  /** The number of a format of our own. */
  add({ font, fill, border, alignment }: CellFormat): number {
    const fontId = this.#add('fonts', this.#prefixed(font));
    const fillId = fill === undefined ? 0 : this.#add('fills', this.#prefixed(solidFill(fill)));
    const borderId = border === undefined ? 0 : this.#add('borders', this.#prefixed(border));
    const applies = `applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"`;
    const xml = `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" ${applies}>${alignment}</xf>`;
    return this.#add('cellXfs', this.#prefixed(xml));
  }

  /** The style sheet with everything that was added. */
  write(): string {
    const edits: TextEdit[] = [];
    const missing: { readonly name: ListName; readonly xml: string }[] = [];
    for (const name of LIST_NAMES) {
      const section = this.#section(name);
      const entries = this.#entries[name];
      const qualified = this.#root.prefix + name;
      if (section === undefined) missing.push({ name, xml: `<${qualified} count="${entries.length}">${entries.join('')}</${qualified}>` });
      else if (entries.length > section.children.length) edits.push(replaceSection(section, entries));
    }
    for (const { name, xml } of missing) {
      const at = this.#placeOf(name);
      edits.push({ start: at, end: at, text: xml });
    }
    if (!this.#root.isEmpty) return applyEdits(this.#source, edits);
    const opened = `${this.#root.source.slice(0, -2).trimEnd()}>`;
    const body = `${missing.map(({ xml }) => xml).join('')}</${this.#root.prefix}${this.#root.name}>`;
    return this.#source.slice(0, this.#root.start) + opened + body + this.#source.slice(this.#root.end);
  }

  #section(name: string): XmlElement | undefined {
    return this.#root.children.find((child) => child.name === name);
  }

  /** Before the first section that follows it in the schema. */
  #placeOf(name: ListName): number {
    const later = new Set<string>(ORDER.slice(ORDER.indexOf(name) + 1));
    return this.#root.children.find((child) => later.has(child.name))?.start ?? this.#root.innerEnd;
  }

  #changeFill(base: number, fill: number): number {
    if (this.#entries.cellXfs.length >= MOST_FORMATS) {
      this.#isFull = true;
      return base;
    }
    const xml = this.#entries.cellXfs[base] ?? this.#prefixed(LISTS.cellXfs[0]);
    const opening = openingTag(xml);
    const changed = setAttribute(setAttribute(opening, 'fillId', String(fill)), 'applyFill', '1');
    return this.#add('cellXfs', changed + xml.slice(opening.length));
  }

  #add(list: ListName, xml: string): number {
    const index = this.#indexes[list].get(xml) ?? this.#entries[list].push(xml) - 1;
    this.#indexes[list].set(xml, index);
    return index;
  }

  /** Elements as this style sheet writes them. */
  #prefixed(xml: string): string {
    return this.#root.prefix === '' ? xml : xml.replace(/<(\/?)/gu, `<$1${this.#root.prefix}`);
  }
}

function solidFill(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${rgb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** Up to the first `>`: the attributes of a format hold no text. */
function openingTag(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}

/** The first place of every text. */
function indexOf(entries: readonly string[]): Map<string, number> {
  const indexes = new Map<string, number>();
  entries.forEach((xml, index) => {
    if (!indexes.has(xml)) indexes.set(xml, index);
  });
  return indexes;
}

function replaceSection({ source, start, end, isEmpty, prefix, name }: XmlElement, entries: readonly string[]): TextEdit {
  const counted = setAttribute(source, 'count', String(entries.length));
  const opening = isEmpty ? `${counted.slice(0, -2).trimEnd()}>` : counted;
  return { start, end, text: `${opening}${entries.join('')}</${prefix}${name}>` };
}

/** A style sheet for a workbook that has none. */
export function emptyStyles(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}"/>`;
}
