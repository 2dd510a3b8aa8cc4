import { cleanText } from './clean-text.ts';
import { displayWidth } from './text-size.ts';
import { parseChannels } from '../phrases/index.ts';
import type { ChannelUse } from '../model/phrases.ts';
import { STANDARD_CHANNELS } from '../vocabularies/channels.ts';

const TICKED = '■';
const UNTICKED = '□';
/** Two boxes share a line that is no longer than this, in half-width characters. */
const LINE = 28;

/**
 * 公开渠道和载体 as the official form has it: the thirteen boxes in their order, those in use ticked and in the office's own
 * wording, platforms beyond them at the end. Names that a box would make unreadable are listed without boxes.
 */
export function writeBoxes(uses: readonly ChannelUse[]): string {
  const boxes = STANDARD_CHANNELS.flatMap(({ id, name }) => {
    const own = uses.filter((use) => use.id === id);
    return own.length === 0 ? [UNTICKED + name.replace('(', '（').replace(')', '）')] : own.map((use) => TICKED + wordsOf(use));
  });
  const others = uses.filter((use) => !STANDARD_CHANNELS.some(({ id }) => id === use.id));
  const checklist = joinLines([...boxes, ...others.map((use) => TICKED + wordsOf(use))]);
  const list = uses.map(wordsOf).join('\n');
  return readsAs(list, uses) && !readsAs(checklist, uses) ? list : checklist;
}

/** The channel as written, with the words that stood beside its box. */
function wordsOf({ text, note }: ChannelUse): string {
  return cleanText(note === undefined || text.includes(note) ? text : `${text}（${note}）`);
}

function joinLines(boxes: readonly string[]): string {
  let text = '';
  let inLine = 0;
  let width = 0;
  for (const box of boxes) {
    const fits = inLine === 1 && width + 1 + displayWidth(box) <= LINE;
    text += (text === '' ? '' : fits ? ' ' : '\n') + box;
    inLine = fits ? 2 : 1;
    width = displayWidth(box);
  }
  return text;
}

function readsAs(text: string, uses: readonly ChannelUse[]): boolean {
  const { channels, unresolved } = parseChannels(text);
  const keyOf = ({ id = '', kind, note = '' }: ChannelUse, words: string): string => JSON.stringify([id, kind, note, words]);
  const read = [
    ...channels.map((use) => keyOf(use, wordsOf(use))),
    ...unresolved.map((words) => keyOf({ text: words, kind: 'unknown' }, words)),
  ];
  return JSON.stringify(read.toSorted()) === JSON.stringify(uses.map((use) => keyOf(use, wordsOf(use))).toSorted());
}
