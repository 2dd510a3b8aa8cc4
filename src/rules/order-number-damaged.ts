import type { Basis } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { comparableNumber, type Law } from '../vocabularies/index.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { findUnbalanced } from './brackets.ts';
import { allNumbers, findCited, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

type Damaged = {
  readonly number: string;
  readonly correct: string | null;
};

/** What stands in brackets right behind a title and is the rest of an order's number: 711号令, 第711号, 711条. */
const REST = /》\s{0,3}[（(]\s{0,3}(第?\s{0,3}(\d{1,4})\s{0,3}(号令|令|号|条))\s{0,3}[)）]/gu;

const findDamaged = rememberByBasis((basis: Basis, law: Law): readonly Damaged[] => [...numbersIn(basis), ...restsIn(basis, law)]);

function* numbersIn(basis: Basis): Iterable<Damaged> {
  for (const { number } of allNumbers(basis)) {
    const { text, correct, kind } = number;
    if (kind !== 'order' || correct === text || correct === removeBlanks(text) || findUnbalanced(text).length > 0) continue;
    yield { number: text, correct: correct ?? null };
  }
}

function* restsIn(basis: Basis, law: Law): Iterable<Damaged> {
  const { text } = basis;
  for (const match of text.matchAll(REST)) {
    const [, rest = '', serial = '', ending = ''] = match;
    const numbers = findNumbers(basis, text.slice(0, match.index), serial, law);
    const [correct] = numbers;
    if (correct === undefined && !ending.includes('令')) continue;
    yield { number: rest, correct: numbers.length === 1 ? (correct ?? null) : null };
  }
}

/** The orders of this serial by which the act right before it was made. */
function findNumbers({ citations }: Basis, before: string, serial: string, law: Law): readonly string[] {
  const citation = citations.find(({ title }) => before.endsWith(title));
  const act = citation === undefined ? undefined : findCited(citation, law);
  const numbers = act?.editions.flatMap(({ number }) => number ?? []) ?? [];
  return [...new Set(numbers)].filter((number) => comparableNumber(number).endsWith(`令${serial}号`));
}

export const rule = defineRule({
  id: 'order-number-damaged',
  severity: 'warning',
  fix: 'safe',
  about: 'catalogue',
  what: {
    zh: '令号残缺：应为“机关令第几号”，如 国务院令第711号、主席令第81号。',
    en: 'The number of an order is damaged; it reads like 国务院令第711号, 主席令第81号.',
  },
  why: {
    zh: '缺“令”“第”“号”或者机关名称的令号，检索不到，也分不清是哪个机关的令。',
    en: 'Without 令, 第, 号 or the organ an order cannot be looked up, nor told from another organ’s.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['《社会救助暂行办法》（国务院第649号）'] }, says: '应为“国务院令第649号”' },
      { item: { basis: ['《社会救助暂行办法》（国务院令649号）'] }, says: '应为“国务院令第649号”' },
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711）'] }, says: '应为“国务院令第711号”' },
      { item: { basis: ['《中华人民共和国政府信息公开条例》（711号令）'] }, says: '应为“国务院令第711号”' },
    ],
    good: [
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } },
      { item: { basis: ['《中华人民共和国政府信息公开条例》（国令第711号）'] } },
      { item: { basis: ['《中华人民共和国农业机械化促进法》（主席令第十六号）'] } },
    ],
  },
  *check({ catalogue, law }) {
    for (const { item, value, at, seen: data } of findInBases(catalogue, law, findDamaged)) {
      const fix = data.correct === null ? undefined : replaceIn(value.text, data.number, data.correct, 'safe');
      yield { at, owner: ownerOf(item), element: 'basis', data, fix };
    }
  },
  message: {
    zh: ({ number, correct }, owner) =>
      `${owner}的公开依据中，令号“${number}”残缺${correct === null ? '，请写明哪个机关的令' : `，应为“${correct}”`}`,
    en: ({ number, correct }, owner) =>
      `In the basis of ${owner} the number of the order, “${number}”, is damaged; ${correct === null ? 'say whose order it is' : `it should read “${correct}”`}`,
  },
});
