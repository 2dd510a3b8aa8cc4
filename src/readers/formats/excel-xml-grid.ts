import { damaged } from '../../ooxml/damage.ts';
import { LIMITS, type Limits } from '../../ooxml/limits.ts';
import { parseXml, type Attributes, type XmlHandler } from '../../ooxml/xml.ts';
import { decodeTable } from '../decode.ts';
import type { Grid, Sheet } from '../grid.ts';
import type { FormatOptions } from './define.ts';
import { formatIsoDate, formatNumber } from './number-format.ts';
import { attributeOf, countOf } from './prefixed-attributes.ts';
import { SheetGatherer } from './sheet-gatherer.ts';
import { drawSymbols, isSymbolFont } from './wingdings.ts';

const PART = 'Workbook';

/**
 * Reads a workbook in SpreadsheetML 2003, which is one XML file: by events like the parts of an .xlsx file, because the
 * library for old workbooks takes a file that was cut off for a shorter one.
 * @throws InputError `encoding-unreadable`, `workbook-damaged`, `limit-exceeded`
 */
export async function readExcelXml(bytes: Uint8Array, options: Pick<FormatOptions, 'encoding'>, limits: Limits = LIMITS): Promise<Grid> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /encoding\s*=\s*["']([\w-]{1,40})["']/iu.exec(start)?.[1];
  // Programs that print the file line by line begin with a blank one, which XML does not allow before its declaration.
  const text = decodeTable(bytes, { encoding: options.encoding, declared }).trimStart();
  const collector = new WorkbookCollector(limits);
  await parseXml(encode(text), PART, collector, limits);
  if (collector.sheets.length === 0) throw damaged('worksheet-missing');
  return { sheets: collector.sheets };
}

const CHUNK = 65_536;

async function* encode(text: string): AsyncGenerator<Uint8Array, void> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** Elements whose text is not the cell's: what is said beside it, and how its characters are read. */
const ASIDE: ReadonlySet<string> = new Set(['Comment', 'PhoneticText']);

class WorkbookCollector implements XmlHandler {
  readonly #gathered: SheetGatherer;
  /** The symbol fonts of styles, by style. */
  readonly #fonts = new Map<string, string>();
  #style = '';
  /** The last row of the merge downwards in a column. */
  #covered = new Map<number, number>();
  /** How often a column was covered: wide merges one below the other take as long as so many cells. */
  #covers = 0;
  #row = 0;
  #column = 0;
  #nextRow = 1;
  #nextColumn = 1;
  #isFormula = false;
  #type = '';
  #font: string | undefined;
  #text = '';
  #inData = false;
  #inVisible = false;
  #aside = 0;

  constructor(limits: Limits) {
    this.#gathered = new SheetGatherer(limits);
  }

  get sheets(): readonly Sheet[] {
    return this.#gathered.sheets;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0) this.#aside += 1;
    else if (ASIDE.has(name)) this.#aside = 1;
    else if (name === 'Cell') this.#startCell(attributes);
    else if (name === 'Data') this.#startData(attributes);
    else if (name === 'Row') this.#startRow(attributes);
    else if (name === 'Column') this.#startColumn(attributes);
    else if (name === 'Worksheet') this.#startSheet(attributes);
    else if (name === 'Visible') this.#inVisible = true;
    else if (name === 'Style') this.#style = attributeOf(attributes, 'ID') ?? '';
    else if (name === 'Font') this.#noteFont(attributes);
  }

  text(text: string): void {
    if (this.#aside > 0) return;
    if (this.#inVisible) this.#gathered.hide(/Hidden/u.test(text));
    if (!this.#inData) return;
    this.#text += this.#font === undefined ? text : drawSymbols(this.#font, text);
    this.#gathered.check('cellText', this.#text.length);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'Data') this.#inData = false;
    else if (name === 'Cell') this.#endCell();
    else if (name === 'Visible') this.#inVisible = false;
    else if (name === 'Font' && this.#inData) this.#font = undefined;
    else if (name === 'Worksheet') this.#gathered.end();
  }

  #startSheet(attributes: Attributes): void {
    this.#gathered.start(attributeOf(attributes, 'Name') ?? '');
    [this.#covered, this.#nextRow, this.#nextColumn] = [new Map(), 1, 1];
  }

  #startColumn(attributes: Attributes): void {
    const first = countOf(attributes, 'Index', this.#nextColumn);
    const last = first + countOf(attributes, 'Span', 0);
    this.#gathered.check('columns', last);
    if (attributeOf(attributes, 'Hidden') === '1') this.#gathered.hideColumns(first, last);
    this.#nextColumn = last + 1;
  }

  #startRow(attributes: Attributes): void {
    this.#row = countOf(attributes, 'Index', this.#nextRow);
    this.#nextRow = this.#row + 1 + countOf(attributes, 'Span', 0);
    this.#gathered.check('rows', this.#nextRow - 1);
    this.#nextColumn = 1;
    if (attributeOf(attributes, 'Hidden') === '1') this.#gathered.hideRows(this.#row, this.#nextRow - 1);
  }

  #startCell(attributes: Attributes): void {
    // LibreOffice leaves out the index of a cell that stands behind merged ones.
    while ((this.#covered.get(this.#nextColumn) ?? 0) >= this.#row) this.#nextColumn += 1;
    this.#column = countOf(attributes, 'Index', this.#nextColumn);
    const right = this.#column + countOf(attributes, 'MergeAcross', 0);
    const bottom = this.#row + countOf(attributes, 'MergeDown', 0);
    this.#nextColumn = right + 1;
    this.#gathered.check('columns', right);
    this.#gathered.check('rows', bottom);
    this.#isFormula = attributeOf(attributes, 'Formula') !== undefined;
    this.#style = attributeOf(attributes, 'StyleID') ?? '';
    [this.#text, this.#type] = ['', ''];
    if (right === this.#column && bottom === this.#row) return;
    if (bottom > this.#row) this.#cover(right, bottom);
    this.#gathered.merge({ top: this.#row, left: this.#column, bottom, right });
  }

  #cover(right: number, bottom: number): void {
    this.#covers += right - this.#column + 1;
    this.#gathered.check('cells', this.#covers);
    for (let column = this.#column; column <= right; column += 1) this.#covered.set(column, bottom);
  }

  #startData(attributes: Attributes): void {
    this.#inData = true;
    this.#type = attributeOf(attributes, 'Type') ?? 'String';
    this.#font = this.#fonts.get(this.#style);
  }

  #noteFont(attributes: Attributes): void {
    const font = attributeOf(attributes, 'FontName') ?? attributeOf(attributes, 'Face');
    if (this.#inData) this.#font = font;
    else if (font !== undefined && isSymbolFont(font)) this.#fonts.set(this.#style, font);
  }

  #endCell(): void {
    if (this.#isFormula && this.#type === '') this.#gathered.noteUncalculated(1);
    this.#gathered.put(this.#row, this.#column, cellText(this.#text, this.#type));
  }
}

function cellText(text: string, type: string): string {
  if (type === 'Number') return formatNumber(text);
  if (type === 'DateTime') return formatIsoDate(text.trim());
  if (type === 'Boolean') return text.trim() === '1' ? 'TRUE' : 'FALSE';
  return text;
}
