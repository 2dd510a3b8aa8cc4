import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { isSameAct } from '../cited-acts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'basis-articles-changed',
  effect: 'neutral',
  about: 'basis',
  rank: 'general',
  mirror: 'basis-articles-changed',
  what: { zh: '同一文件引用的条款改变。', en: 'Other articles of the same act are cited.' },
  why: {
    zh: '所依据的条款不同，要求可能不同；要公开的范围没有因此变化，请核对时限和内容是否与新引的条款一致。',
    en: 'Other articles may ask for other things. What is disclosed is the same; please look whether deadline and content agree with them.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: { basis: ['《社会救助暂行办法》（国务院令第649号）第三条'] },
      after: { basis: ['《社会救助暂行办法》（国务院令第649号）第五条'] },
      says: '由“第三条”改为“第五条”',
    },
    {
      before: { basis: ['《中华人民共和国预算法》'] },
      after: { basis: ['《中华人民共和国预算法》第十四条'] },
      says: '由不注条款改为“第十四条”',
    },
  ],
  recognise({ before, after }, { law }) {
    const [one, other] = [before?.value.citation, after?.value.citation];
    if (one === undefined || other === undefined || !isSameAct(one, other, law)) return undefined;
    const [from, to] = [one, other].map(({ articles }) => articles.toSorted().join('、'));
    return from === to ? undefined : { title: other.title, from: from ?? '', to: to ?? '' };
  },
  message: {
    zh: ({ title, from, to }) =>
      `公开依据《${title}》所引条款由${from === '' ? '不注条款' : `“${from}”`}改为${to === '' ? '不注条款' : `“${to}”`}`,
    en: ({ title, from, to }) =>
      `The articles cited of 《${title}》 were ${from === '' ? 'not given' : `“${from}”`} and are now ${to === '' ? 'not given' : `“${to}”`}`,
  },
});
