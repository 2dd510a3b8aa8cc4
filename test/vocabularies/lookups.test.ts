import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  comparable,
  compact,
  DOMAINS,
  findChannel,
  findDomain,
  findLevels,
  foldWidth,
  nearest,
  nearestChannel,
  STATUTORY_PERIODS,
  VOCABULARIES,
} from '../../src/vocabularies/index.ts';

describe('findChannel', () => {
  test.each([
    ['政府网站', 'government-website'],
    ['政府门户网站', 'government-website'],
    ['发布会/听证会', 'press-conference'],
    ['社区 / 企事业单位 / 村公示栏（电子屏）', 'notice-board'],
    ['一微一端', 'new-media'],
    ['信用中国网站', 'named-platform'],
    ['居委会', undefined],
    ['', undefined],
  ])('%s', (text, id) => {
    expect(findChannel(text)?.id).toBe(id);
  });

  test.each([
    ['政府网戰', 'government-website'],
    ['政务服务中新', 'service-centre'],
    ['公开查阅', 'reading-point'],
    ['会议', undefined],
    ['公园', undefined],
  ])('nearest to %s', (text, id) => {
    expect(nearestChannel(text)?.id).toBe(id);
  });
});

test('findDomain knows names, former and later names, and ids', () => {
  expect(DOMAINS).toHaveLength(26);
  expect(new Set(DOMAINS.map((domain) => domain.id)).size).toBe(26);
  expect(
    ['社会救助', '乡村振兴领域', '农村集体土地征收', '卫生健康', 'social-assistance', '三次产业发展'].map((text) => findDomain(text)?.id),
  ).toEqual(['social-assistance', 'poverty-alleviation', 'land-acquisition', 'health-care', 'social-assistance', undefined]);
});

test('findLevels reads one label', () => {
  expect([findLevels('县（区）级'), findLevels('乡、村级'), findLevels('镇街'), findLevels('全社会')]).toEqual([
    ['county'],
    ['town', 'village'],
    ['town'],
    undefined,
  ]);
});

describe('nearest', () => {
  test.each([
    ['--formt', '--format'],
    ['-FORMAT', '--format'],
    ['chanel', 'channel'],
    ['deadlien', 'deadline'],
    ['audience', 'audience'],
    ['xyz', undefined],
    ['', undefined],
    ['d', undefined],
    ['长'.repeat(1000), undefined],
  ])('%s', (text, expected) => {
    expect(nearest(text, ['--format', 'channel', 'deadline', 'audience'])).toBe(expected);
  });

  test('of two equally near it names neither', () => {
    expect(nearest('leval', ['level', 'lever', 'leva1'])).toBeUndefined();
  });

  test('a candidate is nearest to itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,20}$/), (word) => {
        expect(nearest(word, ['another-candidate', word])).toBe(word);
      }),
    );
  });
});

describe('normal forms', () => {
  test('folding keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldWidth(text)).toHaveLength(text.length);
      }),
    );
  });

  test('blanks, width and kinds of brackets do not count', () => {
    expect(compact('２０ 个工　作日\n（内）')).toBe('20个工作日(内)');
    expect(comparable('国办发【2019】５４ 号')).toBe(comparable('国办发〔2019〕54号'));
    expect(comparable('“三项补贴”—APP')).toBe('"三项补贴"-app');
  });

  test('a normal form is its own normal form', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text));
      }),
    );
  });
});

describe('statutory periods', () => {
  test('carry act, article and confidence', () => {
    const general = STATUTORY_PERIODS.find((period) => period.act === '政府信息公开条例' && period.article === '第二十六条');
    expect(general).toMatchObject({ bound: 'at-most', n: 20, unit: 'working-day', confidence: 'certain' });
    expect(STATUTORY_PERIODS.find((period) => period.act === '预算法')).toMatchObject({ n: 20, unit: 'day' });
    expect(STATUTORY_PERIODS.filter((period) => period.bound === 'fixed-date').map((period) => period.monthDay)).toEqual([
      '01-31',
      '03-31',
    ]);
  });

  test('what comes from general knowledge or a changed act says so', () => {
    const doubtful = STATUTORY_PERIODS.filter((period) => period.confidence === 'recheck');
    expect([...new Set(doubtful.map((period) => period.act))]).toEqual([
      '村民委员会组织法',
      '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
      '招标拍卖挂牌出让国有建设用地使用权规定',
      '最低生活保障审核确认办法',
    ]);
  });
});

test('the vocabularies have a day', () => {
  expect(VOCABULARIES.asOf).toBe('2025-04-19');
  expect(VOCABULARIES.version).not.toBe('');
});
