import { comparable } from '../vocabularies/index.ts';

/** Separators of an entry before may be left in front of it. */
const NUMBER = /^[,;、。]{0,9}(?:\d{1,3}[.、)]|\(\d{1,3}\)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[①-⑳])/u;

/** A text in the form in which only its words count: without blanks, width, punctuation, and a number in front. */
export function squeeze(text: string): string {
  return comparable(text)
    .replace(NUMBER, '')
    .replaceAll(/[\p{P}\p{S}]/gu, '');
}
