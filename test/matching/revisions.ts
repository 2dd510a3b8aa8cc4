import type { Matchable } from '../../src/matching/matching.ts';
import { inventContent, inventItem, inventItems, type InventedItem } from './invented-items.ts';
import { groupBy } from './group-by.ts';
import { DOMAIN_NAMES, type DomainNames } from './item-names.ts';
import { makeRandom, type Random } from './random.ts';
import { joinNames, rewordName } from './rewordings.ts';

/** An item as it stands in one revision. */
export interface RevisedItem extends InventedItem {
  readonly id: string;
}

/** The changes that are planted in a pair of items. */
export type Planted =
  | 'item-renamed'
  | 'item-moved'
  | 'subject-renamed-by-reform'
  | 'deadline-lengthened'
  | 'deadline-shortened'
  | 'channel-removed'
  | 'channel-added'
  | 'content-element-removed'
  | 'content-element-added';

/** Two revisions of one set of catalogues, and what became of each item: indexes in the two lists. */
export interface GeneratedRevision {
  readonly before: readonly RevisedItem[];
  readonly after: readonly RevisedItem[];
  readonly pairs: readonly { readonly before: number; readonly after: number; readonly planted: readonly Planted[] }[];
  readonly splits: readonly { readonly before: number; readonly after: readonly number[]; readonly planted: readonly Planted[] }[];
  readonly mergers: readonly { readonly before: readonly number[]; readonly after: number; readonly planted: readonly Planted[] }[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** Of a thousand items. Every edit is drawn for itself, so that some items have two. */
const RATES = {
  renamed: 100,
  subjectRenamed: 50,
  moved: 50,
  removed: 30,
  added: 30,
  split: 10,
  merged: 10,
  deadline: 30,
  channel: 30,
  content: 40,
};

/** One item or several of each side that are one and the same, while the revision is made. */
interface Fate {
  before: readonly RevisedItem[];
  after: readonly RevisedItem[];
  readonly planted: Planted[];
}

/** Makes about `size` items and a revision of them: the same for the same seed. */
export function generateRevision(size: number, seed: number): GeneratedRevision {
  const random = makeRandom(seed);
  const fates = inventItems(random, size).map((item, index): Fate => {
    const kept = { ...item, id: `${item.domain.id}.item-${seed}-${index}` };
    return { before: [kept], after: [kept], planted: [] };
  });
  const taken = new Set(fates.flatMap(({ before }) => before.map(keyOf)));
  const quota = (rate: number): number => Math.round((size * rate) / 1000);
  const { joined, single } = joinSome(random, fates, quota(RATES.split), quota(RATES.merged));
  const order = random.shuffle(single);
  const removed = order.slice(0, quota(RATES.removed));
  const kept = order.slice(removed.length);
  for (const fate of removed) fate.after = [];
  renameBodies(random, [...fates, ...joined], quota(RATES.subjectRenamed));
  const telling = findTelling(fates);
  for (const fate of random.shuffle(kept.filter((each) => telling.has(each))).slice(0, quota(RATES.moved))) move(random, fate, taken);
  for (const fate of random.shuffle(kept).slice(0, quota(RATES.renamed))) rename(random, fate, taken);
  for (const fate of random.shuffle(kept).slice(0, quota(RATES.deadline))) changeDeadline(fate);
  for (const fate of random.shuffle(kept).slice(0, quota(RATES.channel))) changeChannel(fate);
  for (const fate of random.shuffle(kept).slice(0, quota(RATES.content))) changeContent(random, fate);
  const added = addItems(random, fates, taken, quota(RATES.added), seed);
  return layOut(random, [...kept, ...removed, ...joined, ...added]);
}

/** The first-level item with its catalogue and the name: two items of one revision never share it. */
function keyOf({ place, domain, category, name }: InventedItem): string {
  return [place, domain.id, category, name].join('|');
}

/**
 * Items whose texts tell them from all others wherever they stand. Where one of many equal ones under other first-level items went,
 * nobody could say: such a truth would be none.
 */
function findTelling(fates: readonly Fate[]): ReadonlySet<Fate> {
  const textOf = ({ before }: Fate): string => JSON.stringify(before.map(({ name, content, subject }) => [name, content, subject]));
  return new Set([...groupBy(fates, textOf).values()].filter((group) => group.length === 1).flat());
}

function slotOf({ place, domain, category }: InventedItem): string {
  return [place, domain.id, category].join('|');
}

/** Takes two or three neighbours at a time and makes one of them, before or after. */
function joinSome(random: Random, fates: readonly Fate[], splits: number, mergers: number) {
  const bySlot = groupBy(fates, ({ before }) => before.map(slotOf).join('|'));
  const slots = random.shuffle([...bySlot.values()].filter((group) => group.length >= 4)).slice(0, splits + mergers);
  const used = new Set<Fate>();
  const joined = slots.map((group, place): Fate => {
    const parts = random.shuffle(group).slice(0, random.below(4) === 0 ? 3 : 2);
    for (const part of parts) used.add(part);
    const [first] = parts.flatMap(({ before }) => before);
    // What was one is published by one date in one place.
    const items = parts.flatMap(({ before }) =>
      before.map((item) => ({ ...item, deadline: first?.deadline ?? item.deadline, channel: first?.channel ?? item.channel })),
    );
    const whole = joinItems(random, items);
    return place < splits ? { before: [whole], after: items, planted: [] } : { before: items, after: [whole], planted: [] };
  });
  return { joined, single: fates.filter((fate) => !used.has(fate)) };
}

function joinItems(random: Random, items: readonly RevisedItem[]): RevisedItem {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('nothing to join');
  // One in five keeps the name of a part, as 办事指南 does that takes up 申请条件.
  const name = random.below(5) === 0 ? first.name : rest.reduce((joined, item) => joinNames(random, joined, item.name), first.name);
  return {
    ...first,
    name,
    content: [...new Set(items.flatMap(({ content }) => content))],
    basis: [...new Set(items.flatMap(({ basis }) => basis))],
  };
}

/** Gives whole bodies the name they had before a reform, on the side before. */
function renameBodies(random: Random, fates: readonly Fate[], enough: number): void {
  const bySubject = groupBy(
    fates.filter(({ before }) => before[0]?.domain.formerOrgan !== undefined && before[0].subject.endsWith(before[0].domain.organ)),
    ({ before }) => before[0]?.subject ?? '',
  );
  let renamed = 0;
  for (const group of random.shuffle([...bySubject.values()])) {
    if (renamed >= enough) return;
    for (const fate of group) {
      fate.before = fate.before.map((item) => ({
        ...item,
        subject: item.subject.replace(item.domain.organ, item.domain.formerOrgan ?? item.domain.organ),
      }));
      if (fate.after.length > 0) fate.planted.push('subject-renamed-by-reform');
      renamed += 1;
    }
  }
}

function only(items: readonly RevisedItem[]): RevisedItem {
  const [item] = items;
  if (item === undefined || items.length > 1) throw new Error('not one item');
  return item;
}

/** Into another first-level item of the same domain, or one of another domain of the same place. */
function move(random: Random, fate: Fate, taken: Set<string>): void {
  const item = only(fate.after);
  for (let tries = 0; tries < 20; tries += 1) {
    const domain: DomainNames = random.below(2) === 0 ? item.domain : random.pick(DOMAIN_NAMES);
    const moved = { ...item, domain, category: random.pick(Object.keys(domain.categories)) };
    if (taken.has(keyOf(moved)) || moved.category === item.category) continue;
    taken.add(keyOf(moved));
    fate.after = [moved];
    fate.planted.push('item-moved');
    return;
  }
}

function rename(random: Random, fate: Fate, taken: Set<string>): void {
  const item = only(fate.after);
  for (let tries = 0; tries < 20; tries += 1) {
    const renamed = { ...item, name: rewordName(random, item.name) };
    if (taken.has(keyOf(renamed))) continue;
    taken.add(keyOf(renamed));
    fate.after = [renamed];
    fate.planted.push('item-renamed');
    return;
  }
}

function changeDeadline(fate: Fate): void {
  const item = only(fate.after);
  const lengthened = item.deadline.includes('10个');
  fate.after = [{ ...item, deadline: lengthened ? item.deadline.replace('10个', '20个') : item.deadline.replace('20个', '10个') }];
  fate.planted.push(lengthened ? 'deadline-lengthened' : 'deadline-shortened');
}

function changeChannel(fate: Fate): void {
  const item = only(fate.after);
  const fewer = item.channel.length > 1;
  fate.after = [{ ...item, channel: fewer ? item.channel.slice(0, -1) : [...item.channel, '政府公报'] }];
  fate.planted.push(fewer ? 'channel-removed' : 'channel-added');
}

function changeContent(random: Random, fate: Fate): void {
  const item = only(fate.after);
  const fewer = random.below(2) === 0 && item.content.length > 2;
  fate.after = [{ ...item, content: fewer ? item.content.slice(0, -1) : [...item.content, '法律法规规定应当公开的其他内容'] }];
  fate.planted.push(fewer ? 'content-element-removed' : 'content-element-added');
}

const QUALIFIERS = ['残疾人', '青少年', '线上', '跨区域', '应急', '企业', '个体工商户', '村级', '重点行业', '年度'];
const NEWCOMERS = [
  '政策解读',
  '年度工作计划',
  '申请条件',
  '公示公告',
  '统计数据',
  '收费标准',
  '权责清单',
  '常见问题解答',
  '机构设置',
  '规划计划',
];

/** Items that were never there before: of names that recur, of names of other domains, and of names much like those of neighbours. */
function addItems(random: Random, fates: readonly Fate[], taken: Set<string>, count: number, seed: number): readonly Fate[] {
  const added: Fate[] = [];
  const neighbours = fates.flatMap(({ before }) => before);
  while (added.length < count) {
    const { place, domain, category, name } = random.pick(neighbours);
    const other = random.pick(neighbours).name;
    const item = inventItem(place, domain, category, random.pick([random.pick(NEWCOMERS), other, `${random.pick(QUALIFIERS)}${name}`]));
    if (taken.has(keyOf(item))) continue;
    taken.add(keyOf(item));
    const content = inventContent(domain, `${category}新增`, item.name);
    added.push({ before: [], after: [{ ...item, content, id: `${domain.id}.new-${seed}-${added.length}` }], planted: [] });
  }
  return added;
}

/** Puts the items in the order of their catalogues, neighbours exchanged here and there, and says where each went. */
function layOut(random: Random, fates: readonly Fate[]): GeneratedRevision {
  const arrange = (items: readonly RevisedItem[]): readonly RevisedItem[] => {
    const catalogues = groupBy(items, ({ place, domain }) => `${place}|${domain.id}`);
    return [...catalogues.keys()].toSorted().flatMap((key) => {
      const rank = new Map((catalogues.get(key) ?? []).map((item) => [item, item.category.length * 20 + random.below(200)]));
      return [...rank.keys()].toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    });
  };
  const before = arrange(fates.flatMap((fate) => fate.before));
  const after = arrange(fates.flatMap((fate) => fate.after));
  const placeBefore = new Map(before.map((item, index) => [item, index]));
  const placeAfter = new Map(after.map((item, index) => [item, index]));
  const revision = { before, after, pairs: [], splits: [], mergers: [], removed: [], added: [] };
  const found: {
    pairs: { before: number; after: number; planted: readonly Planted[] }[];
    splits: { before: number; after: readonly number[]; planted: readonly Planted[] }[];
    mergers: { before: readonly number[]; after: number; planted: readonly Planted[] }[];
    removed: number[];
    added: number[];
  } = revision;
  for (const fate of fates) {
    const from = fate.before.map((item) => placeBefore.get(item) ?? -1);
    const to = fate.after.map((item) => placeAfter.get(item) ?? -1);
    const [one, other] = [from[0], to[0]];
    if (one === undefined) found.added.push(...to);
    else if (other === undefined) found.removed.push(...from);
    else if (to.length > 1) found.splits.push({ before: one, after: to, planted: fate.planted });
    else if (from.length > 1) found.mergers.push({ before: from, after: other, planted: fate.planted });
    else found.pairs.push({ before: one, after: other, planted: fate.planted });
  }
  return revision;
}

/** What the matcher sees of the items of one side: tables have no ids; `serials` takes their numbers for ids. */
export function toMatchables(items: readonly RevisedItem[], ids: 'none' | 'kept' | 'serials'): readonly Matchable[] {
  return items.map((item, index) => ({
    id: ids === 'none' ? undefined : ids === 'kept' ? item.id : String(index + 1),
    kind: 'catalogue',
    group: `${item.place}|${item.domain.id}`,
    category: item.category,
    name: item.name,
    content: item.content.join('\n'),
    basis: item.basis.join('\n'),
    subject: item.subject,
  }));
}
