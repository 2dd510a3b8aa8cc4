import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { readNumber } from '../phrases/numerals.ts';
import type { Law } from '../vocabularies/index.ts';
import { findCited, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { ARTICLE_UNITS } from '../vocabularies/legal.ts';

type WrongUnit = { readonly article: string; readonly correct: string | null };
interface Seen {
  readonly data: WrongUnit;
  readonly sure: boolean;
}

/** Articles that are one paragraph with items: 政府信息公开条例（国务院令第711号）第二十条 has fifteen. */
const ONE_PARAGRAPH: Readonly<Record<string, readonly { readonly article: number; readonly items: number }[]>> = {
  中华人民共和国政府信息公开条例: [{ article: 20, items: 15 }],
};
const ARTICLE = /第([\d零〇一二三四五六七八九十百千]{1,9})条/u;
/** 第(一)款: 款 bears no number in brackets. */
const BRACKETED = /第?[（(]([\d一二三四五六七八九十]{1,4})[)）]款/u;
const PLAIN = /第([\d一二三四五六七八九十]{1,4})款(?!第|[（(])/u;

const findWrong = rememberByBasis((basis: Basis, law: Law): readonly Seen[] =>
  basis.citations.flatMap((citation) => {
    const { articles } = citation;
    const act = findCited(citation, law);
    const known = act === undefined ? [] : (ONE_PARAGRAPH[act.title] ?? []);
    return articles.flatMap((article) => {
      const nth = readNumber(ARTICLE.exec(article)?.[1] ?? '');
      return judgeUnit(article, known.find((entry) => entry.article === nth)?.items) ?? [];
    });
  }),
);

/** @param items of how many items the article consists; `undefined` where nobody knows */
function judgeUnit(article: string, items: number | undefined): Seen | undefined {
  const bracketed = BRACKETED.exec(article);
  const wrong = bracketed ?? (items === undefined ? null : PLAIN.exec(article));
  if (wrong === null) return undefined;
  const [written, numeral = ''] = wrong;
  const nth = readNumber(numeral) ?? 0;
  // 第一款 of an article that has but one is no more than idle.
  if (bracketed === null && nth === 1) return undefined;
  const sure = items !== undefined && nth >= 1 && nth <= items;
  return { data: { article, correct: sure ? article.replace(written, () => `第（${numeral}）项`) : null }, sure };
}

export const rule = defineRule({
  id: 'article-unit-wrong',
  severity: 'warning',
  fix: 'safe',
  about: 'catalogue',
  what: { zh: '条文单位写错：“第（一）项”写成了“第（一）款”。', en: 'A numbered item (项) of an article is called a paragraph (款).' },
  why: {
    zh: '法规中，款不编序号，项才用带括号的数字；写成“第（一）款”查不到对应的条文。',
    en: 'Items (项) have numbers in brackets, paragraphs (款) have none; nobody finds a paragraph with one.',
  },
  legal: [ARTICLE_UNITS],
  examples: {
    bad: [
      { item: { basis: ['《中华人民共和国政府信息公开条例》第二十条第（一）款'] }, says: '应为“第二十条第（一）项”' },
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第七款'] }, says: '应为“第二十条第（七）项”' },
    ],
    good: [
      { item: { basis: ['《中华人民共和国政府信息公开条例》第二十条第（八）项'] } },
      { item: { basis: ['《中华人民共和国预算法》第十四条第二款'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<WrongUnit>> {
    for (const {
      item,
      value,
      at,
      seen: { data, sure },
    } of findInBases(catalogue, law, findWrong)) {
      const fix = data.correct === null ? undefined : replaceIn(value.text, data.article, data.correct, 'safe');
      yield { at, owner: ownerOf(item), element: 'basis', data, atMost: sure ? undefined : 'info', fix };
    }
  },
  message: {
    zh: ({ article, correct }, owner) =>
      `${owner}的公开依据中，“${article}”的“款”${correct === null ? '不编序号，请核对是“款”还是“项”' : `是“项”之误，应为“${correct}”`}`,
    en: ({ article, correct }, owner) =>
      `In the basis of ${owner}, “${article}” takes an item for a paragraph${correct === null ? '; check which is meant' : `; it should read “${correct}”`}`,
  },
});
