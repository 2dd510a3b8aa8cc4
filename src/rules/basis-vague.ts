import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import type { Law } from '../vocabularies/index.ts';
import { findInBases, rememberByBasis } from './citations.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';
import { isTold } from './texts.ts';

type Vague = {
  readonly unnamed: readonly string[];
  /** Whether there are only document numbers, which can be looked up after all. */
  readonly numbersOnly: boolean;
  /** The act of the only number, where the vocabulary knows it. */
  readonly act: string | null;
};

/** 《意见》及其实施细则 is one particular document. */
const OF_THE_ACT = /^(?:其|该)?(?:配套)?(?:实施|施行)(?:细则|条例|办法|意见)$/u;
/** Beside named acts: 等, 及相关规定. Other words there are mostly quoted from the act. */
const VAGUE = /^(?:等|及其他)|(?:规定|要求|文件|政策|法律|法规|规章|制度|规划|精神|通知|方案)等?$/u;
const LONGEST = 24;

const findVague = rememberByBasis((basis: Basis, law: Law): readonly Vague[] => {
  const named = basis.citations.length > 0;
  const words = basis.unresolved.filter(
    (piece) => !isTold('basis', piece) && (!named || (piece.length <= LONGEST && VAGUE.test(piece) && !OF_THE_ACT.test(piece))),
  );
  // 《养老机构等级划分与评定》国家标准（GB/T 37276—2018）: the number of a standard stands by its title.
  const numbers = basis.looseNumbers.map(({ text }) => text).filter((text) => !named || !/^(?:GB|DB)/iu.test(text));
  if (words.length + numbers.length === 0) return [];
  const [number] = basis.looseNumbers;
  const entries = words.length === 0 && numbers.length === 1 && number !== undefined ? law.findNumber(number.correct ?? number.text) : [];
  const [entry] = entries;
  const act = entries.length === 1 && entry !== undefined ? entry.act.title : null;
  return [{ unnamed: [...words, ...numbers], numbersOnly: words.length === 0, act }];
});

export const rule = defineRule({
  id: 'basis-vague',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开依据没有指明具体的法律、法规、规章或文件：“相关规定”、以“等”结尾、只有文号。',
    en: 'The basis names no particular act: “relevant provisions”, a list that ends in 等, a number without a title.',
  },
  why: {
    zh: '“相关规定”“上级要求”查不到出处，公开的义务就没有根据，群众也无从核对。',
    en: 'Nobody can look up “the relevant provisions”: the duty to publish then rests on nothing.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['信息公开规定'] }, says: '没有指明具体文件' },
      { item: { basis: ['相关规定'] }, says: '没有指明具体文件' },
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）等'] }, says: '“等”没有指明具体文件' },
      { item: { basis: ['（国办发〔2019〕54号）'] }, says: '应写作《国务院办公厅关于全面推进基层政务公开' },
    ],
    good: [
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } },
      { item: { basis: ['《中华人民共和国预算法》第十四条'] } },
      { item: { basis: ['《关于全面推进政务公开工作的意见》及其实施细则'] } },
    ],
  },
  *check({ catalogue, law }): Iterable<Sighting<Vague>> {
    for (const { item, at, seen: data } of findInBases(catalogue, law, findVague)) {
      if (isShifted(item)) continue;
      const named = item.basis.some(({ value }) => value.citations.length > 0);
      yield { at, owner: ownerOf(item), element: 'basis', data, atMost: named || data.numbersOnly ? 'info' : undefined };
    }
  },
  message: {
    zh: ({ unnamed, numbersOnly, act }, owner) =>
      numbersOnly
        ? `${owner}的公开依据只有文号“${unnamed.join('”“')}”，没有文件名称；${act === null ? '请补写《文件全称》' : `应写作《${act}》（${unnamed.join('')}）`}`
        : `${owner}的公开依据“${unnamed.join('”“')}”没有指明具体文件；请写出《文件全称》和文号`,
    en: ({ unnamed, numbersOnly, act }, owner) =>
      numbersOnly
        ? `The basis of ${owner} has a number without a title, “${unnamed.join('”, “')}”; ${act === null ? 'add the full title in 《》' : `it is that of 《${act}》`}`
        : `The basis of ${owner}, “${unnamed.join('”, “')}”, names no act; give its full title in 《》 and its number`,
  },
});
