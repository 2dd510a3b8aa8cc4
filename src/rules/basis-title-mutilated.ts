import type { Basis, Citation } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { comparableNumber, comparableTitle, type Act, type Law } from '../vocabularies/index.ts';
import { bareTitle } from '../vocabularies/titles.ts';
import { findUnbalanced } from './brackets.ts';
import { findCited, findInBases, numbersOf, rememberByBasis, rememberByLaw, replaceIn } from './citations.ts';
import { findCut } from './cut.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { judgeSlip } from './slips.ts';

type Mutilated = { readonly title: string; readonly meant: string };
interface Seen {
  readonly data: Mutilated;
  /** Whether nobody could mean anything else. */
  readonly plain: boolean;
}

/** Names that clerks give to the Regulation and that no act bears. */
const NICKNAMES = new Set(['信息公开条例', '政府公开条例', '政府信息条例', '政务信息公开条例', '政府信息公开管理条例', '国家信息公开条例']);
const REGULATION = '中华人民共和国政府信息公开条例';

const findMutilated = rememberByBasis((basis: Basis, law: Law): readonly Seen[] =>
  // The rest of a title that is cut off may be right.
  (findCut(basis.text) === undefined ? basis.citations : basis.citations.slice(0, -1)).flatMap(
    (citation) => judgeTitle(citation, law) ?? [],
  ),
);

function judgeTitle(citation: Citation, law: Law): Seen | undefined {
  const { title } = citation;
  if (findUnbalanced(title).length > 0) return undefined;
  const cited = findCited(citation, law);
  if (cited !== undefined) return hasStrayMark(title, cited) ? { data: { title, meant: cited.title }, plain: true } : undefined;
  const meant = findMeant(title, law);
  if (meant === undefined || contradicts(citation, meant.title, law)) return undefined;
  return { data: { title, meant: meant.title }, plain: meant.plain };
}

const findMeant = rememberByLaw((title, law): { readonly title: string; readonly plain: boolean } | undefined => {
  if (law.findPlan(title) !== undefined) return undefined;
  const written = bareTitle(title);
  if (NICKNAMES.has(written)) return { title: REGULATION, plain: true };
  const near = namesOf(law).flatMap(({ bare, act }) => {
    const slip = judgeSlip(written, bare);
    return slip === undefined ? [] : [{ title: act.title, plain: slip === 'plain' }];
  });
  // Where two acts are as near, nobody knows which is meant.
  return near.every((other) => other.title === near[0]?.title) ? near[0] : undefined;
});

const NAMES = new WeakMap<Law, readonly { readonly bare: string; readonly act: Act }[]>();

/** Every title and alias in the form in which titles are compared. */
function namesOf(law: Law): readonly { readonly bare: string; readonly act: Act }[] {
  let names = NAMES.get(law);
  if (names === undefined) {
    names = law.acts.flatMap((act) => [act.title, ...act.aliases].map((name) => ({ bare: bareTitle(name), act })));
    NAMES.set(law, names);
  }
  return names;
}

/** Titles are compared without their 、; one that got between two characters still shows. Bodies are rightly divided by it. */
const STRAY = /(?<![部委局厅办院会署省市府])[、，,。；;]/u;

function hasStrayMark(title: string, { title: name, aliases }: Act): boolean {
  const written = comparableTitle(title);
  return STRAY.test(written) && [name, ...aliases].some((wording) => written.replace(STRAY, '') === comparableTitle(wording));
}

/** Whether a number is given that the act which was probably meant never had. */
function contradicts(citation: Citation, meant: string, law: Law): boolean {
  const numbers = numbersOf(citation);
  const known = law.findAct(meant)?.editions.flatMap(({ number }) => (number === undefined ? [] : [figuresOf(number)])) ?? [];
  return numbers.length > 0 && known.length > 0 && !numbers.some(({ text, correct }) => known.includes(figuresOf(correct ?? text)));
}

/** Year and serial; bodies are named in many ways. */
function figuresOf(number: string): string {
  return comparableNumber(number).replace(/\D+/gu, ' ').trim();
}

export const rule = defineRule({
  id: 'basis-title-mutilated',
  severity: 'warning',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '公开依据的文件名称写错：错字、漏字、多字，或者没有这样名称的文件。',
    en: 'The title of an act is misspelt, has lost or gained characters, or is borne by no act.',
  },
  why: {
    zh: '名称与公布的不一致，群众和检查人员都检索不到；应当照公布的全称书写。',
    en: 'Under a title that no act bears nobody finds it; titles are to be written as promulgated.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['《信息公开条例》'] }, says: '应为《中华人民共和国政府信息公开条例》' },
      { item: { basis: ['《政府信息公开条列》'] }, says: '应为《中华人民共和国政府信息公开条例》' },
      { item: { basis: ['《关于全面推进政务公开工作意见》'] }, says: '应为《关于全面推进政务公开工作的意见》' },
    ],
    good: [
      { item: { basis: ['《政府信息公开条例》'] } },
      { item: { basis: ['《兽药管理条例》'] } },
      { item: { basis: ['《文化馆（站）服务标准》'] } },
      { item: { basis: ['《中华人民共和国固体废物  污染环境防治法》'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<Mutilated>> {
    for (const {
      item,
      value,
      at,
      seen: { data, plain },
    } of findInBases(catalogue, law, findMutilated)) {
      const fix = replaceIn(value.text, data.title, data.meant, plain ? 'safe' : 'unsafe');
      yield { at, owner: ownerOf(item), element: 'basis', data, fix };
    }
  },
  message: {
    zh: ({ title, meant }, owner) => `${owner}的公开依据《${title}》名称有误，应为《${meant}》`,
    en: ({ title, meant }, owner) => `No act is called 《${title}》, as the basis of ${owner} has it; probably 《${meant}》 is meant`,
  },
});
