import type { Item } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from './legal.ts';
import { COMPARED, demandOf, itemKey } from './sources.ts';

export const rule = defineRule({
  id: 'duplicate-item',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '同一一级事项下有两个同名事项，时限、主体等也都相同。',
    en: 'Two items have the same category and name, and nothing that sets them apart.',
  },
  why: {
    zh: '重复的事项会重复公开、重复考核；要素不一致时，群众不知以哪一条为准。',
    en: 'A repeated item is published and scored twice, and where its elements differ nobody knows which one holds.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        items: [
          { category: '临时救助', name: '办事指南' },
          { category: '临时救助', name: '办事 指南' },
        ],
        says: '重复',
      },
    ],
    good: [
      {
        items: [
          { category: '临时救助', name: '办事指南' },
          { category: '最低生活保障', name: '办事指南' },
        ],
      },
    ],
  },
  *check({ catalogue }) {
    const first = new Map<string, Item>();
    for (const item of catalogue.items) {
      const key = itemKey(item);
      if (key === undefined || item.name === undefined) continue;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, item);
      else if (COMPARED.every((element) => demandOf(item, element) === demandOf(earlier, element))) {
        const related = [
          { at: earlier.name?.at ?? earlier.at, message: { zh: '同名事项首次出现在这里', en: 'the same item first stands here' } },
        ];
        yield { at: item.name.at, owner: ownerOf(item), element: 'name', data: { number: earlier.number?.value ?? null }, related };
      }
    }
  },
  message: {
    zh: ({ number }, owner) => `${owner}与前面的${number === null ? '' : `第 ${number} 项`}事项重复`,
    en: ({ number }, owner) => `${owner} repeats ${number === null ? 'an earlier item' : `item ${number}`}`,
  },
});
