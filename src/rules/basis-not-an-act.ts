import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from './legal.ts';

export const rule = defineRule({
  id: 'basis-not-an-act',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开依据没有指明任何法律、法规、规章或文件。', en: 'The basis names no law, regulation, rule or document.' },
  why: {
    zh: '“相关规定”“上级要求”查不到出处，公开的义务就没有根据，群众也无从核对。',
    en: 'Nobody can look up “the relevant provisions”: the duty to publish then rests on nothing.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: ['信息公开规定'] }, says: '没有指明具体文件' },
      { item: { basis: ['相关规定'] }, says: '没有指明具体文件' },
    ],
    good: [{ item: { basis: ['《社会救助暂行办法》（国务院令第649号）'] } }, { item: { basis: ['《中华人民共和国预算法》第十四条'] } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      for (const { value, at } of item.basis) {
        if (value.unresolved.length === 0 && value.looseNumbers.length === 0) continue;
        const unnamed = [...value.unresolved, ...value.looseNumbers.map(({ text }) => text)];
        yield { at, owner: ownerOf(item), element: 'basis', data: { unnamed, named: value.citations.length } };
      }
    }
  },
  message: {
    zh: ({ unnamed }, owner) => `${owner}的公开依据“${unnamed.join('”“')}”没有指明具体文件；请写出《文件全称》和文号`,
    en: ({ unnamed }, owner) =>
      `The basis of ${owner}, “${unnamed.join('”, “')}”, names no act; give its full title in 《》 and its number`,
  },
});
