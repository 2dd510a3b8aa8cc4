import { describe, expect, it } from 'vitest';

import { makeLaw } from '../../src/vocabularies/index.ts';
import { AS_OF, compareCatalogues, compareDocuments, LAW, readDocuments } from '../support/comparison.ts';
import { catalogueDocument } from '../support/document.ts';
import { compareRevisions } from '../../src/diff/compare-revisions.ts';
import type { Facts } from '../../src/model/finding.ts';

/** What became of one element, each change as its kind and both texts. */
function compareElement(element: string, before: unknown, after: unknown): readonly string[] {
  const changes = compareCatalogues([{ [element]: before }], [{ [element]: after }]);
  return changes.map(({ kind, before: one = '-', after: other = '-' }) => `${kind}: ${one} > ${other}`).toSorted();
}

describe('content', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['order', ['甲类名单', '乙类标准'], ['乙类标准', '甲类名单'], []],
    ['joined', ['政策文件', '办事指南'], ['政策文件、办事指南'], []],
    ['divided', ['1.政策文件；2.办事指南'], ['政策文件', '办事指南'], []],
    ['blanks', ['办 事\n指南'], ['办事指南'], []],
    ['a part of an entry', ['政策文件、办事指南'], ['政策文件'], ['content-element-removed: 办事指南 > -']],
    [
      'brackets are not divided',
      ['名单（姓名、金额）'],
      ['名单（姓名、住址）'],
      ['content-element-added: - > 名单（姓名、住址）', 'content-element-removed: 名单（姓名、金额） > -'],
    ],
    [
      'words of one character in common',
      ['办理条件'],
      ['办理材料'],
      ['content-element-added: - > 办理材料', 'content-element-removed: 办理条件 > -'],
    ],
    ['reworded', ['办理条件', '申请表'], ['申请表', '申请办理条件'], ['content-element-reworded: 办理条件 > 申请办理条件']],
    ['width', ['申请表(一)'], ['申请表（一）'], ['punctuation-only: 申请表(一) > 申请表（一）']],
  ])('%s', (_, before, after, wanted) => {
    expect(compareElement('content', before, after)).toEqual(wanted);
  });
});

describe('basis', () => {
  const CODE = '《中华人民共和国民法典》';
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['order', ['《甲办法》', '《乙办法》'], ['《乙办法》', '《甲办法》'], []],
    ['joined', ['《甲办法》第三条', '《乙办法》'], ['《甲办法》第三条、《乙办法》'], []],
    ['order of articles', ['《甲办法》第三条、第五条'], ['《甲办法》第五条、第三条'], []],
    [
      'two acts, one successor',
      ['《中华人民共和国收养法》', '《中华人民共和国继承法》'],
      [CODE],
      [
        `basis-replaced-by-successor: 《中华人民共和国收养法》 > ${CODE}`,
        `basis-replaced-by-successor: 《中华人民共和国继承法》 > ${CODE}`,
      ],
    ],
    [
      'a successor that was there already',
      ['《中华人民共和国收养法》', CODE],
      [CODE],
      [`basis-replaced-by-successor: 《中华人民共和国收养法》 > ${CODE}`],
    ],
    [
      'the same act goes before the successor',
      [CODE, '《中华人民共和国收养法》'],
      ['《民法典》第三条', '《中华人民共和国慈善法》'],
      [
        `basis-articles-changed: ${CODE} > 《民法典》第三条`,
        `basis-replaced-by-successor: 《中华人民共和国收养法》 > 《民法典》第三条`,
        'basis-added: - > 《中华人民共和国慈善法》',
      ].toSorted(),
    ],
    [
      'the last of two',
      ['《甲办法》', '《清源县救助细则》'],
      ['《甲办法》', '《云岭县补贴方案》'],
      ['basis-replaced: 《清源县救助细则》 > 《云岭县补贴方案》'],
    ],
    [
      'two went and one came',
      ['《清源县救助细则》', '《水利工程规程》'],
      ['《云岭县补贴方案》'],
      ['basis-added: - > 《云岭县补贴方案》', 'basis-removed: 《水利工程规程》 > -', 'basis-removed: 《清源县救助细则》 > -'],
    ],
    ['a list left open', ['《甲办法》'], ['《甲办法》等'], ['basis-citation-reworded: 《甲办法》 > 《甲办法》等']],
    ['numbering around the only words', ['；2、上级文件'], ['上级文件'], []],
    ['a number by itself', ['国办发〔2019〕54号'], ['国办发〔2020〕1号'], ['basis-replaced: 国办发〔2019〕54号 > 国办发〔2020〕1号']],
    ['brackets of a number', ['《甲办法》（清政办发[2020]5号）'], ['《甲办法》（清政办发〔2020〕5号）'], []],
  ])('%s', (_, before, after, wanted) => {
    expect(compareElement('basis', before, after)).toEqual(wanted);
  });

  it('follows acts that the vocabularies were told of, over others between, and says what is doubtful', () => {
    const act = (title: string, successor?: string) => ({
      title,
      aliases: [],
      kind: 'normative-document' as const,
      domains: [],
      topics: [],
      editions: [],
      source: '本县文件',
      confidence: 'recheck' as const,
      ...(successor === undefined ? {} : { ended: { on: '2027-01-01', how: 'replaced' as const, successors: [successor] } }),
    });
    const law = makeLaw([
      {
        id: 'acts',
        version: '1',
        asOf: AS_OF,
        entries: [act('清源县甲办法', '清源县乙办法'), act('清源县乙办法', '清源县丙办法'), act('清源县丙办法')],
      },
    ]);
    const read = (basis: string) => readDocuments([catalogueDocument([{ basis: [basis] }])]);
    const [change] = compareRevisions(read('《清源县甲办法》'), read('《清源县丙办法》'), { law, asOf: AS_OF, language: 'zh' }).changes;
    expect(change?.kind).toBe('basis-replaced-by-successor');
    expect(change?.message).toBe(
      '公开依据《清源县甲办法》改为接替它的《清源县丙办法》：《清源县甲办法》将于2027年1月1日不再有效（据一般了解，待核实）',
    );
  });
});

describe('subject', () => {
  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['order', ['清源县民政局', '清源县财政局'], ['清源县财政局', '清源县民政局'], []],
    ['place spelled out', ['民政局'], ['清源县民政局'], ['subject-respelled: 民政局 > 清源县民政局']],
    ['another place', ['清源县民政局'], ['云岭县民政局'], ['subject-transferred: 清源县民政局 > 云岭县民政局']],
    ['another town', ['清溪镇人民政府'], ['云岭镇人民政府'], ['subject-transferred: 清溪镇人民政府 > 云岭镇人民政府']],
    ['county and town', ['县人民政府'], ['清溪镇人民政府'], ['subject-transferred: 县人民政府 > 清溪镇人民政府']],
    [
      'two bodies, one successor',
      ['清源县国土资源局', '清源县规划局'],
      ['清源县自然资源和规划局'],
      [
        'subject-renamed-by-reform: 清源县国土资源局 > 清源县自然资源和规划局',
        'subject-renamed-by-reform: 清源县规划局 > 清源县自然资源和规划局',
      ],
    ],
    [
      'reform goes before the only one that is left',
      ['清源县环保局', '清源县财政局'],
      ['清源县审计局', '清源市生态环境局清源分局'],
      ['subject-renamed-by-reform: 清源县环保局 > 清源市生态环境局清源分局', 'subject-transferred: 清源县财政局 > 清源县审计局'],
    ],
    [
      'no successor of another place',
      ['清源县国土资源局'],
      ['云岭县自然资源局'],
      ['subject-transferred: 清源县国土资源局 > 云岭县自然资源局'],
    ],
    [
      'two went and one came',
      ['清源县教育局', '清源县财政局'],
      ['清源县审计局'],
      ['subject-added: - > 清源县审计局', 'subject-removed: 清源县教育局 > -', 'subject-removed: 清源县财政局 > -'],
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(compareElement('subject', before, after)).toEqual(wanted);
  });
});

describe('columns that an office added', () => {
  it('are told once where the column came, and by value where only a value did', () => {
    const items = (extra: readonly Facts[]): readonly Facts[] =>
      extra.map((each, index) => ({ id: `item-${'abc'[index]}`, name: ['办事指南', '救助标准', '对象名单'][index], extra: each }));
    const column = compareCatalogues(items([{}, {}, {}]), items([{ 电话: '1' }, { 电话: '2' }, { 电话: '3' }]));
    expect(column.map(({ kind, occurrences }) => [kind, occurrences.length])).toEqual([['extra-column-added', 3]]);
    const value = compareCatalogues(items([{ 电话: '1' }, {}, {}]), items([{ 电话: '1' }, { 电话: '2' }, {}]));
    expect(value.map(({ kind, message }) => [kind, message])).toEqual([['extra-changed', '“电话”由空白改为“2”']]);
  });
});

describe('divided items', () => {
  const parts: readonly Facts[] = [
    { id: 'guide', name: '办事指南', content: ['办理事项', '办理条件', '申请材料'] },
    { id: 'list', name: '对象名单', content: ['低保对象姓名', '家庭人口数', '保障金额'] },
  ];
  const whole: Facts = {
    id: 'both',
    name: '办事指南和对象名单',
    content: ['办理事项', '办理条件', '申请材料', '低保对象姓名', '家庭人口数', '保障金额'],
  };

  /** Whoever splits an item may say so: what the parts have in common with it does not matter then. */
  function kindsOf(after: readonly Facts[]): readonly string[] {
    const [before, present] = [readDocuments([catalogueDocument([whole])]), readDocuments([catalogueDocument(after)])];
    const declare = () => ({ pairs: [], splits: [[0, [0, 1]] as const], mergers: [], different: [] });
    return compareRevisions(before, present, { law: LAW, asOf: AS_OF, language: 'zh', declare }).changes.map(({ kind }) => kind);
  }

  it('say besides what changed in their parts', () => {
    const [guide = {}, list = {}] = parts;
    expect(kindsOf(parts)).toEqual(['item-split']);
    expect(kindsOf([guide, { ...list, method: 'on-request' }])).toEqual(['made-on-request', 'item-split']);
    expect(kindsOf([{ ...guide, content: ['办理事项', '办理条件'] }, list])).toEqual(['content-element-removed', 'item-split']);
    expect(kindsOf([guide, { ...list, content: ['低保对象姓名', '家庭人口数', '保障金额', '动态调整情况'] }])).toEqual([
      'content-element-added',
      'item-split',
    ]);
    expect(kindsOf([guide, { ...list, basis: ['《中华人民共和国慈善法》'] }])).toEqual(['item-split', 'basis-added']);
  });
});

describe('whole catalogues', () => {
  const own = catalogueDocument([{}]);
  const items = ['备案信息', '评估结果', '补贴标准'].map((name, index) => ({
    id: `homes-${'abc'[index]}`,
    category: '养老机构',
    name,
    content: [`${name}全文`],
  }));
  const other = catalogueDocument(items, { id: 'elderly', title: '清源县养老服务领域基层政务公开标准目录', domain: 'elderly-care' });

  it('are one change, and none for each of their items', () => {
    const { changes, documents } = compareRevisions(readDocuments([own, other]), readDocuments([own]), {
      law: LAW,
      asOf: AS_OF,
      language: 'zh',
    });
    expect(changes.map(({ kind, message }) => [kind, message])).toEqual([
      ['catalogue-removed', '取消目录“清源县养老服务领域基层政务公开标准目录”，共3个事项'],
    ]);
    const rows = documents.find(({ after }) => after === undefined)?.rows ?? [];
    expect(rows.map(({ status, changes: told }) => [status, told])).toEqual(items.map(() => ['removed', [0]]));
  });

  it('that went into another are told by their items', () => {
    const [first] = items;
    const changes = compareDocuments(
      [own, catalogueDocument([first ?? {}], { id: 'elderly', title: '清源县养老服务领域基层政务公开标准目录', domain: 'elderly-care' })],
      [catalogueDocument([{}, first ?? {}])],
    );
    expect(changes.map(({ kind, before, after }) => [kind, before, after])).toEqual([
      ['item-moved', '养老服务 › 养老机构', '社会救助 › 养老机构'],
    ]);
  });
});
