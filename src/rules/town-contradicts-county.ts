import type { Catalogue, Item } from '../model/catalogue.ts';
import type { Element } from '../model/elements.ts';
import { ownerOf } from '../model/owner.ts';
import type { At } from '../model/source.ts';
import type { Sentence } from '../model/words.ts';
import { readSubjectName } from '../phrases/index.ts';
import { comparable } from '../vocabularies/index.ts';
import { STANDARD_CATALOGUES } from '../vocabularies/legal.ts';
import { defineRule, type Sighting } from './define.ts';
import { findWeaknesses, type Weakness } from './weaker.ts';

interface Contradiction {
  readonly [key: string]: unknown;
  readonly aspect: Weakness | 'lacking';
  /** What the town has, and the county; of an item that is lacking, its category and name. */
  readonly town: string;
  readonly county: string;
}

export const rule = defineRule({
  id: 'town-contradicts-county',
  severity: 'error',
  about: 'town',
  what: {
    zh: '同一领域、同一版本里，乡镇目录与县目录不一致：同一事项的时限更长或无法核查、对象更窄、由主动改为依申请，或者县目录列为乡级的事项乡镇目录没有。',
    en: 'Within one domain and edition a town’s catalogue contradicts its county’s: the same item has a longer deadline or one that cannot be audited, fewer people addressed, or on request for proactive; or an item that the county gives to towns is not there.',
  },
  why: {
    zh: '乡镇目录由县目录派生，应当同源：可以写得更细、更快，不能比县目录公开得少。编号或 derivedFrom 对得上的按错误报告，只是名称相同或没有列出的按警告报告。',
    en: 'A town derives its catalogue from the county’s. It may say more, and be faster, but never disclose less. Where an id or derivedFrom links the items it is an error; where only their names agree, or an item is not there, a warning.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: {
    bad: [
      {
        county: [{ level: ['county', 'town'], deadline: '信息形成之日起10个工作日内' }],
        town: [{ deadline: '信息形成之日起20个工作日内' }],
        says: '长于县目录的“信息形成之日起10个工作日内”',
      },
      { county: [{ level: ['county', 'town'] }], town: [{ audience: { group: '申请人' } }], says: '比县目录的“全社会”窄' },
      {
        county: [{ level: ['county', 'town'] }, { level: ['town'], category: '临时救助', name: '审核信息' }],
        town: [{}],
        says: '县目录把“临时救助 › 审核信息”列为乡级公开',
      },
    ],
    good: [
      { county: [{ level: ['county', 'town'] }], town: [{ deadline: '信息形成或者变更之日起10个工作日内' }] },
      { county: [{ level: ['county', 'town'] }, { level: ['county'], category: '临时救助', name: '审批信息' }], town: [{}] },
    ],
  },
  *check({ town, county }): Iterable<Sighting<Contradiction>> {
    const offered = county.flatMap((catalogue, index) => catalogue.items.map((item) => ({ item, catalogue, in: town.length + index })));
    const find = indexItems(offered);
    const linked = new Set<CountyItem>();
    const names = new Set<string>();
    for (const [place, { items }] of town.entries()) {
      for (const item of items) {
        const counterpart = find(item);
        if (counterpart.isLinked) for (const one of counterpart.matched) linked.add(one);
        names.add(nameOf(item));
        yield* compareItem(item, place, counterpart);
      }
    }
    yield* findLacking(
      town,
      offered.filter((one) => !linked.has(one) && !names.has(nameOf(one.item))),
    );
  },
  message: {
    zh: ({ aspect, town, county }, owner) => WORDS[aspect].zh({ owner, town, county }),
    en: ({ aspect, town, county }, owner) => WORDS[aspect].en({ owner, town, county }),
  },
});

const WORDS: Readonly<
  Record<Contradiction['aspect'], Sentence<{ readonly owner: string; readonly town: string; readonly county: string }>>
> = {
  longer: {
    zh: ({ owner, town, county }) => `${owner}的公开时限“${town}”长于县目录的“${county}”`,
    en: ({ owner, town, county }) => `The deadline of ${owner}, “${town}”, is longer than the county’s, “${county}”`,
  },
  vaguer: {
    zh: ({ owner, town, county }) => `${owner}的公开时限“${town}”无法核查，县目录为“${county}”`,
    en: ({ owner, town, county }) => `The deadline of ${owner}, “${town}”, cannot be audited; the county’s is “${county}”`,
  },
  narrower: {
    zh: ({ owner, town, county }) => `${owner}的公开对象“${town}”比县目录的“${county}”窄`,
    en: ({ owner, town, county }) => `The audience of ${owner}, “${town}”, is narrower than the county’s, “${county}”`,
  },
  'on-request': {
    zh: ({ owner }) => `${owner}的公开方式为依申请，县目录为主动公开`,
    en: ({ owner }) => `${owner} is disclosed on request, and by the county proactively`,
  },
  lacking: {
    zh: ({ county }) => `县目录把“${county}”列为乡级公开，本目录没有这一事项`,
    en: ({ county }) => `The county gives “${county}” to towns, and this catalogue has no such item`,
  },
};

const ELEMENTS = { longer: 'deadline', vaguer: 'deadline', narrower: 'audience', 'on-request': 'method' } as const satisfies Readonly<
  Record<Weakness, Element>
>;
type Weakened = (typeof ELEMENTS)[Weakness];

interface CountyItem {
  readonly item: Item;
  readonly catalogue: Catalogue;
  /** Which of the catalogues it stands in. */
  readonly in: number;
}

/** The county's items that are one of a town's; `isLinked`: by what it was derived from or its id, and not by category and name alone. */
interface Counterpart {
  readonly matched: readonly CountyItem[];
  readonly isLinked: boolean;
}

function indexItems(offered: readonly CountyItem[]): (item: Item) => Counterpart {
  const byId = new Map(offered.flatMap((one) => (one.item.id === undefined ? [] : [[one.item.id.value, one] as const])));
  const byName = new Map<string, CountyItem[]>();
  // What the county keeps to itself a town may have of its own, under the same name.
  for (const one of offered.filter(isForTowns)) {
    const same = byName.get(nameOf(one.item));
    if (same === undefined) byName.set(nameOf(one.item), [one]);
    else same.push(one);
  }
  return (item) => {
    const linked = (item.derivedFrom && byId.get(item.derivedFrom.value)) ?? (item.id && byId.get(item.id.value));
    if (linked !== undefined) return { matched: [linked], isLinked: true };
    return { matched: item.name === undefined ? [] : (byName.get(nameOf(item)) ?? []), isLinked: false };
  };
}

function isForTowns({ item, catalogue }: CountyItem): boolean {
  const { level } = item;
  return level.length > 0 ? level.some(({ value }) => value === 'town') : catalogue.locality.level?.value === 'town';
}

/** More rows of one name are no item that anybody could follow. */
const MOST_ROWS = 20;

/** Where the county has rows of one name, the town may follow any of them. */
function* compareItem(item: Item, place: number, { matched, isLinked }: Counterpart): Iterable<Sighting<Contradiction>> {
  const [first, ...others] = matched;
  if (first === undefined || matched.length > MOST_ROWS) return;
  for (const aspect of findWeaknesses(item, first.item)) {
    if (!others.every((other) => findWeaknesses(item, other.item).includes(aspect))) continue;
    const element = ELEMENTS[aspect];
    yield {
      in: place,
      at: placeOf(item, element),
      atMost: isLinked ? 'error' : 'warning',
      owner: ownerOf(item),
      element,
      data: { aspect, town: wordingOf(item, element), county: wordingOf(first.item, element) },
      related: [{ in: first.in, at: placeOf(first.item, element), message: { zh: '县目录', en: 'the county’s' } }],
    };
  }
}

/** Category and name, in the form in which they are compared. */
function nameOf(item: Item): string {
  return `${comparable(item.category?.value ?? '')}\u0000${comparable(item.name?.value ?? '')}`;
}

/** What the county gives to towns and this one has not, but for what is another town's. */
function* findLacking(town: readonly Catalogue[], left: readonly CountyItem[]): Iterable<Sighting<Contradiction>> {
  const [first] = town;
  if (first === undefined) return;
  const place = comparable(first.locality.name?.value ?? '');
  for (const { item, in: index } of left.filter(isForTowns)) {
    if (item.name === undefined || isOfOtherTown(item, place)) continue;
    const label = [...new Set([item.category?.value, item.name.value])].filter((part) => part !== undefined).join(' › ');
    yield {
      in: 0,
      at: first.at,
      atMost: 'warning',
      owner: { ...ownerOf(item), at: first.at, id: undefined, bodies: [] },
      data: { aspect: 'lacking', town: '', county: label.replaceAll(/\s+/gu, ' ') },
      related: [{ in: index, at: item.at, message: { zh: '县目录的这一事项', en: 'the county’s item' } }],
    };
  }
}

/** Whether every body that answers for an item is another town's: 白河镇人民政府 for 清溪镇. */
function isOfOtherTown({ subject }: Item, place: string): boolean {
  return (
    subject.length > 0 &&
    subject.every(({ value }) => {
      const name = readSubjectName(value);
      const isOfOneTown = name.placeholder === undefined && name.place?.level === 'town' && name.place.named;
      return isOfOneTown && !isOfPlace(comparable(value), place);
    })
  );
}

/** A body may be written with or without the county in front, as the place may be. */
function isOfPlace(body: string, place: string): boolean {
  const town = /[^省市县区旗州盟]{1,20}(?:镇|乡|街道|苏木)/u.exec(body)?.[0];
  return town !== undefined && place.endsWith(town);
}

function placeOf(item: Item, element: Weakened): At {
  const [first] = element === 'deadline' ? [item.deadline] : item[element];
  return first?.at ?? item.placeOf(element) ?? item.at;
}

function wordingOf(item: Item, element: Weakened): string {
  switch (element) {
    case 'deadline':
      return item.deadline?.value.text ?? '';
    case 'audience':
      return item.audience
        .map(({ value }) => (value.kind === 'everyone' ? '全社会' : value.kind === 'group' ? (value.who ?? '') : value.text))
        .join('、');
    case 'method':
      return '';
  }
}
