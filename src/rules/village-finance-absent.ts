import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';
import { isFinance, isNeighbourhood } from './village.ts';

export const rule = defineRule({
  id: 'village-finance-absent',
  severity: 'warning',
  about: 'village-list',
  what: { zh: '整份村（居）务公开清单没有一项财务。', en: 'A village list has no item about finances at all.' },
  why: {
    zh: '财务收支是村务公开的必备内容。清单里没有，多半是编制时漏了，或者把财务公开另列一表；另列的请一并纳入；由一个领域的目录派生的清单不算。居民委员会的收支账目同样要公布。',
    en: 'Income and expenses belong to what a village must disclose. Where the list has none, it was forgotten, or stands in a table of its own that should be part of the list; a list derived from one domain’s catalogue does not count. Residents’ committees publish their accounts as well.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      { villageItems: [{ name: '宅基地审批情况' }], whole: true, says: '没有一项财务' },
      { villageItems: [{ name: '低保对象名单' }, { name: '村规民约' }], whole: true, says: '2 个事项' },
    ],
    good: [
      { villageItems: [{ category: '财务公开', name: '债权债务' }], whole: true },
      { villageItems: [{ category: '事务公开', name: '水电费收支情况' }], whole: true },
      { villageItems: [{ name: '低保对象名单' }], village: { derivedFrom: 'qingyuan-social-assistance' }, whole: true },
    ],
  },
  *check({ list }) {
    // What was derived from the catalogue of one domain is a part of what the village discloses.
    if (list.items.length === 0 || list.derivedFrom !== undefined || list.items.some(isFinance)) return;
    // The act about villages does not hold for residents' committees.
    yield { at: list.at, data: { items: list.items.length }, ...(isNeighbourhood(list) ? { legal: [] } : {}) };
  },
  message: {
    zh: ({ items }) => `清单共 ${items} 个事项，没有一项财务；财务收支应当公开`,
    en: ({ items }) => `The list has ${items} ${items === 1 ? 'item' : 'items'} and none about finances, which must be disclosed`,
  },
});
