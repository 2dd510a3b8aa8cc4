import type { Element } from '../model/elements.ts';

/** Where a text ends in the middle: behind an opening bracket, in an ellipsis, within a word or title, or at a limit of programs. */
export type Cut = 'bracket' | 'ellipsis' | 'word' | 'title' | 'limit';

const OPEN_END = /[(（〔【《<［[]$/u;
const ELLIPSIS = /[\p{L}\p{N},，](?:[…⋯]{1,2}|\.{3,6})$/u;
/** Words of which only the beginning stands. */
const HALF_WORD =
  /(?:^|[^\u4e00-\u9fff]|[的和及与、关])(?:政策文|规范性文|办事指|服务指|政策解|行政许|行政处|法律法)$|(?:信息形成或者?变|信息形成或者|形成或者?变更之|变更之日|个工作|\d+个工|日起\d{1,2}个?|中华人民共和?|中华人民)$/u;
/** A title that is not closed ends with none of what titles end with. */
const OPEN_TITLE = /《([^《》]{2,60})$/u;
const TITLE_END =
  /(?:法|条例|办法|规定|规则|意见|通知|决定|细则|方案|规划|标准|规程|指引|公告|准则|函|纲要|公报|计划|制度|解释|批复|指南|目录|要点|号|年|令|通则|规范|通告|命令|决议|措施|试行|暂行|[)）〕\]】>〉》”"])\s*[;；。、，,]?$/u;
/** Where databases and old programs end a text, counted in characters. */
const LIMITS: ReadonlySet<number> = new Set([255, 1023, 1024, 32767]);
const SENTENCE_END = /[。；;！？!?)）》〉】”"]\s*$/u;
/** What ends in none of these is neither left open, nor does it end in dots or half a word: most texts need no closer look. */
const SUSPECT_ENDS = new Set('(（〔【《<［[…⋯.文南读许处法变者更之日作工个共和国民0123456789');

function findEnd(text: string): Exclude<Cut, 'limit'> | undefined {
  if (!SUSPECT_ENDS.has(text.charAt(text.length - 1))) return isTitleOpen(text) ? 'title' : undefined;
  if (OPEN_END.test(text)) return 'bracket';
  if (ELLIPSIS.test(text)) return 'ellipsis';
  if (isTitleOpen(text)) return 'title';
  return HALF_WORD.test(text) ? 'word' : undefined;
}

function isTitleOpen(text: string): boolean {
  const title = text.includes('《') ? OPEN_TITLE.exec(text)?.[1] : undefined;
  return title !== undefined && !TITLE_END.test(title);
}

/** Where half a word is a cut, and no list that goes on, nor the name of an office. */
const OF_WHOLE_WORDS: ReadonlySet<Element> = new Set(['deadline', 'name', 'category', 'basis']);
/** A list of what must be shown may end in dots for “and so on”. */
const OPEN_LISTS: ReadonlySet<Element> = new Set(['content', 'demand']);

/** How a text was cut off; `undefined` where it is whole as far as anybody can tell. */
export function findCut(text: string): Cut | undefined {
  return findEnd(text.trim()) ?? (LIMITS.has(text.length) && !SENTENCE_END.test(text) ? 'limit' : undefined);
}

/** Whether that is a cut in a text of this element. */
export function isCutIn(element: Element, cut: Cut): boolean {
  return !(cut === 'ellipsis' && OPEN_LISTS.has(element)) && !(cut === 'word' && !OF_WHOLE_WORDS.has(element));
}
