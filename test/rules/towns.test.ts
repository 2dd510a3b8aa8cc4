import { describe, expect, it, test } from 'vitest';

import type { Facts } from '../../src/model/finding.ts';
import { formatPlace } from '../../src/model/place.ts';
import { pairTowns, type PlaceName } from '../../src/rules/towns.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';

const ID = 'town-contradicts-county';
const COUNTY = { level: ['county', 'town'] };

function county(items: readonly Facts[], overrides: Facts = {}): string {
  return JSON.stringify(catalogueDocument(items, { edition: '2025', ...overrides }));
}

function town(items: readonly Facts[], overrides: Facts = {}): string {
  return JSON.stringify(
    catalogueDocument(
      items.map((item) => ({ subject: ['清溪镇人民政府'], ...item })),
      { id: 'qingxi', place: { name: '清源县清溪镇', level: 'town' }, edition: '2025', ...overrides },
    ),
  );
}

/** What the rule says, as `file severity: message`. */
async function judge(
  files: Readonly<Record<string, string>>,
  settings: Parameters<typeof validateFiles>[1] = {},
): Promise<readonly string[]> {
  const { report } = await validateFiles(files, settings);
  return report.findings.filter(({ ruleId }) => ruleId === ID).map(({ file, severity, message }) => `${file} ${severity}: ${message}`);
}

describe('the same item', () => {
  const weaker = { deadline: '信息形成或者变更之日起30个工作日内' };

  test.each<[string, Facts, Facts, readonly string[]]>([
    ['by its id is an error', COUNTY, weaker, ['t.yaml error']],
    [
      'by what it was derived from is an error',
      COUNTY,
      { ...weaker, id: 'other', name: '服务指南', derivedFrom: 'min-living-allowance.guide' },
      ['t.yaml error'],
    ],
    ['by category and name is a warning', COUNTY, { ...weaker, id: 'other' }, ['t.yaml warning']],
    [
      'by name alone is another item, and that of the county is lacking',
      COUNTY,
      { ...weaker, id: 'other', category: '临时救助' },
      ['t.yaml warning'],
    ],
    ['that the county keeps to itself is another by name', { level: ['county'] }, { ...weaker, id: 'other' }, []],
    ['that the county keeps to itself is the same by id', { level: ['county'] }, weaker, ['t.yaml error']],
  ])('%s', async (_, above, own, told) => {
    const found = await judge({ 'c.yaml': county([above]), 't.yaml': town([own]) });
    expect(found.map((line) => line.split(':')[0])).toEqual(told);
  });

  test.each<[string, Facts, Facts, string | undefined]>([
    ['a longer deadline', { deadline: '信息形成之日起10个工作日内' }, { deadline: '信息形成之日起15个工作日内' }, '长于'],
    ['a shorter one', { deadline: '信息形成之日起10个工作日内' }, { deadline: '信息形成之日起5个工作日内' }, undefined],
    ['days that usually come to less', { deadline: '信息形成之日起20个工作日内' }, { deadline: '信息形成之日起20日内' }, undefined],
    ['a rhythm that comes round less often', { deadline: '每季度更新' }, { deadline: '每年更新' }, '长于'],
    ['a deadline that cannot be audited', {}, { deadline: '及时公开' }, '无法核查'],
    ['one that could not be audited before', { deadline: '及时公开' }, { deadline: '长期公开' }, undefined],
    ['a part with a period of its own', {}, { deadline: '信息形成之日起20个工作日内；行政处罚30个工作日内' }, undefined],
    ['a display for some days', {}, { deadline: '信息形成或者变更之日起20个工作日内，公示7个工作日' }, undefined],
    ['a blank deadline, which is another rule’s', {}, { deadline: undefined }, undefined],
    ['some in place of everyone', {}, { audience: { group: '申请人' } }, '窄'],
    ['everyone in place of some', { audience: { group: '申请人' } }, { audience: '全社会' }, undefined],
    ['on request in place of proactive', {}, { method: 'on-request' }, '依申请'],
    ['proactive in place of on request', { method: 'on-request' }, {}, undefined],
    ['other bodies and channels', {}, { channel: ['便民服务站'] }, undefined],
  ])('has %s', async (_, above, own, told) => {
    const found = await judge({ 'c.yaml': county([{ ...COUNTY, ...above }]), 't.yaml': town([own]) });
    expect(found).toEqual(told === undefined ? [] : [expect.stringContaining(told)]);
  });

  it('may follow any of the rows that the county has of its name', async () => {
    const rows = [
      { ...COUNTY, id: 'a', deadline: '信息形成之日起5个工作日内' },
      { ...COUNTY, id: 'b', deadline: '信息形成之日起30个工作日内' },
    ];
    expect(await judge({ 'c.yaml': county(rows), 't.yaml': town([{ id: 'c', deadline: '信息形成之日起20个工作日内' }]) })).toEqual([]);
  });

  it('is no item where the county has more rows of its name than anybody could follow', async () => {
    const rows = (count: number): readonly Facts[] => Array.from({ length: count }, (_, index) => ({ ...COUNTY, id: `row-${index}` }));
    const own = town([{ id: 'own', method: 'on-request' }]);
    expect(await judge({ 'c.yaml': county(rows(20)), 't.yaml': own })).toHaveLength(1);
    expect(await judge({ 'c.yaml': county(rows(21)), 't.yaml': own })).toEqual([]);
  });

  it('is told with its place in both files', async () => {
    const { report } = await validateFiles({ 'c.yaml': county([COUNTY]), 't.yaml': town([{ audience: { group: '申请人' } }]) });
    const finding = report.findings.find(({ ruleId }) => ruleId === ID);
    expect(finding).toMatchObject({
      file: 't.yaml',
      itemId: 'min-living-allowance.guide',
      element: 'audience',
      related: [{ file: 'c.yaml' }],
    });
    expect(finding && formatPlace(finding.place)).toMatch(/^1:\d+$/u);
  });
});

describe('an item that the county gives to towns', () => {
  const REVIEW = { id: 'review', category: '临时救助', name: '审核信息', level: ['town'] };

  test.each<[string, Facts, number]>([
    ['is lacking', REVIEW, 1],
    ['and no town’s is not', { ...REVIEW, level: ['county'] }, 0],
    ['without a level is the county’s own', { ...REVIEW, level: undefined }, 0],
    ['of this town', { ...REVIEW, subject: ['清溪镇人民政府'] }, 1],
    ['of this town, written with its county', { ...REVIEW, subject: ['清源县清溪镇人民政府'] }, 1],
    ['of all towns', { ...REVIEW, subject: ['各镇人民政府'] }, 1],
    ['of another town is not', { ...REVIEW, subject: ['白河镇人民政府'] }, 0],
  ])('%s', async (_, item, count) => {
    const found = await judge({ 'c.yaml': county([COUNTY, item]), 't.yaml': town([{}]) });
    expect(found).toEqual(count === 0 ? [] : ['t.yaml warning: 县目录把“临时救助 › 审核信息”列为乡级公开，本目录没有这一事项']);
  });

  it('may stand in any of the town’s files', async () => {
    const files = {
      'c.yaml': county([COUNTY, REVIEW]),
      't.yaml': town([{}]),
      'u.yaml': town([{ ...REVIEW, level: undefined }], { id: 'qingxi-2' }),
    };
    expect(await judge(files)).toEqual([]);
  });

  it('is told one by one, each with a fingerprint of its own', async () => {
    const { report } = await validateFiles({
      'c.yaml': county([COUNTY, REVIEW, { ...REVIEW, id: 'list', name: '对象名单' }]),
      't.yaml': town([{}]),
    });
    const found = report.findings.filter(({ ruleId }) => ruleId === ID);
    expect(found.map(({ itemName }) => itemName)).toEqual(['审核信息', '对象名单']);
    expect(new Set(found.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});

describe('in a run', () => {
  const FILES = { 'c.yaml': county([COUNTY]), 't.yaml': town([{ method: 'on-request' }]) };

  test.each<[string, Readonly<Record<string, string>>, number]>([
    ['a town and its county are compared', FILES, 1],
    ['another edition is not', { ...FILES, 'c.yaml': county([COUNTY], { edition: '2024' }) }, 0],
    ['2025年版 is 2025', { ...FILES, 'c.yaml': county([COUNTY], { edition: '2025年版' }) }, 1],
    ['another domain is not', { ...FILES, 'c.yaml': county([COUNTY], { domain: '养老服务' }) }, 0],
    ['another county is not', { ...FILES, 'c.yaml': county([COUNTY], { place: { name: '云岭县', level: 'county' } }) }, 0],
    ['the town alone is not', { 't.yaml': FILES['t.yaml'] }, 0],
    [
      'days of the same year are one edition',
      {
        'c.yaml': county([COUNTY], { edition: undefined, effective: '2025-05-06' }),
        't.yaml': town([{ method: 'on-request' }], { edition: undefined, effective: '2025-06-03' }),
      },
      1,
    ],
    [
      'a town without its county’s name is compared with what it was derived from',
      {
        ...FILES,
        't.yaml': town([{ method: 'on-request' }], { place: { name: '清溪镇', level: 'town' }, derivedFrom: 'qingyuan-social-assistance' }),
      },
      1,
    ],
    [
      'each town is compared',
      {
        ...FILES,
        'u.yaml': town([{ method: 'on-request', subject: ['白河镇人民政府'] }], {
          id: 'baihe',
          place: { name: '清源县白河镇', level: 'town' },
        }),
      },
      2,
    ],
  ])('%s', async (_, files, count) => {
    expect(await judge(files)).toHaveLength(count);
  });

  it('reads no file again where there is no pair, or where the rule is off', async () => {
    const reads = async (files: Readonly<Record<string, string>>, settings: object = {}): Promise<number> => {
      let count = 0;
      const inputs = Object.entries(files).map(([path, text]) => ({ path, read: () => ((count += 1), Buffer.from(text)) }));
      const { validate } = await import('../../src/commands/validation.ts');
      await validate(inputs, { language: 'zh', failOn: 'error', asOf: '2026-11-21', clock: () => 0, ...settings });
      return count;
    };
    const once = await reads({ 'c.yaml': FILES['c.yaml'], 'o.yaml': town([{}], { place: { name: '云岭县白河镇', level: 'town' } }) });
    expect(await reads(FILES, { severities: new Map([[ID, 'off']]) })).toBe(once);
    expect(await reads(FILES)).toBe(once + 2);
  });

  it('heeds the settings of the town’s file', async () => {
    const overrides = [{ files: ['t.yaml'], severities: new Map([[ID, 'off' as const]]) }];
    expect(await judge(FILES, { overrides })).toEqual([]);
  });
});

describe('pairs', () => {
  const name = (place: string, level: PlaceName['level'], more: Partial<PlaceName> = {}): PlaceName => ({
    place,
    level,
    scope: 'social-assistance|2025',
    id: undefined,
    derivedFrom: undefined,
    ...more,
  });

  it('are of the county with the longest name in front', () => {
    const [long, short] = [name('云城市清源县', 'county'), name('云城市', 'county')];
    const one = name('云城市清源县清溪镇', 'town');
    expect(pairTowns([short, long, one])).toEqual([{ town: [one], county: [long] }]);
  });

  it('take a place of the same name, or of no level, for no county', () => {
    expect(pairTowns([name('清溪镇', 'county'), name('清溪镇', 'town')])).toEqual([]);
    expect(pairTowns([name('清源县', undefined), name('清源县清溪镇', 'town')])).toEqual([]);
  });

  it('are not lost where the catalogue derived from is not there', () => {
    const [above, own] = [name('清源县', 'county', { id: 'new' }), name('清源县清溪镇', 'town', { derivedFrom: 'old' })];
    expect(pairTowns([above, own])).toEqual([{ town: [own], county: [above] }]);
  });

  it('hold for very long names', () => {
    expect(pairTowns([name('清源县', 'county'), name(`清源县${'镇'.repeat(1e6)}`, 'town')])).toHaveLength(1);
  });
});
