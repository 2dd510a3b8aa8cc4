import type { Item } from '../model/catalogue.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'duplicate-item-id',
  severity: 'error',
  about: 'catalogue',
  what: { zh: '两个事项使用了同一个编号 id。', en: 'Two items carry the same id.' },
  why: {
    zh: '编号是事项的身份：年度对比、任务派发和问题台账都靠它辨认事项，重复则张冠李戴。本规则出自数据格式，不涉及法律条文。',
    en: 'The id is the identity of an item in yearly comparisons and ledgers; shared, it mixes two items up. The rule follows from the data format; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        items: [
          { id: 'low-income.policy', name: '政策法规文件' },
          { id: 'low-income.policy', name: '办事指南' },
        ],
        says: '编号“low-income.policy”已被',
      },
      {
        items: [
          { id: 'low-income.guide', category: '最低生活保障', name: '办事指南' },
          { id: 'temporary-aid.guide', category: '临时救助', name: '办事指南' },
          { id: 'low-income.guide', category: '特困人员供养', name: '办事指南' },
        ],
        says: '编号“low-income.guide”已被',
      },
    ],
    good: [
      {
        items: [
          { id: 'low-income.policy', name: '政策法规文件' },
          { id: 'low-income.guide', name: '办事指南' },
        ],
      },
      {
        items: [
          { id: 'low-income.guide', category: '最低生活保障', name: '办事指南' },
          { id: 'low-income.guide-2', category: '特困人员供养', name: '办事指南' },
        ],
      },
    ],
  },
  *check({ catalogue }) {
    const first = new Map<string, Item>();
    for (const item of catalogue.items) {
      if (item.id === undefined) continue;
      const id = item.id.value;
      const earlier = first.get(id);
      if (earlier === undefined) first.set(id, item);
      else {
        const related = [{ at: earlier.id?.at ?? earlier.at, message: { zh: '编号首次出现在这里', en: 'the id is first used here' } }];
        yield { at: item.id.at, owner: ownerOf(item), element: 'id', data: { id, earlier: earlier.name?.value ?? null }, related };
      }
    }
  },
  message: {
    zh: ({ id, earlier }, owner) => `${owner}的编号“${id}”已被${earlier === null ? '前面的事项' : `“${earlier}”`}使用`,
    en: ({ id, earlier }, owner) =>
      `${owner} has the id "${id}", which ${earlier === null ? 'an earlier item' : `“${earlier}”`} already carries`,
  },
});
