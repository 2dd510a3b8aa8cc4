import type { Finding, LegalSource } from './finding.ts';
import type { Language, Sentence, Words } from './words.ts';

const FIX: Sentence<NonNullable<Finding['fix']>> = {
  zh: ({ original, replacement, risk }) => {
    const change = replacement === '' ? `删去“${original}”` : `把“${original}”改为“${replacement}”`;
    return `${change}（${risk === 'safe' ? '不改变原意' : '须人工确认'}）`;
  },
  en: ({ original, replacement, risk }) => {
    const change = replacement === '' ? `remove “${original}”` : `replace “${original}” by “${replacement}”`;
    return `${change} (${risk === 'safe' ? 'keeps the meaning' : 'needs a look'})`;
  },
};

const RECHECK: Words = { zh: '依据待核', en: 'to be rechecked' };

/** The remedy in words. */
export function describeFix(fix: NonNullable<Finding['fix']>, language: Language): string {
  return FIX[language](fix);
}

/** A title between its marks; a document number in brackets behind it is no part of the title. */
function quoteTitle(act: string): string {
  const bracket = act.endsWith('号）') ? act.lastIndexOf('（') : -1;
  return bracket > 0 ? `《${act.slice(0, bracket)}》${act.slice(bracket)}` : `《${act}》`;
}

/** `《政府信息公开条例》第二十六条`, with a mark where the fact has still to be checked. */
export function describeLegal(source: LegalSource, language: Language): string {
  const article = source.article === undefined ? '' : `${language === 'zh' ? '' : ' '}${source.article}`;
  const act = source.act.startsWith('《') ? source.act : quoteTitle(source.act);
  const mark = source.confidence === 'recheck' ? (language === 'zh' ? `（${RECHECK.zh}）` : ` (${RECHECK.en})`) : '';
  return act + article + mark;
}
