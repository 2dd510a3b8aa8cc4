import type { DocumentNumber } from '../model/phrases.ts';
import { foldWidth, removeBlanks } from '../vocabularies/normalise.ts';
import { readNumber } from './numerals.ts';

/** A document number and how many characters it takes. */
export interface NumberMatch {
  readonly number: DocumentNumber;
  readonly length: number;
}

/** Words that end what stands before an issuer's code, and never belong to it. */
const NO_CODE = '(?!的|通知|意见|办法|条例|规定|决定|方案|细则|公告|关于|印发|转发|见)';
const CODE = `((?:${NO_CODE}[\\u4e00-\\u9fff]){1,12}|[A-Z]{2,8})`;
const YEAR = '((?:19|20)\\d{2}|\\d{2,3})';
/** 国办发〔2019〕54号 and its damaged forms: other brackets, a lost bracket, 第, blanks, leading zeros, a lost 号. */
const DOCUMENT = new RegExp(
  `${CODE}\\s{0,3}([〔\\[【﹝〈(])\\s{0,3}${YEAR}\\s{0,3}年?\\s{0,3}([〕\\]】﹞〉)]?)\\s{0,3}(?:第\\s{0,3})?(\\d{1,5})\\s{0,3}(号?)`,
  'y',
);
const HALF_OPEN = new RegExp(`${CODE}\\s{0,3}((?:19|20)\\d{2})\\s{0,3}[〕\\]】﹞]\\s{0,3}(?:第\\s{0,3})?(\\d{1,5})\\s{0,3}号`, 'y');
/** 民发2017年178号, 民发2017第178号: the brackets are lost. A body's own announcements, 2019年第8号, are rightly written so. */
const BRACKETLESS = new RegExp(
  `((?:${NO_CODE}(?!年|月|日|第|号|令)[\\u4e00-\\u9fff]){1,11}[^\\x00-\\x7f部委局署院厅府会令告行第年月日号])\\s{0,3}((?:19|20)\\d{2})(?:\\s{0,3}年\\s{0,3}第?|\\s{0,3}第|\\s)\\s{0,3}(\\d{1,5})\\s{0,3}号(?!令)`,
  'y',
);
const ORGAN =
  '(?:中华人民共和国\\s{0,9})?(?:国务院|主席|国家主席|国)|(?:(?!年|月|日|号|》|令)[\\u4e00-\\u9fff]){1,14}(?:部|委|委员会|局|署|总局|人民银行|政府|会)';
const SERIAL = '(\\d{1,5}|[零〇一二三四五六七八九十百]{1,7})';
/** 国务院令第711号 and its damaged forms: 第 or 号 lost, or 令 after 国务院. */
const ORDER = new RegExp(`(${ORGAN})\\s{0,3}令\\s{0,3}(第?)\\s{0,3}${SERIAL}\\s{0,3}(号?)`, 'y');
const ORDER_WITHOUT_WORD = new RegExp(`((?:中华人民共和国\\s{0,9})?国务院)\\s{0,3}第\\s{0,3}${SERIAL}\\s{0,3}号(?!文)`, 'y');
/** 国务院第649号令, 国务院令649号令: 令 behind the number. */
const ORDER_REVERSED = new RegExp(
  `((?:中华人民共和国\\s{0,9})?(?:国务院|主席))\\s{0,3}令?\\s{0,3}第?\\s{0,3}${SERIAL}\\s{0,3}号\\s{0,3}令`,
  'y',
);
/** 国务院令649: neither 第 nor 号; certain only of the two organs whose orders catalogues cite. */
const ORDER_BARE = /((?:中华人民共和国\s{0,9})?(?:国务院|主席|国))\s{0,3}令\s{0,3}(\d{1,3})(?![\d年])/y;
const STANDARD = /(GB|DB\d{0,4}|[A-Z]{2})\s{0,3}(\/?)\s{0,3}([TZ]?)\s{0,3}(\d{3,6}(?:\.\d{1,3})?)\s{0,3}[-—–－]\s{0,3}((?:19|20)\d{2})/y;

/** Blanks within a number, 国务院令第7⏎11号, and not between words: 的通知 国办发〔2019〕54号. */
const INNER_BLANK = /(?<=[\d〔〕()[\]第号令年零〇一二三四五六七八九十百])\s{1,9}|(?<!\s)\s{1,9}(?=[\d〔〕()[\]第号令年])/g;

/**
 * What finds the number that begins at an offset of a text. A line that ends within a number does not end the number, where its 号
 * stands on the next.
 */
export function numberFinder(text: string): (offset: number) => NumberMatch | undefined {
  const folded = foldWidth(text);
  const find = (offset: number): NumberMatch | undefined => matchNumber(text, folded, offset);
  const blanks = [...folded.matchAll(INNER_BLANK)];
  if (blanks.length === 0) return find;
  const tight = removeInner(folded, blanks);
  return (offset) => {
    const plain = find(offset);
    const at = tight.offsets[offset];
    if (plain?.number.text.endsWith('号') === true || at === undefined) return plain;
    const joined = matchNumber(tight.text, tight.text, at);
    if (joined === undefined || !joined.number.text.endsWith('号')) return plain;
    const end = tight.origins[at + joined.length - 1] ?? offset;
    return { number: { ...joined.number, text: text.slice(offset, end + 1) }, length: end + 1 - offset };
  };
}

/** A text without some of its blanks: for each offset of the old one its new offset (none for the blanks), and the reverse. */
interface Tight {
  readonly text: string;
  readonly offsets: readonly (number | undefined)[];
  readonly origins: readonly number[];
}

function removeInner(text: string, blanks: readonly RegExpMatchArray[]): Tight {
  const offsets: (number | undefined)[] = [];
  const origins: number[] = [];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const blank = blanks[next];
    const start = blank?.index ?? text.length;
    if (at >= start && at < start + (blank?.[0].length ?? 0)) {
      offsets.push(undefined);
      if (at === start + (blank?.[0].length ?? 0) - 1) next += 1;
    } else {
      offsets.push(origins.length);
      origins.push(at);
    }
  }
  return { text: origins.map((at) => text[at] ?? '').join(''), offsets, origins };
}

/** Reads a text that is to be one document number and nothing else: `correct` is absent where it is none. */
export function parseDocumentNumber(text: string): DocumentNumber {
  const trimmed = text.trim();
  const match = numberFinder(trimmed)(0);
  if (match !== undefined && match.length === trimmed.length) return match.number;
  return { text: trimmed, kind: /令/.test(trimmed) ? 'order' : 'document' };
}

function matchNumber(text: string, folded: string, offset: number): NumberMatch | undefined {
  return matchDocument(text, folded, offset) ?? matchOrder(text, folded, offset) ?? matchStandard(text, folded, offset);
}

function matchDocument(text: string, folded: string, offset: number): NumberMatch | undefined {
  DOCUMENT.lastIndex = offset;
  const whole = DOCUMENT.exec(folded);
  if (whole !== null && isDocument(whole)) {
    return found(text, offset, whole[0], 'document', spellDocument(whole[1], whole[3], whole[5]));
  }
  HALF_OPEN.lastIndex = offset;
  const half = HALF_OPEN.exec(folded);
  if (half !== null) return found(text, offset, half[0], 'document', spellDocument(half[1], half[2], half[3]));
  BRACKETLESS.lastIndex = offset;
  const bare = BRACKETLESS.exec(folded);
  return bare === null ? undefined : found(text, offset, bare[0], 'document', spellDocument(bare[1], bare[2], bare[3]));
}

/** Round brackets also hold years and dates: there everything else of the number must be present. */
function isDocument(match: RegExpExecArray): boolean {
  const [, code = '', open = '', year = '', close = '', , ending = ''] = match;
  if (open === '(' || open === '〈') return close !== '' && ending !== '' && year.length === 4;
  return (close !== '' || year.length === 4) && !/[A-Z]/.test(code);
}

/** GB/T 9704-2012, 7.2.5: code, year in full in six-cornered brackets, serial without leading zeros, 号. */
function spellDocument(code: string | undefined, year: string | undefined, serial: string | undefined): string | undefined {
  const number = Number(serial ?? 0);
  if (code === undefined || year?.length !== 4 || number === 0) return undefined;
  return `${removeBlanks(code)}〔${year}〕${number}号`;
}

function matchOrder(text: string, folded: string, offset: number): NumberMatch | undefined {
  ORDER_REVERSED.lastIndex = offset;
  const reversed = ORDER_REVERSED.exec(folded);
  if (reversed !== null) return found(text, offset, reversed[0], 'order', spellOrder(reversed[1], reversed[2]));
  ORDER.lastIndex = offset;
  const order = ORDER.exec(folded);
  if (order !== null && (order[2] !== '' || order[4] !== '')) return found(text, offset, order[0], 'order', spellOrder(order[1], order[3]));
  ORDER_WITHOUT_WORD.lastIndex = offset;
  const wordless = ORDER_WITHOUT_WORD.exec(folded);
  if (wordless !== null) return found(text, offset, wordless[0], 'order', spellOrder(wordless[1], wordless[2]));
  ORDER_BARE.lastIndex = offset;
  const bare = ORDER_BARE.exec(folded);
  return bare === null ? undefined : found(text, offset, bare[0], 'order', spellOrder(bare[1], bare[2]));
}

function spellOrder(organ: string | undefined, serial: string | undefined): string | undefined {
  const number = readNumber(serial ?? '');
  if (organ === undefined || number === undefined || number === 0) return undefined;
  const written = /^\d/.test(serial ?? '') ? String(number) : (serial ?? '');
  return `${removeBlanks(organ)}令第${written}号`;
}

/** GB/T 32939—2016, a standard. */
function matchStandard(text: string, folded: string, offset: number): NumberMatch | undefined {
  STANDARD.lastIndex = offset;
  const match = STANDARD.exec(folded);
  if (match === null) return undefined;
  const [whole, family = '', , kind = '', serial = '', year = ''] = match;
  return found(text, offset, whole, 'standard', `${family}${kind === '' ? '' : `/${kind}`} ${serial}—${year}`);
}

function found(text: string, offset: number, matched: string, kind: DocumentNumber['kind'], correct: string | undefined): NumberMatch {
  const written = text.slice(offset, offset + matched.length).trim();
  return { number: correct === undefined ? { text: written, kind } : { text: written, kind, correct }, length: matched.length };
}
