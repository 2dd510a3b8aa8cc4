import { cleanText } from './clean-text.ts';
import { parseTick } from '../phrases/index.ts';
import type { Audience, Method } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';

/** The mark of a ticked column. */
export const TICK = '√';

/** 公开对象 in its two columns: √ under 全社会, √（申请人）under 特定群体. Words that name neither stay as they are, in the first. */
export function writeAudience(audience: readonly Located<Audience>[]): { readonly everyone: string; readonly group: string } {
  const values = audience.map(({ value }) => value);
  const unread = values.flatMap((value) => (value.kind === 'unresolved' ? [cleanText(value.text)] : []));
  const everyone = values.some(({ kind }) => kind === 'everyone');
  const groups = values.flatMap((value) => (value.kind === 'group' ? [value.who ?? ''] : []));
  return {
    everyone: unread.length === 0 ? (everyone ? TICK : '') : [...(everyone ? ['全社会'] : []), ...unread].join('；'),
    group: groups.length === 0 ? '' : tickWords(cleanText(groups.filter((who) => who !== '').join('、'))),
  };
}

/** A tick with words. Words with brackets of their own go without another pair where that would be read otherwise. */
function tickWords(words: string): string {
  if (words === '') return TICK;
  const inBrackets = `${TICK}（${words}）`;
  return parseTick(inBrackets).words === words ? inBrackets : TICK + words;
}

/** 公开方式 in its two columns; words that are neither stay as they are, in the first. */
export function writeMethods(methods: readonly Located<Method | undefined>[]): { readonly proactive: string; readonly onRequest: string } {
  const unread = methods.find(({ value }) => value === undefined);
  if (unread !== undefined) return { proactive: cleanText(unread.raw ?? ''), onRequest: '' };
  const holds = (method: Method): string => (methods.some(({ value }) => value === method) ? TICK : '');
  return { proactive: holds('proactive'), onRequest: holds('on-request') };
}
