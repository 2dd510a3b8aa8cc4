import { villageOwner } from '../model/owner.ts';
import type { Located } from '../model/source.ts';
import type { VillageItem } from '../model/village-list.ts';
import { comparable } from '../vocabularies/index.ts';
import { defineRule, type Sighting } from './define.ts';

interface Duplicate {
  readonly [key: string]: unknown;
  readonly same: 'id' | 'name';
  readonly text: string;
}

export const rule = defineRule({
  id: 'village-item-duplicate',
  severity: 'error',
  about: 'village-list',
  what: {
    zh: '两个事项的编号相同（错误），或者同一类别下事项名称相同（警告）。',
    en: 'Two items have one id (an error), or one name in the same category (a warning).',
  },
  why: {
    zh: '编号认准事项，重复了，更新和派生都会认错；同名事项重复公开，时间或频次不一致时不知以哪一条为准。要求出自清单的用途，不涉及法律条文。',
    en: 'An id tells which item is meant in updates and derivations; of two items of one name nobody knows which holds where they differ. This follows from what the list is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        villageItems: [
          { id: 'affairs.one', name: '宅基地审批情况' },
          { id: 'affairs.one', name: '低保对象名单' },
        ],
        says: '编号“affairs.one”',
      },
      {
        villageItems: [
          { category: '事务公开', name: '低保对象名单' },
          { category: '事务公开', name: '低保 对象名单' },
        ],
        says: '名称“低保 对象名单”',
      },
    ],
    good: [
      {
        villageItems: [
          { category: '政务公开', name: '办理结果' },
          { category: '事务公开', name: '办理结果' },
        ],
      },
      {
        villageItems: [
          { id: 'affairs.one', name: '宅基地审批情况' },
          { id: 'affairs.two', name: '低保对象名单' },
        ],
      },
    ],
  },
  *check({ list }) {
    yield* findRepeated(
      list.items,
      'id',
      ({ id }) => id,
      ({ value }) => value,
    );
    yield* findRepeated(
      list.items,
      'name',
      ({ name }) => name,
      ({ value }, { category }) => `${comparable(category?.value ?? '')}|${comparable(value)}`,
    );
  },
  message: {
    zh: ({ same, text }, owner) => `${owner}的${same === 'id' ? '编号' : '名称'}“${text}”与前面的事项重复`,
    en: ({ same, text }, owner) => `${owner} has the ${same} “${text}” of an earlier item`,
  },
});

function* findRepeated(
  items: readonly VillageItem[],
  same: Duplicate['same'],
  pick: (item: VillageItem) => Located<string> | undefined,
  keyOf: (picked: Located<string>, item: VillageItem) => string,
): Iterable<Sighting<Duplicate>> {
  const firsts = new Map<string, Located<string>>();
  for (const item of items) {
    const picked = pick(item);
    if (picked === undefined) continue;
    const key = keyOf(picked, item);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, picked);
    else {
      yield {
        at: picked.at,
        atMost: same === 'id' ? 'error' : 'warning',
        owner: villageOwner(item),
        element: same,
        data: { same, text: picked.value },
        related: [{ at: first.at, message: { zh: '首次出现在这里', en: 'first here' } }],
      };
    }
  }
}
