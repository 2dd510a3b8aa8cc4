import { diffArrays } from 'diff';

import type { Segment } from '../model/change.ts';
import { memoise } from '../phrases/memoise.ts';

/** Longer texts are shown as removed and added whole: nobody reads so long a sentence word by word. */
const LONGEST = 20_000;
/** Texts that differ in more words are two texts; to find the fewest edits between them takes time that grows with the square. */
const MOST_EDITS = 600;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text; punctuation and blanks are words of their own. A change and the rows that it was made in have the same texts. */
const splitWords = memoise((text): string[] => {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
});

/** What became of a text, word by word. */
export function compareTexts(before: string, after: string): readonly Segment[] {
  const whole = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ] as const;
  if (before.length + after.length > LONGEST) return whole;
  const edits = diffArrays(splitWords(before), splitWords(after), { maxEditLength: MOST_EDITS });
  if (edits === undefined) return whole;
  return edits.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
