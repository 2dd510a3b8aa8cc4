import { exceeds, type LimitName, type Limits } from '../../ooxml/limits.ts';
import type { Attributes, XmlHandler } from '../../ooxml/xml.ts';
import { attributeOf, countOf, isOn } from './prefixed-attributes.ts';
import type { ListCounter } from './docx-numbering.ts';
import { drawSymbols } from './wingdings.ts';

/** What a page or a cell consists of: paragraphs and tables, in order. */
export type Block = string | DocxTable;

export interface DocxTable {
  /** Widths of the grid's columns; any unit. */
  readonly widths: number[];
  readonly rows: DocxRow[];
}

export interface DocxRow {
  /** Grid columns left out before the first cell. */
  before: number;
  isDeleted: boolean;
  readonly cells: DocxCell[];
}

export interface DocxCell {
  /** Grid columns that it takes. */
  span: number;
  /** Whether it begins a merge downwards, goes on the cell above, or the one to its left. */
  isTop: boolean;
  isBelow: boolean;
  isBeside: boolean;
  readonly blocks: Block[];
}

/** Parts of a document that say what once was, what another program would see, or how a word is pronounced. */
const SKIPPED: ReadonlySet<string> = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'tblGridChange',
  'sectPr',
  'tabs',
  'rt',
]);

const TICKED = '☑';
const UNTICKED = '□';

/** A paragraph while it is being read; text boxes put paragraphs into the runs of others. */
interface Paragraph {
  text: string;
  list: string;
  level: number;
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

/** Whether a cell begins a merge or goes on with one: what does not say goes on. */
function sideOf(attributes: Attributes): [begins: boolean, goesOn: boolean] {
  const begins = attributeOf(attributes, 'val') === 'restart';
  return [begins, !begins];
}

/** Gathers the paragraphs and tables of a text document from the events of its body (ECMA-376 part 1, §17). */
export class BlockCollector implements XmlHandler {
  readonly blocks: Block[] = [];
  hasImages = false;
  /** Whether the document embeds another one, whose text is not in its body. */
  hasEmbedded = false;
  readonly #part: string;
  readonly #lists: ListCounter;
  readonly #limits: Limits;
  readonly #tables: DocxTable[] = [];
  readonly #cells: (DocxCell | undefined)[] = [];
  readonly #paragraphs: Paragraph[] = [];
  readonly #controls: Control[] = [];
  /** Open fields: true while their code is being read, false in their result. */
  readonly #fields: boolean[] = [];
  #inText = false;
  #inRowProperties = false;
  #box: boolean | undefined;
  #skipped = 0;
  #cellCount = 0;

  constructor(part: string, lists: ListCounter, limits: Limits) {
    this.#part = part;
    this.#lists = lists;
    this.#limits = limits;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0) this.#skipped += 1;
    else if (name === 't') this.#inText = true;
    else if (name === 'r') this.#startRun();
    else if (name === 'p') this.#paragraphs.push({ text: '', list: '', level: 0, inRun: false, isHidden: false, font: '' });
    else if (name === 'del' && this.#inRowProperties) this.#deleteRow();
    else if (SKIPPED.has(name)) this.#skipped = 1;
    else if (!this.#openInRun(name, attributes) && !this.#openTable(name, attributes)) this.#openOther(name, attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#write(text);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'r') this.#endRun();
    else if (name === 'tc') this.#cells.pop();
    else if (name === 'trPr') this.#inRowProperties = false;
    else if (name === 'tbl') this.#endTable();
    else if (name === 'sdt') this.#controls.pop();
    else if (name === 'checkBox') this.#endFormBox();
  }

  #openInRun(name: string, attributes: Attributes): boolean {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph?.inRun !== true) return false;
    if (name === 'tab') this.#write('\t');
    else if (name === 'br' || name === 'cr') this.#write('\n');
    else if (name === 'noBreakHyphen') this.#write('-');
    else if (name === 'sym') this.#writeSymbol(attributes);
    else if (name === 'rFonts') paragraph.font = attributeOf(attributes, 'ascii') ?? attributeOf(attributes, 'hAnsi') ?? '';
    else if (name === 'vanish') paragraph.isHidden = isOn(attributes);
    else if (name === 'fldChar') this.#turnField(attributeOf(attributes, 'fldCharType') ?? '');
    else return false;
    return true;
  }

  #openTable(name: string, attributes: Attributes): boolean {
    const table = this.#tables.at(-1);
    const cell = this.#cells.at(-1);
    const row = table?.rows.at(-1);
    if (name === 'tbl') this.#startTable();
    else if (name === 'tr') this.#startRow(table);
    else if (name === 'tc') this.#startCell(row);
    else if (name === 'gridCol') this.#addColumn(table, attributes);
    else if (name === 'trPr') this.#inRowProperties = true;
    else if (name === 'gridBefore' && row !== undefined) row.before = this.#countColumns(attributes, 0);
    else if (name === 'gridSpan' && cell !== undefined) cell.span = this.#countColumns(attributes, 1);
    else if (name === 'vMerge' && cell !== undefined) [cell.isTop, cell.isBelow] = sideOf(attributes);
    else if (name === 'hMerge' && cell !== undefined) [, cell.isBeside] = sideOf(attributes);
    else return false;
    return true;
  }

  #openOther(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    const control = this.#controls.at(-1);
    if (name === 'numId' && paragraph !== undefined) paragraph.list = attributeOf(attributes, 'val') ?? '';
    else if (name === 'ilvl' && paragraph !== undefined) paragraph.level = Number(attributeOf(attributes, 'val')) || 0;
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.hasImages = true;
    else if (name === 'altChunk') this.hasEmbedded = true;
    else if (name === 'sdt') this.#controls.push({ box: undefined, isPlaceholder: false, isInside: false, isWritten: false });
    else if (name === 'showingPlcHdr' && control !== undefined) control.isPlaceholder = isOn(attributes);
    else if (name === 'checkbox' && control !== undefined) control.box = false;
    else if (name === 'sdtContent' && control !== undefined) control.isInside = true;
    else if (name === 'checkBox') this.#box = false;
    else if (name === 'default' && this.#box !== undefined) this.#box = isOn(attributes);
    else if (name === 'checked') this.#check(control, isOn(attributes));
  }

  /** Text counts unless it is hidden, a field's code, or what a content control shows in place of its value. */
  #write(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || paragraph.isHidden || this.#fields.includes(true)) return;
    paragraph.text += this.#controlled() ?? drawSymbols(paragraph.font, text);
    this.#limit('cellText', paragraph.text.length);
  }

  /** What a content control has in place of the text that is being written within it; undefined where the text itself counts. */
  #controlled(): string | undefined {
    const control = this.#controls.find(({ isInside, isPlaceholder, box }) => isInside && (isPlaceholder || box !== undefined));
    if (control === undefined) return undefined;
    const mark = control.box === undefined || control.isWritten ? '' : control.box ? TICKED : UNTICKED;
    control.isWritten = true;
    return mark;
  }

  #writeSymbol(attributes: Attributes): void {
    const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16);
    if (code > 0 && code <= 0xffff) this.#write(drawSymbols(attributeOf(attributes, 'font') ?? '', String.fromCharCode(code)));
  }

  #startRun(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) [paragraph.inRun, paragraph.isHidden, paragraph.font] = [true, false, ''];
  }

  #endRun(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph !== undefined) [paragraph.inRun, paragraph.isHidden, paragraph.font] = [false, false, ''];
  }

  #turnField(type: string): void {
    if (type === 'begin') this.#fields.push(true);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === 'end') this.#fields.pop();
  }

  /** A box of the old kind stands in the code of its field and has no result. */
  #endFormBox(): void {
    const codes = this.#fields.splice(0);
    if (this.#box !== undefined) this.#write(this.#box ? TICKED : UNTICKED);
    this.#fields.push(...codes);
    this.#box = undefined;
  }

  #check(control: Control | undefined, isTicked: boolean): void {
    if (this.#box !== undefined) this.#box = isTicked;
    else if (control?.box !== undefined) control.box = isTicked;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const cell = this.#cells.at(-1);
    // What a merged cell holds besides the first part of it is not shown, nor counted.
    const number = paragraph.list === '' || cell?.isBelow === true ? '' : this.#lists.next(paragraph.list, paragraph.level);
    (cell?.blocks ?? this.blocks).push(number + paragraph.text);
  }

  #startTable(): void {
    this.#tables.push({ widths: [], rows: [] });
    // Between a table's rows nothing belongs to a cell.
    this.#cells.push(undefined);
  }

  #endTable(): void {
    const table = this.#tables.pop();
    this.#cells.pop();
    if (table !== undefined) (this.#cells.at(-1)?.blocks ?? this.blocks).push(table);
  }

  #startRow(table: DocxTable | undefined): void {
    table?.rows.push({ before: 0, isDeleted: false, cells: [] });
    this.#limit('rows', table?.rows.length ?? 0);
  }

  #deleteRow(): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row !== undefined) row.isDeleted = true;
  }

  #startCell(row: DocxRow | undefined): void {
    const cell: DocxCell = { span: 1, isTop: false, isBelow: false, isBeside: false, blocks: [] };
    row?.cells.push(cell);
    this.#cells.push(cell);
    this.#cellCount += 1;
    this.#limit('cells', this.#cellCount);
  }

  #addColumn(table: DocxTable | undefined, attributes: Attributes): void {
    if (table !== undefined) this.#limit('columns', table.widths.push(Number(attributeOf(attributes, 'w')) || 0));
  }

  #countColumns(attributes: Attributes, least: number): number {
    const count = countOf(attributes, 'val', least);
    this.#limit('columns', count);
    return count;
  }

  #limit(limit: LimitName, value: number): void {
    if (value > this.#limits[limit]) throw exceeds(this.#limits, limit, value, { part: this.#part });
  }
}
