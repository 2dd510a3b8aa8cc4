import type { DueMention } from '../model/phrases.ts';
import { foldWidth } from '../vocabularies/normalise.ts';
import { DATE_SOURCE, readDate } from './dates.ts';
import { findMilestone } from './milestone.ts';

/** Between the characters of a date a table may hold blanks. */
const SPACED_DATE = DATE_SOURCE.replace('(?:年|(?=年))', '\\s{0,3}(?:年\\s{0,3}|(?=年))')
  .replace('月份?', '\\s{0,3}月份?\\s{0,3}')
  .replace('[日号]', '\\s{0,3}[日号]');
const BY_A_DATE = new RegExp(
  `(?:${SPACED_DATE})(?:\\s{0,3}(?:之前|以前|前(?![期后述往景列沿端提])|之内|以内|内(?![容部设外]))|(?<=年内))`,
  'g',
);
/** What comes before a date that tells of a rhythm, of the past or of a number of years. */
const NOT_A_DEMAND = /(?:每|每年|每月|每季度?|对|把|将|就|截至|截止|截止到|提前|比|较|[\d一二两三四五六七八九十几数近多学第])\s{0,3}$/;

/**
 * The dates by which a sentence demands completion: 2021年底前, 9月30日前, 6月底前. A mere year, a rhythm (每月25日前), hours and
 * percentages are none, nor is a date before the plan's year, which tells of the past. Offsets are in the text as given.
 */
export function findDueMentions(text: string, year?: number): readonly DueMention[] {
  const folded = foldWidth(text);
  const mentions: DueMention[] = [];
  for (const match of folded.matchAll(BY_A_DATE)) {
    const mention = readMention(text, folded, match, year);
    if (mention !== undefined) mentions.push(mention);
  }
  return mentions;
}

function readMention(text: string, folded: string, match: RegExpExecArray, year: number | undefined): DueMention | undefined {
  const [written] = match;
  const before = folded.slice(Math.max(0, match.index - 8), match.index);
  if (NOT_A_DEMAND.test(before)) return undefined;
  const date = readDate(match.slice(1), year);
  if (date === undefined || (date.year !== undefined && year !== undefined && date.year < year)) return undefined;
  const behind = folded.slice(match.index + written.length, match.index + written.length + 60).replace(/^[\s,，]+/, '');
  if (behind.startsWith('已')) return undefined;
  const milestone = findMilestone(behind);
  const words = text.slice(match.index, match.index + written.length);
  const confidence = date.exact && date.end !== undefined ? 'certain' : 'assumed';
  const due = { text: words, kind: 'by', end: date.end, confidence } as const;
  return { text: words, offset: match.index, due: milestone === undefined ? due : { ...due, milestone } };
}
