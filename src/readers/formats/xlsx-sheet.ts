import type { InputError } from '../../model/problem.ts';
import { cellAddress } from '../../model/place.ts';
import { damaged } from '../../ooxml/damage.ts';
import { exceeds, type LimitName, type Limits } from '../../ooxml/limits.ts';
import { parseXml, type Attributes, type XmlHandler } from '../../ooxml/xml.ts';
import type { Zip } from '../../ooxml/zip.ts';
import type { Range, Sheet } from '../grid.ts';
import type { SheetParts } from './build-sheet.ts';
import { parseCellReference, parseRangeReference } from './cell-reference.ts';
import { createCellStore } from './cell-store.ts';
import { HiddenRuns } from './hidden-runs.ts';
import { orderRange } from './merges.ts';
import { formatIsoDate, formatNumber, formatSerial } from './number-format.ts';
import { drawSymbols } from './wingdings.ts';
import { drawSharedString, type SharedStrings } from './xlsx-strings.ts';
import type { CellStyle } from './xlsx-styles.ts';
import { createTextCollector, type TextCollector } from './xlsx-text.ts';
import { isTrue, type ListedSheet } from './xlsx-workbook.ts';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  readonly limits: Limits;
  /** Texts that stand in cells themselves, each kept once however often it is written. */
  readonly ownTexts: Map<string, string>;
  readonly build: (parts: SheetParts) => Sheet;
  /** Cells with text so far, over all sheets. */
  readonly used: { cells: number };
}

/**
 * Reads one worksheet. Its own claim of its size is not believed, rows and cells may lack addresses and come in any order.
 * @throws InputError `workbook-damaged` or `limit-exceeded`
 */
export async function readSheet(zip: Zip, { name, hidden, part }: ListedSheet, context: SheetContext): Promise<Sheet> {
  const collector = new SheetCollector(name, part, context);
  await parseXml(zip.read(part), part, collector, context.limits);
  const { store, merges, uncalculated } = collector;
  const hiddenRows = collector.hiddenRows.upTo(store.lastRow);
  const hiddenColumns = collector.hiddenColumns.upTo(store.lastColumn);
  return context.build({ name, hidden, store, merges, hiddenRows, hiddenColumns, uncalculated });
}

/** Gathers a sheet from the events of its XML. */
class SheetCollector implements XmlHandler {
  readonly store = createCellStore();
  readonly merges: Range[] = [];
  readonly hiddenRows: HiddenRuns;
  readonly hiddenColumns: HiddenRuns;
  /** Formulas that no program has calculated, so that the file holds no value of theirs. */
  uncalculated = 0;
  readonly #name: string;
  readonly #part: string;
  readonly #context: SheetContext;
  readonly #text: TextCollector;
  #row = 0;
  #column = 0;
  #type = 'n';
  #style = 0;
  #isFormula = false;
  #inText = false;
  #inInline = false;
  /** The font of the present run of an inline string. */
  #runFont: string | undefined;
  /** Depth inside an element of no interest: phonetic guides, and extensions that reuse the names of other elements. */
  #skipped = 0;

  constructor(name: string, part: string, context: SheetContext) {
    this.#name = name;
    this.#part = part;
    this.#context = context;
    this.hiddenRows = new HiddenRuns('rows', context.limits);
    this.hiddenColumns = new HiddenRuns('columns', context.limits);
    this.#text = createTextCollector(context.limits, { part });
  }

  open(element: string, attributes: Attributes): void {
    if (this.#skipped > 0) this.#skipped += 1;
    else if (element === 'c') this.#startCell(attributes);
    else if (element === 'v') this.#inText = this.#type !== 'inlineStr';
    else if (element === 'row') this.#startRow(attributes);
    else if (element === 't') this.#inText = this.#inInline;
    else if (element === 'is') this.#inInline = true;
    else this.#openOther(element, attributes);
  }

  #openOther(element: string, attributes: Attributes): void {
    if (element === 'rPh' || element === 'extLst') this.#skipped = 1;
    else if (element === 'f') this.#isFormula = true;
    else if (element === 'r') this.#runFont = undefined;
    else if (element === 'rFont') this.#runFont = attributes.val;
    else if (element === 'mergeCell') this.#addMerge(attributes.ref ?? '');
    else if (element === 'col' && isTrue(attributes.hidden)) this.#hideColumns(attributes);
  }

  text(text: string): void {
    if (this.#inText && this.#skipped === 0) this.#text.add(this.#runFont === undefined ? text : drawSymbols(this.#runFont, text));
  }

  close(element: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (element === 'c') this.#endCell();
    else if (element === 'v' || element === 't') this.#inText = false;
    else if (element === 'is') [this.#inInline, this.#runFont] = [false, undefined];
  }

  #startRow(attributes: Attributes): void {
    this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r);
    this.#column = 0;
    if (!Number.isInteger(this.#row) || this.#row < 1) throw this.#unreadable(attributes.r ?? '');
    this.#check('rows', this.#row);
    if (isTrue(attributes.hidden)) this.hiddenRows.add(this.#row, this.#row);
  }

  #startCell({ r: reference, t: type = 'n', s: style }: Attributes): void {
    if (reference === undefined) {
      if (this.#row === 0) throw this.#unreadable('');
      this.#column += 1;
    } else {
      const cell = parseCellReference(reference);
      if (cell === undefined) throw this.#unreadable(reference);
      this.#row = cell.row;
      this.#column = cell.column;
      this.#check('rows', cell.row);
    }
    this.#check('columns', this.#column);
    this.#type = type;
    this.#style = style === undefined ? 0 : Number(style);
  }

  #endCell(): void {
    const raw = this.#text.take();
    // A formula whose text is empty was calculated: its type says so.
    if (raw === '' && this.#isFormula && this.#type !== 'str') this.uncalculated += 1;
    this.#isFormula = false;
    if (raw === '') return;
    const text = cellText(raw, this.#type, this.#context.styles[this.#style] ?? PLAIN, this.#context);
    if (text === undefined) throw damaged('string-missing', { sheet: this.#name, cell: cellAddress(this.#row, this.#column), index: raw });
    if (text === '') return;
    this.#context.used.cells += 1;
    this.#check('cells', this.#context.used.cells);
    this.store.put(this.#row, this.#column, text);
  }

  #addMerge(reference: string): void {
    const written = parseRangeReference(reference);
    if (written === undefined) throw this.#unreadable(reference);
    const range = orderRange(written);
    this.#check('rows', range.bottom);
    this.#check('columns', range.right);
    if (range.top === range.bottom && range.left === range.right) return;
    this.#check('merges', this.merges.push(range));
  }

  #hideColumns({ min, max }: Attributes): void {
    const [first, last] = [Number(min), Number(max)];
    if (Number.isInteger(first) && Number.isInteger(last)) this.hiddenColumns.add(first, last);
  }

  #check(limit: LimitName, value: number): void {
    const { limits } = this.#context;
    if (value > limits[limit]) throw exceeds(limits, limit, value, { part: this.#part, sheet: this.#name });
  }

  #unreadable(reference: string): InputError {
    return damaged('reference-invalid', { part: this.#part, sheet: this.#name, reference });
  }
}

const PLAIN: CellStyle = { kind: 'number' };

/** A cell's text by its type (ECMA-376 part 1, §18.18.11); undefined where it points to a string that does not exist. */
function cellText(raw: string, type: string, { kind, symbolFont }: CellStyle, context: SheetContext): string | undefined {
  switch (type) {
    case 's':
      if (!/^\s*\d+\s*$/u.test(raw)) return undefined;
      return symbolFont === undefined ? context.strings.texts[Number(raw)] : drawSharedString(context.strings, Number(raw), symbolFont);
    case 'b':
      return isTrue(raw.trim()) ? 'TRUE' : 'FALSE';
    case 'd':
      return formatIsoDate(raw.trim());
    case 'n':
      return (kind === 'number' ? undefined : formatSerial(Number(raw), kind, context.date1904)) ?? formatNumber(raw);
    default:
      // Inline strings, a formula's text, errors.
      return keepOnce(context.ownTexts, symbolFont === undefined ? raw : drawSymbols(symbolFont, raw));
  }
}

function keepOnce(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}
