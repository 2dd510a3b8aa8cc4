import { editElements, type ElementEdit } from './edit-elements.ts';
import type { Limits } from './limits.ts';
import { readAttribute, setAttribute, type Tag } from './scan-tags.ts';
import { localName } from './xml.ts';

/** What is to be done in a worksheet while it passes by. */
export interface CellEdits {
  /** What becomes of a cell's element; rows and columns from 1. Undefined leaves it as it is. */
  readonly cell: (row: number, column: number) => ElementEdit | undefined;
  /** Told of every formula that fills several cells. */
  readonly noteArray?: (() => void) | undefined;
}

/** Rewrites chosen cells of a worksheet in passing; everything else stays to the letter. Addresses may be missing, as readers allow. */
export function editCells(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  { cell, noteArray }: CellEdits,
  limits: Limits,
): AsyncGenerator<string, void> {
  let [row, column, skipped] = [0, 0, 0];
  let inData = false;
  const visit = (tag: Tag): ElementEdit | undefined => {
    const name = localName(tag.fullName);
    if (skipped > 0 || name === 'extLst') {
      if (tag.kind !== 'empty') skipped += tag.kind === 'open' ? 1 : -1;
      return undefined;
    }
    if (name === 'sheetData') inData = tag.kind === 'open';
    if (!inData || tag.kind === 'close') return undefined;
    if (name === 'f' && ['array', 'dataTable'].includes(readAttribute(tag, 't') ?? '')) noteArray?.();
    if (name === 'row') [row, column] = [Number(readAttribute(tag, 'r') ?? row + 1), 0];
    if (name !== 'c') return undefined;
    const address = /^([A-Za-z]{1,3})(\d{1,7})$/u.exec(readAttribute(tag, 'r') ?? '');
    if (address === null) column += 1;
    else [row, column] = [Number(address[2]), columnNumber(address[1] ?? '')];
    return cell(row, column);
  };
  return editElements(chunks, part, visit, limits);
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** What is to be done to the shared strings while they pass by. */
export interface StringEdits {
  /** What becomes of a string's element, by its index. Undefined leaves it as it is. */
  readonly string: (index: number) => ElementEdit | undefined;
  /** Elements that come behind the last one. */
  readonly added: readonly string[];
  /** Told in the end how many there were. */
  readonly noteCount?: ((count: number) => void) | undefined;
}

/** Passes the shared strings through. Those that are there keep their numbers; new ones come behind them. */
export function editStrings(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  { string, added, noteCount }: StringEdits,
  limits: Limits,
): AsyncGenerator<string, void> {
  let count = 0;
  const visit = (tag: Tag): string | ElementEdit | undefined => {
    const name = localName(tag.fullName);
    if (name === 'si' && tag.kind !== 'close') return string(count++);
    if (name !== 'sst') return undefined;
    if (tag.kind === 'open') return countMore(tag, added.length);
    noteCount?.(count);
    return added.join('') + tag.source;
  };
  return editElements(chunks, part, visit, limits);
}

/** The list says how many different strings it has, where it says so at all. */
function countMore(tag: Tag, more: number): string | undefined {
  const unique = Number(readAttribute(tag, 'uniqueCount') ?? Number.NaN);
  return more > 0 && unique >= 0 ? setAttribute(tag.source, 'uniqueCount', String(unique + more)) : undefined;
}
