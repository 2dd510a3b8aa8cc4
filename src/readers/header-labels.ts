import { type Sheet, mergedText } from './grid.ts';
import { lookUpLabel, normaliseLabel, readLevelLabel, recogniseLabel } from './recognise-label.ts';
import type { ColumnRole, KnownLabel, TableKind } from './synonyms.ts';
import { findChannel } from '../vocabularies/index.ts';

/** One column of a header while it is being read. */
export interface LabelledColumn {
  readonly column: number;
  /** The texts of the header's rows from the top, blanks and repetitions left out. */
  readonly parts: readonly string[];
  readonly role?: ColumnRole | undefined;
  readonly weak: boolean;
  readonly how?: 'label' | 'position in header' | undefined;
}

/** What the header says of a column, row by row; a merged label counts for every cell of its merge. */
export function labelParts(sheet: Sheet, firstRow: number, lastRow: number, column: number): readonly string[] {
  const parts: string[] = [];
  for (let row = firstRow; row <= lastRow; row += 1) {
    const text = mergedText(sheet, row, column).trim();
    if (text !== '' && !parts.some((part) => normaliseLabel(part) === normaliseLabel(text))) parts.push(text);
  }
  return parts;
}

/** A label as people read it: 公开对象 全社会. */
export function joinLabel(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/\s+/g, '')).join(' ');
}

/** What the labels of one column mean together: a label cut in two (公开 + 时限), a second level, or the first level alone. */
export function recogniseParts(kind: TableKind, parts: readonly string[]): KnownLabel | undefined {
  const [first, ...rest] = parts;
  if (first === undefined) return undefined;
  const last = rest.at(-1);
  if (last === undefined) return recogniseLabel(kind, first);
  const parent = recogniseLabel(kind, first);
  const below = (text: string): KnownLabel | undefined => recogniseBelow(parent, text) ?? recogniseLabel(kind, text);
  // 全社 and 会 in two rows under 公开对象 are one label.
  return lookUpLabel(kind, parts.join('')) ?? below(rest.join('')) ?? below(last);
}

/** Elements whose labels stand above one another: 一级事项 under 公开事项. */
const PATH: ReadonlySet<ColumnRole['element']> = new Set(['category', 'name', 'task', 'domain']);

/** Columns that may stand under any label: 责任人 under 责任单位. */
const ANYWHERE: ReadonlySet<ColumnRole['element']> = new Set(['leader', 'extra']);

/**
 * Whether a label stands under one that it cannot belong to: 全社会 under 序号. Pages that were turned into plain text lose
 * how far their cells reach, and the second row of a header slides to the left.
 */
export function contradicts(kind: TableKind, parts: readonly string[]): boolean {
  const [first, ...rest] = parts;
  const last = rest.at(-1);
  if (first === undefined || last === undefined || lookUpLabel(kind, parts.join('')) !== undefined) return false;
  const [above, below] = [recogniseLabel(kind, first)?.role.element, recogniseLabel(kind, last)?.role.element];
  if (above === undefined || below === undefined || above === below || ANYWHERE.has(above) || ANYWHERE.has(below)) return false;
  return !(PATH.has(above) && PATH.has(below));
}

/** A second-level label that only its parent explains: 其他 under 公开渠道和载体. */
function recogniseBelow(parent: KnownLabel | undefined, text: string): KnownLabel | undefined {
  const label = normaliseLabel(text);
  if (parent?.role.element === 'channel' && findChannel(label) !== undefined) {
    return { role: { element: 'channel', channel: label }, weak: parent.weak };
  }
  if (parent?.role.element === 'level') {
    const levels = readLevelLabel(label);
    if (levels !== undefined) return { role: { element: 'level', levels }, weak: parent.weak };
  }
  return undefined;
}
