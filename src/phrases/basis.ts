import type { Basis, Citation, DocumentNumber } from '../model/phrases.ts';
import { isActTitle, isIssuer, issuerOf, splitActTitles } from './act-words.ts';
import { type BasisToken, cutBasis } from './basis-tokens.ts';
import { memoise } from './memoise.ts';

/**
 * Reads a basis: the acts that it names, each with its number, articles, issuer and date; document numbers without a title; and
 * the words that name no act (信息公开规定, 及相关规定, 等). Article texts quoted behind a colon are passed over.
 */
export const parseBasis: (text: string) => Basis = memoise(readBasis);

/** A citation while it is being read. */
interface Draft {
  readonly title: string;
  readonly issuer: string | undefined;
  readonly numbers: DocumentNumber[];
  readonly articles: string[];
  date: string | undefined;
}

interface State {
  readonly drafts: Draft[];
  readonly loose: DocumentNumber[];
  readonly unresolved: string[];
  /** Whether a number may still belong to the last act: no ; 、 or 。 since. */
  attached: boolean;
  /** Whether a line has ended since the last act: a second number there is another's. */
  broken: boolean;
  /** Words that may turn out to be the issuer of the next title. */
  pending: string;
  /** A number that stands before the title it belongs to. */
  early: DocumentNumber | undefined;
  /** How many brackets deep. */
  depth: number;
}

/** Brackets within brackets that are still read. */
const DEEPEST = 3;

const LEADING = /^(?:根据|依据|依照|按照|参照|以及|及其|及|和|与|并|或|即|详见|见|其中|主要|包括|:|-)+/;
const FRAME = /^([^]*?)(?:关于)?(?:印发|转发|批转|公布|发布)$/;
const FRAME_END = /^[^《》]{0,20}?的?(?:通知|决定|公告|意见|函|批复)/;
/** What a title goes on with where 》 was set too early. */
const MISPLACED = /^的(?:通知|决定|公告|意见|函|批复)$/;
const DAY = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;
const EDITION = /((?:19|20)\d{2})\s*年?\s*(?:修订|修正|修改|版|第?[一二三四]次修)/;
const EDITION_WORDS =
  /^(?:\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)?(?:[^《》]{0,40}(?:修正|修订|修改|公布|发布|施行|通过|实施|试行|暂行|生效))$/;

function readBasis(text: string): Basis {
  const state: State = { drafts: [], loose: [], unresolved: [], attached: false, broken: false, pending: '', early: undefined, depth: 0 };
  readTokens(cutBasis(text), state);
  if (state.drafts.length + state.loose.length + state.unresolved.length === 0 && text.trim() !== '') state.unresolved.push(text.trim());
  return { text, citations: state.drafts.map(finish), looseNumbers: state.loose, unresolved: state.unresolved };
}

function finish(draft: Draft): Citation {
  const [number, ...further] = draft.numbers;
  const issuer = draft.issuer ?? issuerOf(draft.title);
  return {
    title: draft.title,
    ...(number === undefined ? {} : { number }),
    ...(further.length === 0 ? {} : { furtherNumbers: further }),
    articles: draft.articles,
    ...(issuer === undefined ? {} : { issuer }),
    ...(draft.date === undefined ? {} : { date: draft.date }),
  };
}

function readTokens(tokens: readonly BasisToken[], state: State): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    if (token.kind === 'title') {
      at += readTitle(token.text, next, state);
      if (token.number !== undefined) state.drafts.at(-1)?.numbers.push(token.number);
    } else if (token.kind === 'number') readNumberToken(token.number, next, state);
    else if (token.kind === 'articles') at = readArticles(tokens, at, token.texts, state);
    else if (token.kind === 'aside') readAside(token.text, state);
    else if (token.kind === 'stop') readStop(token.mark, state);
    else readWords(token.text, next, state);
  }
  flushPending(state);
}

/** Returns how many further tokens the title took: 关于印发《…》的通知 goes on behind the mark. */
function readTitle(text: string, next: BasisToken | undefined, state: State): number {
  const before = state.pending;
  state.pending = '';
  const frame = FRAME.exec(before);
  const ending = frame !== null && next?.kind === 'words' ? FRAME_END.exec(next.text)?.[0] : undefined;
  if (frame !== null && ending !== undefined && next?.kind === 'words') {
    startDraft(`${before}《${text}》${ending}`, isIssuer(frame[1] ?? '') ? frame[1] : undefined, state);
    const rest = next.text.slice(ending.length);
    if (rest !== '') readWords(rest, undefined, state);
    return 1;
  }
  const tail = before === '' && next?.kind === 'words' && !isActTitle(text) ? MISPLACED.exec(next.text)?.[0] : undefined;
  if (tail !== undefined) {
    startDraft(`《${text}》${tail}`, undefined, state);
    return 1;
  }
  const issuer = frame?.[1] ?? before;
  const known = isIssuer(issuer);
  if (before !== '' && !known) state.unresolved.push(before);
  startDraft(text, known ? issuer : undefined, state);
  return 0;
}

function startDraft(title: string, issuer: string | undefined, state: State): void {
  const numbers = state.early === undefined ? [] : [state.early];
  state.early = undefined;
  state.drafts.push({ title, issuer, numbers, articles: [], date: undefined });
  state.attached = true;
  state.broken = false;
}

function readNumberToken(number: DocumentNumber, next: BasisToken | undefined, state: State): void {
  const current = state.drafts.at(-1);
  const another = state.broken && (current?.numbers.length ?? 0) > 0;
  if (current !== undefined && state.attached && !another) current.numbers.push(number);
  else if (next?.kind === 'title') state.early = number;
  else state.loose.push(number);
}

/** Articles belong to the last act. What is quoted behind them is passed over; returns the offset of the last token taken. */
function readArticles(tokens: readonly BasisToken[], at: number, texts: readonly string[], state: State): number {
  const current = state.drafts.at(-1);
  if (current === undefined) {
    state.unresolved.push(...texts);
    return at;
  }
  current.articles.push(...texts);
  const next = tokens[at + 1];
  const quoting = (next?.kind === 'stop' && next.mark === ':') || (next?.kind === 'words' && /^(?:规定|明确|指出|要求)/.test(next.text));
  if (!quoting) return at;
  let last = at + 1;
  for (let step = tokens[last + 1]; step !== undefined; step = tokens[last + 1]) {
    // 依照本条例第十九条的规定 is part of what is quoted; an article behind a stop is a new one.
    const another = step.kind === 'articles' && tokens[last]?.kind === 'stop';
    if (step.kind === 'title' || another || (step.kind === 'stop' && /[\n\r]/.test(step.mark))) break;
    last += 1;
  }
  state.attached = false;
  return last;
}

/** Words in brackets say more about the act before them; without one they are read like the rest. */
function readAside(text: string, state: State): void {
  const current = state.drafts.at(-1);
  const explains = !text.includes('《') || /根据|依据|以下简称|简称|公布|发布|修订|修正|修改|通过|决定/.test(text);
  if (current === undefined || !state.attached || state.pending !== '' || !explains) {
    if (state.depth >= DEEPEST) {
      state.unresolved.push(text);
      return;
    }
    state.depth += 1;
    readTokens(cutBasis(text), state);
    state.depth -= 1;
    return;
  }
  for (const token of cutBasis(text)) {
    if (token.kind === 'number') readNumberToken(token.number, undefined, state);
    else if (token.kind === 'articles') current.articles.push(...token.texts);
  }
  current.date ??= dateOf(text);
}

/** The last day named, or the year of an edition: an act is meant as last amended. */
function dateOf(text: string): string | undefined {
  const day = [...text.matchAll(DAY)].at(-1);
  if (day !== undefined) return `${day[1]}-${(day[2] ?? '').padStart(2, '0')}-${(day[3] ?? '').padStart(2, '0')}`;
  return EDITION.exec(text)?.[1];
}

function readStop(mark: string, state: State): void {
  if (';、。'.includes(mark)) state.attached = false;
  if ('\n\r'.includes(mark)) state.broken = true;
  if (state.pending !== '' && !('、\n\r'.includes(mark) && isIssuer(state.pending))) flushPending(state);
}

function readWords(text: string, next: BasisToken | undefined, state: State): void {
  const words = text.replace(LEADING, '').trim();
  if (words === '') return;
  const current = state.drafts.at(-1);
  if (current !== undefined && state.attached && EDITION_WORDS.test(words)) {
    current.date ??= dateOf(words);
    return;
  }
  const joined = state.pending === '' ? words : `${state.pending} ${words}`;
  if (next?.kind === 'title' || isIssuer(joined)) {
    if (!isIssuer(joined)) flushPending(state);
    state.pending = isIssuer(joined) ? joined : words;
    return;
  }
  flushPending(state);
  const titles = splitActTitles(words);
  if (titles.every(isActTitle)) {
    for (const title of titles) startDraft(title, undefined, state);
  } else {
    state.unresolved.push(words);
    state.attached = false;
  }
}

function flushPending(state: State): void {
  if (state.pending !== '') state.unresolved.push(state.pending);
  state.pending = '';
}
