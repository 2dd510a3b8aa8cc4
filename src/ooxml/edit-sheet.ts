import { cellAddress } from '../model/place.ts';
import type { Limits } from './limits.ts';
import { readAttribute, setAttribute, editTags, type Tag } from './scan-tags.ts';
import type { SheetShape } from './sheet-shape.ts';
import { localName } from './xml.ts';

/** What is to change in a sheet while it passes by. */
export interface SheetChanges {
  /** The cells to be changed: columns by row, both from 1. */
  readonly cells: ReadonlyMap<number, ReadonlySet<number>>;
  /** The format of such a cell, by the one it has; one that is not there yet has its row's or its column's. */
  format(row: number, column: number, base: number): number;
  /** Formats of other cells that give way to others. */
  readonly replaced: ReadonlyMap<number, number>;
  /** The element that points to the drawing of the notes, where the sheet gets its first. */
  readonly legacyDrawing: string | undefined;
}

/** The children of a worksheet that follow `legacyDrawing` (ECMA-376 part 1, §18.3.1.99); controls may be wrapped. */
const AFTER_DRAWING: ReadonlySet<string> = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** Rewrites a worksheet in passing. Rows and cells without changes stay to the letter. */
export function editSheet(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  shape: SheetShape,
  changes: SheetChanges,
  limits: Limits,
): AsyncGenerator<string, void> {
  const pass = new SheetPass(shape, changes);
  return editTags(chunks, part, (tag) => pass.edit(tag), limits);
}

/** Takes a sheet out of the group of sheets in front. */
export function unselectSheet(chunks: AsyncIterable<Uint8Array>, part: string, limits: Limits): AsyncGenerator<string, void> {
  return editTags(chunks, part, unselect, limits);
}

function unselect(tag: Tag): string | undefined {
  if (localName(tag.fullName) !== 'sheetView' || tag.kind === 'close') return undefined;
  return setAttribute(tag.source, 'tabSelected', undefined);
}

class SheetPass {
  readonly #shape: SheetShape;
  readonly #changes: SheetChanges;
  /** Rows with changes, ascending, and the first of them that the pass has not come to. */
  readonly #rows: readonly number[];
  #nextRow = 0;
  #row = 0;
  #column = 0;
  #rowStyle: number | undefined;
  /** Columns of the current row that the pass has not come to, ascending. */
  #pending: number[] = [];
  #place: 'before' | 'in' | 'behind' = 'before';
  #hasDrawing = false;
  /** Depth inside an extension of a row or cell, whose elements may have the names of others. */
  #skipped = 0;

  constructor(shape: SheetShape, changes: SheetChanges) {
    this.#shape = shape;
    this.#changes = changes;
    this.#rows = [...changes.cells.keys()].toSorted((a, b) => a - b);
  }

  edit(tag: Tag): string | undefined {
    const name = localName(tag.fullName);
    if (this.#place !== 'in') return this.#editFrame(name, tag);
    if (this.#skipped > 0 || name === 'extLst') {
      if (tag.kind !== 'empty') this.#skipped += tag.kind === 'open' ? 1 : -1;
      return undefined;
    }
    if (name === 'c') return tag.kind === 'close' ? undefined : this.#editCell(tag);
    if (name === 'row') return tag.kind === 'close' ? this.#endRow(tag.source) : this.#startRow(tag);
    if (name !== 'sheetData' || tag.kind !== 'close') return undefined;
    this.#place = 'behind';
    return this.#missingRows(Number.POSITIVE_INFINITY) + tag.source;
  }

  #editFrame(name: string, tag: Tag): string | undefined {
    if (name === 'sheetView') return unselect(tag);
    if (name === 'sheetData' && this.#place === 'before') return this.#startData(tag);
    const ends = name === 'worksheet' && tag.kind === 'close';
    if (this.#place !== 'behind' || this.#hasDrawing || (!ends && !AFTER_DRAWING.has(name))) return undefined;
    this.#hasDrawing = true;
    return this.#changes.legacyDrawing === undefined ? undefined : this.#changes.legacyDrawing + tag.source;
  }

  #startData({ kind, source, fullName }: Tag): string | undefined {
    if (kind === 'open') {
      this.#place = 'in';
      return undefined;
    }
    this.#place = 'behind';
    const rows = this.#missingRows(Number.POSITIVE_INFINITY);
    return rows === '' ? undefined : `${openTag(source)}${rows}</${fullName}>`;
  }

  #startRow(tag: Tag): string | undefined {
    this.#row = Number(readAttribute(tag, 'r') ?? this.#row + 1);
    this.#column = 0;
    const missing = this.#missingRows(this.#row);
    const columns = this.#changes.cells.get(this.#row);
    if (this.#rows[this.#nextRow] === this.#row) this.#nextRow += 1;
    if (columns === undefined) return missing === '' ? undefined : missing + tag.source;
    this.#pending = [...columns].toSorted((a, b) => a - b);
    this.#rowStyle = /\scustomFormat=["'](?:1|true)/u.test(tag.source) ? Number(readAttribute(tag, 's') ?? 0) : undefined;
    // The claim which columns the row fills would no longer hold.
    const source = setAttribute(tag.source, 'spans', undefined);
    if (tag.kind === 'open') return missing + source;
    return `${missing}${openTag(source)}${this.#missingCells(Number.POSITIVE_INFINITY)}</${tag.fullName}>`;
  }

  #endRow(source: string): string | undefined {
    return this.#pending.length === 0 ? undefined : this.#missingCells(Number.POSITIVE_INFINITY) + source;
  }

  #editCell(tag: Tag): string | undefined {
    const { replaced, cells } = this.#changes;
    if (this.#pending.length === 0 && replaced.size === 0 && !cells.has(this.#row)) return undefined;
    const reference = readAttribute(tag, 'r');
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    const missing = this.#missingCells(this.#column);
    const base = Number(readAttribute(tag, 's') ?? 0);
    if (cells.get(this.#row)?.has(this.#column) === true) {
      if (this.#pending[0] === this.#column) this.#pending.shift();
      return missing + setAttribute(tag.source, 's', String(this.#format(this.#column, base)));
    }
    const given = replaced.get(base);
    if (given !== undefined) return missing + setAttribute(tag.source, 's', String(given));
    return missing === '' ? undefined : missing + tag.source;
  }

  #format(column: number, base: number): number {
    return this.#changes.format(this.#row, column, this.#changes.replaced.get(base) ?? base);
  }

  /** The pending cells of the current row before a column. */
  #missingCells(before: number): string {
    let cells = '';
    while (this.#pending[0] !== undefined && this.#pending[0] < before) {
      const column = this.#pending.shift() ?? 0;
      const style = this.#format(column, this.#rowStyle ?? this.#shape.columnStyle(column));
      cells += `<${this.#shape.prefix}c r="${cellAddress(this.#row, column)}" s="${style}"/>`;
    }
    return cells;
  }

  /** The rows with changes, before a row, that the sheet does not have. */
  #missingRows(before: number): string {
    const current = this.#row;
    let rows = '';
    for (let row = this.#rows[this.#nextRow]; row !== undefined && row < before; row = this.#rows[this.#nextRow]) {
      this.#nextRow += 1;
      this.#row = row;
      this.#rowStyle = undefined;
      this.#pending = [...(this.#changes.cells.get(row) ?? [])].toSorted((a, b) => a - b);
      rows += `<${this.#shape.prefix}row r="${row}">${this.#missingCells(Number.POSITIVE_INFINITY)}</${this.#shape.prefix}row>`;
    }
    this.#row = current;
    return rows;
  }
}

/** The opening tag of an element that was empty. */
function openTag(source: string): string {
  return source.endsWith('/>') ? `${source.slice(0, -2).trimEnd()}>` : source;
}

function columnOf(reference: string): number {
  let column = 0;
  for (let position = 0; position < reference.length; position += 1) {
    const letter = reference.charCodeAt(position) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}
