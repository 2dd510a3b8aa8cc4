import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUIRED_ELEMENTS } from '../../src/model/elements.ts';
import type { Item } from '../../src/model/catalogue.ts';
import { readYamlText } from '../../src/readers/read-file.ts';
import { checkStructure } from '../../src/schema/check.ts';
import { placeOf, readCatalogue } from '../support/yaml-document.ts';

const TEXT = `# 说明
kind: catalogue
id: qingyuan-social-assistance
title: 清源县社会救助领域基层政务公开标准目录
domain: social-assistance
place: { name: 清源县, code: 051018, level: 县级 }
edition: 2021
effective: 2021-08-09
items:
  - id: min-living-allowance.guide
    number: 3
    category: 最低生活保障
    name: 办事指南
    content: [办理事项, "申请材料"]
    basis:
      - 《社会救助暂行办法》（国务院令第649号）
      - { title: 中华人民共和国政府信息公开条例, number: 国务院令第711号, articles: [第二十条, 第二十六条] }
    deadline: 信息形成或者变更之日起20个工作日内
    subject: 清源县民政局
    channel:
      - 政府网站
      - 其他:办税服务厅
    audience: { group: 申请人 }
    method: 主动
    level: [county, 乡级]
    extra: { 咨询电话: 000-0000 }
  - name: 政策法规文件
`;

/** The catalogue whose only item has these lines. */
function readItem(...lines: readonly string[]): Item {
  const catalogue = readCatalogue(`kind: catalogue\nitems:\n  - id: a\n${lines.map((line) => `    ${line}\n`).join('')}`);
  const [item] = catalogue.items;
  if (item === undefined) throw new Error('no item');
  return item;
}

describe('readCatalogueYaml', () => {
  const catalogue = readCatalogue(TEXT);

  it('reads what is said of the catalogue, numbers as written', () => {
    expect(catalogue).toMatchObject({
      kind: 'catalogue',
      id: { value: 'qingyuan-social-assistance' },
      title: { value: '清源县社会救助领域基层政务公开标准目录' },
      domain: { value: 'social-assistance' },
      locality: { name: { value: '清源县' }, code: { value: '051018' }, level: { value: 'county' } },
      edition: { value: '2021' },
      effective: { value: '2021-08-09' },
      absentColumns: [],
    });
    expect(catalogue.locality.levelUnread).toBeUndefined();
    expect(catalogue.source.file).toBe('目录.yaml');
    const { id, title, edition, locality } = catalogue;
    expect([catalogue.at, id, title, edition, locality.code, locality.level].map((at) => placeOf(catalogue, at))).toEqual([
      '2:1-2:16',
      '3:5-3:31',
      '4:8-4:27',
      '7:10-7:14',
      '6:27-6:33',
      '6:42-6:44',
    ]);
  });

  it('reads every element of an item', () => {
    const [item, second] = catalogue.items;
    expect(item).toMatchObject({
      id: { value: 'min-living-allowance.guide' },
      number: { value: '3' },
      category: { value: '最低生活保障' },
      name: { value: '办事指南' },
      content: [{ value: '办理事项' }, { value: '申请材料' }],
      basis: [
        {
          raw: '《社会救助暂行办法》（国务院令第649号）',
          value: { citations: [{ title: '社会救助暂行办法', number: { text: '国务院令第649号' } }] },
        },
        {
          raw: '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条、第二十六条',
          value: {
            citations: [
              {
                title: '中华人民共和国政府信息公开条例',
                number: { text: '国务院令第711号', kind: 'order' },
                articles: ['第二十条', '第二十六条'],
              },
            ],
            unresolved: [],
          },
        },
      ],
      deadline: { raw: '信息形成或者变更之日起20个工作日内', value: { clauses: [{ kind: 'within', n: 20, unit: 'working-day' }] } },
      subject: [{ value: '清源县民政局' }],
      channel: [{ value: { id: 'government-website', kind: 'standard' } }, { value: { id: 'other', note: '办税服务厅' } }],
      audience: [{ value: { kind: 'group', who: '申请人' } }],
      method: [{ value: 'proactive', raw: '主动' }],
      level: [{ value: 'county' }, { value: 'town', raw: '乡级' }],
      damaged: [],
    });
    expect(catalogue.items).toHaveLength(2);
    expect(second).toMatchObject({
      name: { value: '政策法规文件' },
      content: [],
      basis: [],
      subject: [],
      channel: [],
      audience: [],
      method: [],
      level: [],
    });
  });

  it('knows where each value stands', () => {
    const [item] = catalogue.items;
    const values = [
      item,
      item?.id,
      item?.content[1],
      item?.basis[0],
      item?.basis[1],
      item?.subject[0],
      item?.channel[1],
      item?.audience[0],
      item?.level[1],
    ];
    expect(values.map((value) => placeOf(catalogue, value))).toEqual([
      '10:5-10:35',
      '10:9-10:35',
      '14:21-14:27',
      '16:9-16:30',
      '17:9-17:79',
      '19:14-19:20',
      '22:9-22:17',
      '23:24-23:27',
      '25:21-25:23',
    ]);
  });

  it('knows the key of each element that is there, written or not', () => {
    const [item, second] = catalogue.items;
    const places = REQUIRED_ELEMENTS.map((element) => placeOf(catalogue, item?.placeOf(element)));
    expect(places).toEqual(['13:5-13:9', '14:5-14:12', '15:5-15:10', '18:5-18:13', '19:5-19:12', '20:5-20:12', '23:5-23:13', '24:5-24:11']);
    expect(placeOf(catalogue, item?.placeOf('level'))).toBe('25:5-25:10');
    expect([second?.placeOf('name') === undefined, second?.placeOf('basis')]).toEqual([false, undefined]);
    expect(readItem('basis:').placeOf('basis')).toBeDefined();
  });
});

describe('elements in other forms', () => {
  it.each([
    ['edition: "1.10"', '1.10'],
    ['edition: 1.10', '1.10'],
    ['edition: 2022年修订版', '2022年修订版'],
    ['edition: 0x1F', '0x1F'],
    ['edition: &x 020\nid: *x', '020'],
    ['edition:', undefined],
    ['edition: "  "', undefined],
    ['edition: [2021]', undefined],
  ])('reads the edition of %j as %j', (line, wanted) => {
    expect(readCatalogue(`kind: catalogue\n${line}\n`).edition?.value).toBe(wanted);
  });

  it.each([
    [
      'deadline: { within: 20, unit: working-day, trigger: 信息形成之日 }',
      { kind: 'within', n: 20, unit: 'working-day', trigger: '信息形成之日' },
    ],
    ['deadline: { within: 7, unit: 日, trigger: 变更之日 } # 说明', { kind: 'within', n: 7, unit: 'day', trigger: '变更之日' }],
    ['deadline: { within: 1, unit: 月, trigger: 印发之日 }', { kind: 'within', n: 1, unit: 'month', trigger: '印发之日' }],
    ['deadline: { within: 20, unit: 工作日 }', undefined],
    ['deadline: { within: 20, trigger: 印发之日 }', undefined],
    ['deadline: { within: 二十, unit: 工作日, trigger: 印发之日 }', undefined],
    ['deadline: { within: 1.5, unit: 工作日, trigger: 印发之日 }', undefined],
    ['deadline: { within: 20, unit: 年, trigger: 印发之日 }', undefined],
    ['deadline: {}', undefined],
    ['deadline: 20', undefined],
    ['deadline: []', undefined],
    ['deadline:', undefined],
  ])('reads %s', (line, wanted) => {
    const { deadline } = readItem(line);
    expect(deadline?.value.clauses).toEqual(wanted === undefined ? undefined : [wanted]);
    if (wanted !== undefined) expect(deadline?.raw).toBe(line.slice('deadline: '.length).replace(' # 说明', ''));
  });

  it.each([
    ['basis: 《甲办法》', ['《甲办法》']],
    ['basis: [{ title: 甲办法 }, 《乙办法》]', ['《甲办法》', '《乙办法》']],
    ['basis: [{ number: 国办发〔2019〕54号 }]', []],
    ['basis: [[《甲办法》]]', []],
    ['basis: ["", ~, 《甲办法》]', ['《甲办法》']],
    ['basis: { title: 甲办法 }', []],
    ['basis: { a: b }', []],
    ['basis: []', []],
  ])('reads %s', (line, wanted) => {
    expect(readItem(line).basis.map(({ raw }) => raw)).toEqual(wanted);
  });

  it.each([
    ['audience: 全社会', [{ kind: 'everyone' }]],
    ['audience: [全社会, 申请人]', [{ kind: 'everyone' }, { kind: 'group', who: '申请人' }]],
    ['audience: { group: 申请人 }', [{ kind: 'group', who: '申请人' }]],
    ['audience: [全社会, { group: 申请人;代理人 }]', [{ kind: 'everyone' }, { kind: 'group', who: '申请人;代理人' }]],
    ['audience: { group: }', []],
    ['audience: { people: 申请人 }', []],
    ['audience: 特定群体', [{ kind: 'group' }]],
    ['audience: 某某', [{ kind: 'unresolved', text: '某某' }]],
    ['audience: []', []],
  ])('reads %s', (line, wanted) => {
    expect(readItem(line).audience.map(({ value }) => value)).toEqual(wanted);
  });

  it.each([
    ['method: proactive', ['proactive']],
    ['method: [主动公开, 依申请公开]', ['proactive', 'on-request']],
    ['method: 都可以', [undefined]],
    ['method:', []],
  ])('reads %s', (line, wanted) => {
    expect(readItem(line).method.map(({ value }) => value)).toEqual(wanted);
  });

  it('takes a text and a list of one text for the same', () => {
    for (const element of ['content', 'subject', 'channel'] as const) {
      const [one, list] = [readItem(`${element}: 清源县民政局`)[element], readItem(`${element}: [清源县民政局]`)[element]];
      expect(list.map(({ value }) => value)).toEqual(one.map(({ value }) => value));
      expect(one).toHaveLength(1);
    }
  });

  it.each([
    ['level: 县级', ['county']],
    ['level: [县级, 乡级]', ['county', 'town']],
    ['level: 天级', []],
    ['# 无', []],
  ])('reads %s of an item', (line, wanted) => {
    expect(readItem(line).level.map(({ value }) => value)).toEqual(wanted);
  });

  it.each([
    ['place: { name: 清源县 }', undefined, undefined],
    ['place: { name: 清源县, level: county }', 'county', undefined],
    ['place: { name: 清源县, level: 天级 }', undefined, true],
    ['place: { name: 清源县, level: }', undefined, true],
    ['place: 清源县', undefined, undefined],
    ['place: [清源县]', undefined, undefined],
  ])('reads the level of %s', (line, level, unread) => {
    const { locality } = readCatalogue(`kind: catalogue\n${line}\n`);
    expect([locality.level?.value, locality.levelUnread]).toEqual([level, unread]);
  });

  it('gives an alias what it stands for, and says where', () => {
    const text = 'kind: catalogue\nitems:\n  - &a\n    id: a\n    basis: &b [《甲办法》]\n  - id: b\n    basis: *b\n  - *a\n';
    const catalogue = readCatalogue(text);
    expect(catalogue.items.map(({ basis }) => basis[0]?.raw)).toEqual(['《甲办法》', '《甲办法》', '《甲办法》']);
    expect(catalogue.items.map((item) => placeOf(catalogue, item))).toEqual(['4:5-4:10', '6:5-6:10', '8:5-8:7']);
    expect(catalogue.items.map(({ basis }) => placeOf(catalogue, basis[0]))).toEqual(['5:16-5:21', '5:16-5:21', '5:16-5:21']);
  });
});

describe('damaged', () => {
  it.each([
    [['name: [办事指南]'], ['name']],
    [['content: { a: b }'], ['content']],
    [['content: 5'], ['content']],
    [['content: [[a], [b]]'], ['content']],
    [['content: [a, [b]]'], []],
    [['content: []'], []],
    [['content:'], []],
    [['basis: { title: 甲办法 }'], ['basis']],
    [['basis: [{ titel: 甲办法 }]'], ['basis']],
    [['basis: [{ title: 甲办法 }]'], []],
    [['deadline: 20'], ['deadline']],
    [['deadline: [二十日]'], ['deadline']],
    [['deadline: { within: 20 }'], ['deadline']],
    [['subject: true'], ['subject']],
    [['audience: { who: 申请人 }'], ['audience']],
    [['audience: { group: 申请人 }'], []],
    [['audience: [{ group: 申请人 }]'], []],
    [['audience: [{ who: 申请人 }]'], ['audience']],
    [['method: 1'], ['method']],
    [['chanel: [政府网站]'], ['channel']],
    [['chanel: [政府网站]', 'channel: [政府网站]'], []],
    [
      ['Basis: 《甲办法》', 'method: 1'],
      ['basis', 'method'],
    ],
    [['extra: { name: x }', 'number: 1'], []],
    [['? [basis]', ': x', '? { toString: 1 }', ': y'], []],
    [['? [{ toString: 1 }]', ': y'], []],
  ])('of %j is %j', (lines, wanted) => {
    expect(readItem(...lines).damaged).toEqual(wanted);
  });
});

describe('any document', () => {
  const key = fc.constantFrom(
    'id',
    'title',
    'place',
    'items',
    'name',
    'level',
    'group',
    'within',
    'unit',
    'trigger',
    'number',
    'articles',
    ...REQUIRED_ELEMENTS,
    '__proto__',
    'constructor',
    'toString',
    'x',
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      fc.oneof(
        fc.constantFrom(null, true, '', ' ', '20日', '县级', '主动', '《甲》'),
        fc.integer(),
        fc.double(),
        fc.string({ unit: 'grapheme' }),
      ),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
    ),
  }));
  const document = fc.array(fc.tuple(key, value), { maxLength: 8 });

  it.each(['catalogue', 'task-table', 'unit-roster', 'vocabulary', 'config'])(
    'of kind %s is read and held against its schema without an error',
    (kind) => {
      const check = (pairs: [string, unknown][]): void => {
        const text = JSON.stringify({ ...Object.fromEntries(pairs), kind });
        const { documents, problems } = readYamlText('目录.yaml', text);
        expect([documents.length, problems]).toEqual([1, []]);
        for (const { document: read, structure } of documents) {
          if (structure === undefined) throw new Error('no structure');
          const faults = checkStructure(structure.kind, structure.value);
          const places = faults.map((fault) => read.source.place(structure.at(fault.path, fault.part)));
          expect(places.every((place) => place.kind === 'text' && place.start.column <= text.length)).toBe(true);
          if (read.kind === 'catalogue') for (const item of read.items) expect(item.at).toBeGreaterThan(0);
        }
      };
      expect(() => fc.assert(fc.property(document, check), { numRuns: 200 })).not.toThrow();
    },
  );

  it('may have a place of any shape', () => {
    const check = (place: unknown, items: unknown): void => {
      expect(readCatalogue(JSON.stringify({ kind: 'catalogue', place, items })).kind).toBe('catalogue');
    };
    expect(() => fc.assert(fc.property(value, value, check), { numRuns: 200 })).not.toThrow();
  });
});

it('keeps the cells as they were written in the table', () => {
  expect(readItem('raw: { basis: 《甲》、《乙》, channel: ■政府网站 □其他, number: 3, level: [县级] }').raw).toEqual({
    basis: '《甲》、《乙》',
    channel: '■政府网站 □其他',
  });
  expect(readItem('raw: 《甲》').raw).toBeUndefined();
});
