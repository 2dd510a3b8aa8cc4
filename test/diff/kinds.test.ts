import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

import { compareItems } from '../../src/diff/compare-items.ts';
import { compareTasks } from '../../src/diff/compare-tasks.ts';
import type { Difference } from '../../src/diff/differences.ts';
import { ELEMENT_OF, type About, type AnyKind, type ChangeExample, type ListExample } from '../../src/diff/kinds/define.ts';
import { kinds } from '../../src/diff/kinds/index.generated.ts';
import type { Effect } from '../../src/model/change.ts';
import type { Facts } from '../../src/model/finding.ts';
import type { Words } from '../../src/model/words.ts';
import { AS_OF, compareCatalogues, compareDocuments, LAW, readDocuments, taskDocument } from '../support/comparison.ts';
import { catalogueDocument } from '../support/document.ts';

const FOLDER = resolve(import.meta.dirname, '../../src/diff/kinds');
const byId = new Map(kinds.map((kind) => [kind.id, kind]));
const OPPOSITE: Readonly<Record<Effect, Effect>> = {
  narrowing: 'widening',
  widening: 'narrowing',
  neutral: 'neutral',
  editorial: 'editorial',
};
const TASK_PARTS: ReadonlySet<About> = new Set([
  'task',
  'task-name',
  'task-group',
  'demand',
  'unit',
  'role',
  'lead',
  'leader',
  'units',
  'unit-list',
  'due',
]);

function expectWords({ zh, en }: Words): void {
  expect(zh).toMatch(/[\u4e00-\u9fff]/u);
  expect(en).toMatch(/[A-Za-z]{2}/u);
  expect(en).not.toMatch(/[，。；：！？、（）]/u);
}

/** The documents that one side of an example stands for; of a whole document the facts are its own and not an item's. */
function documentsOf({ about }: AnyKind, side: Facts | readonly Facts[], year = 2021): readonly Facts[] {
  const list = Array.isArray(side) ? (side as readonly Facts[]) : [side as Facts];
  if (about.includes('document'))
    return list.map((facts) => ('tasks' in facts ? taskDocument([{}], facts) : catalogueDocument([{}], facts)));
  return about.every((each) => TASK_PARTS.has(each)) ? [taskDocument(list, { year })] : [catalogueDocument(list)];
}

function nameExample({ before, after }: ChangeExample | ListExample): string {
  return `${JSON.stringify(before)} -> ${JSON.stringify(after)}`;
}

const EXAMPLES = kinds.flatMap((kind) => kind.examples.map((example) => [kind.id, nameExample(example), kind, example] as const));

describe('kinds of change', () => {
  it('are one file each, named for its id, and all are in the index, sorted by file', async () => {
    const files = readdirSync(FOLDER).filter((file) => !file.endsWith('.generated.ts'));
    const modules = await Promise.all(
      files.map(async (file) => [file, (await import(resolve(FOLDER, file))) as { kind?: AnyKind }] as const),
    );
    const found = modules.flatMap(([file, { kind }]) => (kind === undefined ? [] : [[file, kind.id] as const]));
    for (const [file, id] of found) expect(file).toBe(`${id}.ts`);
    expect(kinds.map(({ id }) => `${id}.ts`)).toEqual(found.map(([file]) => file).toSorted());
  });

  it.each(kinds.map((kind) => [kind.id, kind] as const))('%s is complete', (_, { what, why, legal, examples }) => {
    expectWords(what);
    expectWords(why);
    expect(what.zh).toMatch(/。$/u);
    expect(what.en).toMatch(/\.$/u);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const { act } of legal) expect(act).toMatch(/[\u4e00-\u9fff]/u);
    if (legal.length === 0) {
      expect(why.zh).toMatch(/不涉及法律|不涉及法条/u);
      expect(why.en).toMatch(/no law/iu);
    }
  });

  it.each(kinds.map((kind) => [kind.id, kind] as const))('%s has a mirror of the opposite effect, or says why not', (id, kind) => {
    if (typeof kind.mirror !== 'string') {
      expectWords(kind.mirror.none);
      return;
    }
    const mirror = byId.get(kind.mirror);
    expect(mirror?.mirror).toBe(id);
    expect(mirror?.effect).toBe(OPPOSITE[kind.effect]);
    expect(mirror?.about).toEqual(kind.about);
  });

  it.each(Object.keys(ELEMENT_OF) as About[])('a difference of %s is passed over by none: one kind takes what is left', (about) => {
    expect(kinds.filter((kind) => kind.rank === 'last' && kind.about.includes(about)).map(({ id }) => id)).toHaveLength(1);
  });

  it.each(EXAMPLES)('%s: %s', (id, _, kind, { before, after, says }) => {
    const [one, other] = [documentsOf(kind, before), documentsOf(kind, after, 2022)];
    const changes = compareDocuments(one, other);
    expect(changes.map((change) => change.kind)).toEqual([id]);
    expect(changes[0]?.message).toContain(says);
    expect(compareDocuments(one, other, 'en')[0]?.message).toMatch(/[A-Za-z]{2}/u);
    if (typeof kind.mirror === 'string') expect(compareDocuments(other, one).map((change) => change.kind)).toEqual([kind.mirror]);
    expect(compareDocuments(one, one)).toEqual([]);
  });

  it.each(EXAMPLES)('no two of one rank claim %s: %s', (_id, _, kind, { before, after }) => {
    for (const { about, difference } of differencesBetween(documentsOf(kind, before), documentsOf(kind, after, 2022))) {
      for (const rank of ['wording', 'specific'] as const) {
        const asked = kinds.filter((each) => each.about.includes(about) && each.rank === rank);
        const claims = asked.filter((each) => each.recognise(difference, { law: LAW, asOf: AS_OF }, about) !== undefined);
        expect(claims.length).toBeLessThanOrEqual(1);
      }
    }
  });
});

/** The differences of the first item or task of each side. */
function differencesBetween(before: readonly Facts[], after: readonly Facts[]): readonly Difference[] {
  const [[one], [other]] = [readDocuments(before), readDocuments(after)];
  if (one?.kind === 'catalogue' && other?.kind === 'catalogue') {
    const [from, to] = [one.items[0], other.items[0]];
    return from === undefined || to === undefined ? [] : compareItems(from, to, { law: LAW, asOf: AS_OF, catalogues: [one, other] });
  }
  if (one?.kind !== 'task-table' || other?.kind !== 'task-table') return [];
  const [from, to] = [one.tasks[0], other.tasks[0]];
  return from === undefined || to === undefined ? [] : compareTasks(from, to, { law: LAW, asOf: AS_OF, tables: [one, other] });
}

/** Wordings of every element, some of them alike in meaning, some in letters only. */
const DEADLINES = [
  '信息形成或者变更之日起20个工作日内',
  '自信息形成或变更之日起20个工作日内予以公开。',
  '信息形成之日起10个工作日内',
  '作出决定之日起7日内',
  '一周内',
  '20个工作日',
  '20个工作日内公开；其中行政处罚7个工作日内公开',
  '行政处罚及时公开，其他信息20个工作日内公开',
  '20个工作日内公开，公示不少于7个工作日',
  '公示不少于5个工作日',
  '及时公开',
  '长期公开',
  '每季度更新',
  '每年1月31日前',
  '每年3月31日前，每季度更新',
  '组织听证7个工作日前',
  '组织听证3个工作日前',
  '按规定',
  '20个工作日内。法律、法规另有规定的，从其规定',
];
const CHANNELS = [
  '政府网站',
  '清源县政府网站',
  '政府公报',
  '两微一端',
  '其他',
  '其他:办税服务厅',
  '其他:村民微信群',
  '清源县交易平台',
  '清源交易平台',
  '某处',
];
const AUDIENCES: readonly unknown[] = [
  '全社会',
  { group: '申请人' },
  { group: '申请人、利害关系人' },
  { group: '利害关系人,申请人' },
  '特定群体',
  ['全社会', { group: '申请人' }],
  '不详',
  undefined,
];
const METHODS: readonly unknown[] = ['proactive', 'on-request', ['proactive', 'on-request'], '全文发布', undefined];
const BASES = [
  '《社会救助暂行办法》（国务院令第649号）',
  '《社会救助暂行办法》',
  '《中华人民共和国政府信息公开条例》',
  '《政府信息公开条例》（国务院令第492号）',
  '相关规定',
];
const SUBJECTS = ['清源县民政局', '清源县国土资源局', '清源县自然资源局', '民政部门', '清溪镇人民政府'];
const CONTENTS = ['办理事项', '办理条件', '办理的条件', '申请材料', '申请材料、流程'];

const item = fc.record({
  id: fc.constantFrom(undefined, 'a.a', 'b.b', 'c.c'),
  name: fc.constantFrom('办事指南', '办事的指南', '政策法规文件'),
  category: fc.constantFrom('最低生活保障', '临时救助'),
  content: fc.uniqueArray(fc.constantFrom(...CONTENTS), { maxLength: 3 }),
  basis: fc.uniqueArray(fc.constantFrom(...BASES), { maxLength: 3 }),
  deadline: fc.constantFrom(undefined, ...DEADLINES),
  subject: fc.uniqueArray(fc.constantFrom(...SUBJECTS), { maxLength: 2 }),
  channel: fc.uniqueArray(fc.constantFrom(...CHANNELS), { maxLength: 4 }),
  audience: fc.constantFrom(...AUDIENCES),
  method: fc.constantFrom(...METHODS),
  level: fc.uniqueArray(fc.constantFrom('county', 'town', 'village'), { maxLength: 3 }),
});
/** Items that are matched by their ids, by name or by likeness, and some that are not. */
const items = fc.uniqueArray(item, { maxLength: 4, selector: (one) => one.id ?? JSON.stringify(one) });

describe('judging', () => {
  it('mirrors itself: what A gained on B, B lost on A', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        const there = compareCatalogues(one, other);
        const back = compareCatalogues(other, one);
        const wanted = there.flatMap(({ kind, occurrences }) => {
          const mirror = byId.get(kind)?.mirror;
          return typeof mirror === 'string' ? occurrences.map(() => mirror) : [];
        });
        const found = back.flatMap(({ kind, occurrences }) =>
          typeof byId.get(kind)?.mirror === 'string' ? occurrences.map(() => kind) : [],
        );
        expect(found.toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 75 },
    );
  });

  it('finds nothing between a catalogue and itself', () => {
    fc.assert(
      fc.property(items, (only) => {
        expect(compareCatalogues(only, only)).toEqual([]);
      }),
    );
  });

  it('words every change in both languages', () => {
    fc.assert(
      fc.property(items, items, (one, other) => {
        for (const change of compareCatalogues(one, other)) expect(change.message).toMatch(/[\u4e00-\u9fff]/u);
        for (const change of compareCatalogues(one, other, 'en')) {
          expect(change.message).toMatch(/[A-Za-z]{2}/u);
          expect(change.message).not.toMatch(/undefined|\[object/u);
        }
      }),
    );
  });
});
