/** Lines of context around a change. */
const CONTEXT = 3;
/** How far two texts are searched for where they agree again. */
const FARTHEST = 400;

/** One line of a comparison: in both texts, or in one of them. */
interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** The lines of two texts that are mostly the same, in order; what both have stands once. */
export function compareLines(before: string, after: string): readonly DiffLine[] {
  const [old, next] = [cutLines(before), cutLines(after)];
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    const [text, other] = [old[i], next[j]];
    if (text !== undefined && text === other) {
      lines.push({ mark: ' ', text });
      i += 1;
      j += 1;
      continue;
    }
    const [drops, adds] = findAgreement(old, next, i, j);
    for (const dropped of old.slice(i, i + drops)) lines.push({ mark: '-', text: dropped });
    for (const added of next.slice(j, j + adds)) lines.push({ mark: '+', text: added });
    i += drops;
    j += adds;
  }
  return lines;
}

/** Each with its line break, where it has one. */
function cutLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

/** How many lines of either text come before both agree again: as few as possible; all where they do not. */
function findAgreement(old: readonly string[], next: readonly string[], i: number, j: number): readonly [drops: number, adds: number] {
  for (let distance = 1; distance <= FARTHEST; distance += 1) {
    // As many of one as of the other first: lines are replaced more often than added.
    for (let step = 0; step <= distance; step += 1) {
      const drops = (distance >> 1) + (step % 2 === 0 ? -step / 2 : (step + 1) / 2);
      const adds = distance - drops;
      const [text, other] = [old[i + drops], next[j + adds]];
      if (text !== undefined && text === other) return [drops, adds];
      if (i + drops === old.length && j + adds === next.length) return [drops, adds];
    }
  }
  return [old.length - i, next.length - j];
}

/** A unified diff of one file as `git apply` and `patch -p1` take it; empty where nothing differs. */
export function writeUnifiedDiff(path: string, before: string, after: string): string {
  const lines = compareLines(before, after);
  const changed = lines.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]));
  const name = path.replace(/^(?:\.?\/)+/u, '');
  const hunks: string[] = [];
  for (let at = 0; at < changed.length;) {
    const first = changed[at] ?? 0;
    let last = first;
    while (at < changed.length && (changed[at] ?? 0) - last <= CONTEXT * 2) last = changed[at++] ?? last;
    hunks.push(writeHunk(lines, Math.max(0, first - CONTEXT), Math.min(lines.length, last + CONTEXT + 1)));
  }
  return hunks.length === 0 ? '' : `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

function writeHunk(lines: readonly DiffLine[], from: number, to: number): string {
  const countIn = (part: readonly DiffLine[], without: DiffLine['mark']): number => part.filter(({ mark }) => mark !== without).length;
  const [above, within] = [lines.slice(0, from), lines.slice(from, to)];
  const range = (without: DiffLine['mark']): string => {
    const count = countIn(within, without);
    return `${countIn(above, without) + (count === 0 ? 0 : 1)},${count}`;
  };
  const body = within.map(({ mark, text }) => (text.endsWith('\n') ? mark + text : `${mark}${text}\n\\ No newline at end of file\n`));
  return `@@ -${range('+')} +${range('-')} @@\n${body.join('')}`;
}
