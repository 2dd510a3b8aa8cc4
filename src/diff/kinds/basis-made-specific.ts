import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-made-specific',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-made-vague',
  what: { zh: '公开依据由笼统的说法改成了具体的文件。', en: 'The basis named no act and now names one.' },
  why: {
    zh: '依据有了出处，群众可以核对；要公开的范围没有因此变化。',
    en: 'The act can be looked up now. What is disclosed is the same.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['按有关规定'] },
      after: { basis: ['《社会救助暂行办法》（国务院令第649号）'] },
      says: '明确为“《社会救助暂行办法》（国务院令第649号）”',
    },
    { before: { basis: ['信息公开规定'] }, after: { basis: ['《中华人民共和国预算法》'] }, says: '明确为“《中华人民共和国预算法》”' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined) return undefined;
    if (before.value.citation !== undefined || after.value.citation === undefined) return undefined;
    return { from: before.value.text, to: after.value.text };
  },
  message: {
    zh: ({ from, to }) => `公开依据由笼统的“${from}”明确为“${to}”`,
    en: ({ from, to }) => `The basis “${from}”, which names no act, became “${to}”`,
  },
});
