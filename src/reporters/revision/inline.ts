import type { Change, Segment } from '../../model/change.ts';
import { toLine } from '../printable.ts';

/** Code points left and right of a difference; what stays the same beyond them is left out. */
const CONTEXT = 24;
/** Where less than this share of the shorter text stayed, the old text and the new one are easier to read whole than word by word. */
const LEAST_SAME = 0.5;
const GAP = '…';

/**
 * The differences of a text on one line, as people can read them: what stays the same is shortened to what stands around a
 * difference, texts that have little in common stand whole behind one another, and no more than `room` code points are kept,
 * the end of which an ellipsis marks. Empty where the change has no texts of its own.
 */
export function showDifferences({ before, after, segments }: Change, room: number): Segment[] {
  if (before === undefined && after === undefined) return [];
  const whole: Segment[] = [
    ...(before === undefined ? [] : [{ kind: 'removed', text: before } as const]),
    ...(after === undefined ? [] : [{ kind: 'added', text: after } as const]),
  ];
  const found = segments === undefined || shareOfSame(segments) < LEAST_SAME ? whole : segments;
  const lines = found.map(({ kind, text }) => ({ kind, text: toLine(text) })).filter(({ text }) => text !== '');
  return cut(
    lines.map((segment, index) => (segment.kind === 'same' ? shorten(segment, index > 0, index < lines.length - 1) : segment)),
    room,
  );
}

/** How much of the shorter text stayed. */
function shareOfSame(segments: readonly Segment[]): number {
  const length = (kind: Segment['kind']): number =>
    segments.filter((segment) => segment.kind === kind).reduce((sum, { text }) => sum + text.length, 0);
  const same = length('same');
  return same / Math.max(1, same + Math.min(length('removed'), length('added')));
}

/** What stays the same, as far as it stands beside a difference. */
function shorten({ kind, text }: Segment, follows: boolean, precedes: boolean): Segment {
  const characters = [...text];
  const head = follows ? CONTEXT : 0;
  const tail = precedes ? CONTEXT : 0;
  if (characters.length <= head + tail + GAP.length) return { kind, text };
  return { kind, text: characters.slice(0, head).join('') + GAP + (tail === 0 ? '' : characters.slice(-tail).join('')) };
}

function cut(segments: readonly Segment[], room: number): Segment[] {
  const kept: Segment[] = [];
  let left = room;
  for (const { kind, text } of segments) {
    if (left <= 0) break;
    const characters = [...text];
    kept.push(characters.length > left ? { kind, text: characters.slice(0, left).join('') + GAP } : { kind, text });
    left -= characters.length;
  }
  return kept;
}

/** Whether the sentence of a change says its texts already, and words beside words would show no more. */
export function saysItsTexts({ message, before, after, segments }: Change): boolean {
  if (segments !== undefined && shareOfSame(segments) >= LEAST_SAME) return false;
  return [before, after].every((text) => text === undefined || message.includes(text.trim()));
}
