import type { Shortfall } from '../../model/coverage.ts';
import type { Language } from '../../model/words.ts';
import { toLine } from '../printable.ts';
import { groupBy } from '../severity.ts';

const COMMA: Readonly<Record<Language, string>> = { zh: '、', en: ', ' };

/**
 * Shortfalls as single lines. Those that only differ in what is lacking are one line: `公开内容缺“救助对象”、“救助标准”`.
 */
export function joinShortfalls(shortfalls: readonly Shortfall[], language: Language): readonly string[] {
  const parted = shortfalls.map(partShortfall);
  return [...groupBy(parted, ({ head, tail }) => head ?? tail)].flatMap(([, [first, ...others]]) => {
    if (first === undefined) return [];
    const tails = [first, ...others].map(({ tail }) => tail);
    return [toLine(first.head === undefined ? first.tail : first.head + [...new Set(tails)].join(COMMA[language]))];
  });
}

/** What is said of all that lacks, and what lacks: a sentence that ends with it, where nothing of one's own stands beside. */
function partShortfall({ message, standard, mine }: Shortfall): { readonly head?: string; readonly tail: string } {
  if (standard === undefined || (mine !== undefined && mine !== '')) return { tail: message };
  const named = message.indexOf(standard);
  // Of an act the sentence has the title alone.
  const from = named === -1 ? message.indexOf('《') : named - (message[named - 1] === '“' ? 1 : 0);
  const isLast = named === -1 ? message.endsWith('》') : message.length - (named + standard.length) <= 1;
  return from > 0 && isLast ? { head: message.slice(0, from), tail: message.slice(from) } : { tail: message };
}
