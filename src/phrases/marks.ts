import { foldWidth } from '../vocabularies/normalise.ts';
import { memoise } from './memoise.ts';

/** Boxes that are ticked, and boxes that are not. Private-use characters are what Wingdings leaves behind. */
const TICKED = new Set('■☑√✓✔✅∨●▲▄☒◼▪⬛🗹\uf052\uf0fe\uf0fc\uf06e\uf0fd');
const UNTICKED = new Set('□☐〇○◯◻▢▫￡£\u00a8\uf0a3\uf0a8\uf06f\uf071');

/** What stands for a mark only where it is all that the cell holds: letters that Wingdings showed as marks, and words. */
const LONE_TICKS = new Set('tTRvV\u00fe\u00fc是');
const LONE_EMPTY = new Set('口×✗✘xX否无—–─-/');

/** Selectors of a glyph's colour: invisible, and no part of what a cell says. */
const SELECTORS = /[\ufe0e\ufe0f]/g;

/** Whether a character is the mark of a ticked box. A character is a whole one, of one or two code units. */
export function isTickMark(character: string): boolean {
  return TICKED.has(character);
}

/** Whether a character is the mark of an empty box; 口, its misreading, is not among them. */
export function isEmptyMark(character: string): boolean {
  return UNTICKED.has(character);
}

/** What a cell of a column to be ticked says. */
export interface Tick {
  /** `undefined`: words without a mark, so that the words decide. */
  readonly ticked: boolean | undefined;
  /** Words beside the mark, or in its place: √(申请人). */
  readonly words?: string | undefined;
}

/** Reads a cell of a column to be ticked: a mark, an empty box, nothing, or words with or without a mark. */
export const parseTick: (text: string) => Tick = memoise(readTick, 512);

function readTick(text: string): Tick {
  const cell = text.replace(SELECTORS, '').trim();
  const marks = [...cell].filter((character) => character.trim() !== '');
  if (marks.length === 0 || cell === '——') return { ticked: false };
  const lone = foldWidth(cell);
  if (LONE_TICKS.has(lone) || marks.every(isTickMark)) return { ticked: true };
  if (LONE_EMPTY.has(lone) || marks.every(isEmptyMark)) return { ticked: false };
  const [first = '', last = ''] = [marks[0], marks.at(-1)];
  const leading = isTickMark(first) || isEmptyMark(first);
  if (!leading && !isTickMark(last) && !isEmptyMark(last)) return { ticked: undefined, words: cell };
  const words = stripBrackets(leading ? cell.slice(first.length) : cell.slice(0, -last.length));
  const ticked = isTickMark(leading ? first : last);
  return words === '' ? { ticked } : { ticked, words };
}

/** Whether a cell is ticked, with or without words beside the mark. */
export function isTick(text: string): boolean {
  return parseTick(text).ticked === true;
}

function stripBrackets(text: string): string {
  const words = text.trim();
  const inner = /^[(（]([^()（）]*)[)）]$/.exec(words);
  return (inner?.[1] ?? words).trim();
}
