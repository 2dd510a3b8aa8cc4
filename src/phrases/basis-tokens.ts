import type { DocumentNumber } from '../model/phrases.ts';
import { foldWidth } from '../vocabularies/normalise.ts';
import { isActTitle } from './act-words.ts';
import { matchBrackets } from './brackets.ts';
import { numberFinder, type NumberMatch, parseDocumentNumber } from './document-number.ts';
import { matchTitles, type TitleRange } from './title-marks.ts';

/** A piece of a basis. Texts are as written. */
export type BasisToken =
  | { readonly kind: 'title'; readonly text: string; readonly number?: DocumentNumber | undefined }
  | { readonly kind: 'number'; readonly number: DocumentNumber }
  | { readonly kind: 'articles'; readonly texts: readonly string[] }
  /** Words in brackets: a number, a date, an edition. */
  | { readonly kind: 'aside'; readonly text: string }
  /** 、 ; , : or a line break. */
  | { readonly kind: 'stop'; readonly mark: string }
  | { readonly kind: 'words'; readonly text: string };

const NUMERAL = '[\\d零〇一二三四五六七八九十百千](?:\\s{0,2}[\\d零〇一二三四五六七八九十百千]){0,8}';
/** 第二十条第(一)项, 第十九条至第二十一条, 第十九条、二十条 (one reference, as 第 is said once), 第三章. */
const CHAPTERS = `第\\s{0,3}${NUMERAL}\\s{0,3}[编章节]`;
const ARTICLES = new RegExp(
  `(?:${CHAPTERS}\\s{0,3}){1,3}(?!第)|(?:${CHAPTERS}\\s{0,3}){0,3}第\\s{0,3}${NUMERAL}(?:\\s{0,3}[、,至-]\\s{0,3}第?\\s{0,3}${NUMERAL}){0,9}\\s{0,3}条(?:之[一二三四五])?(?:\\s{0,3}(?:第\\s{0,3}\\(?\\s{0,3}${NUMERAL}\\s{0,3}\\)?\\s{0,3}[款项目]|\\(\\s{0,3}${NUMERAL}\\s{0,3}\\)(?!\\s{0,3}《)\\s{0,3}[款项目]?)){0,4}(?:\\s{0,3}(?:[至-]\\s{0,3}第?|[、,和及])\\s{0,3}${NUMERAL}\\s{0,3}条){0,9}`,
  'y',
);
/** 【法律】, 位阶:法规: what kind of act follows. */
const CATEGORY =
  /【[^【】〔〕]{1,20}】|(?:国家)?(?:法律|行政法规|地方性法规|法规|部门规章|规章|规范性文件|政策文件|公开依据|依据)[:：]|(?:位阶|效力)[:：][^\s;；、]{1,12}|条款[:：]/y;
const ENUMERATOR =
  /(?:\d{1,2}(?=\s*《)|[A-Za-z][.、)](?=\s*[《\u4e00-\u9fff])|\(?\d{1,2}\)?\s*[.、)](?!\d)|[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十\d]{1,2}\)|[①-⑳❶-❿·○*-])\s*/y;
const STOPS = '、;,。:|/\n\r';
/** Bullets and row marks cut even where no blank or stop stands before them. */
const BULLETS = '●•◆▪■★☆※‖';

/** Cuts a basis into titles, numbers, articles, asides, stops and other words, in order. */
export function cutBasis(text: string): BasisToken[] {
  const folded = foldWidth(text);
  const titles = matchTitles(folded);
  const brackets = matchBrackets(folded);
  const page: Page = { text, folded, titles, brackets, findNumber: numberFinder(text) };
  const tokens: BasisToken[] = [];
  let words = 0;
  let at = 0;
  const finishWords = (end: number): void => {
    const written = text.slice(words, end).trim();
    if (written !== '') tokens.push({ kind: 'words', text: written });
  };
  while (at < text.length) {
    const blank = words === at && /\s/.test(text[at] ?? '') && !'\n\r'.includes(text[at] ?? '');
    const orphan = folded[at] === '》' && words < at;
    if (orphan) tokens.push({ kind: 'title', text: text.slice(words, at).trim() });
    const fresh = words === at || (/[\d①-⑳]/.test(text[at] ?? '') && endsItem(text, words, at));
    const next: Step | undefined = orphan || blank ? { end: at + 1 } : readToken(page, at, fresh);
    if (next === undefined) {
      at += 1;
      continue;
    }
    if (!orphan) finishWords(at);
    if (next.token !== undefined) tokens.push(next.token);
    at = next.end;
    words = at;
  }
  finishWords(text.length);
  return tokens;
}

/** Whether an enumerator may follow: behind a blank, or right behind the title of an act. */
function endsItem(text: string, start: number, end: number): boolean {
  return /\s/.test(text[end - 1] ?? '') || (end - start < 100 && isActTitle(text.slice(start, end)));
}

interface Step {
  readonly token?: BasisToken | undefined;
  readonly end: number;
}

interface Page {
  readonly text: string;
  readonly folded: string;
  readonly titles: ReadonlyMap<number, TitleRange>;
  readonly brackets: ReadonlyMap<number, number>;
  readonly findNumber: (offset: number) => NumberMatch | undefined;
}

/** `fresh`: an enumerator may stand here. */
function readToken({ text, folded, titles, brackets, findNumber }: Page, at: number, fresh: boolean): Step | undefined {
  const title = titles.get(at);
  if (title !== undefined) {
    return { token: { kind: 'title', ...takeNumber(text.slice(title.start, title.end).trim()) }, end: title.after };
  }
  const category = matchAt(CATEGORY, folded, at);
  if (category !== undefined) return { end: at + category.length };
  const enumerator = fresh ? matchAt(ENUMERATOR, folded, at) : undefined;
  if (enumerator !== undefined) return { token: { kind: 'stop', mark: ';' }, end: at + enumerator.length };
  const articles = folded[at] === '第' ? matchAt(ARTICLES, folded, at) : undefined;
  if (articles !== undefined) return { token: { kind: 'articles', texts: [articles.replace(/\s/g, '')] }, end: at + articles.length };
  const number = findNumber(at);
  if (number !== undefined) return { token: { kind: 'number', number: number.number }, end: at + number.length };
  const character = folded[at] ?? '';
  const close = brackets.get(at);
  if (character === '(' && close !== undefined) return { token: { kind: 'aside', text: text.slice(at + 1, close) }, end: close + 1 };
  if (BULLETS.includes(character)) return { token: { kind: 'stop', mark: ';' }, end: at + 1 };
  if (STOPS.includes(character)) return { token: { kind: 'stop', mark: character }, end: at + 1 };
  if ('()〔〕[]【】﹝﹞》〉>'.includes(character)) return { end: at + 1 };
  return undefined;
}

/** A number that was drawn into the marks: 《政府信息公开条例(国务院令第711号)》. */
function takeNumber(title: string): { readonly text: string; readonly number?: DocumentNumber } {
  const aside = /^([^]{2,200}?)\s*[(（]([^()（）]{4,40})[)）]$/.exec(title);
  const number = aside === null ? undefined : parseDocumentNumber(aside[2] ?? '');
  return number?.correct === undefined ? { text: title } : { text: aside?.[1] ?? '', number };
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
