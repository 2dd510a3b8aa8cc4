import type { Change, Segment } from '../../model/change.ts';
import type { RowCell } from '../../model/revision.ts';
import { showDifferences } from './inline.ts';

/** More pieces than this are unreadable, and more than a workbook should hold in one cell: the texts are shown whole instead. */
const MOST_PIECES = 500;
type Texts = Pick<Change, 'before' | 'after' | 'segments'>;

/** A text with what went and what came, in one. */
export function inlineText({ before, after, segments }: Texts): readonly Segment[] {
  if (segments !== undefined && segments.length <= MOST_PIECES) return segments;
  if (before !== undefined && before === after) return [{ kind: 'same', text: before }];
  return [
    ...(before === undefined ? [] : [{ kind: 'removed', text: before } as const]),
    ...(after === undefined ? [] : [{ kind: 'added', text: after } as const]),
  ];
}

/** What stood there and what stands there now, with what went marked on the one side and what came on the other. */
export function sideTexts(cell: RowCell): { readonly before: readonly Segment[]; readonly after: readonly Segment[] } {
  if (cell.segments === undefined) {
    const whole = (text: string | undefined): readonly Segment[] => (text === undefined ? [] : [{ kind: 'same', text }]);
    return { before: whole(cell.before), after: whole(cell.after) };
  }
  const pieces = inlineText(cell);
  return { before: pieces.filter(({ kind }) => kind !== 'added'), after: pieces.filter(({ kind }) => kind !== 'removed') };
}

/** As much of the pieces as is allowed, and how many UTF-16 units had to go. */
export function cutPieces(pieces: readonly Segment[], most: number): { readonly kept: readonly Segment[]; readonly left: number } {
  const total = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (total <= most) return { kept: pieces, left: 0 };
  const kept: Segment[] = [];
  let room = most;
  for (const { kind, text } of pieces) {
    if (room > 0) kept.push({ kind, text: text.slice(0, room) });
    room -= text.length;
  }
  return { kept, left: total - most };
}

/** A text with what went and what came as a list has room for it, in characters: shortened, yet with something of both sides. */
export function listedText(change: Change, room: number): readonly Segment[] {
  const pieces = showDifferences(change, room);
  if (change.after === undefined || pieces.some(({ kind }) => kind === 'added')) return pieces;
  const half = Math.floor(room / 2);
  const [before, after] = [
    { ...change, after: undefined, segments: undefined },
    { ...change, before: undefined, segments: undefined },
  ].map((side) => showDifferences(side, half));
  return [...(before ?? []), ...(after ?? [])];
}
