import { exceeds, type Limits } from '../../ooxml/limits.ts';
import { parseXml, type Attributes, type XmlHandler } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import { drawSymbols } from './wingdings.ts';
import { createTextCollector, type TextCollector } from './xlsx-text.ts';

/** The shared strings of a workbook. */
export interface SharedStrings {
  /** By index: the runs of rich text joined, phonetic guides left out, letters of symbol fonts as what they look like. */
  readonly texts: readonly string[];
  /** Where the beginning of a rich text ends that has the font of its cell, by index; empty where no cell has a symbol font. */
  readonly bareEnds: ReadonlyMap<number, number>;
}

/**
 * Reads the shared strings.
 * @param hasSymbols whether a cell has a symbol font, so that it matters which part of a text has the font of the cell
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readSharedStrings(zip: Zip, part: string, hasSymbols: boolean, limits: Limits): Promise<SharedStrings> {
  const collector = new StringCollector(part, hasSymbols, limits);
  await parseXml(zip.read(part, 'textPartBytes'), part, collector, limits);
  return collector;
}

class StringCollector implements XmlHandler {
  readonly texts: string[] = [];
  readonly bareEnds = new Map<number, number>();
  readonly #part: string;
  readonly #hasSymbols: boolean;
  readonly #limits: Limits;
  readonly #text: TextCollector;
  #characters = 0;
  #inText = false;
  #inPhonetics = false;
  #isRich = false;
  /** The font of the present run: undefined where it names none. */
  #font: string | undefined;
  /** Characters before the first run with a font of its own. */
  #bare = 0;
  #isBare = true;

  constructor(part: string, hasSymbols: boolean, limits: Limits) {
    this.#part = part;
    this.#hasSymbols = hasSymbols;
    this.#limits = limits;
    this.#text = createTextCollector(limits, { part });
  }

  open(name: string, attributes: Attributes): void {
    if (name === 't') this.#inText = !this.#inPhonetics;
    else if (name === 'rPh') this.#inPhonetics = true;
    else if (name === 'r') [this.#isRich, this.#font] = [true, undefined];
    else if (name === 'rFont') [this.#font, this.#isBare] = [attributes.val ?? '', false];
  }

  text(text: string): void {
    if (!this.#inText) return;
    if (this.#isBare) this.#bare += text.length;
    this.#text.add(this.#font === undefined ? text : drawSymbols(this.#font, text));
  }

  close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'rPh') this.#inPhonetics = false;
    else if (name === 'si') this.#end();
  }

  #end(): void {
    const text = this.#text.take();
    this.#characters += text.length;
    if (this.#characters > this.#limits.stringCharacters) throw this.#exceeds('stringCharacters', this.#characters);
    if (this.#isRich && this.#hasSymbols) this.bareEnds.set(this.texts.length, this.#bare);
    if (this.texts.push(text) > this.#limits.strings) throw this.#exceeds('strings', this.texts.length);
    [this.#isRich, this.#isBare, this.#bare, this.#font] = [false, true, 0, undefined];
  }

  #exceeds(limit: 'strings' | 'stringCharacters', value: number): Error {
    return exceeds(this.#limits, limit, value, { part: this.#part });
  }
}

/** A shared string as it looks in a cell of a symbol font. */
export function drawSharedString({ texts, bareEnds }: SharedStrings, index: number, font: string): string | undefined {
  const text = texts[index];
  if (text === undefined) return text;
  const end = bareEnds.get(index) ?? text.length;
  return drawSymbols(font, text.slice(0, end)) + text.slice(end);
}
