import { diffArrays } from 'diff';

import type { Segment } from '../model/change.ts';

/** Longer texts are shown as removed and added whole: nobody reads so long a sentence word by word. */
const LONGEST = 20_000;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text; punctuation and blanks are words of their own. */
function splitWords(text: string): string[] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** What became of a text, word by word. */
export function compareTexts(before: string, after: string): readonly Segment[] {
  if (before.length + after.length > LONGEST) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return diffArrays(splitWords(before), splitWords(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
