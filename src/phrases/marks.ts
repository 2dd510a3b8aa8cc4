/** Boxes that are ticked, and boxes that are not. Private-use characters are what Wingdings leaves behind. */
const TICKED = '■☑√✓✔●▲▄☒◼▪⬛🗹\uf052\uf0fe\uf0fc\uf06e\uf0fd';
const UNTICKED = '□☐〇○◯◻▢▫￡£\uf0a3\uf0a8\uf06f\uf071';

const EMPTY_MARKS = /^(?:[□☐〇○◯◻▢▫￡£\uf0a3\uf0a8\uf06f\uf071口×✗✘xX否无—–─\-/]|——)$/u;
const TICK_MARKS = /^[■☑√✓✔●▲▄☒◼▪⬛🗹\uf052\uf0fe\uf0fc\uf06e\uf0fdtTRvV是]+$/u;
const TRAILING_MARK = /^([^]*)([■☑√✓✔●▲▄☒◼▪⬛🗹\uf052\uf0fe\uf0fc\uf06e\uf0fd]|[□☐〇○◯◻▢▫￡£\uf0a3\uf0a8\uf06f\uf071])$/u;
const LEADING_MARK = /^([■☑√✓✔●▲▄☒◼▪⬛🗹\uf052\uf0fe\uf0fc\uf06e\uf0fd]|[□☐〇○◯◻▢▫￡£\uf0a3\uf0a8\uf06f\uf071])([^]*)$/u;

/** Whether a character is the mark of a ticked box. */
export function isTickMark(character: string): boolean {
  return character !== '' && TICKED.includes(character);
}

/** Whether a character is the mark of an empty box; 口, its misreading, is not among them. */
export function isEmptyMark(character: string): boolean {
  return character !== '' && UNTICKED.includes(character);
}

/** What a cell of a column to be ticked says. */
export interface Tick {
  /** `undefined`: words without a mark, so that the words decide. */
  readonly ticked: boolean | undefined;
  /** Words beside the mark, or in its place: √(申请人). */
  readonly words?: string | undefined;
}

/** Reads a cell of a column to be ticked: a mark, an empty box, nothing, or words with or without a mark. */
export function parseTick(text: string): Tick {
  const cell = text.trim();
  if (cell === '' || EMPTY_MARKS.test(cell)) return { ticked: false };
  if (TICK_MARKS.test(cell)) return { ticked: true };
  const leading = LEADING_MARK.exec(cell);
  const trailing = leading === null ? TRAILING_MARK.exec(cell) : null;
  if (leading === null && trailing === null) return { ticked: undefined, words: cell };
  const words = stripBrackets(leading?.[2] ?? trailing?.[1] ?? '');
  const ticked = isTickMark(leading?.[1] ?? trailing?.[2] ?? '');
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
