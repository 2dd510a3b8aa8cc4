import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import * as phrases from '../../src/phrases/index.ts';
import { memoise } from '../../src/phrases/memoise.ts';
import { comparable, removeBlanks } from '../../src/vocabularies/normalise.ts';

const PARSERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseAudience: phrases.parseAudience,
  parseBasis: phrases.parseBasis,
  parseChannels: phrases.parseChannels,
  parseDeadline: phrases.parseDeadline,
  parseDocumentNumber: phrases.parseDocumentNumber,
  parseLevels: phrases.parseLevels,
  parseMethod: phrases.parseMethod,
  parseSubjects: phrases.parseSubjects,
  parseTick: phrases.parseTick,
  parseTitle: phrases.parseTitle,
  parseUnits: (text) => phrases.parseUnits(text, 'responsible'),
  parseTaskDue: (text) => phrases.parseTaskDue(text, 2021),
  findDueMentions: (text) => phrases.findDueMentions(text, 2021),
};

/** Words that the parsers look for, in any order: nearer to what breaks them than random characters are. */
const FRAGMENTS = [
  '信息形成',
  '之日起',
  '20个工作日内',
  '每季度',
  '每年',
  '1月31日前',
  '及时公开',
  '长期',
  '法律另有规定的从其规定',
  '自',
  '应',
  '其中',
  '《',
  '》',
  '〈',
  '〉',
  '(',
  ')',
  '（',
  '国办发〔2019〕54号',
  '国务院令第711号',
  '第二十条',
  '第(一)项',
  '条例',
  '印发《',
  '》的通知',
  '■',
  '□',
  '口',
  '√',
  'R',
  '政府网站',
  '其他:',
  '社区/企事业单位/村公示栏(电子屏)',
  '全社会',
  '特定群体:',
  '主动',
  '依申请',
  '县级',
  '乡、村级',
  '区民政局',
  '各镇(街道)',
  '等部门',
  '牵头',
  '配合',
  '和',
  '及',
  '2021年',
  '年底前',
  '9月30日前',
  '3月至',
  '领域',
  '标准目录',
  '附件5',
  '、',
  ',',
  '，',
  ';',
  '。',
  ':',
  '/',
  ' ',
  '\n',
  '1.',
  '①',
  '\u3000',
];
const phrase = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join('')),
);

describe.each(Object.entries(PARSERS))('%s', (_, parse) => {
  test('reads any text without failing, and the same way twice', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(parse(text)).toEqual(parse(text));
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    '《',
    '(',
    '■',
    '20日内',
    '、县级',
    '区民政局 ',
    '9月30日前',
    ' ',
    '\n',
    '第',
    '县民政局',
    '的',
    '7 ',
    '甲1',
    '甲法1.',
    '县乡\n',
  ])('comes to an end with 20,000 characters of %s', (seed) => {
    const text = seed.repeat(Math.ceil(20_000 / seed.length));
    expect(() => [parse(text), parse(`${text}x`)]).not.toThrow();
  });

  test.each(['国务院令', '国办发〔2019', '第二十条第', '《甲》(', 'GB'])('comes to an end with 20,000 blanks behind %s', (head) => {
    const text = `${head}${' \n'.repeat(10_000)}`;
    expect(() => [parse(text), parse(`${text}号`)]).not.toThrow();
  });
});

/** Puts blanks between characters, at the places that `gaps` say. */
function spread(text: string, gaps: readonly number[]): string {
  const blanks = [' ', '', '\u3000', '', '  ', ''];
  return [...text].map((character, at) => `${character}${blanks[(gaps[at % gaps.length] ?? 0) % blanks.length] ?? ''}`).join('');
}

describe('blanks do not count', () => {
  const gaps = fc.array(fc.nat(5), { minLength: 1, maxLength: 9 });

  test.each([
    '信息形成或者变更之日起20个工作日内。法律、法规另有规定的,从其规定。',
    '每季度的首个月20日(集体财务往来较多的,财务收支情况应每月公布一次)',
    '1.除处罚决定外其他内容:长期公开(动态调整);2.处罚决定:20个工作日内。',
    '信息形成(变更)3个工作日内,公示时间不少于7个工作日',
  ])('in the deadline %s', (text) => {
    fc.assert(
      fc.property(gaps, (places) => {
        const { text: _, ...spreadOut } = phrases.parseDeadline(spread(text, places));
        const { text: __, ...plain } = phrases.parseDeadline(text);
        expect(spreadOut).toEqual(plain);
      }),
      { numRuns: 50 },
    );
  });

  test.each(['9月30日前', '2021年底前', '3月至12月', '每季度末月20日前', '5月底前动工'])('in the due %s', (text) => {
    fc.assert(
      fc.property(gaps, (places) => {
        expect({ ...phrases.parseTaskDue(spread(text, places), 2021), text }).toEqual(phrases.parseTaskDue(text, 2021));
      }),
      { numRuns: 50 },
    );
  });

  test('in the boxes of a checklist', () => {
    const text = '■政府网站□政府公报■发布会/听证会■社区/企事业单位/村公示栏(电子屏)□其他';
    fc.assert(
      fc.property(gaps, (places) => {
        const uses = phrases.parseChannels(spread(text, places)).channels;
        expect(uses.map((use) => [use.id, comparable(use.text)])).toEqual(
          phrases.parseChannels(text).channels.map((use) => [use.id, comparable(use.text)]),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('inside titles and numbers', () => {
    const text = '《中华人民共和国政府信息公开条例》(中华人民共和国国务院令第711号)《甲办法》(财预〔2016〕143号)';
    fc.assert(
      fc.property(gaps, (places) => {
        const { citations } = phrases.parseBasis(spread(text, places).replace(/(令)[ \u3000]*第/g, '$1第'));
        expect(citations.map((citation) => removeBlanks(citation.title))).toEqual(['中华人民共和国政府信息公开条例', '甲办法']);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is joined is told apart again', () => {
  const ACTS = [
    '《预算法》',
    '《政府信息公开条例》(国务院令第711号)',
    '《财政部关于印发〈甲规程〉的通知》(财预〔2016〕143号)',
    '《甲法》第十四条',
  ];
  const SEPARATORS = ['', '、', ';', '；', '\n', ',', '，', ' ', '\u3000', '|', '/', '和', '●', '①', '1.', '\n2、', '（一）', '【法律】'];

  test('acts, by whatever stands between them', () => {
    const cells = fc.array(fc.tuple(fc.constantFrom(...SEPARATORS), fc.constantFrom(...ACTS)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(cells, (parts) => {
        const { citations, unresolved, looseNumbers } = phrases.parseBasis(parts.map(([separator, act]) => separator + act).join(''));
        expect(citations).toEqual(parts.flatMap(([, act]) => phrases.parseBasis(act).citations));
        expect([...unresolved, ...looseNumbers]).toEqual([]);
      }),
    );
  });

  test('units, also where nothing stands between them', () => {
    const names = fc.array(fc.constantFrom('县民政局', '县财政局', '县委办', '县市场监管局', '各镇(街道)'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(names, fc.constantFrom('', '、', '，', ';', '\n', ' '), (units, separator) => {
        expect(phrases.parseUnits(units.join(separator), 'responsible').units.map(({ text }) => text)).toEqual(units);
      }),
    );
  });
});

describe('the days of a due', () => {
  const TIMES: Readonly<Record<string, number>> = { 每月: 12, 每季度: 4, 每半年: 2, 每年: 1, 每两个月: 6, 每4个月: 3 };
  const day = fc
    .tuple(fc.constantFrom('月底', '首月', '末月', '第二个月', '月初', ''), fc.integer({ min: 1, max: 31 }))
    .map(([part, n]) => `${part}${n}日前`);
  const rhythm = fc.tuple(
    fc.constantFrom('每月', '每季度', '每半年', '每年', '每两个月', '每4个月', '每周'),
    fc.oneof(day, fc.constant('')),
  );

  test('come in order, each in the plan’s year, as often as the rhythm says', () => {
    fc.assert(
      fc.property(rhythm, fc.integer({ min: 2000, max: 2100 }), ([every, when], year) => {
        const { kind, occurrences } = phrases.parseTaskDue(every + when, year);
        expect(kind).toBe('recurring');
        if (occurrences === undefined) return;
        expect(occurrences).toEqual([...new Set(occurrences)].toSorted());
        expect(occurrences).toHaveLength(TIMES[every] ?? -1);
        for (const date of occurrences) expect(new Date(`${date}T00:00:00Z`).toISOString()).toBe(`${date.slice(0, 10)}T00:00:00.000Z`);
        expect(occurrences.every((date) => date.startsWith(String(year)))).toBe(true);
      }),
    );
  });

  test('stages follow one another', () => {
    const months = fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 })
      .map((all) => all.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(months, fc.constantFrom(';', ',', '；', '，', '。\n'), (all, separator) => {
        const due = phrases.parseTaskDue(all.map((month) => `${month}月底前完成第${month}批`).join(separator), 2021);
        expect(due.kind).toBe('staged');
        expect(due.stages?.map(({ end }) => Number(end?.slice(5, 7)))).toEqual(all);
        expect(due.end).toBe(due.stages?.at(-1)?.end);
      }),
    );
  });
});

describe('memoise', () => {
  test('gives what the function gives, and asks it once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '乙', '丙', '丁')), (texts) => {
        let calls = 0;
        const read = memoise((text) => {
          calls += 1;
          return { text };
        }, 4);
        expect(texts.map((text) => read(text).text)).toEqual(texts);
        expect(calls).toBe(new Set(texts).size);
      }),
    );
  });

  test('never keeps more than its limit, nor long texts', () => {
    let calls = 0;
    const read = memoise((text) => {
      calls += 1;
      return text.length;
    }, 2);
    for (const text of ['甲', '乙', '丙', '甲']) read(text);
    expect(calls).toBe(4);
    const long = '长'.repeat(5000);
    expect([read(long), read(long), calls]).toEqual([5000, 5000, 6]);
  });
});
