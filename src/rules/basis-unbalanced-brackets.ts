import type { Fix } from '../model/finding.ts';
import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { findUnbalanced } from './brackets.ts';
import { allNumbers, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { findCut } from './cut.ts';
import { defineRule } from './define.ts';
import { PUNCTUATION } from '../vocabularies/legal.ts';

interface Lone {
  readonly data: { readonly piece: string; readonly brackets: string };
  readonly fix: Fix | undefined;
}

/** Brackets of one damaged number stand this close; they are one slip. */
const CLOSE = 12;
/** A text with more is damaged throughout; the first ones say so. */
const MOST_SLIPS = 20;
const SHOWN_BEFORE = 10;
const SHOWN_AFTER = 12;
const OPENING = /[《〈<（(〔［[【﹝]/u;
const COMPLETE = /(?:法|法典|条例|办法|规定|意见|通知|决定|细则|规程|规范|方案|公告|规划|指引|[(（][^()（）]{0,8}(?:行|订|正)[)）])$/u;

const findLone = rememberByBasis((basis: Basis): readonly Lone[] => {
  const lone = findUnbalanced(basis.text);
  if (lone.length === 0) return [];
  // What a text that is cut off leaves open is told as a cut.
  const cut = findCut(basis.text) !== undefined && OPENING.test(basis.text[lone.at(-1) ?? 0] ?? '');
  return groupSlips(basis.text, cut ? lone.slice(0, -1) : lone)
    .slice(0, MOST_SLIPS)
    .map((slip) => ({
      data: { piece: cutPiece(basis.text, slip), brackets: slip.map((at) => basis.text[at]).join('') },
      fix: mend(basis, slip, lone.length),
    }));
});

function groupSlips(text: string, lone: readonly number[]): readonly (readonly number[])[] {
  const slips: number[][] = [];
  for (const at of lone) {
    const last = slips.at(-1);
    const near = last !== undefined && at - (last.at(-1) ?? 0) <= CLOSE;
    if (near && !isTitleMark(text[at]) && !isTitleMark(text[last[0] ?? 0])) last.push(at);
    else slips.push([at]);
  }
  return slips;
}

/** The brackets with what stands around them in their lines. */
function cutPiece(text: string, slip: readonly number[]): string {
  const first = slip[0] ?? 0;
  const last = slip.at(-1) ?? first;
  const before =
    text
      .slice(Math.max(0, first - SHOWN_BEFORE), first)
      .split('\n')
      .at(-1) ?? '';
  const after = text.slice(last, last + SHOWN_AFTER).split('\n')[0] ?? '';
  return `${before}${text.slice(first, last)}${after}`;
}

function isTitleMark(character: string | undefined): boolean {
  return character !== undefined && '《》'.includes(character);
}

/** The first change that leaves these brackets with partners and touches no others. */
function mend(basis: Basis, slip: readonly number[], lone: number): Fix | undefined {
  for (const [original, replacement] of candidates(basis, slip)) {
    const fix = replaceIn(basis.text, original, replacement, 'safe');
    if (fix !== undefined && findUnbalanced(basis.text.replace(original, () => replacement)).length === lone - slip.length) return fix;
  }
  return undefined;
}

type Candidate = readonly [original: string, replacement: string];

function* candidates(basis: Basis, slip: readonly number[]): Iterable<Candidate> {
  yield* numberCandidates(basis, slip);
  yield* titleCandidates(basis, slip[0] ?? 0);
}

function* numberCandidates(basis: Basis, slip: readonly number[]): Iterable<Candidate> {
  const { text } = basis;
  for (const { number } of allNumbers(basis)) {
    if (number.correct === undefined) continue;
    if (findUnbalanced(number.text).length === 0) {
      yield* openCandidates(basis, slip[0] ?? 0, number.text);
      continue;
    }
    const at = text.indexOf(number.text);
    if (!slip.some((offset) => offset >= at && offset < at + number.text.length)) continue;
    yield [number.text, number.correct];
    const next = text[at + number.text.length] ?? '';
    // 民发〔2018)23号〕: the two brackets changed places.
    if (next === '〕') for (const close of ')）') yield [`${number.text}〕`, `${number.correct}${close}`];
  }
}

/** （国务院令第711号 at the end of a line. */
function* openCandidates({ text }: Basis, at: number, number: string): Iterable<Candidate> {
  const close = text[at] === '(' ? ')' : text[at] === '（' ? '）' : undefined;
  const rest = text.slice(at + 1 + number.length);
  if (close !== undefined && text.startsWith(number, at + 1) && /^\s*(?:$|[\n《；;。])/u.test(rest)) yield [number, `${number}${close}`];
}

function* titleCandidates({ text, citations }: Basis, at: number): Iterable<Candidate> {
  const character = text[at] ?? '';
  const next = text[at + 1] ?? '';
  // …意见)》: a bracket that closes nothing stands before the closing mark.
  if (')）'.includes(character) && next === '》')
    yield [text.slice(Math.max(0, at - 6), at + 2), `${text.slice(Math.max(0, at - 6), at)}》`];
  for (const { title } of citations) {
    if (!COMPLETE.test(title)) continue;
    if (character === '》' && text.slice(0, at).endsWith(title)) yield [`${title}》`, `《${title}》`];
    if (character === '《' && text.startsWith(title, at + 1)) yield [`《${title}`, `《${title}》`];
  }
}

export const rule = defineRule({
  id: 'basis-unbalanced-brackets',
  severity: 'warning',
  fix: 'safe',
  about: 'catalogue',
  what: {
    zh: '公开依据中的书名号、括号不成对：有前无后、有后无前或者前后不是一种。',
    en: 'Title marks or brackets of the basis have no partner, or one of another kind.',
  },
  why: {
    zh: '括号残缺时，文件名称到哪里为止、文号是哪一个就说不清，检索和比对会落空。',
    en: 'With a bracket lost nobody can tell where a title ends or which number is meant, and no search finds it.',
  },
  legal: [PUNCTUATION],
  examples: {
    bad: [
      { item: { basis: ['《公共租赁住房管理办法'] }, says: '“《”不成对' },
      { item: { basis: ['公共租赁住房管理办法》'] }, says: '“》”不成对' },
      { item: { basis: ['《特困人员认定办法》（民发〔202143号）'] }, says: '应为“民发〔2021〕43号”' },
      { item: { basis: ['《特困人员认定办法)》'] }, says: '“)”不成对' },
    ],
    good: [
      { item: { basis: ['《公共租赁住房管理办法》'] } },
      { item: { basis: ['1)《公共租赁住房管理办法》'] } },
      { item: { basis: ['《民政部关于印发〈特困人员认定办法〉的通知》（民发〔2021〕43号)'] } },
    ],
  },
  *check({ catalogue, law }) {
    for (const {
      item,
      at,
      seen: { data, fix },
    } of findInBases(catalogue, law, findLone)) {
      yield { at, owner: ownerOf(item), element: 'basis', data: { ...data, correct: fix?.replacement ?? null }, fix };
    }
  },
  message: {
    zh: ({ piece, brackets, correct }, owner) =>
      `${owner}的公开依据“${piece}”中，“${brackets}”不成对${correct === null ? '，请补全或者改正' : `，应为“${correct}”`}`,
    en: ({ piece, brackets, correct }, owner) =>
      `In the basis of ${owner}, “${piece}”, the bracket “${brackets}” has no partner${correct === null ? '' : `; it should read “${correct}”`}`,
  },
});
