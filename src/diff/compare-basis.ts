import type { Item } from '../model/catalogue.ts';
import type { Citation } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import { bareTitle } from '../vocabularies/titles.ts';
import { likeWording } from './alike.ts';
import { findSuccession, isSameAct } from './cited-acts.ts';
import type { BasisEntry, Differences } from './kinds/define.ts';
import { onlyOnes, pairInWays, type EntryPair, type Likeness } from './pair-entries.ts';
import { squeeze } from './squeeze.ts';

type Entry = Located<BasisEntry>;

/** Words that join acts, or leave a list open, and stand for none. */
const GLUE = /^(?:等.{0,4}|[及和与或].{0,1}|.?)$/u;

/**
 * What differs between two bases, act by act: an act stands beside itself in another edition, else beside what took its place.
 * Where an act replaced several, each of these stands beside it.
 */
export function compareBases(before: Item['basis'], after: Item['basis'], law: Law): readonly Differences['basis'][] {
  if (runTogether(before) === runTogether(after)) return [];
  const [old, present] = [readEntries(before), readEntries(after)];
  const paired = pairInWays<Entry>(old, present, keyOf, waysOf(law));
  const followed = paired.map((pair) => findAmong(pair, old, present, law));
  const different = onlyOnes(followed).filter((pair) => !isEqual(pair));
  return different.length > 0 ? different : compareWholes(before, after);
}

/** Equal for bases that say the same in the same order, however they are divided. */
function runTogether(basis: Item['basis']): string {
  return comparable(basis.map(({ value }) => value.text).join('')).replaceAll(/[,;、。]/gu, '');
}

/** One entry for each act, and for words and numbers that stand for one without its title. */
function readEntries(basis: Item['basis']): readonly Entry[] {
  return basis.flatMap(({ value: { text, citations, looseNumbers, unresolved }, at }): readonly Entry[] => {
    const words = [...looseNumbers.map((number) => number.text), ...unresolved.filter((piece) => !GLUE.test(squeeze(piece)))];
    if (citations.length === 0 && words.length < 2) return [{ at, value: { text } }];
    return [
      ...citations.map((citation) => ({ at, value: { text: spellCitation(citation), citation } })),
      ...words.map((word) => ({ at, value: { text: word } })),
    ];
  });
}

function spellCitation({ issuer, title, number, furtherNumbers = [], date, articles }: Citation): string {
  const marks = [...(number === undefined ? [] : [number]), ...furtherNumbers].map(({ text }) => text);
  const stamped = date === undefined ? marks : [...marks, date];
  const said = issuer === undefined || title.startsWith(issuer) ? '' : issuer;
  return `${said}《${title}》${stamped.length === 0 ? '' : `（${stamped.join('，')}）`}${articles.join('、')}`;
}

function keyOf({ value: { text, citation } }: Entry): string {
  // The order of articles does not count.
  return citation === undefined ? squeeze(text) : comparable(spellCitation({ ...citation, articles: citation.articles.toSorted() }));
}

function isEqual({ before, after }: EntryPair<Entry>): boolean {
  return before !== undefined && after !== undefined && keyOf(before) === keyOf(after);
}

function waysOf(law: Law): readonly Likeness<Entry>[] {
  const cited =
    (judge: (one: Citation, other: Citation) => boolean | number): Likeness<Entry> =>
    ({ value: { citation: one } }, { value: { citation: other } }) =>
      one === undefined || other === undefined ? 0 : Number(judge(one, other));
  return [
    cited((one, other) => isSameAct(one, other, law)),
    cited((one, other) => isSucceeded(one, other, law)),
    cited((one, other) => likeWording(bareTitle(one.title), bareTitle(other.title))),
    (one, other) => (one.value.citation === undefined && other.value.citation === undefined ? 1 : 0),
  ];
}

function isSucceeded(one: Citation, other: Citation, law: Law): boolean {
  return findSuccession(one, other, law) !== undefined || findSuccession(other, one, law) !== undefined;
}

/** An act that went may live on in one that also stands beside another, and one that came may have been there as such. */
function findAmong({ before, after }: EntryPair<Entry>, old: readonly Entry[], present: readonly Entry[], law: Law): EntryPair<Entry> {
  if (before !== undefined && after !== undefined) return { before, after };
  const among = (entry: Entry | undefined, others: readonly Entry[]): Entry | undefined => {
    const citation = entry?.value.citation;
    return citation && others.find(({ value }) => value.citation !== undefined && isSucceeded(citation, value.citation, law));
  };
  return { before: before ?? among(after, old), after: after ?? among(before, present) };
}

/** Words beside the acts, 等 or what is quoted: where they alone differ, the whole basis was reworded. */
function compareWholes(before: Item['basis'], after: Item['basis']): readonly Differences['basis'][] {
  const [one, other] = [before, after].map(joinTexts);
  if (one === undefined || other === undefined || sortCharacters(one.value.text) === sortCharacters(other.value.text)) return [];
  return [{ before: one, after: other }];
}

function joinTexts(basis: Item['basis']): Entry | undefined {
  const [first] = basis;
  return first && { at: first.at, value: { text: basis.map(({ value }) => value.text).join('\n') } };
}

/** Acts in another order, or divided otherwise, have the same characters. */
function sortCharacters(text: string): string {
  return [...text.split('\n').map(squeeze).join('')].toSorted().join('');
}
