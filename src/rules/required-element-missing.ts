import { absentColumns, isWritten, listUnwritten } from '../model/completeness.ts';
import type { Catalogue, Item } from '../model/catalogue.ts';
import { ELEMENT_NAMES, REQUIRED_ELEMENTS, type RequiredElement } from '../model/elements.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';

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
      if (at !== undefined) yield { at, element, data: { element, column: true, items: catalogue.items.length, merged: false } };
    }
    // Said once a table.
    const unmerged = findUnmerged(catalogue);
    for (const item of catalogue.items) {
      let merged = item === unmerged;
      for (const element of listUnwritten(item)) {
        if (absent.has(element) || isUnticked(item, element)) continue;
        const data = { element, column: false, items: 1, merged };
        yield { at: item.placeOf(element) ?? item.at, owner: ownerOf(item), element, data };
        merged = false;
      }
    }
  },
  message: {
    zh: ({ element, column, items, merged }, owner) =>
      column
        ? `表中没有“${ELEMENT_NAMES[element].zh}”一列，${items} 个事项都缺少该要素`
        : `${owner}缺少${ELEMENT_NAMES[element].zh}${merged ? '；若原表的合并单元格已被拆散，请加 --fill-down 再查' : ''}`,
    en: ({ element, column, items, merged }, owner) =>
      column
        ? `The table has no column for ${ELEMENT_NAMES[element].en}; all ${items} items lack it`
        : `${owner} has no ${ELEMENT_NAMES[element].en}${merged ? '; if the table lost its merged cells, check it again with --fill-down' : ''}`,
  },
});

/** Boxes without a tick are the business of the rules for channels and methods. */
function isUnticked({ unticked }: Item, element: RequiredElement): boolean {
  return (element === 'channel' || element === 'method') && unticked?.includes(element) === true;
}

/** Elements that offices merge downwards, for they are often the same from item to item. */
const MERGED_DOWNWARDS: readonly RequiredElement[] = ['basis', 'deadline', 'subject', 'channel'];
const ENOUGH_BLANK = 3;

/** The first item of a table that looks as if its cells had been merged with those above: there is all, and here hardly any of them. */
function findUnmerged({ items, explanation }: Catalogue): Item | undefined {
  if (explanation === undefined) return undefined;
  const count = (item: Item | undefined): number =>
    item === undefined ? 0 : MERGED_DOWNWARDS.filter((element) => isWritten(item, element)).length;
  return items.find(
    (item, index) => count(items[index - 1]) === MERGED_DOWNWARDS.length && count(item) <= MERGED_DOWNWARDS.length - ENOUGH_BLANK,
  );
}
