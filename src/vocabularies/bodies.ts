import { BODIES } from './data.generated.ts';
import { comparable } from './normalise.ts';
import type { BodyKind } from './types.ts';

interface Mark {
  readonly words: string;
  readonly kind: BodyKind;
}

const BY_NAME = new Map(BODIES.entries.flatMap(({ kind, names }) => names.map((name) => [comparable(name), kind] as const)));
const BEGINNINGS = indexMarks('beginnings', (words) => words.charAt(0));
const ENDINGS = indexMarks('endings', (words) => words.charAt(words.length - 1));

/** What a whole wording of the subject column stands for, or one that begins so. In comparable form. */
export function findBodyKind(wording: string): BodyKind | undefined {
  return BY_NAME.get(wording) ?? BEGINNINGS.get(wording.charAt(0))?.find(({ words }) => wording.startsWith(words))?.kind;
}

/** What a wording stands for by its last words, so that places in front do not matter. In comparable form. */
export function findBodyKindByEnding(wording: string): BodyKind | undefined {
  return ENDINGS.get(wording.charAt(wording.length - 1))?.find(({ words }) => wording.endsWith(words))?.kind;
}

/** By one character of each, the longest first. */
function indexMarks(part: 'beginnings' | 'endings', keyOf: (words: string) => string): ReadonlyMap<string, readonly Mark[]> {
  const index = new Map<string, Mark[]>();
  const marks = BODIES.entries
    .flatMap((entry) => entry[part].map((words): Mark => ({ words: comparable(words), kind: entry.kind })))
    .toSorted((a, b) => b.words.length - a.words.length);
  for (const mark of marks) {
    const key = keyOf(mark.words);
    const known = index.get(key);
    if (known === undefined) index.set(key, [mark]);
    else known.push(mark);
  }
  return index;
}
