import { exceeds, LIMITS } from './limits.ts';
import { readAttribute, setAttribute } from './scan-tags.ts';
import { applyEdits, type TextEdit, type XmlElement } from './xml-elements.ts';

/** Rows that come in below another. */
export interface Insertion {
  /** From 1. */
  readonly below: number;
  readonly count: number;
}

const RANGE = /^(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?$/iu;

/** The first and the last row of a range; undefined for one without rows. */
export function rowsOf(range: string): readonly [number, number] | undefined {
  const match = RANGE.exec(range.trim());
  return match === null ? undefined : [Number(match[2]), Number(match[4] ?? match[2])];
}

/** Where a range is afterwards: moved down, or longer where it holds the row above the new ones. */
export function moveRange(range: string, insertion: Insertion): string {
  const match = RANGE.exec(range.trim());
  if (match === null) return range;
  const [, left = '', top = '', right = left, bottom = top] = match;
  const { below, count } = insertion;
  const first = moveRow(Number(top), insertion);
  const last = Number(bottom) >= below ? Math.min(Number(bottom) + count, LIMITS.rows) : Number(bottom);
  return first === last && match[3] === undefined ? `${left}${first}` : `${left}${first}:${right}${last}`;
}

export function moveRow(row: number, { below, count }: Insertion): number {
  return row > below ? row + count : row;
}

/** A row's or a cell's source with another row number, where it says its number at all. */
function renumber(source: string, openingTag: string, row: number): string {
  const written = readAttribute({ source: openingTag }, 'r');
  if (written === undefined) return source;
  return setAttribute(openingTag, 'r', written.replace(/\d{1,7}$/u, String(row))) + source.slice(openingTag.length);
}

/** A row's source with its cells rewritten, under another number. */
export function copyRow(sheet: string, row: XmlElement, number: number, cell: (cell: XmlElement) => string): string {
  let text = '';
  let copied = row.innerStart;
  for (const child of row.children) {
    if (child.name !== 'c') continue;
    const source = cell(child);
    text += sheet.slice(copied, child.start) + renumber(source, source.slice(0, source.indexOf('>') + 1), number);
    copied = child.end;
  }
  return renumber(row.source, row.source, number) + text + sheet.slice(copied, row.end);
}

/** What moves in a sheet besides its rows: the claim how large it is, merges, filter, validations, conditions. */
export function moveRanges(source: string, root: XmlElement, insertion: Insertion): readonly TextEdit[] {
  return root.children.flatMap((child): TextEdit[] => {
    switch (child.name) {
      case 'dimension':
      case 'autoFilter':
        return setRange(child, 'ref', insertion);
      case 'mergeCells':
        return [{ start: child.start, end: child.end, text: moveMerges(source, child, insertion) }];
      case 'conditionalFormatting':
        return setRange(child, 'sqref', insertion);
      case 'dataValidations':
      case 'ignoredErrors':
        return child.children.flatMap((one) => setRange(one, 'sqref', insertion));
      default:
        return [];
    }
  });
}

function setRange(element: XmlElement, name: string, insertion: Insertion): TextEdit[] {
  const written = readAttribute(element, name);
  if (written === undefined) return [];
  const moved = written
    .split(/\s+/u)
    .map((range) => moveRange(range, insertion))
    .join(' ');
  return moved === written ? [] : [{ start: element.start, end: element.innerStart, text: setAttribute(element.source, name, moved) }];
}

/** Merges within the row above are repeated in every new row. */
function moveMerges(source: string, section: XmlElement, { below, count }: Insertion): string {
  const edits: TextEdit[] = [];
  let total = section.children.length;
  for (const merge of section.children) {
    const range = readAttribute(merge, 'ref') ?? '';
    const [top = 0] = rowsOf(range) ?? [];
    const at = (row: number): string => setAttribute(merge.source, 'ref', range.replace(/\d{1,7}/gu, String(row)));
    const added = top === below ? count : 0;
    total += added;
    const text =
      added === 0
        ? setAttribute(merge.source, 'ref', top > below ? range.replace(/\d{1,7}/gu, (row) => String(Number(row) + count)) : range)
        : Array.from({ length: added + 1 }, (_, index) => at(below + index)).join('');
    edits.push({ start: merge.start - section.start, end: merge.end - section.start, text });
  }
  const opening = { start: 0, end: section.source.length, text: setAttribute(section.source, 'count', String(total)) };
  return applyEdits(source.slice(section.start, section.end), [opening, ...edits]);
}

/** @throws InputError `limit-exceeded` where a row would come below the last one that there can be */
export function refuseOverflow(lastRow: number, { count }: Insertion, part: string): void {
  if (lastRow + count > LIMITS.rows) throw exceeds(LIMITS, 'rows', lastRow + count, { part });
}
