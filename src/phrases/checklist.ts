import { foldWidth, comparable } from '../vocabularies/normalise.ts';
import { STANDARD_WORDINGS } from '../vocabularies/channels.ts';
import { isEmptyMark, isTickMark } from './marks.ts';

/** One box of a checklist, with the words beside it as written. */
export interface Box {
  readonly ticked: boolean;
  readonly label: string;
  /** The character of the box itself; empty for words that lost theirs. */
  readonly mark: string;
}

interface Mark {
  readonly at: number;
  readonly ticked: boolean;
  readonly mark: string;
}

/** Words that a misread box (口) or a Wingdings letter (R, t) stands before. */
const LABEL_STARTS = new Set([...STANDARD_WORDINGS.map(({ wording }) => wording.slice(0, 2)), '全社', '特定', '主动', '依申', '社会']);
/** What may be a box, and may be a part of a word. */
const DOUBTFUL = new Set('口RtT\u00fe\u00fc');
/** What stands around a label and is no part of it; the last two only choose a glyph's colour. */
const EDGE = new Set(' \t\n\r\f\v\u2028\u2029\ufeff、;,。.\ufe0e\ufe0f');
const LONE_BOX = /[;；:：,，、\n]口(?![头岸径味])(?=\p{Script=Han}{2})/gu;
const AFTER_WORD = /[\p{L}\p{N}]/u;

/**
 * Reads a cell of boxes, 政府网站 ticked and 政府公报 not: `undefined` where the cell holds no box at all. Boxes stand before their words,
 * or behind them where the cell begins with words and ends with a box. Wingdings letters count only beside £ or in pairs.
 */
export function readChecklist(text: string): readonly Box[] | undefined {
  const marks = findMarks(text);
  if (marks.length === 0) return undefined;
  const before = text.slice(0, marks[0]?.at ?? 0).trim();
  const start = (index: number): number => (marks[index]?.at ?? 0) + (marks[index]?.mark.length ?? 0);
  const end = (index: number): number => marks[index]?.at ?? text.length;
  const after = text.slice(start(marks.length - 1)).trim();
  if (before !== '' && after === '') {
    return marks.map(({ ticked, mark, at }, index) => ({
      ticked,
      mark,
      label: trimLabel(text.slice(index === 0 ? 0 : start(index - 1), at)),
    }));
  }
  const boxes = marks.map(({ ticked, mark }, index) => ({ ticked, mark, label: trimLabel(text.slice(start(index), end(index + 1))) }));
  return before === '' ? boxes : [{ ticked: false, mark: '', label: before }, ...boxes];
}

function findMarks(text: string): readonly Mark[] {
  const sure: Mark[] = [];
  const doubtful: Mark[] = [];
  let at = 0;
  for (const character of text) {
    if (isTickMark(character)) sure.push({ at, ticked: true, mark: character });
    else if (isEmptyMark(character)) sure.push({ at, ticked: false, mark: character });
    else if (DOUBTFUL.has(character) && standsBeforeLabel(text, at)) doubtful.push({ at, ticked: character !== '口', mark: character });
    at += character.length;
  }
  if (doubtful.length === 0 || (sure.length === 0 && doubtful.length < 2)) return sure;
  // Beside others, 口 behind a separator is a box even before words that nobody knows.
  const boxes = doubtful.some(({ mark }) => mark === '口')
    ? [...text.matchAll(LONE_BOX)].map(({ index, 0: found }) => index + found.length - 1)
    : [];
  const further = boxes
    .filter((place) => doubtful.every((mark) => mark.at !== place))
    .map((place) => ({ at: place, ticked: false, mark: '口' }));
  return [...sure, ...doubtful, ...further].toSorted((a, b) => a.at - b.at);
}

/** Not the 口 of 窗口 nor the t of a word: nothing like a letter before it, the beginning of a known label behind it. */
function standsBeforeLabel(text: string, at: number): boolean {
  const previous = text[at - 1] ?? '';
  const letter = text[at] !== '口' && /[A-Za-z]/.test(previous);
  if (letter || /[窗出入人户路进]/.test(previous)) return false;
  if (text[at] !== '口' && AFTER_WORD.test(previous) && !/\p{Script=Han}/u.test(previous)) return false;
  return LABEL_STARTS.has(comparable(text.slice(at + 1, at + 9)).slice(0, 2));
}

function trimLabel(text: string): string {
  const folded = foldWidth(text);
  let start = 0;
  while (start < text.length && EDGE.has(folded[start] ?? '')) start += 1;
  let end = text.length;
  while (end > start && EDGE.has(folded[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}
