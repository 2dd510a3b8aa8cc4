import { cleanText } from './clean-text.ts';
import { writeList } from './list-text.ts';
import { parseBasis, parseSubjects } from '../phrases/index.ts';
import type { Item } from '../model/catalogue.ts';
import type { At, Located } from '../model/source.ts';

/** 公开内容: the office's own text where it is kept and still says the same, else an element a line. */
export function writeContent({ content, raw }: Item): string {
  const values = content.map(({ value }) => value);
  const kept = raw?.content ?? (content.every((value) => value.raw !== undefined) ? cellsOf(content) : undefined);
  return kept !== undefined && isListOf(kept, values) ? cleanText(kept) : writeList(values.map(cleanText));
}

/** 公开依据: the office's own text where it is kept and still names the same acts, else an act a line. */
export function writeBasis({ basis, raw }: Item): string {
  const kept = raw?.basis;
  const named = (values: readonly Item['basis'][number]['value'][]): string => JSON.stringify(values.flatMap(({ citations }) => citations));
  if (kept !== undefined && named([parseBasis(kept)]) === named(basis.map(({ value }) => value))) return cleanText(kept);
  return cleanText(basis.map(({ value }) => value.text).join('\n'));
}

/**
 * 公开主体: the office's own text where it is kept and still names the same bodies, else as the entries have it; a name that
 * would run together with its neighbour is divided from it by more than a line break.
 */
export function writeSubject({ subject, raw }: Item): string {
  const names = subject.map(({ value }) => value);
  const own = cellsOf(subject);
  const spellings = [...(raw?.subject === undefined ? [] : [raw.subject]), own, names.join('；'), names.join('、')];
  return cleanText(spellings.find((text) => JSON.stringify(parseSubjects(text)) === JSON.stringify(names)) ?? own);
}

/** The texts that values were read from, each once. */
function cellsOf(values: readonly Located<string>[]): string {
  return [...new Map<At, string>(values.map(({ at, raw, value }) => [at, raw ?? value])).values()].join('\n');
}

const BETWEEN_ENTRIES = /^[\s\d.．、（）()①-⑳●•·○◆■▪*;；—-]*$/u;

/** Whether a text holds these entries one after the other, and between them nothing but marks. */
function isListOf(text: string, entries: readonly string[]): boolean {
  let from = 0;
  for (const entry of entries) {
    const at = text.indexOf(entry, from);
    if (at < 0 || !BETWEEN_ENTRIES.test(text.slice(from, at))) return false;
    from = at + entry.length;
  }
  return BETWEEN_ENTRIES.test(text.slice(from));
}
