import type { Element } from '../model/elements.ts';

export type ForeignKind = 'advertising' | 'markup' | 'garbled' | 'address' | 'inserted' | 'control';

/** Something in a text that belongs to no catalogue. */
export interface Foreign {
  readonly kind: ForeignKind;
  readonly text: string;
}

/**
 * What every such text has; hardly any other has it. Every text is held against it, so it spells out both cases of letters:
 * patterns that ignore case, and those of whole code points, take several times as long.
 */
const MAYBE =
  /[<>&\ufffd\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|[(（](?:广告|推广|[Aa][Dd])|[国府][(（]|[Hh][Tt][Tt][Pp]|[Ww]{3}\.|[Bb][Ee][Tt]|[Pp][Kk]10|亚博|彩|娱乐|赌|葡京|威尼斯人|开元|百家乐|锟斤|烫烫|屯屯|鏀|鍏|淇℃|飞艇|赛车|投注|皇冠|澳门|[册户]送|锛|銆|ï¿|â€|Ã/;

/** Advertising of gambling, in the names that no office has to do with. */
const ADVERTISING =
  /(?:时时彩|六合彩|快乐彩|幸运飞艇|北京赛车|PK10|百家乐|真人(?:娱乐|视讯|荷官)|(?:娱乐|赌)城|新?葡京|威尼斯人(?:娱乐|官网)?|澳门(?:金沙|银河|永利|新葡京|赌场|娱乐)|(?:注册|开户)送(?:彩金|体验金|\d+)|送彩金|bet\s?365|亚博(?:体育|娱乐)?|开元棋牌|皇冠(?:体育|投注)|(?:体育|足球|网上)投注(?:平台|网站)|博彩(?:平台|网站|公司)|在线赌博|网上赌场)/iu;
const MARKUP =
  /<\/?(?:p|br|div|span|td|tr|th|table|strong|font|a|b|i|em|img|script|style|h[1-6]|li|ul|o:p)(?:\s[^<>]{0,200})?\/?>|&(?:nbsp|lt|gt|amp|quot|ldquo|rdquo|mdash|middot|emsp|ensp|#\d{1,6});/iu;
/** UTF-8 read as GBK or Latin-1, and what replaces what could not be read. */
const GARBLED = /\ufffd|锟斤|烫烫烫|屯屯屯|鏀垮簻|鍏紑|淇℃伅|[锛銆][\u0080-\u00ff\u4e00-\u9fff]?[锛銆]|ï¿½|â€[œ™˜“”]|Ã[©¨¤¶¼]/u;
const ADDRESS = /(?:https?:\/\/|www\.)[\w.-]{3,80}/iu;
/** Addresses belong into these, and nowhere else. */
const WITH_ADDRESS: ReadonlySet<Element> = new Set(['content', 'channel', 'basis', 'demand', 'place']);
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
/** Between 中华人民共和国 and 条例 stands a matter, and never a bracket. */
const INSERTED = /[(（](?:广告[词语]?|推广|AD)[)）]|(?:中华人民共和国|政府)[(（][^()（）]{1,30}[)）](?=(?:条例|法)(?:》|$))/iu;

/** The first thing in a text that was put there by nobody of the office. */
export function findForeign(text: string): Foreign | undefined {
  if (!MAYBE.test(text)) return undefined;
  for (const [kind, pattern] of [
    ['advertising', ADVERTISING],
    ['inserted', INSERTED],
    ['markup', MARKUP],
    ['garbled', GARBLED],
    ['control', CONTROL],
    ['address', ADDRESS],
  ] as const) {
    const match = pattern.exec(text);
    if (match !== null) return { kind, text: match[0] };
  }
  return undefined;
}

/** Whether it does not belong into a text of this element. */
export function isForeignIn(element: Element, { kind }: Foreign): boolean {
  return kind !== 'address' || !WITH_ADDRESS.has(element);
}
