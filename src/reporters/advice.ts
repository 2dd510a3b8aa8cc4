import type { Finding, LegalSource } from '../model/finding.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Language, Sentence, Words } from '../model/words.ts';
import { describePlace } from './place-text.ts';

const FIX: Sentence<NonNullable<Finding['fix']>> = {
  zh: ({ replacement, risk }) => {
    const change = replacement === '' ? '删去' : `改为“${replacement}”`;
    return `${change}（${risk === 'safe' ? '不改变原意' : '须人工确认'}）`;
  },
  en: ({ replacement, risk }) => {
    const change = replacement === '' ? 'remove it' : `write “${replacement}”`;
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

const MORE_RELATED: Sentence<number> = {
  zh: (count) => `… 另有 ${count} 处，见 json 报告`,
  en: (count) => `… ${count} more, see the json report`,
};

/** The places that belong to a finding, one text each; at most `limit`, then one that counts the rest. */
export function listRelated(finding: Finding, limit: number, language: Language): string[] {
  const texts = finding.related
    .slice(0, limit)
    .map(({ file, place, message }) => `${file === finding.file ? '' : `${file}:`}${describePlace(place)} ${message}`);
  const rest = finding.related.length - texts.length;
  return rest > 0 ? [...texts, MORE_RELATED[language](rest)] : texts;
}

/** ` [政策法规文件]`, to follow a message; empty where there is no item, or where the message names it already. */
export function appendItem({ message, itemName, itemId }: Finding): string {
  const item = itemName ?? itemId;
  return item === undefined || message.includes(item) ? '' : ` [${item}]`;
}

/** Which item and which of its elements a finding is about; empty where it is about none. */
export function describeSubject(finding: Finding, language: Language): string {
  const element = finding.element === undefined ? undefined : ELEMENT_NAMES[finding.element][language];
  return [finding.itemName ?? finding.itemId, element].filter((part) => part !== undefined && part !== '').join(' · ');
}
