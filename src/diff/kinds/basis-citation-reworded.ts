import { isSameAct } from '../cited-acts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-citation-reworded',
  effect: 'editorial',
  about: 'basis',
  rank: 'general',
  mirror: 'basis-citation-reworded',
  what: {
    zh: '引用的还是同一文件，只是全称、简称、文号、发文机关的写法变了。',
    en: 'The same act is cited, with its title in full or in short, or with or without its number or issuer.',
  },
  why: {
    zh: '所依据的文件没有变，不涉及法条；写明全称和文号更便于查找。',
    en: 'The act is the same, and no law is concerned; full title and number make it easier to find.',
  },
  legal: [],
  examples: [
    {
      before: { basis: ['《政府信息公开条例》'] },
      after: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] },
      says: '同一文件',
    },
    { before: { basis: ['按有关规定'] }, after: { basis: ['按国家有关规定'] }, says: '改写为“按国家有关规定”' },
  ],
  recognise({ before, after }, { law }) {
    if (before === undefined || after === undefined) return undefined;
    const [from, to] = [before.value, after.value];
    if (from.citation === undefined && to.citation === undefined)
      return nameSameNumbers(from.text, to.text) ? { from: from.text, to: to.text, act: false } : undefined;
    if (from.citation === undefined || to.citation === undefined || !isSameAct(from.citation, to.citation, law)) return undefined;
    return { from: from.text, to: to.text, act: true };
  },
  message: {
    zh: ({ from, to, act }) => `公开依据“${from}”改写为“${to}”${act ? '，是同一文件' : ''}`,
    en: ({ from, to, act }) => `The basis “${from}” is now written “${to}”${act ? '; it is the same act' : ''}`,
  },
});

/** Where no act is named by its title, a number alone says which it is. */
function nameSameNumbers(one: string, other: string): boolean {
  return one.includes('《') || one.replaceAll(/\D/gu, '') === other.replaceAll(/\D/gu, '');
}
