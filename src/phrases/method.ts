import type { Method } from '../model/phrases.ts';
import { compact } from '../vocabularies/normalise.ts';
import { readChecklist } from './checklist.ts';
import { memoise } from './memoise.ts';

/** Reads how information is given: 主动, 依申请, or both; `undefined` stands for words that say neither. Empty for an empty text. */
export const parseMethod: (text: string) => readonly (Method | undefined)[] = memoise(readMethod);

const ON_REQUEST = /依?申请(?:后)?(?:公开)?|on-request/gi;
const PROACTIVE = /主动(?:公开)?|proactive/gi;

function readMethod(text: string): readonly (Method | undefined)[] {
  const boxes = readChecklist(text);
  // Words without a box among words with boxes: whether they are meant cannot be told.
  if (boxes?.some((box) => box.mark === '') === true) return [undefined];
  const words = compact(
    boxes === undefined
      ? text
      : boxes
          .filter((box) => box.ticked)
          .map((box) => box.label || box.mark)
          .join(';'),
  );
  const rest = words
    .replace(PROACTIVE, '')
    .replace(ON_REQUEST, '')
    .replace(/[、;,/|。和及与或]/g, '');
  const methods: (Method | undefined)[] = [];
  if (words.search(PROACTIVE) >= 0) methods.push('proactive');
  if (words.search(ON_REQUEST) >= 0) methods.push('on-request');
  if (rest !== '' || (methods.length === 0 && words !== '')) return [undefined];
  return methods;
}
