import { ELEMENT_NAMES } from '../model/elements.ts';
import { villageOwner } from '../model/owner.ts';
import type { Frequency } from '../model/phrases.ts';
import type { At } from '../model/source.ts';
import type { VillageItem } from '../model/village-list.ts';
import { frequencyOf } from '../phrases/index.ts';
import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule, type Sighting } from './define.ts';
import { isTold } from './texts.ts';
import { rhythmOf } from './village.ts';

interface Uncheckable {
  readonly [key: string]: unknown;
  readonly element: 'time' | 'frequency';
  readonly text: string;
  readonly unread: boolean;
}

export const rule = defineRule({
  id: 'village-time-uncheckable',
  severity: 'warning',
  about: 'village-list',
  what: {
    zh: '公开时间或频次写着“定期”“适时”，或者看不懂，无法判断按时公开没有。',
    en: 'A time or frequency says “regularly” or “when suitable”, or cannot be read, so that nobody can tell whether it was kept.',
  },
  why: {
    zh: '村民要凭时间和频次监督。一般事项写每季度或每月，重大事项写随时，一次性的写明在什么之后几日内。',
    en: 'Villagers watch over disclosure by its time. General matters are due every quarter or month, grave ones at any time, single ones so many days after their event.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      { villageItems: [{ time: undefined, frequency: '定期公开' }], says: '“定期公开”' },
      { villageItems: [{ time: '由村里研究决定', frequency: undefined }], says: '看不出' },
    ],
    good: [
      { villageItems: [{ time: '每季度第一个月10日前', frequency: '定期' }] },
      { villageItems: [{ time: '评议结束后5日内', frequency: undefined }] },
    ],
  },
  *check({ list }): Iterable<Sighting<Uncheckable>> {
    for (const item of list.items) {
      for (const { element, at, text, frequency } of sayings(item)) {
        if (frequency !== undefined && frequency.kind !== 'unresolved' && frequency.kind !== 'unstated') continue;
        const unread = frequency?.kind !== 'unstated';
        const known = rhythmOf(item) !== undefined;
        // 定期 beside a day is idle and does no harm.
        if ((known && !unread) || isTold(element, text)) continue;
        yield { at, atMost: known ? 'info' : 'warning', owner: villageOwner(item), element, data: { element, text, unread } };
      }
    }
  },
  message: {
    zh: ({ element, text, unread }, owner) =>
      unread ? `${owner}的${ELEMENT_NAMES[element].zh}“${text}”看不出何时公开、多久一次` : `${owner}的“${text}”没有写明多久一次，无法检查`,
    en: ({ element, text, unread }, owner) =>
      unread
        ? `The ${ELEMENT_NAMES[element].en} of ${owner}, “${text}”, does not say when or how often as far as can be read`
        : `“${text}” of ${owner} does not say how often, so nobody can check it`,
  },
});

interface Saying {
  readonly element: 'time' | 'frequency';
  readonly at: At;
  readonly text: string;
  readonly frequency: Frequency | undefined;
}

/** What an item says of when and how often; where both are alike, only once. */
function sayings({ time, frequency }: VillageItem): readonly Saying[] {
  const said: Saying[] = [];
  if (time !== undefined) said.push({ element: 'time', at: time.at, text: time.value.text, frequency: frequencyOf(time.value) });
  if (frequency !== undefined && frequency.value.text !== time?.value.text)
    said.push({ element: 'frequency', at: frequency.at, text: frequency.value.text, frequency: frequency.value });
  return said;
}
