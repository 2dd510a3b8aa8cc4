import type { Range } from '../../model/plain-table.ts';
import { editComments, emptyComments, type Note } from '../../ooxml/edit-comments.ts';
import { editSheet, unselectSheet } from '../../ooxml/edit-sheet.ts';
import type { Book } from '../../ooxml/edit-workbook.ts';
import { LIMITS } from '../../ooxml/limits.ts';
import type { PackageEdit } from '../../ooxml/package-edit.ts';
import { readRelationships } from '../../ooxml/relationships.ts';
import type { SheetShape } from '../../ooxml/sheet-shape.ts';
import { blocksFor, editDrawing } from '../../ooxml/vml-drawing.ts';
import { packText } from '../../ooxml/write-zip.ts';
import type { Zip } from '../../ooxml/zip.ts';

/** The author of our notes, by whom a later run knows them again. */
const AUTHOR = 'openness-catalogue';

/** A workbook that is being marked, sheet after sheet. */
export interface Marking {
  readonly zip: Zip;
  readonly edit: PackageEdit;
  readonly book: Book;
  /** The format of a cell with another fill. */
  fill(base: number, rgb: string): number;
  /** Formats that an earlier run made, with what stood in their place. */
  readonly replaced: ReadonlyMap<number, number>;
  /** The first block of numbers that no drawing has taken. */
  nextBlock: number;
}

/** What is to be seen in a sheet. */
export interface SheetMarks {
  /** The fill by column, by row. */
  readonly fills: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly notes: readonly Note[];
}

/**
 * Fills cells of a sheet and gives them notes.
 * @returns the addresses of cells that cannot have a note, because they hold a conversation
 */
export async function markSheet(marking: Marking, part: string, shape: SheetShape, marks: SheetMarks): Promise<ReadonlySet<string>> {
  const { edit, zip, book } = marking;
  const { legacyDrawing, refused } = await writeNotes(marking, part, shape, marks.notes);
  const changes = {
    cells: new Map([...marks.fills].map(([row, columns]) => [row, new Set(columns.keys())])),
    format: (row: number, column: number, base: number) => marking.fill(base, marks.fills.get(row)?.get(column) ?? ''),
    replaced: marking.replaced,
    legacyDrawing:
      legacyDrawing === undefined
        ? undefined
        : `<${shape.prefix}legacyDrawing xmlns:r="${book.relationshipTypes}" r:id="${legacyDrawing}"/>`,
  };
  edit.replace(part, await packText(editSheet(zip.read(part), part, shape, changes, LIMITS)));
  return refused;
}

/** Takes a sheet that is otherwise left alone out of the group of sheets in front. */
export async function sendBack({ edit, zip }: Marking, part: string): Promise<void> {
  edit.replace(part, await packText(unselectSheet(zip.read(part), part, LIMITS)));
}

interface WrittenNotes {
  /** The relationship to a drawing that the sheet does not point to yet. */
  readonly legacyDrawing: string | undefined;
  readonly refused: ReadonlySet<string>;
}

async function writeNotes(marking: Marking, part: string, shape: SheetShape, notes: readonly Note[]): Promise<WrittenNotes> {
  const { edit, zip, book } = marking;
  const relationships = [...(await readRelationships(zip, part, LIMITS)).values()];
  const comments = relationships.find(({ type }) => type === 'comments')?.target;
  if (comments === undefined && notes.length === 0) return { legacyDrawing: undefined, refused: new Set() };
  const source = comments !== undefined && edit.has(comments) ? await edit.readText(comments) : emptyComments(book.namespace);
  const edited = editComments(source, comments ?? 'comments', AUTHOR, notes);
  await putRelated(marking, part, comments, COMMENTS, edited.source);
  const { refused, removed, unboxed, continued } = edited;
  if (unboxed.length + continued.length + removed.size === 0) return { legacyDrawing: undefined, refused };
  const drawing = relationships.find(({ id }) => id === shape.legacyDrawing)?.target;
  const before = drawing !== undefined && edit.has(drawing) ? await edit.readText(drawing) : undefined;
  const drawn = editDrawing(before, removed, unboxed, continued, shape, marking.nextBlock);
  marking.nextBlock += blocksFor(unboxed.length + continued.length);
  return { legacyDrawing: await putRelated(marking, part, drawing, DRAWING, drawn), refused };
}

/** A kind of part that belongs to a sheet. */
interface PartKind {
  readonly relationship: string;
  /** Of its name, with `#` for the number. */
  readonly pattern: string;
  readonly contentType: string;
}

const COMMENTS: PartKind = {
  relationship: 'comments',
  pattern: 'xl/comments#.xml',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
};
const DRAWING: PartKind = {
  relationship: 'vmlDrawing',
  pattern: 'xl/drawings/vmlDrawing#.vml',
  contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
};

/**
 * Writes a part of a sheet.
 * @param known the part that the sheet points to; some programs point to one that they did not write
 * @returns the relationship to a part that the sheet did not point to
 */
async function putRelated(
  { edit, book }: Marking,
  sheet: string,
  known: string | undefined,
  { relationship, pattern, contentType }: PartKind,
  content: string,
): Promise<string | undefined> {
  if (known === undefined)
    return edit.relate(sheet, `${book.relationshipTypes}/${relationship}`, await edit.add(pattern, content, contentType));
  if (edit.has(known)) edit.replace(known, content);
  else await edit.add(known, content, contentType);
  return undefined;
}

/** Finds the cell that stands for another: the first one of its merge, or itself. */
export function resolveMerges(
  merges: readonly string[],
  columns: ReadonlySet<number>,
): (row: number, column: number) => readonly [number, number] {
  const byColumn = new Map<number, Range[]>([...columns].map((column) => [column, []]));
  for (const reference of merges) {
    const range = readRectangle(reference);
    if (range === undefined) continue;
    for (const [column, ranges] of byColumn) if (range.left <= column && column <= range.right) ranges.push(range);
  }
  for (const ranges of byColumn.values()) ranges.sort((a, b) => a.top - b.top);
  return (row, column) => {
    const ranges = byColumn.get(column) ?? [];
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range !== undefined && row <= range.bottom ? [range.top, range.left] : [row, column];
  };
}

function readRectangle(reference: string): Range | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference.trim().toUpperCase());
  if (match === null) return undefined;
  const [columns, rows] = [
    [columnNumber(match[1]), columnNumber(match[3])],
    [Number(match[2]), Number(match[4])],
  ];
  return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
}

function columnNumber(letters = ''): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
