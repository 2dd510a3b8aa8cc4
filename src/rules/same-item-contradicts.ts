import type { Item } from '../model/catalogue.ts';
import { ELEMENT_NAMES } from '../model/elements.ts';
import type { Severity } from '../model/finding.ts';
import { ownerOf } from '../model/owner.ts';
import type { At } from '../model/source.ts';
import { defineRule, type Sighting } from './define.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { areOneItem, bareName, COMPARED, demandOf, repeatedNames, showsElse, startRemembering, type Compared } from './sources.ts';

interface Contradiction {
  readonly [key: string]: unknown;
  readonly differing: Compared;
  readonly here: string;
  readonly there: string;
}

export const rule = defineRule({
  id: 'same-item-contradicts',
  severity: 'error',
  about: 'sources',
  what: {
    zh: '同一地方、同一领域、同一版本里，同一事项的时限、主体、对象或方式前后不一。',
    en: 'Within one place, domain and edition the same item has another deadline, subject, audience or method elsewhere.',
  },
  why: {
    zh: '同一事项应当同源：表内两行、两个文件说法不同，公开、检查时就不知以哪个为准。',
    en: 'An item should have one source: where two rows or two files differ, nobody knows which one holds.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        items: [
          { category: '临时救助', name: '政策法规文件', deadline: '信息形成之日起10个工作日内' },
          { category: '临时救助', name: '政策法规文件', deadline: '信息形成之日起20个工作日内' },
        ],
        says: '公开时限前后不一',
      },
      {
        items: [
          { category: '临时救助', name: '审批结果', audience: '全社会' },
          { category: '临时救助', name: '审批结果', audience: { group: '申请人' } },
        ],
        says: '公开对象前后不一',
      },
    ],
    good: [
      {
        items: [
          { category: '临时救助', name: '政策法规文件', deadline: '信息形成之日起10个工作日内' },
          { category: '特困供养', name: '政策法规文件', deadline: '信息形成之日起20个工作日内' },
        ],
      },
      {
        items: [
          { name: '政策法规文件', deadline: '信息形成之日起20个工作日内' },
          { category: '临时救助', name: '政策法规文件', deadline: '自信息形成之日起20个工作日内公开' },
        ],
      },
    ],
  },
  *check({ catalogues, across }): Iterable<Sighting<Contradiction>> {
    const repeated = repeatedNames(catalogues);
    if (repeated.size === 0) return;
    const remember = startRemembering<{ readonly item: Item; readonly catalogue: number }>();
    for (const [index, { items }] of catalogues.entries()) {
      for (const item of items) {
        if (!repeated.has(bareName(item) ?? '')) continue;
        const found = remember(item, { item, catalogue: index });
        if (found === undefined) continue;
        const earlier = found.entry;
        const otherFile = catalogues[earlier.catalogue]?.source.file !== catalogues[index]?.source.file;
        if (otherFile !== across || (!otherFile && areOneItem(item, earlier.item))) continue;
        const differing = COMPARED.find((element) => isContradicted(item, earlier.item, element));
        if (differing === undefined) continue;
        yield {
          in: index,
          at: placeOf(item, differing),
          atMost: limit(found.sameCategory, otherFile, showsElse(item, earlier.item)),
          owner: ownerOf(item),
          element: differing,
          data: { differing, here: wordingOf(item, differing), there: wordingOf(earlier.item, differing) },
          related: [
            {
              in: earlier.catalogue,
              at: placeOf(earlier.item, differing),
              message: { zh: '另一处说法', en: 'the other wording' },
            },
          ],
        };
      }
    }
  },
  message: {
    zh: ({ differing, here, there }, owner) =>
      `${owner}的${ELEMENT_NAMES[differing].zh}前后不一：此处为“${here}”，另一处为“${there}”，请统一`,
    en: ({ differing, here, there }, owner) =>
      `The ${ELEMENT_NAMES[differing].en} of ${owner} contradicts another source of it: “${here}” here, “${there}” there`,
  },
});

/** Under another category it may be meant for another body; rows that show something else may be parts of an item. */
function limit(sameCategory: boolean, otherFile: boolean, elsewise: boolean): Severity {
  if (elsewise && !otherFile) return 'info';
  return sameCategory && !elsewise ? 'error' : 'warning';
}

function isContradicted(item: Item, earlier: Item, element: Compared): boolean {
  const here = demandOf(item, element);
  const there = demandOf(earlier, element);
  return here !== undefined && there !== undefined && here !== there;
}

function placeOf(item: Item, element: Compared): At {
  const [first] = element === 'deadline' ? [item.deadline] : item[element];
  return first?.at ?? item.placeOf(element) ?? item.at;
}

function wordingOf(item: Item, element: Compared): string {
  switch (element) {
    case 'deadline':
      return item.deadline?.value.text ?? '';
    case 'subject':
      return item.subject.map(({ value }) => value).join('、');
    case 'audience':
      return item.audience
        .map(({ value }) => (value.kind === 'everyone' ? '全社会' : value.kind === 'group' ? `特定群体：${value.who ?? ''}` : value.text))
        .join('、');
    case 'method':
      return item.method.map(({ value }) => (value === 'proactive' ? '主动' : '依申请')).join('、');
  }
}
