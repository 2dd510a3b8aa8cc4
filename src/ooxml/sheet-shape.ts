import type { Limits } from './limits.ts';
import { editTags, readAttribute, readRelationshipId, type Tag } from './scan-tags.ts';
import { localName } from './xml.ts';
import type { Zip } from './zip.ts';

/** A run of columns that share width and format; numbers from 1, both ends included. */
interface ColumnRun {
  readonly first: number;
  readonly last: number;
  /** In characters of the default font. */
  readonly width: number | undefined;
  readonly style: number;
}

/** What one has to know of a sheet before changing it in passing. */
export interface SheetShape {
  /** Before the names of its elements: `x:`, or nothing. */
  readonly prefix: string;
  /** Of the drawing that holds the boxes of its notes. */
  readonly legacyDrawing: string | undefined;
  /** As written: `A1:C2`. */
  readonly merges: readonly string[];
  /** Width in characters, and format, of a column. */
  columnWidth(column: number): number;
  columnStyle(column: number): number;
  /** Height in points. */
  rowHeight(row: number): number;
}

const DEFAULT_WIDTH = 9;
const DEFAULT_HEIGHT = 15;

/** Reads through a sheet once, looking at little but what stands around its cells. @throws InputError */
export async function surveySheet(zip: Zip, part: string, limits: Limits): Promise<SheetShape> {
  const columns: ColumnRun[] = [];
  const heights = new Map<number, number>();
  const merges: string[] = [];
  let prefix: string | undefined;
  let legacyDrawing: string | undefined;
  let [defaultWidth, defaultHeight] = [DEFAULT_WIDTH, DEFAULT_HEIGHT];
  let row = 0;
  const visit = (tag: Tag): void => {
    const name = localName(tag.fullName);
    if (tag.kind === 'close' || name === 'c' || name === 'v' || name === 't') return;
    prefix ??= tag.fullName.slice(0, tag.fullName.length - name.length);
    if (name === 'row') {
      row = Number(readAttribute(tag, 'r') ?? row + 1);
      const height = isTrue(readAttribute(tag, 'hidden')) ? 0 : Number(readAttribute(tag, 'ht') ?? Number.NaN);
      if (height >= 0) heights.set(row, height);
    } else if (name === 'mergeCell') merges.push(readAttribute(tag, 'ref') ?? '');
    else if (name === 'col') columns.push(readColumns(tag));
    else if (name === 'legacyDrawing') legacyDrawing = readRelationshipId(tag);
    else if (name === 'sheetFormatPr') {
      defaultWidth = positive(readAttribute(tag, 'defaultColWidth')) ?? defaultWidth;
      defaultHeight = positive(readAttribute(tag, 'defaultRowHeight')) ?? defaultHeight;
    }
  };
  for await (const _ of editTags(zip.read(part), part, (tag) => void visit(tag), limits));
  const runOf = (column: number): ColumnRun | undefined => columns.find(({ first, last }) => first <= column && column <= last);
  return {
    prefix: prefix ?? '',
    legacyDrawing,
    merges,
    columnWidth: (column) => runOf(column)?.width ?? defaultWidth,
    columnStyle: (column) => runOf(column)?.style ?? 0,
    rowHeight: (number) => heights.get(number) ?? defaultHeight,
  };
}

/** Whether a sheet, of cells or of a chart, is among those in front. */
export async function isSheetSelected(zip: Zip, part: string, limits: Limits): Promise<boolean> {
  let isSelected = false;
  let isPast = false;
  const visit = (tag: Tag): void => {
    const name = localName(tag.fullName);
    if (name === 'sheetView') isSelected ||= isTrue(readAttribute(tag, 'tabSelected'));
    if (name === 'sheetData' || name === 'drawing' || (name === 'sheetViews' && tag.kind === 'close')) isPast = true;
  };
  for await (const _ of editTags(zip.read(part), part, (tag) => void visit(tag), limits)) if (isPast) break;
  return isSelected;
}

function readColumns(tag: Tag): ColumnRun {
  const isHidden = isTrue(readAttribute(tag, 'hidden'));
  return {
    first: Number(readAttribute(tag, 'min')),
    last: Number(readAttribute(tag, 'max')),
    width: isHidden ? 0 : positive(readAttribute(tag, 'width')),
    style: Number(readAttribute(tag, 'style') ?? 0),
  };
}

function positive(text: string | undefined): number | undefined {
  const number = Number(text ?? Number.NaN);
  return number > 0 ? number : undefined;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
