import type { TextEdit } from '../../ooxml/xml-elements.ts';

/** Beyond this product of lengths the middle of a piece is replaced as a whole. */
const MOST_COMPARED = 250_000;

/**
 * The fewest changes of characters that turn a piece into its replacement, so that what both have in common keeps its
 * own formatting: of 国办发(2019)54号 only the brackets.
 *
 * @param start where the piece stands in its text
 */
export function editPiece(start: number, original: string, replacement: string): TextEdit[] {
  const before = [...original];
  const after = [...replacement];
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const old = before.slice(head, before.length - tail);
  const next = after.slice(head, after.length - tail);
  const first = start + before.slice(0, head).join('').length;
  if (old.length * next.length > MOST_COMPARED) return [{ start: first, end: first + old.join('').length, text: next.join('') }];
  return readSteps(old, next, longestCommon(old, next), first);
}

/** For each pair of beginnings of what is left, how much both have in common in order. */
function longestCommon(old: readonly string[], next: readonly string[]): readonly Uint32Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(next.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = next.length - 1; j >= 0; j -= 1) {
      const [row, below] = [lengths[i], lengths[i + 1]];
      if (row === undefined || below === undefined) continue;
      row[j] = old[i] === next[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}

function readSteps(old: readonly string[], next: readonly string[], lengths: readonly Uint32Array[], first: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let [i, j, offset] = [0, 0, first];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      offset += (old[i] ?? '').length;
      i += 1;
      j += 1;
      continue;
    }
    const start = offset;
    let text = '';
    while ((i < old.length || j < next.length) && !(i < old.length && j < next.length && old[i] === next[j])) {
      const drops = j >= next.length || (i < old.length && (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0));
      if (drops) {
        offset += (old[i] ?? '').length;
        i += 1;
      } else {
        text += next[j] ?? '';
        j += 1;
      }
    }
    edits.push({ start, end: offset, text });
  }
  return edits;
}
