import type { Item } from '../model/catalogue.ts';
import type { Basis, DocumentNumber } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { DOCUMENT_FORM } from './legal.ts';

function* malformedIn({ citations, looseNumbers }: Basis): Iterable<DocumentNumber> {
  for (const { number } of citations) if (number !== undefined && !isWellFormed(number)) yield number;
  for (const number of looseNumbers) if (!isWellFormed(number)) yield number;
}

/** A line break inside a cell leaves blanks behind; they are no fault of the number. */
function isWellFormed({ text, correct }: DocumentNumber): boolean {
  return correct === text || correct === removeBlanks(text);
}

function sight(item: Item, { at }: Located<Basis>, number: DocumentNumber) {
  const { text, correct } = number;
  const fix = correct === undefined ? undefined : { risk: 'safe' as const, original: text, replacement: correct };
  return { at, owner: ownerOf(item), element: 'basis' as const, data: { number: text, correct: correct ?? null }, fix };
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
    ],
    good: [
      { item: { basis: ['《地方预决算公开操作规程》（财预〔2016〕143号）'] } },
      { item: { basis: ['《地方预决算公开操作规程》（财预〔2016〕 143 号）'] } },
      { item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } },
    ],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      for (const basis of item.basis) {
        for (const number of malformedIn(basis.value)) yield sight(item, basis, number);
      }
    }
  },
  message: {
    zh: ({ number, correct }, owner) => `${owner}的公开依据中，文号“${number}”不合格式${correct === null ? '' : `，应为“${correct}”`}`,
    en: ({ number, correct }, owner) =>
      `In the basis of ${owner} the document number “${number}” is malformed${correct === null ? '' : `; it should read “${correct}”`}`,
  },
});
