/** A title between 《 and 》: where its text begins and ends, and where reading goes on. */
export interface TitleRange {
  readonly start: number;
  readonly end: number;
  readonly after: number;
}

const LOST_CLOSING = /(?:法|条例|办法|规定|意见|通知|决定|细则|方案)\s*[\n;]\s*(?:\d{1,2}[.、]\s*)?《/;
const FRAMES = /(?:印发|转发|批转|关于|修改|公布|实施|落实)\s*$/;
const FRAME_END = /[^《》;\n(、,]{0,20}的(?:通知|决定|意见|公告|函|批复)/y;
const BREAK = /[\n;《‖]/g;

/**
 * The outermost titles of a text in half width, by the offset of their opening mark. A title whose closing mark is lost ends
 * at the line's end or where the next title begins; one whose opening mark is lost is not among them.
 */
export function matchTitles(folded: string): ReadonlyMap<number, TitleRange> {
  const pairs = pairMarks(folded);
  const titles = new Map<number, TitleRange>();
  for (let at = 0; at < folded.length; at += 1) {
    const character = folded[at];
    if (character === '《') {
      const title = readTitle(folded, at, pairs);
      titles.set(at, title);
      at = title.after - 1;
    } else if (character === '<' || character === '〈') {
      // Typewriters have no 《: they write it twice.
      const start = folded[at + 1] === character ? at + 2 : at + 1;
      const end = folded.slice(start, start + 120).search(/[>〉\n《]/) + start;
      if (end > start + 2 && /[>〉]/.test(folded[end] ?? '')) {
        const after = folded[end + 1] === folded[end] ? end + 2 : end + 1;
        titles.set(at, { start, end, after });
        at = after - 1;
      }
    }
  }
  return titles;
}

function pairMarks(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '《') open.push(at);
    else if (text[at] === '》') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

function readTitle(text: string, at: number, pairs: ReadonlyMap<number, number>): TitleRange {
  const close = pairs.get(at);
  if (close !== undefined && !LOST_CLOSING.test(text.slice(at + 1, Math.min(close, at + 400))))
    return { start: at + 1, end: close, after: close + 1 };
  BREAK.lastIndex = at + 1;
  const stop = BREAK.exec(text)?.index ?? text.length;
  const inner = text[stop] === '《' && FRAMES.test(text.slice(Math.max(at, stop - 12), stop)) ? pairs.get(stop) : undefined;
  if (inner !== undefined) {
    FRAME_END.lastIndex = inner + 1;
    const end = FRAME_END.exec(text) === null ? inner + 1 : FRAME_END.lastIndex;
    return { start: at + 1, end, after: end };
  }
  const words = text
    .slice(at + 1, stop)
    .replace(/\((?=[^()]*[号令])[^]*$/, '')
    .replace(/[\s、,.\d]+$/, '');
  return { start: at + 1, end: at + 1 + words.length, after: at + 1 + words.length };
}
