import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchItems } from '../../src/matching/match.ts';
import { NOTHING_DECLARED, type Matchable, type Matching } from '../../src/matching/matching.ts';
import { generateRevision, toMatchables } from './revisions.ts';

const REGULATION = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const GUIDE = '办理条件\n申请材料\n办理流程\n联系方式';

function item(category: string, name: string, content: string, fields: Partial<Matchable> = {}): Matchable {
  return { group: '社会救助', category, name, content, basis: REGULATION, subject: '清源县民政局', ...fields };
}

/** Pairs as `before>after how`, splits, mergers, what is left and what may be: everything in one list. */
function describeMatching({ pairs, splits, mergers, removed, added, possible }: Matching): readonly string[] {
  return [
    ...pairs.map(({ before, after, by }) => `${before}>${after} ${by}`),
    ...splits.map(({ before, after }) => `split ${before}>${after.join('+')}`),
    ...mergers.map(({ before, after }) => `merger ${before.join('+')}>${after}`),
    ...removed.map((index) => `removed ${index}`),
    ...added.map((index) => `added ${index}`),
    ...possible.map(({ before, after }) => `possibly ${before}>${after}`),
  ];
}

interface Case {
  readonly what: string;
  readonly before: readonly Matchable[];
  readonly after: readonly Matchable[];
  readonly found: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'serial numbers for ids that were given anew mean nothing',
    before: ['办事指南', '监督检查', '救助标准', '名单公示'].map((name, at) => item('低保', name, `${name}的内容`, { id: String(at + 1) })),
    after: ['政策解读', '办事指南', '监督检查', '救助标准', '名单公示'].map((name, at) =>
      item('低保', name, `${name}的内容`, { id: String(at + 1) }),
    ),
    found: ['0>1 name', '1>2 name', '2>3 name', '3>4 name', 'added 0'],
  },
  {
    what: 'an id that was chosen holds through another name',
    before: [item('低保', '审批信息', '对象名单\n金额', { id: 'dibao.results' }), item('低保', '办事指南', GUIDE, { id: 'dibao.guide' })],
    after: [item('低保', '保障对象', '姓名\n金额', { id: 'dibao.results' }), item('低保', '办事指南', GUIDE, { id: 'dibao.guide' })],
    found: ['0>0 id', '1>1 id'],
  },
  {
    what: 'an id that went to another item does not win over the item itself',
    before: [item('低保', '审批信息', '对象名单\n金额', { id: 'a' }), item('临时救助', '办事指南', GUIDE, { id: 'b' })],
    after: [item('低保', '审批信息', '对象名单\n金额', { id: 'b' }), item('临时救助', '办事指南', GUIDE, { id: 'a' })],
    found: ['0>0 name', '1>1 name'],
  },
  {
    what: 'a table has no ids, the file that came of it has',
    before: [item('低保', '审批信息', '对象名单'), item('低保', '办事指南', GUIDE)],
    after: [item('低保', '审批信息', '对象名单', { id: 'a' }), item('低保', '办事指南', GUIDE, { id: 'b' })],
    found: ['0>0 name', '1>1 name'],
  },
  {
    what: 'width, brackets and blanks make no other name',
    before: [item('低保', '单位（项目）基本信息变更', '变更依据')],
    after: [item('低保', '单位(项目) 基本信息变更', '变更依据')],
    found: ['0>0 name'],
  },
  {
    what: 'names that recur are told apart by their first-level items',
    before: ['低保', '特困', '临时救助'].map((category) => item(category, '办事指南', GUIDE)),
    after: ['临时救助', '低保', '特困'].map((category) => item(category, '办事指南', GUIDE)),
    found: ['0>1 name', '1>2 name', '2>0 name'],
  },
  {
    what: 'namesakes under one first-level item are told apart by what they show',
    before: [item('低保', '名单', '在保对象姓名'), item('低保', '名单', '终止供养人员'), item('低保', '名单', '临时救助金额')],
    after: [
      item('低保', '名单', '终止供养人员及原因'),
      item('低保', '名单', '临时救助金额和日期'),
      item('低保', '名单', '在保对象姓名和住址'),
    ],
    found: ['0>2 name', '1>0 name', '2>1 name'],
  },
  {
    what: 'namesakes under one first-level item are told apart by their bodies',
    before: ['清源县民政局', '清溪镇人民政府', '白石镇人民政府'].map((subject) => item('低保', '办事指南', GUIDE, { subject })),
    after: ['白石镇人民政府', '清源县民政局'].map((subject) => item('低保', '办事指南', GUIDE, { subject })),
    found: ['0>1 name', '2>0 name', 'removed 1'],
  },
  {
    what: 'a synonym is another name of the same item',
    before: [item('低保', '办事指南', GUIDE), item('低保', '监督检查', '检查结果')],
    after: [item('低保', '服务指南', GUIDE), item('低保', '监督检查', '检查结果')],
    found: ['1>1 name', '0>0 likeness'],
  },
  {
    what: 'an abbreviation is another name of the same item',
    before: [item('综合', '最低生活保障对象名单', '姓名\n金额')],
    after: [item('综合', '低保对象名单公示', '姓名\n金额')],
    found: ['0>0 likeness'],
  },
  {
    what: 'an item that went to another catalogue is found there',
    before: [item('登记', '养老机构备案', '备案条件\n备案材料\n备案回执', { group: '养老服务' }), item('低保', '办事指南', GUIDE)],
    after: [item('机构管理', '养老机构备案', '备案条件\n备案材料\n备案回执', { group: '社会组织' }), item('低保', '办事指南', GUIDE)],
    found: ['0>0 likeness', '1>1 name'],
  },
  {
    what: 'that a common name went here and came there is no move',
    before: [
      ...['低保', '特困', '临时救助', '医疗救助', '流浪救助', '残疾人补贴'].map((category) => item(category, '办事指南', GUIDE)),
      ...['残疾人补贴', '孤儿保障'].map((category) => item(category, `${category}标准`, '标准')),
    ],
    after: [
      ...['低保', '特困', '临时救助', '医疗救助', '流浪救助', '孤儿保障'].map((category) => item(category, '办事指南', GUIDE)),
      ...['残疾人补贴', '孤儿保障'].map((category) => item(category, `${category}标准`, '标准')),
    ],
    found: [...[0, 1, 2, 3, 4, 6, 7].map((index) => `${index}>${index} name`), 'removed 5', 'added 5', 'possibly 5>5'],
  },
  {
    what: 'a name much alike with another content is no rename',
    before: [item('低保', '办事指南', GUIDE), item('低保', '审核信息', '初审对象名单')],
    after: [item('低保', '办事指南', GUIDE), item('低保', '线上审核流程', '网办入口\n操作手册')],
    found: ['0>0 name', 'removed 1', 'added 1'],
  },
  {
    what: 'what is somewhat alike is possible and not asserted',
    before: [item('低保', '办事指南', GUIDE), item('低保', '救助对象名单', '姓名\n身份\n救助金额')],
    after: [item('低保', '办事指南', GUIDE), item('低保', '救助对象申诉渠道', '受理部门\n救助金额')],
    found: ['0>0 name', 'removed 1', 'added 1', 'possibly 1>1'],
  },
  {
    what: 'one item became two',
    before: [item('低保', '审核审批信息', '初审对象名单\n公示期限\n审批结果\n保障金额')],
    after: [item('低保', '审核信息', '初审对象名单\n公示期限'), item('低保', '审批信息', '审批结果\n保障金额')],
    found: ['split 0>0+1'],
  },
  {
    what: 'one item kept its name and gave a part away',
    before: [item('低保', '办事指南', `${GUIDE}\n监督电话\n投诉渠道\n办结回复情况`), item('低保', '救助标准', '标准')],
    after: [
      item('低保', '办事指南', GUIDE),
      item('低保', '救助标准', '标准'),
      item('低保', '咨询投诉', '监督电话\n投诉渠道\n办结回复情况'),
    ],
    found: ['1>1 name', 'split 0>0+2'],
  },
  {
    what: 'three items became one',
    before: ['迁出登记', '迁入登记', '变更登记'].map((name) => item('户籍', name, `${name}的条件\n${name}的材料`)),
    after: [
      item('户籍', '迁出、迁入和变更登记', ['迁出登记', '迁入登记', '变更登记'].map((name) => `${name}的条件\n${name}的材料`).join('\n')),
    ],
    found: ['merger 0+1+2>0'],
  },
  {
    what: 'a body that is gone where another came was renamed, whatever the words',
    before: ['补贴', '保险', '培训'].map((name) => item('农业', name, `${name}的对象和标准`, { subject: '清源县农业委员会' })),
    after: ['补贴', '保险', '培训'].map((name) => item('农业', name, `${name}的对象和标准`, { subject: '清源县农业农村局' })),
    found: ['0>0 name', '1>1 name', '2>2 name'],
  },
  {
    what: 'tables that lack columns are matched by what they have',
    before: ['办事指南', '审核信息', '救助标准'].map((name) => item('低保', name, '', { basis: '', subject: '' })),
    after: ['救助标准', '办理指南', '审核信息'].map((name) => item('低保', name, '', { basis: '', subject: '' })),
    found: ['0>1 likeness', '1>2 name', '2>0 name'],
  },
  {
    what: 'an item is never a task',
    before: [item('低保', '办事指南', GUIDE, { kind: 'catalogue', group: 'a' })],
    after: [item('低保', '办事指南', GUIDE, { kind: 'task-table', group: 'b' })],
    found: ['removed 0', 'added 0'],
  },
  { what: 'nothing is nothing', before: [], after: [], found: [] },
  { what: 'where nothing was, all is added', before: [], after: [item('低保', '办事指南', GUIDE)], found: ['added 0'] },
];

test.each(CASES)('$what', ({ before, after, found }) => {
  expect(describeMatching(matchItems(before, after)).toSorted()).toEqual(found.toSorted());
});

describe('what people declare', () => {
  const before = [item('低保', '办事指南', GUIDE), item('低保', '审批信息', '名单'), item('低保', '救助标准', '标准')];
  const after = [item('低保', '办事指南', GUIDE), item('低保', '审批信息', '名单'), item('低保', '其他', '其他')];

  test.each([
    ['pairs', { pairs: [[0, 2]] }, ['0>2 declared', '1>1 name', 'removed 2', 'added 0']],
    ['splits', { splits: [[0, [0, 2]]] }, ['1>1 name', 'split 0>0+2', 'removed 2']],
    ['mergers', { mergers: [[[0, 2], 0]] }, ['1>1 name', 'merger 0+2>0', 'added 2']],
    ['what is different', { different: [[0, 0]] }, ['1>1 name', 'removed 0', 'removed 2', 'added 0', 'added 2']],
  ] as const)('holds: %s', (_, declared, found) => {
    const matching = matchItems(before, after, { ...NOTHING_DECLARED, ...declared });
    expect(describeMatching({ ...matching, possible: [] }).toSorted()).toEqual(found.toSorted());
  });
});

const WORDS = ['办事', '指南', '审核', '审批', '信息', '标准', '名单', '监督', '检查', '补贴', '登记', '公示'];
const text = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(''));
const matchable: fc.Arbitrary<Matchable> = fc.record({
  id: fc.option(fc.constantFrom('a', 'b', 'c', '1', '2', '3'), { nil: undefined, freq: 2 }),
  group: fc.constantFrom('社会救助', '养老服务'),
  category: fc.constantFrom('低保', '特困', ''),
  name: text(0, 3),
  content: fc.array(text(1, 3), { maxLength: 4 }).map((lines) => lines.join('\n')),
  basis: fc.constantFrom(REGULATION, ''),
  subject: fc.constantFrom('清源县民政局', '清溪镇人民政府', ''),
});
const matchables = fc.array(matchable, { maxLength: 14 });

function turn({ pairs, splits, mergers, removed, added, possible }: Matching): unknown {
  const sort = (list: readonly unknown[]): readonly string[] => list.map((entry) => JSON.stringify(entry)).toSorted();
  const swap = ({ before, after, by, likeness }: { before: unknown; after: unknown; by: string; likeness: number }) => [
    after,
    before,
    by,
    likeness,
  ];
  return {
    pairs: sort(pairs.map(swap)),
    splits: sort(mergers.map(swap)),
    mergers: sort(splits.map(swap)),
    removed: added,
    added: removed,
    possible: sort(possible.map(swap)),
  };
}

function straight({ pairs, splits, mergers, removed, added, possible }: Matching): unknown {
  const sort = (list: readonly unknown[]): readonly string[] => list.map((entry) => JSON.stringify(entry)).toSorted();
  const keep = ({ before, after, by, likeness }: { before: unknown; after: unknown; by: string; likeness: number }) => [
    before,
    after,
    by,
    likeness,
  ];
  return {
    pairs: sort(pairs.map(keep)),
    splits: sort(splits.map(keep)),
    mergers: sort(mergers.map(keep)),
    removed,
    added,
    possible: sort(possible.map(keep)),
  };
}

describe('every matching', () => {
  test('gives each item exactly one fate', () => {
    fc.assert(
      fc.property(matchables, matchables, (before, after) => {
        const { pairs, splits, mergers, removed, added, possible } = matchItems(before, after);
        const ascending = (a: number, b: number): number => a - b;
        const from = [
          ...pairs.map((each) => each.before),
          ...splits.map((each) => each.before),
          ...mergers.flatMap((each) => each.before),
          ...removed,
        ];
        const to = [
          ...pairs.map((each) => each.after),
          ...splits.flatMap((each) => each.after),
          ...mergers.map((each) => each.after),
          ...added,
        ];
        expect(from.toSorted(ascending)).toEqual([...before.keys()]);
        expect(to.toSorted(ascending)).toEqual([...after.keys()]);
        expect(possible.every((pair) => removed.includes(pair.before) && added.includes(pair.after))).toBe(true);
        expect(new Set(possible.map((pair) => pair.before)).size).toBe(possible.length);
        expect(new Set(possible.map((pair) => pair.after)).size).toBe(possible.length);
        expect([...splits.map((each) => each.after), ...mergers.map((each) => each.before)].every((parts) => parts.length > 1)).toBe(true);
        expect([...pairs, ...splits, ...mergers, ...possible].every(({ likeness }) => likeness >= 0 && likeness <= 1)).toBe(true);
      }),
    );
  });

  test('turned round is the matching of the lists turned round', () => {
    fc.assert(
      fc.property(matchables, matchables, (before, after) => {
        expect(turn(matchItems(before, after))).toEqual(straight(matchItems(after, before)));
      }),
    );
  });

  test('of a list with itself joins each item with itself, however many are the same', () => {
    fc.assert(
      fc.property(matchables, fc.integer({ min: 1, max: 4 }), (items, times) => {
        const list = Array.from({ length: times }, () => items).flat();
        const { pairs } = matchItems(list, list);
        expect(pairs.map(({ before, after, likeness }) => [before, after, likeness])).toEqual(list.map((_, index) => [index, index, 1]));
      }),
    );
  });

  test('of a generated revision does not depend on the order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.infiniteStream(fc.nat()), (seed, numbers) => {
        const { before, after } = generateRevision(120, seed);
        const shuffle = (items: readonly Matchable[]) => {
          const ranks = items.map(() => numbers.next().value);
          return [...items.keys()].toSorted((a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0));
        };
        const [one, other] = [toMatchables(before, 'none'), toMatchables(after, 'none')];
        const [from, to] = [shuffle(one), shuffle(other)];
        const shuffled = matchItems(
          from.flatMap((index) => one[index] ?? []),
          to.flatMap((index) => other[index] ?? []),
        );
        const names = ({ pairs }: Matching, ours: readonly number[], theirs: readonly number[]): readonly string[] =>
          pairs.map((pair) => `${ours[pair.before]}>${theirs[pair.after]}`).toSorted();
        expect(names(shuffled, from, to)).toEqual(names(matchItems(one, other), [...one.keys()], [...other.keys()]));
      }),
      { numRuns: 20 },
    );
  });
});
