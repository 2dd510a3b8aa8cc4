import type { Basis, Citation, Day, DocumentNumber } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { comparableTitle, type Act, type ActEdition, type Law, type Sureness } from '../vocabularies/index.ts';
import { findCited, findInBases, numberKey, numbersOf, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { judgeOvertaken, overtakenAtMost, type Overtaken } from './overtaken.ts';
import { OVERTAKEN, tellDay, tellDoubt } from './telling.ts';

type Superseded = {
  readonly act: string;
  /** The number or date stamp as written. */
  readonly written: string;
  readonly fault: 'earlier-number' | 'earlier-date' | 'of-another-act';
  /** The number of the present text, or the act that the number is of. */
  readonly right: string | null;
  readonly on: Day | null;
  readonly overtaken: Overtaken;
  readonly confidence: Sureness;
};

/** What a basis shows by itself, before it is known when the catalogue took effect. */
interface Outdated {
  readonly citation: Citation;
  readonly act: Act;
  readonly written: string;
  readonly fault: Superseded['fault'];
  readonly later: ActEdition | undefined;
  readonly owner: string | null;
}

/** 2015年12月27日修正, 2018年修订: which text of an act is meant. */
const STAMP = /((?:19|20)\d{2})年(?:(\d{1,2})月(\d{1,2})日)?(?:第[一二三四五六]次)?(?:修\s{0,3}正|修\s{0,3}订)/gu;
/** A shorter title that nobody knows is a remnant. */
const SHORTEST = 6;
/** How far behind a title its stamp stands. */
const REACH = 120;

const findOutdated = rememberByBasis((basis: Basis, law: Law): readonly Outdated[] =>
  basis.citations.flatMap((citation) => {
    const act = findCited(citation, law);
    const outdated = act === undefined || act.ended !== undefined ? undefined : findEarlier(basis, citation, act);
    return outdated ?? findForeignNumber(citation, act, law) ?? [];
  }),
);

/** A law keeps being cited by the order that first promulgated it; there the date of the text says more. */
function findEarlier(basis: Basis, citation: Citation, act: Act): Outdated | undefined {
  const byNumber = findEarlierNumber(citation, act);
  const byDate = findEarlierDate(basis, citation, act);
  return isPresidential(byNumber) ? (byDate ?? byNumber) : (byNumber ?? byDate);
}

function isPresidential(outdated: { readonly written: string } | undefined): boolean {
  return outdated?.written.includes('主席令') === true;
}

function findEarlierNumber(citation: Citation, act: Act): Outdated | undefined {
  const numbers = numbersOf(citation);
  const numbered = act.editions.flatMap((edition) => (edition.number === undefined ? [] : [{ edition, key: keyOf(edition.number) }]));
  const present = numbered.at(-1);
  // Where the present number is given too, the earlier one tells the history.
  if (present === undefined || numbers.some((number) => numberKey(number) === present.key)) return undefined;
  for (const number of numbers) {
    const index = numbered.findIndex(({ key }) => key === numberKey(number));
    const later = numbered.slice(index + 1).find(({ key }) => key !== numbered[index]?.key);
    if (index < 0 || later === undefined) continue;
    return { citation, act, written: number.text, fault: 'earlier-number', later: later.edition, owner: null };
  }
  return undefined;
}

function findEarlierDate({ text }: Basis, citation: Citation, act: Act): Outdated | undefined {
  const start = text.indexOf(citation.title) + citation.title.length;
  const next = text.indexOf('《', start);
  const stamp = [...text.slice(start, Math.min(next < 0 ? text.length : next, start + REACH)).matchAll(STAMP)].at(-1);
  if (stamp === undefined || text.indexOf(citation.title) < 0) return undefined;
  const [written, year = '', month, date] = stamp;
  const day = month === undefined || date === undefined ? `${year}-12-31` : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  // An adoption by the end of the stamp's year may be the one that is meant.
  const later = act.editions.find(({ adopted }) => adopted !== undefined && adopted > day);
  return later === undefined ? undefined : { citation, act, written, fault: 'earlier-date', later, owner: null };
}

/** Numbers of the State Council and of documents are of one act only; each president's orders begin again at 1. */
function findForeignNumber(citation: Citation, act: Act | undefined, law: Law): Outdated | undefined {
  for (const number of numbersOf(citation)) {
    const owner = findOnlyOwner(number, law);
    if (owner === undefined) continue;
    const own = act === undefined ? mayBe(citation.title, owner) : owner === act || !isNumbered(act, number);
    if (!own) return { citation, act: owner, written: number.text, fault: 'of-another-act', later: undefined, owner: owner.title };
  }
  return undefined;
}

/** The act that alone has a number; one that changes others lends them its own. */
function findOnlyOwner(number: DocumentNumber, law: Law): Act | undefined {
  if (number.kind === 'standard' || (number.kind === 'order' && !/(?:国务院|国)令/u.test(number.text))) return undefined;
  const [entry, ...others] = law.findNumber(number.correct ?? number.text);
  return entry === undefined || others.length > 0 || /修改|废止/u.test(entry.act.title) ? undefined : entry.act;
}

/** Whether a title that nobody knows may be another wording of an act's, or says too little. */
function mayBe(title: string, owner: Act): boolean {
  return owner.confidence !== 'certain' || title.length < SHORTEST || isAlike(title, owner);
}

/** Whether the act is known to have another number of this kind. */
function isNumbered({ editions }: Act, number: DocumentNumber): boolean {
  return editions.some((edition) => edition.number !== undefined && edition.number.includes('令') === (number.kind === 'order'));
}

/** Whether a title may be another wording of an act's. */
function isAlike(title: string, owner: Act): boolean {
  const written = comparableTitle(title);
  const wanted = comparableTitle(owner.title);
  const pairs = new Set(Array.from({ length: wanted.length - 1 }, (_, at) => wanted.slice(at, at + 2)));
  let shared = 0;
  for (let at = 0; at + 1 < written.length; at += 1) if (pairs.has(written.slice(at, at + 2))) shared += 1;
  return shared * 5 > Math.min(written.length, wanted.length);
}

function keyOf(number: string): string {
  return numberKey({ text: number, kind: 'order' });
}

/** Each president's orders begin again at 1, and few of their numbers were checked. */
function sureOf({ confidence }: Act, written: string): Sureness {
  return isPresidential({ written }) ? 'recheck' : confidence;
}

/** The number of the present text. Where a day was wrong, a president's number, unchecked as it may be, would say no more. */
function findPresent({ number }: ActEdition, fault: Superseded['fault']): string | null {
  return number === undefined || (fault === 'earlier-date' && isPresidential({ written: number })) ? null : number;
}

/** The day from which a text holds; an old day of effect belongs to the act as first made. */
function beginOf({ adopted, effective }: ActEdition): Day | undefined {
  return effective !== undefined && (adopted === undefined || effective >= adopted) ? effective : adopted;
}

export const rule = defineRule({
  id: 'basis-superseded-number',
  severity: 'error',
  fix: 'unsafe',
  about: 'catalogue',
  what: {
    zh: '文号或者修正日期是旧版本的，或者是别的文件的。',
    en: 'The number or date is that of an earlier text of the act, or of another act.',
  },
  why: {
    zh: '令号、修正日期指向旧版本，条文和时限就会照旧的来；文号张冠李戴，则查到的是另一个文件。',
    en: 'A number of the old text leads to its old articles and periods; one of another act leads to the wrong document.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第492号）'] }, says: '现行的是国务院令第711号' },
      { item: { basis: ['《中华人民共和国土地管理法实施条例》（国务院令第256号）'] }, says: '现行的是国务院令第743号' },
      { item: { basis: ['《中华人民共和国人口与计划生育法》（2015年12月27日修正）'] }, says: '旧版本' },
      { item: { basis: ['《社会救助暂行办法》（国务院令第711号）'] }, says: '是《中华人民共和国政府信息公开条例》的文号' },
    ],
    good: [
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] } },
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第492号公布，国务院令第711号修订）'] } },
      { item: { basis: ['《中华人民共和国老年人权益保障法》（2018年修订）'] } },
    ],
  },
  *check({ catalogue, law, asOf }): Iterable<Sighting<Superseded>> {
    for (const {
      item,
      value,
      at,
      seen: { citation, act, written, fault, later, owner },
    } of findInBases(catalogue, law, findOutdated)) {
      const confidence = sureOf(act, written);
      const place = { at, owner: ownerOf(item), element: 'basis' as const };
      const known = { act: act.title, written, fault, confidence };
      if (later === undefined) {
        yield { ...place, data: { ...known, act: citation.title, right: owner, on: null, overtaken: 'undated' }, atMost: 'warning' };
        continue;
      }
      const on = beginOf(later);
      const overtaken = judgeOvertaken(on, catalogue, asOf);
      if (overtaken === undefined) continue;
      const right = findPresent(later, fault);
      const only = fault === 'earlier-number' && right !== null && citation.articles.length === 0 && citation.date === undefined;
      yield {
        ...place,
        data: { ...known, right, on: on ?? null, overtaken },
        atMost: isPresidential({ written }) ? 'info' : overtakenAtMost(overtaken, confidence),
        fix: only ? replaceIn(value.text, written, right, 'unsafe') : undefined,
      };
    }
  },
  message: {
    zh: ({ act, written, fault, right, on, overtaken, confidence }, owner) => {
      if (fault === 'of-another-act')
        return `${owner}的公开依据《${act}》所注“${written}”是《${right}》的文号，请核对${tellDoubt(confidence).zh}`;
      const since = on === null ? '' : `（${tellDay(on).zh}起）`;
      const present = right === null ? `后来又有修改${since}` : `现行的是${right}${since}`;
      return `${owner}的公开依据《${act}》所注“${written}”是旧版本的，${present}${OVERTAKEN[overtaken].zh}${tellDoubt(confidence).zh}`;
    },
    en: ({ act, written, fault, right, on, overtaken, confidence }, owner) => {
      if (fault === 'of-another-act')
        return `“${written}”, given for 《${act}》 in the basis of ${owner}, is the number of 《${right}》${tellDoubt(confidence).en}`;
      const since = on === null ? '' : ` since ${on}`;
      const present = right === null ? `it was amended later${since}` : `the present one is ${right}${since}`;
      return `“${written}”, given for 《${act}》 in the basis of ${owner}, is of an earlier text; ${present}${OVERTAKEN[overtaken].en}${tellDoubt(confidence).en}`;
    },
  },
});
