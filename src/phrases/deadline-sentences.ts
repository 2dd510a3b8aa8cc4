import { matchBrackets } from './brackets.ts';

const CIRCLED = /[①-⑳❶-❿●•◆]/;
const ORDINAL = /^(?:\(?[\d一二三四五六七八九十]{1,2}[)、]|\(?\d{1,2}\.(?!\d)|[A-Za-z][.、)])/;

/** Cuts a deadline into sentences: at 。 and ; outside brackets, and before an enumerator. */
export function splitSentences(text: string): string[] {
  const pairs = matchBrackets(text);
  const sentences: string[] = [];
  let start = 0;
  const finish = (end: number): void => {
    const written = text
      .slice(start, end)
      .replace(ORDINAL, '')
      .replace(/^[),、:]+/, '');
    const sentence = trimEnd(written);
    if (sentence !== '') sentences.push(sentence);
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    const close = pairs.get(at);
    if ('。;!?|'.includes(character) || CIRCLED.test(character)) {
      finish(at);
      start = at + 1;
    } else if (at > start && /\d/.test(character) && !/[\d.]/.test(text[at - 1] ?? '') && /^\d\.(?!\d)/.test(text.slice(at, at + 3))) {
      finish(at);
      start = at;
    } else if (close !== undefined && close - at < 200 && !/[;。\u0001]/.test(text.slice(at, close))) {
      at = close;
    }
  }
  finish(text.length);
  return sentences;
}

/** Without the marks at its end; a regular expression would look at every run of them anew. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && '(,、:'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Cuts a sentence at commas outside brackets. */
export function splitCommas(sentence: string): string[] {
  const pairs = matchBrackets(sentence);
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const close = pairs.get(at);
    if (close !== undefined) at = close;
    else if (sentence[at] === ',' || sentence[at] === '，') {
      parts.push(sentence.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(sentence.slice(start));
  return parts.filter((part) => part !== '');
}
