import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-made-vague',
  effect: 'neutral',
  about: 'basis',
  rank: 'specific',
  mirror: 'basis-made-specific',
  what: { zh: '公开依据由具体的文件改成了笼统的说法。', en: 'The basis named an act and now names none.' },
  why: {
    zh: '“相关规定”查不到出处，公开的义务就没有根据，群众无从核对；要公开的范围没有因此变化。',
    en: 'Nobody can look up “the relevant provisions”: the duty to publish rests on nothing. What is disclosed is the same.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    { before: { basis: ['《社会救助暂行办法》（国务院令第649号）'] }, after: { basis: ['按有关规定'] }, says: '改成了笼统的“按有关规定”' },
    { before: { basis: ['《中华人民共和国预算法》'] }, after: { basis: ['信息公开规定'] }, says: '没有指明具体文件' },
  ],
  recognise({ before, after }) {
    if (before === undefined || after === undefined) return undefined;
    if (after.value.citation !== undefined || before.value.citation === undefined) return undefined;
    return { from: before.value.text, to: after.value.text };
  },
  message: {
    zh: ({ from, to }) => `公开依据“${from}”改成了笼统的“${to}”，没有指明具体文件`,
    en: ({ from, to }) => `The basis “${from}” became “${to}”, which names no act`,
  },
});
