import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-replaced',
  effect: 'neutral',
  about: 'basis',
  rank: 'last',
  mirror: 'basis-replaced',
  what: {
    zh: '公开依据换成了另一个文件，看不出两者有接替关系。',
    en: 'The basis cites another act, which is not known to be the successor of the former one.',
  },
  why: {
    zh: '依据不同，公开的义务和时限可能不同；要公开的范围没有因此变化，但应当核对时限是否随之改变。',
    en: 'Another act may set other duties and periods. What is disclosed is the same, but the deadline should be looked at again.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { basis: ['《社会救助暂行办法》'] }, after: { basis: ['《中华人民共和国预算法》'] }, says: '换成“《中华人民共和国预算法》”' },
    { before: { basis: ['清政办发〔2020〕5号'] }, after: { basis: ['清政办发〔2024〕8号'] }, says: '清政办发〔2024〕8号' },
  ],
  recognise: ({ before, after }) => ({ from: before?.value.text ?? '', to: after?.value.text ?? '' }),
  message: {
    zh: ({ from, to }) => `公开依据由“${from}”换成“${to}”`,
    en: ({ from, to }) => `The basis was “${from}” and is now “${to}”`,
  },
});
