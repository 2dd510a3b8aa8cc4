import { absentColumns, isWritten } from '../model/completeness.ts';
import { ELEMENT_NAMES, REQUIRED_ELEMENTS } from '../model/elements.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from './legal.ts';

export const rule = defineRule({
  id: 'required-element-missing',
  severity: 'error',
  about: 'catalogue',
  what: {
    zh: '事项缺少八个必备要素之一（名称、内容、依据、时限、主体、渠道、对象、方式）。',
    en: 'An item lacks one of the eight required elements (name, content, basis, deadline, subject, channel, audience, method).',
  },
  why: {
    zh: '要素不全的事项无法公开到位，也无法对照检查；评估按要素逐项扣分。',
    en: 'An item without all its elements can neither be published properly nor be checked; evaluators deduct points per element.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { item: { basis: undefined }, says: '缺少公开依据' },
      { item: { subject: [] }, says: '缺少公开主体' },
    ],
    good: [{ item: { basis: ['《中华人民共和国政府信息公开条例》（国务院令第711号）'] } }, { item: { subject: ['清源县民政局'] } }],
  },
  *check({ catalogue }) {
    const absent = absentColumns(catalogue);
    for (const element of REQUIRED_ELEMENTS) {
      const at = absent.get(element);
      if (at !== undefined) yield { at, element, data: { element, column: true, items: catalogue.items.length } };
    }
    for (const item of catalogue.items) {
      for (const element of REQUIRED_ELEMENTS) {
        if (absent.has(element) || isWritten(item, element)) continue;
        yield { at: item.placeOf(element) ?? item.at, owner: ownerOf(item), element, data: { element, column: false, items: 1 } };
      }
    }
  },
  message: {
    zh: ({ element, column, items }, owner) =>
      column ? `表中没有“${ELEMENT_NAMES[element].zh}”一列，${items} 个事项都缺少该要素` : `${owner}缺少${ELEMENT_NAMES[element].zh}`,
    en: ({ element, column, items }, owner) =>
      column
        ? `The table has no column for ${ELEMENT_NAMES[element].en}; all ${items} items lack it`
        : `${owner} has no ${ELEMENT_NAMES[element].en}`,
  },
});
