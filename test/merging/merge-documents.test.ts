import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';

import { mergeDocuments, type MergedDocument, type MergePairing } from '../../src/merging/merge-documents.ts';
import { outlineYaml, type Outline } from '../../src/merging/outline.ts';

type Fields = Record<string, string | string[]>;

function outline(text: string): Outline {
  const made = outlineYaml(text, ['items']);
  if ('unmergeable' in made) throw new Error(`${made.unmergeable} at ${made.line}:\n${text}`);
  return made;
}

/** Which item is which, by id. */
function pairById(base: Outline, ours: Outline, theirs: Outline): MergePairing {
  const indexes = (side: Outline): Map<string, number> => new Map(side.entries.map(({ value }, index) => [String(value.get('id')), index]));
  const [inBase, inOurs, inTheirs] = [indexes(base), indexes(ours), indexes(theirs)];
  const link = (from: Map<string, number>, to: Map<string, number>, but?: Map<string, number>): Map<number, number> =>
    new Map([...from].flatMap(([id, index]) => (to.has(id) && but?.has(id) !== true ? [[index, to.get(id) ?? -1] as const] : [])));
  return { oursOf: link(inBase, inOurs), theirsOf: link(inBase, inTheirs), addedByBoth: link(inTheirs, inOurs, inBase) };
}

function merge(base: string, ours: string, theirs: string): MergedDocument {
  const sides = [outline(base), outline(ours), outline(theirs)] as const;
  return mergeDocuments(...sides, pairById(...sides), { base: 'base', ours: 'ours', theirs: 'theirs' });
}

const BASE = `# 本县目录
title: 社会救助目录
items:
  # 第一项
  - id: a
    name: 办事指南   # 名称
    deadline: 20个工作日
    channel: [政府网站, 公开栏]
    subject:
      - 民政局

  - id: b
    name: 救助标准
    deadline: 20个工作日
`;
const change = (from: string, to: string): string => {
  expect(BASE).toContain(from);
  return BASE.replace(from, to);
};

/** Lists and keys sorted, so that only what is said counts. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => JSON.stringify(unordered(entry))).toSorted();
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([key, entry]) => JSON.stringify([key, unordered(entry)]))
    .toSorted();
}

describe('edits that do not touch each other come together', () => {
  it.each([
    [
      'two elements of one item',
      change('deadline: 20个工作日\n    channel', 'deadline: 10个工作日 # 快\n    channel'),
      change('- 民政局', '- 民政局\n      - 镇政府'),
    ],
    ['two items', change('name: 办事指南', 'name: 服务指南'), change('name: 救助标准', 'name: 救助金额')],
    [
      'two entries of one list',
      change('[政府网站, 公开栏]', '[政府网站, 公开栏, 广播]'),
      change('[政府网站, 公开栏]', '[两微一端, 政府网站, 公开栏]'),
    ],
    [
      'one removes an entry, the other adds one',
      change('[政府网站, 公开栏]', '[政府网站]'),
      change('[政府网站, 公开栏]', '[政府网站, 公开栏, 广播]'),
    ],
    [
      'one adds an item, the other an element',
      `${BASE}\n  - id: c\n    name: 新事项\n`,
      change('- 民政局', '- 民政局\n    audience: 全社会'),
    ],
    ['the title and an item', change('社会救助目录', '社会救助标准目录'), change('name: 救助标准', 'name: 救助金额')],
  ])('%s', (_, ours, theirs) => {
    const { text, conflicts } = merge(BASE, ours, theirs);
    expect(conflicts).toEqual([]);
    const there = merge(BASE, theirs, ours);
    expect(there.conflicts).toEqual([]);
    expect(unordered(parse(text))).toEqual(unordered(parse(there.text)));
    for (const side of [ours, theirs]) expect(unordered(parse(text))).not.toEqual(unordered(parse(side)));
    expect(text).toContain('# 本县目录');
    expect(text).toContain('# 第一项');
  });

  it('takes up what they wrote as they wrote it', () => {
    const theirs = change('deadline: 20个工作日\n    channel', 'deadline: "10个工作日" # 加快\n    channel');
    expect(merge(BASE, change('救助标准', '救助金额'), theirs).text).toBe(theirs.replace('救助标准', '救助金额'));
  });

  it('brings comments along with a new item', () => {
    const theirs = BASE.replace('  - id: b', '  # 新增\n  - id: c\n    name: 新事项\n\n  - id: b');
    expect(merge(BASE, change('救助标准', '救助金额'), theirs).text).toBe(theirs.replace('救助标准', '救助金额'));
  });

  it('moves what comes from a file that is indented otherwise', () => {
    const theirs = BASE.replaceAll(/^( {2,})/gmu, (blanks) => ' '.repeat(blanks.length + 2)).replace(
      '- 民政局',
      '- 民政局\n        - 镇政府\n      audience:\n        group: 困难群众',
    );
    const { text, conflicts } = merge(BASE, BASE, theirs);
    expect(conflicts).toEqual([]);
    expect(parse(text)).toEqual(parse(theirs));
    expect(text).toContain('\n    audience:\n      group: 困难群众\n');
  });

  it('takes a removal where nobody changed the item, with its gap', () => {
    const theirs = BASE.slice(0, BASE.indexOf('\n  - id: b'));
    expect(parse(merge(BASE, change('办事指南', '服务指南'), theirs).text)).toEqual(parse(theirs.replace('办事指南', '服务指南')));
  });
});

describe('edits that touch each other are left to a person', () => {
  it.each([
    [
      'one element',
      change('deadline: 20个工作日\n    channel', 'deadline: 10个工作日\n    channel'),
      change('deadline: 20个工作日\n    channel', 'deadline: 5个工作日\n    channel'),
      'deadline',
    ],
    ['one entry of a list', change('公开栏', '公示栏'), change('公开栏', '广播'), 'channel'],
    ['an item removed by them', change('救助标准', '救助金额'), BASE.slice(0, BASE.indexOf('\n  - id: b')), 'item'],
    ['an item removed by us', BASE.slice(0, BASE.indexOf('\n  - id: b')), change('救助标准', '救助金额'), 'item'],
    [
      'an element removed by one',
      change('    deadline: 20个工作日\n    channel', '    channel'),
      change('deadline: 20个工作日\n    channel', 'deadline: 5个工作日\n    channel'),
      'deadline',
    ],
    ['the title', change('社会救助目录', '救助目录'), change('社会救助目录', '社会救助标准目录'), 'title'],
  ])('%s', (_, ours, theirs, about) => {
    const { text, conflicts } = merge(BASE, ours, theirs);
    expect(conflicts.map((conflict) => conflict.about)).toEqual([about]);
    expect(text.match(/^(?:<{7} ours|\|{7} base|={7}|>{7} theirs)$/gmu)).toEqual([
      '<<<<<<< ours',
      '||||||| base',
      '=======',
      '>>>>>>> theirs',
    ]);
    // Whichever side is chosen, the file is whole again.
    const choose = (side: 'ours' | 'theirs'): unknown =>
      parse(
        text.replace(/^<{7} ours\n([^]*?)^\|{7} base\n[^]*?^={7}\n([^]*?)^>{7} theirs$\n?/mu, (_all, mine: string, other: string) =>
          side === 'ours' ? mine : other,
        ),
      );
    expect(choose('ours')).toEqual(parse(ours));
    expect(choose('theirs')).toEqual(parse(theirs));
  });

  it('names what both added, differently, under one id', () => {
    const added = (name: string): string => `${BASE}\n  - id: c\n    name: ${name}\n    deadline: 及时\n`;
    expect(merge(BASE, added('甲'), added('乙')).conflicts.map(({ about }) => about)).toEqual(['name']);
    expect(merge(BASE, added('甲'), added('甲'))).toMatchObject({ text: added('甲'), conflicts: [] });
  });
});

describe('what cannot be merged piece by piece says so', () => {
  it.each([
    ['items: [', { unmergeable: 'not-yaml', line: 1 }],
    ['{"items": []}', { unmergeable: 'brackets' }],
    ['items: [{id: a}]', { unmergeable: 'brackets' }],
    ['kind: config', { unmergeable: 'no-list' }],
    ['items:\n  - just text', { unmergeable: 'no-list' }],
    ['items: []\n---\nitems: []', { unmergeable: 'several-documents' }],
    ['items:\n  - &one\n    id: a\n  - *one', { unmergeable: 'alias' }],
  ])('%j', (text, expected) => {
    expect(outlineYaml(text, ['items'])).toEqual(expected);
  });
});

const word = fc.constantFrom(
  '政府网站',
  '公开栏',
  '20个工作日',
  '民政局',
  '是: 否',
  '#号',
  '“引”',
  '[括号]',
  '- 横',
  '2025',
  'null',
  '全社会',
);
const fields = fc.record(
  {
    name: word,
    deadline: word,
    channel: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
    subject: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['name'] },
);
const catalogue = fc
  .array(fields, { minLength: 1, maxLength: 5 })
  .map((items) => items.map((item, index): Fields => ({ id: `item-${index}`, ...item })));
const style = fc.record({ indentSeq: fc.boolean(), flow: fc.boolean(), quote: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const) });

function write(
  items: readonly Fields[],
  { indentSeq, flow, quote }: { indentSeq: boolean; flow: boolean; quote: 'PLAIN' | 'QUOTE_DOUBLE' },
): string {
  const lines = items.map((item) => {
    const text = stringify(item, { indentSeq, defaultStringType: quote, defaultKeyType: 'PLAIN', collectionStyle: 'block', lineWidth: 0 });
    const lists = flow
      ? text.replaceAll(/:\n((?: *- .*\n)+)/gu, (_, list: string) => `: ${JSON.stringify((parse(list) as unknown[]).map(String))}\n`)
      : text;
    return `  - ${lists.trimEnd().replaceAll('\n', '\n    ')}\n`;
  });
  return `title: 目录\nitems:\n${lines.join('\n')}`;
}

const read = (text: string): unknown => (parse(text, { schema: 'failsafe' }) as { items: unknown }).items;

describe('laws of merging', () => {
  it('a side that changed nothing leaves the other as it is', () => {
    fc.assert(
      fc.property(catalogue, catalogue, style, style, (base, other, one, two) => {
        const [first, second] = [write(base, one), write(other, two)];
        expect(merge(first, second, first)).toMatchObject({ text: second, conflicts: [] });
        expect(merge(first, second, second)).toMatchObject({ text: second, conflicts: [] });
        const taken = merge(first, first, second);
        expect(taken.conflicts).toEqual([]);
        expect(read(taken.text) ?? []).toEqual(read(second));
      }),
    );
  });

  it('edits of different elements give the union, whoever brings them in', () => {
    const edits = fc.record({ ours: word, theirs: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(catalogue, style, style, edits, (base, one, two, { ours, theirs }) => {
        const [mine, other] = [base.map((item) => ({ ...item, deadline: ours })), base.map((item) => ({ ...item, channel: theirs }))];
        const { text, conflicts } = merge(write(base, one), write(mine, one), write(other, two));
        expect(conflicts).toEqual([]);
        expect(read(text)).toEqual(
          read(
            write(
              base.map((item) => ({ ...item, deadline: ours, channel: theirs })),
              one,
            ),
          ),
        );
      }),
    );
  });

  it('both sides name the same conflicts', () => {
    fc.assert(
      fc.property(catalogue, catalogue, catalogue, style, (base, ours, theirs, one) => {
        const names = ({ conflicts }: MergedDocument): readonly string[] =>
          conflicts.map(({ item, about }) => `${String(item?.get('id'))} ${about}`).toSorted();
        const texts = [base, ours, theirs].map((items) => write(items, one));
        const [a = '', b = '', c = ''] = texts;
        expect(names(merge(a, b, c))).toEqual(names(merge(a, c, b)));
      }),
    );
  });
});
