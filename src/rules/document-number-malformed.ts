import type { Basis, DocumentNumber } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { findUnbalanced } from './brackets.ts';
import { allNumbers, findInBases, rememberByBasis, replaceIn } from './citations.ts';
import { defineRule } from './define.ts';
import { DOCUMENT_FORM } from '../vocabularies/legal.ts';

/** Orders have a form of their own, and a lost bracket is told as such. */
const findMalformed = rememberByBasis((basis: Basis): readonly DocumentNumber[] =>
  allNumbers(basis).flatMap(({ number }) =>
    number.kind === 'order' || isWellFormed(number) || findUnbalanced(number.text).length > 0 ? [] : [number],
  ),
);

/** A line break inside a cell leaves blanks behind, and few keyboards have the dash of a standard: no faults of the number. */
function isWellFormed({ text, correct, kind }: DocumentNumber): boolean {
  if (correct === text || correct === removeBlanks(text)) return true;
  return kind === 'standard' && correct !== undefined && dashless(correct) === dashless(text);
}

function dashless(number: string): string {
  return removeBlanks(number).replace(/[-–—－]/u, '-');
}

export const rule = defineRule({
  id: 'document-number-malformed',
  severity: 'warning',
  fix: 'safe',
  about: 'catalogue',
  what: {
    zh: '发文字号不合格式：应为“机关代字〔年份〕序号号”，如 国办发〔2019〕54号。',
    en: 'A document number is not of the form issuer〔year〕serial号, such as 国办发〔2019〕54号.',
  },
  why: {
    zh: '年份用六角括号〔〕括入，序号不编虚位、不加“第”字。写法不一，检索和比对都会落空。',
    en: 'The year stands in 〔〕, the serial has no leading zero and no 第. Spelt otherwise, a number cannot be looked up or compared.',
  },
  legal: [DOCUMENT_FORM],
  examples: {
    bad: [
      { item: { basis: ['《地方政府债务信息公开办法（试行）》（财预(2018)209号）'] }, says: '应为“财预〔2018〕209号”' },
      { item: { basis: ['《地方预决算公开操作规程》（财预[2016]143号）'] }, says: '应为“财预〔2016〕143号”' },
      { item: { basis: ['《地方预决算公开操作规程》（财预2016年143号）'] }, says: '应为“财预〔2016〕143号”' },
    ],
    good: [
      { item: { basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'] } },
      { item: { basis: ['《地方预决算公开操作规程》（财预〔2016〕 143 号）'] } },
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } },
    ],
  },
  *check({ catalogue, law }) {
    for (const {
      item,
      value,
      at,
      seen: { text, correct },
    } of findInBases(catalogue, law, findMalformed)) {
      const fix = correct === undefined ? undefined : replaceIn(value.text, text, correct, 'safe');
      yield { at, owner: ownerOf(item), element: 'basis', data: { number: text, correct: correct ?? null }, fix };
    }
  },
  message: {
    zh: ({ number, correct }, owner) => `${owner}的公开依据中，文号“${number}”不合格式${correct === null ? '' : `，应为“${correct}”`}`,
    en: ({ number, correct }, owner) =>
      `In the basis of ${owner} the document number “${number}” is malformed${correct === null ? '' : `; it should read “${correct}”`}`,
  },
});
