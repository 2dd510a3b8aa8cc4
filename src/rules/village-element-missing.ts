import { ELEMENT_NAMES } from '../model/elements.ts';
import { villageOwner } from '../model/owner.ts';
import { VILLAGE_ELEMENTS, type VillageElement, type VillageItem } from '../model/village-list.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule, type Sighting } from './define.ts';

interface Missing {
  readonly [key: string]: unknown;
  readonly elements: readonly VillageElement[];
  readonly column: boolean;
  readonly items: number;
}

export const rule = defineRule({
  id: 'village-element-missing',
  severity: 'error',
  about: 'village-list',
  what: {
    zh: '村（居）务公开事项缺少事项名称、内容、时间、地点（形式）或频次；时间、频次写明其一即可。',
    en: 'An item of a village list lacks its name, content, time, place or frequency; of time and frequency one is enough.',
  },
  why: {
    zh: '村民要凭清单知道公开什么、什么时候公开、到哪里去看；缺一样就无从监督。',
    en: 'By the list villagers know what is disclosed, when, and where to look; without one of these nobody can hold the committee to it.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      { villageItems: [{ content: undefined, place: undefined }], says: '缺少公开内容、公开地点（形式）' },
      { villageItems: [{ time: undefined, frequency: '' }], says: '缺少公开时间、公开频次' },
    ],
    good: [
      { villageItems: [{ time: '每季度第一个月10日前', frequency: undefined }] },
      { villageItems: [{ time: undefined, frequency: '随时' }] },
    ],
  },
  *check({ list }): Iterable<Sighting<Missing>> {
    const lacking = list.items.map(findLacking);
    const told = new Set<VillageElement>();
    for (const { element, at } of list.absentColumns) {
      const known = VILLAGE_ELEMENTS.find((each) => each === element);
      if (known === undefined || !lacking.every((elements) => elements.includes(known))) continue;
      told.add(known);
      yield { at, element, data: { elements: [known], column: true, items: list.items.length } };
    }
    for (const [index, item] of list.items.entries()) {
      const elements = (lacking[index] ?? []).filter((element) => !told.has(element));
      const [first] = elements;
      if (first === undefined) continue;
      yield { at: item.placeOf(first) ?? item.at, owner: villageOwner(item), element: first, data: { elements, column: false, items: 1 } };
    }
  },
  message: {
    zh: ({ elements, column, items }, owner) => {
      const names = elements.map((element) => ELEMENT_NAMES[element].zh);
      return column ? `表中没有“${names.join('、')}”一列，${items} 个事项都缺少该要素` : `${owner}缺少${names.join('、')}`;
    },
    en: ({ elements, column, items }, owner) => {
      const names = elements.map((element) => ELEMENT_NAMES[element].en);
      return column
        ? `The table has no column for ${names.join(', ')}; all ${items} items lack it`
        : `${owner} has no ${names.join(', no ')}`;
    },
  },
});

function findLacking(item: VillageItem): readonly VillageElement[] {
  // Whether the one that is written says enough is another rule's affair.
  const isTimed = isWritten(item, 'time') || isWritten(item, 'frequency');
  return VILLAGE_ELEMENTS.filter((element) => !isWritten(item, element) && !(isTimed && (element === 'time' || element === 'frequency')));
}

function isWritten(item: VillageItem, element: VillageElement): boolean {
  const value = item[element];
  return (Array.isArray(value) ? value.length > 0 : value !== undefined) || item.damaged.includes(element);
}
