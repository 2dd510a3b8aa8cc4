import { exceeds, type Limits } from '../../ooxml/limits.ts';
import type { Attributes } from '../../ooxml/xml.ts';
import { attributeOf, isOn } from './prefixed-attributes.ts';
import { drawSymbols } from './wingdings.ts';

/** A paragraph as far as it has been read. */
export interface Paragraph {
  text: string;
  /** The list and the level that its automatic number comes from; empty where it has none. */
  list: string;
  level: number;
}

interface OpenParagraph extends Paragraph {
  inRun: boolean;
  isHidden: boolean;
  font: string;
}

/** A content control: a box to be ticked, or a place where nobody has written anything yet. */
interface Control {
  box: boolean | undefined;
  isPlaceholder: boolean;
  /** Its properties have been read, and its content begins. */
  isInside: boolean;
  isWritten: boolean;
}

const TICKED = '☑';
const UNTICKED = '□';

/** What the elements of a run stand for. */
const IN_RUN: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '-'],
]);

/** Reads the text of paragraphs: runs, symbols, fields, content controls and the boxes of forms. */
export class ParagraphReader {
  readonly #part: string;
  readonly #limits: Limits;
  /** Text boxes put paragraphs into the runs of others. */
  readonly #open: OpenParagraph[] = [];
  readonly #controls: Control[] = [];
  /** Open fields: true while their code is being read, false in their result. */
  readonly #fields: boolean[] = [];
  /** How many of them are code: a paragraph may open millions. */
  #codes = 0;
  #formBox: boolean | undefined;

  constructor(part: string, limits: Limits) {
    this.#part = part;
    this.#limits = limits;
  }

  start(): void {
    this.#open.push({ text: '', list: '', level: 0, inRun: false, isHidden: false, font: '' });
  }

  end(): Paragraph | undefined {
    // The code of a field does not go beyond its paragraph; one that was never ended must not swallow what follows.
    this.#fields.length = 0;
    this.#codes = 0;
    return this.#open.pop();
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.#open.at(-1);
    if (paragraph?.inRun === true) this.#openInRun(paragraph, name, attributes);
    else if (name === 'r' && paragraph !== undefined) this.#turnRun(paragraph, true);
    else if (name === 'numId' && paragraph !== undefined) paragraph.list = attributeOf(attributes, 'val') ?? '';
    else if (name === 'ilvl' && paragraph !== undefined) paragraph.level = Number(attributeOf(attributes, 'val')) || 0;
    this.#openControl(name, attributes);
  }

  close(name: string): void {
    const paragraph = this.#open.at(-1);
    if (name === 'r' && paragraph !== undefined) this.#turnRun(paragraph, false);
    else if (name === 'sdt') this.#controls.pop();
    else if (name === 'checkBox') this.#endFormBox();
  }

  /** Text counts unless it is hidden, a field's code, or what a content control shows in place of its value. */
  write(text: string): void {
    if (this.#codes === 0) this.#append(text);
  }

  #append(text: string): void {
    const paragraph = this.#open.at(-1);
    if (paragraph === undefined || paragraph.isHidden) return;
    paragraph.text += this.#controlled() ?? drawSymbols(paragraph.font, text);
    const { length } = paragraph.text;
    if (length > this.#limits.cellText) throw exceeds(this.#limits, 'cellText', length, { part: this.#part });
  }

  /** What a content control has in place of the text that is being written within it; undefined where the text itself counts. */
  #controlled(): string | undefined {
    const control = this.#controls.find(({ isInside, isPlaceholder, box }) => isInside && (isPlaceholder || box !== undefined));
    if (control === undefined) return undefined;
    const mark = control.box === undefined || control.isWritten ? '' : markOf(control.box);
    control.isWritten = true;
    return mark;
  }

  #openInRun(paragraph: OpenParagraph, name: string, attributes: Attributes): void {
    const text = IN_RUN.get(name);
    if (text !== undefined) this.write(text);
    else if (name === 'sym') this.#writeSymbol(attributes);
    else if (name === 'rFonts') paragraph.font = attributeOf(attributes, 'ascii') ?? attributeOf(attributes, 'hAnsi') ?? '';
    else if (name === 'vanish') paragraph.isHidden = isOn(attributes);
    else if (name === 'fldChar') this.#turnField(attributeOf(attributes, 'fldCharType') ?? '');
  }

  #turnRun(paragraph: OpenParagraph, inRun: boolean): void {
    [paragraph.inRun, paragraph.isHidden, paragraph.font] = [inRun, false, ''];
  }

  #writeSymbol(attributes: Attributes): void {
    const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16);
    if (code > 0 && code <= 0xffff) this.write(drawSymbols(attributeOf(attributes, 'font') ?? '', String.fromCharCode(code)));
  }

  #turnField(type: string): void {
    if (type === 'begin') {
      this.#fields.push(true);
      this.#codes += 1;
    } else if (type === 'separate' || type === 'end') {
      if (this.#fields.pop() === true) this.#codes -= 1;
      if (type === 'separate') this.#fields.push(false);
    }
  }

  #openControl(name: string, attributes: Attributes): void {
    if (name === 'sdt') this.#controls.push({ box: undefined, isPlaceholder: false, isInside: false, isWritten: false });
    else if (name === 'checkBox') this.#formBox = false;
    else if (this.#formBox !== undefined && (name === 'checked' || name === 'default')) this.#formBox = isOn(attributes);
    const control = this.#controls.at(-1);
    if (control === undefined) return;
    if (name === 'showingPlcHdr') control.isPlaceholder = isOn(attributes);
    else if (name === 'checkbox') control.box = false;
    else if (name === 'checked' && control.box !== undefined) control.box = isOn(attributes);
    else if (name === 'sdtContent') control.isInside = true;
  }

  /** A box of the old kind stands in the code of its field and has no result. */
  #endFormBox(): void {
    this.#append(markOf(this.#formBox === true));
    this.#formBox = undefined;
  }
}

function markOf(isTicked: boolean): string {
  return isTicked ? TICKED : UNTICKED;
}
