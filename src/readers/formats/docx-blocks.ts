import { exceeds, type LimitName, type Limits } from '../../ooxml/limits.ts';
import type { Attributes, XmlHandler } from '../../ooxml/xml.ts';
import { ParagraphReader } from './docx-paragraphs.ts';
import { attributeOf, countOf } from './prefixed-attributes.ts';
import type { ListCounter } from './docx-numbering.ts';

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

/** Elements that make up tables. */
const STRUCTURE: ReadonlySet<string> = new Set(['tbl', 'tr', 'tc', 'gridCol', 'trPr', 'gridBefore', 'gridSpan', 'vMerge', 'hMerge']);

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
  readonly #paragraphs: ParagraphReader;
  readonly #tables: DocxTable[] = [];
  /** Open cells; undefined for a table between two of its cells. */
  readonly #cells: (DocxCell | undefined)[] = [];
  #inText = false;
  #inRowProperties = false;
  #skipped = 0;
  #cellCount = 0;
  #paragraphCount = 0;
  #characters = 0;

  constructor(part: string, lists: ListCounter, limits: Limits) {
    this.#part = part;
    this.#lists = lists;
    this.#limits = limits;
    this.#paragraphs = new ParagraphReader(part, limits);
  }

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0) this.#skipped += 1;
    else if (name === 't') this.#inText = true;
    else if (name === 'p') this.#paragraphs.start();
    else if (name === 'del' && this.#inRowProperties) this.#deleteRow();
    else if (SKIPPED.has(name)) this.#skipped = 1;
    else if (STRUCTURE.has(name)) this.#openStructure(name, attributes);
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.hasImages = true;
    else if (name === 'altChunk') this.hasEmbedded = true;
    else this.#paragraphs.open(name, attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#paragraphs.write(text);
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (name === 't') this.#inText = false;
    else if (name === 'p') this.#endParagraph();
    else if (name === 'tc') this.#cells.pop();
    else if (name === 'trPr') this.#inRowProperties = false;
    else if (name === 'tbl') this.#endTable();
    else this.#paragraphs.close(name);
  }

  #openStructure(name: string, attributes: Attributes): void {
    const table = this.#tables.at(-1);
    if (name === 'tbl') this.#startTable();
    else if (name === 'tr') this.#startRow(table);
    else if (name === 'tc') this.#startCell(table?.rows.at(-1));
    else if (name === 'gridCol') this.#addColumn(table, attributes);
    else if (name === 'trPr') this.#inRowProperties = true;
    else this.#place(table?.rows.at(-1), this.#cells.at(-1), name, attributes);
  }

  /** Where a row begins, and how far a cell reaches. */
  #place(row: DocxRow | undefined, cell: DocxCell | undefined, name: string, attributes: Attributes): void {
    if (name === 'gridBefore' && row !== undefined) row.before = this.#countColumns(attributes, 0);
    if (cell === undefined) return;
    if (name === 'gridSpan') cell.span = this.#countColumns(attributes, 1);
    else if (name === 'vMerge') [cell.isTop, cell.isBelow] = sideOf(attributes);
    else if (name === 'hMerge') [, cell.isBeside] = sideOf(attributes);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.end();
    if (paragraph === undefined) return;
    this.#paragraphCount += 1;
    this.#limit('paragraphs', this.#paragraphCount);
    this.#characters += paragraph.text.length;
    this.#limit('documentCharacters', this.#characters);
    const cell = this.#cells.at(-1);
    // What a merged cell holds besides the first part of it is not shown, nor counted.
    const number = paragraph.list === '' || cell?.isBelow === true ? '' : this.#lists.next(paragraph.list, paragraph.level);
    (cell?.blocks ?? this.blocks).push(number + paragraph.text);
  }

  #startTable(): void {
    this.#tables.push({ widths: [], rows: [] });
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
