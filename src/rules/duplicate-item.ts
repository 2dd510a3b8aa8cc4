import type { Item } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { areOneItem, bareName, COMPARED, demandOf, repeatedNames, showsElse, startRemembering } from './sources.ts';

export const rule = defineRule({
  id: 'duplicate-item',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '有两个同名事项，内容、时限、主体等也都相同：同在一个一级事项下，或名称很具体而分列两处。',
    en: 'Two items have the same name, and no content, deadline, subject or the like sets them apart: in one category, or in two where the name is too specific to be met twice.',
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
      {
        items: [
          { category: '文化馆服务', name: '文化馆文化艺术辅导培训服务' },
          { category: '文化站服务', name: '文化馆文化艺术辅导培训服务' },
        ],
        says: '重复',
      },
    ],
    good: [
      {
        items: [
          { category: '临时救助', name: '办事指南' },
          { category: '临时救助', name: '审批结果' },
        ],
      },
      {
        items: [
          { category: '临时救助', name: '办事指南' },
          { category: '最低生活保障', name: '办事指南' },
        ],
      },
    ],
  },
  *check({ catalogue }) {
    const repeated = repeatedNames([catalogue]);
    if (repeated.size === 0) return;
    const remember = startRemembering<Item>();
    for (const item of catalogue.items) {
      if (!repeated.has(bareName(item) ?? '')) continue;
      const found = remember(item, item);
      if (found === undefined || item.name === undefined) continue;
      const earlier = found.entry;
      if (areOneItem(item, earlier) || showsElse(item, earlier)) continue;
      if (COMPARED.some((element) => isApart(demandOf(item, element), demandOf(earlier, element), found.sameCategory))) continue;
      const message = { zh: '同名事项首次出现在这里', en: 'the same item first stands here' };
      const related = [{ at: earlier.name?.at ?? earlier.at, message }];
      yield { at: item.name.at, owner: ownerOf(item), element: 'name', data: { number: earlier.number?.value ?? null }, related };
    }
  },
  message: {
    zh: ({ number }, owner) => `${owner}与前面的${number === null ? '' : `第 ${number} 项`}事项重复`,
    en: ({ number }, owner) => `${owner} repeats ${number === null ? 'an earlier item' : `item ${number}`}`,
  },
});

/** Whether two items differ in an element. Under one category a blank sets nothing apart. */
function isApart(here: string | undefined, there: string | undefined, sameCategory: boolean): boolean {
  return here !== there && !(sameCategory && (here === undefined || there === undefined));
}
