import type { Limits } from '../../ooxml/limits.ts';
import type { Attributes, XmlHandler } from '../../ooxml/xml.ts';
import type { Sheet } from '../grid.ts';
import { formatIsoDate, formatNumber } from './number-format.ts';
import { attributeOf, countOf } from './prefixed-attributes.ts';
import { SheetGatherer } from './sheet-gatherer.ts';
import { drawSymbols, isSymbolFont } from './wingdings.ts';

/** Elements whose text is not the cell's: comments, pictures that lie on the sheet, how characters are read. */
const ASIDE: ReadonlySet<string> = new Set(['annotation', 'shapes', 'frame', 'ruby-text', 'tracked-changes', 'dde-links']);

const HIDDEN: ReadonlySet<string | undefined> = new Set(['collapse', 'filter']);

/** A cell as its attributes say. */
interface Cell {
  readonly attributes: Attributes;
  readonly repeated: number;
  readonly isCovered: boolean;
  /** Its paragraphs. */
  readonly lines: string[];
}

/** What a style does to sheets and texts. */
interface Style {
  isHiddenSheet: boolean;
  symbolFont: string | undefined;
}

/** Gathers the sheets of an OpenDocument spreadsheet from the events of its content (ISO/IEC 26300-1, §9). */
export class ContentCollector implements XmlHandler {
  readonly #limits: Limits;
  readonly #gathered: SheetGatherer;
  readonly #styles = new Map<string, Style>();
  readonly #fontFaces = new Map<string, string>();
  #style: Style | undefined;
  /** The symbol fonts of columns, for cells that have no style of their own. */
  #columnFonts = new Map<number, string>();
  #row = 1;
  #rowRepeated = 1;
  #column = 1;
  /** Cells of the present row, to be written as often as the row is repeated. */
  #cells: { readonly column: number; readonly text: string }[] = [];
  #cell: Cell | undefined;
  #fonts: (string | undefined)[] = [];
  #inParagraph = 0;
  #aside = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
    this.#gathered = new SheetGatherer(limits);
  }

  get sheets(): readonly Sheet[] {
    return this.#gathered.sheets;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#aside > 0) this.#aside += 1;
    else if (ASIDE.has(name)) this.#aside = 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#startCell(name, attributes);
    else if (name === 'table-row') this.#startRow(attributes);
    else if (name === 'table-column') this.#startColumn(attributes);
    else if (name === 'table') this.#startSheet(attributes);
    else if (this.#cell !== undefined) this.#openInCell(name, attributes);
    else this.#openStyle(name, attributes);
  }

  text(text: string): void {
    if (this.#aside === 0 && this.#inParagraph > 0) this.#write(text);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside -= 1;
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table') this.#gathered.end();
    else if (name === 'p' && this.#inParagraph > 0) this.#inParagraph -= 1;
    else if (name === 'span') this.#fonts.pop();
  }

  #openStyle(name: string, attributes: Attributes): void {
    if (name === 'font-face') this.#fontFaces.set(attributeOf(attributes, 'name') ?? '', attributeOf(attributes, 'font-family') ?? '');
    else if (name === 'style') {
      this.#style = { isHiddenSheet: false, symbolFont: undefined };
      this.#styles.set(attributeOf(attributes, 'name') ?? '', this.#style);
    } else if (name === 'table-properties' && this.#style !== undefined) {
      this.#style.isHiddenSheet = attributeOf(attributes, 'display') === 'false';
    } else if (name === 'text-properties' && this.#style !== undefined) {
      const face = attributeOf(attributes, 'font-name') ?? '';
      const font = attributeOf(attributes, 'font-family') ?? this.#fontFaces.get(face) ?? face;
      if (isSymbolFont(font)) this.#style.symbolFont = font;
    }
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'p') {
      this.#inParagraph += 1;
      this.#cell?.lines.push('');
    } else if (name === 'span') this.#fonts.push(this.#fontOf(attributes, 'style-name'));
    else if (this.#inParagraph === 0) return;
    else if (name === 's') this.#write(' '.repeat(Math.min(countOf(attributes, 'c', 1), this.#limits.cellText)));
    else if (name === 'tab') this.#write('\t');
    else if (name === 'line-break') this.#write('\n');
  }

  #fontOf(attributes: Attributes, kind: 'style-name' | 'default-cell-style-name'): string | undefined {
    return this.#styles.get(attributeOf(attributes, kind) ?? '')?.symbolFont;
  }

  #write(text: string): void {
    const lines = this.#cell?.lines;
    if (lines === undefined) return;
    const font = this.#fonts.at(-1);
    const line = (lines.pop() ?? '') + (font === undefined ? text : drawSymbols(font, text));
    this.#gathered.check('cellText', line.length);
    lines.push(line);
  }

  #startSheet(attributes: Attributes): void {
    this.#gathered.start(attributeOf(attributes, 'name') ?? '');
    this.#gathered.hide(this.#styles.get(attributeOf(attributes, 'style-name') ?? '')?.isHiddenSheet === true);
    [this.#row, this.#column, this.#columnFonts] = [1, 1, new Map()];
  }

  #startColumn(attributes: Attributes): void {
    const next = this.#column + countOf(attributes, 'number-columns-repeated', 1);
    this.#gathered.check('columns', next - 1);
    if (HIDDEN.has(attributeOf(attributes, 'visibility'))) this.#gathered.hideColumns(this.#column, next - 1);
    const font = this.#fontOf(attributes, 'default-cell-style-name');
    if (font !== undefined) for (let column = this.#column; column < next; column += 1) this.#columnFonts.set(column, font);
    this.#column = next;
  }

  #startRow(attributes: Attributes): void {
    this.#rowRepeated = countOf(attributes, 'number-rows-repeated', 1);
    this.#gathered.check('rows', this.#row + this.#rowRepeated - 1);
    this.#column = 1;
    this.#cells = [];
    if (HIDDEN.has(attributeOf(attributes, 'visibility'))) this.#gathered.hideRows(this.#row, this.#row + this.#rowRepeated - 1);
  }

  #endRow(): void {
    if (this.#cells.length > 0)
      for (let row = this.#row; row < this.#row + this.#rowRepeated; row += 1)
        for (const { column, text } of this.#cells) this.#gathered.put(row, column, text);
    this.#row += this.#rowRepeated;
  }

  #startCell(name: string, attributes: Attributes): void {
    const repeated = countOf(attributes, 'number-columns-repeated', 1);
    this.#gathered.check('columns', this.#column + repeated - 1);
    this.#cell = { attributes, repeated, isCovered: name === 'covered-table-cell', lines: [] };
    this.#fonts = [this.#fontOf(attributes, 'style-name')];
    this.#inParagraph = 0;
    const right = this.#column + countOf(attributes, 'number-columns-spanned', 1) - 1;
    const bottom = this.#row + countOf(attributes, 'number-rows-spanned', 1) - 1;
    this.#gathered.check('columns', right);
    this.#gathered.check('rows', bottom);
    if (right === this.#column && bottom === this.#row) return;
    this.#gathered.merge({ top: this.#row, left: this.#column, bottom, right });
  }

  #endCell(): void {
    const cell = this.#cell;
    if (cell === undefined) return;
    this.#cell = undefined;
    const text = cell.isCovered ? '' : cellText(cell);
    const isFormula = attributeOf(cell.attributes, 'formula') !== undefined;
    if (isFormula && attributeOf(cell.attributes, 'value-type') === undefined && text === '')
      this.#gathered.noteUncalculated(cell.repeated);
    if (text !== '') {
      this.#gathered.check('cells', this.#cells.length + cell.repeated);
      const isStyled = attributeOf(cell.attributes, 'style-name') !== undefined;
      for (let column = this.#column; column < this.#column + cell.repeated; column += 1) {
        const font = isStyled ? undefined : this.#columnFonts.get(column);
        this.#cells.push({ column, text: font === undefined ? text : drawSymbols(font, text) });
      }
    }
    this.#column += cell.repeated;
  }
}

/** A cell's text by the type of its value (ISO/IEC 26300-1, §19.385): texts as they stand, numbers and dates by their value. */
function cellText({ attributes, lines }: Cell): string {
  const value = attributeOf(attributes, 'value');
  switch (attributeOf(attributes, 'value-type')) {
    case 'float':
    case 'percentage':
    case 'currency':
      return value === undefined ? lines.join('\n') : formatNumber(value);
    case 'date':
      return formatIsoDate(attributeOf(attributes, 'date-value') ?? lines.join('\n'));
    case 'boolean':
      return attributeOf(attributes, 'boolean-value') === 'true' ? 'TRUE' : 'FALSE';
    default:
      return lines.join('\n');
  }
}
