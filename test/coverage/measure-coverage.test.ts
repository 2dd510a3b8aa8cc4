import { describe, expect, it } from 'vitest';

import type { Facts } from '../../src/model/finding.ts';
import { catalogueOf, measure, outcomes, referenceOf } from '../support/coverage.ts';

const GUIDE = { name: '办事指南' };
const RESULT = { name: '审批结果', content: ['低保对象名单', '救助金额'] };
const POLICY = { name: '政策法规文件', content: ['社会救助暂行办法'] };

describe('an item of the standard', () => {
  it('is covered where everything that the standard says is there, whoever answers for it', () => {
    const coverage = measure([catalogueOf([GUIDE])], [catalogueOf([{ ...GUIDE, subject: ['县级人民政府民政部门'] }])]);
    expect(outcomes(coverage)).toEqual([['办事指南', 'covered']]);
    expect(coverage.figures).toMatchObject({ demanded: 1, covered: 1, weaker: 0, missing: 0 });
  });

  it.each<[string, Facts, Facts, string]>([
    [
      'a longer deadline',
      {},
      { deadline: '信息形成之日起30个工作日内' },
      '公开时限“信息形成之日起30个工作日内”长于标准的“信息形成或者变更之日起20个工作日内”',
    ],
    ['a vaguer deadline', {}, { deadline: '及时公开' }, '公开时限“及时公开”不如标准的“信息形成或者变更之日起20个工作日内”明确'],
    ['no deadline', {}, { deadline: undefined }, '没有写公开时限，标准为“信息形成或者变更之日起20个工作日内”'],
    ['a channel less', {}, { channel: ['政府网站'] }, '公开渠道缺“政务服务中心”'],
    ['no website', {}, { channel: ['政务服务中心'] }, '公开渠道缺“政府网站”'],
    ['a narrower audience', {}, { audience: { group: '申请人' } }, '公开对象“特定群体：申请人”比标准的“全社会”窄'],
    ['no audience', {}, { audience: undefined }, '没有写公开对象，标准为“全社会”'],
    ['disclosure on request', {}, { method: 'on-request' }, '标准为主动公开，此处为依申请公开'],
    ['an element less', {}, { content: ['办理事项', '申请材料'] }, '公开内容缺“办理条件”'],
    ['an act less', { basis: ['《社会救助暂行办法》', '《最低生活保障审核确认办法》'] }, {}, '公开依据缺《最低生活保障审核确认办法》'],
    ['a level less', { level: ['county', 'town'] }, { level: ['county'] }, '公开层级缺乡级'],
    ['nobody who answers for it', {}, { subject: undefined }, '没有写公开主体'],
  ])('is weaker with %s', (_, demanded, own, message) => {
    const coverage = measure([catalogueOf([{ ...GUIDE, ...own }])], [catalogueOf([{ ...GUIDE, ...demanded }])]);
    expect(outcomes(coverage)).toEqual([['办事指南', 'weaker', message]]);
  });

  it.each<[string, Facts, Facts]>([
    ['a shorter deadline', {}, { deadline: '信息形成或者变更之日起10个工作日内' }],
    ['more channels', {}, { channel: ['政府网站', '政务服务中心', '两微一端'] }],
    ['a wider audience', { audience: { group: '申请人' } }, { audience: '全社会' }],
    ['more elements in other words and order', {}, { content: ['申请材料清单', '办理条件', '办理事项', '咨询电话'] }],
    ['the elements in one text', {}, { content: ['办理事项、办理条件、申请材料、办理流程'] }],
    ['the successor of an act', { basis: ['《最低生活保障审核审批办法（试行）》'] }, { basis: ['《最低生活保障审核确认办法》'] }],
    [
      'an act of the matter without the regulation that holds everywhere',
      { basis: ['《社会救助暂行办法》', '《中华人民共和国政府信息公开条例》'] },
      { basis: ['《社会救助暂行办法》'] },
    ],
    ['more levels', { level: ['county'] }, { level: ['county', 'town'] }],
  ])('is covered with %s', (_, demanded, own) => {
    const coverage = measure([catalogueOf([{ ...GUIDE, ...own }])], [catalogueOf([{ ...GUIDE, ...demanded }])]);
    expect(outcomes(coverage)).toEqual([['办事指南', 'covered']]);
  });

  it('is only doubted where an element is summed up in fewer words', () => {
    const standard = catalogueOf([{ ...GUIDE, content: ['一般公共预算收入表', '一般公共预算支出表'] }]);
    const coverage = measure([catalogueOf([{ ...GUIDE, content: ['一般公共预算'] }])], [standard]);
    expect(outcomes(coverage)).toEqual([['办事指南', 'covered']]);
    const [item] = coverage.places[0]?.domains[0]?.items ?? [];
    expect(item?.doubtful.map(({ message }) => message)).toEqual(['公开内容“一般公共预算支出表”只概括写作“一般公共预算”']);
  });

  it('that was divided is held against all its parts', () => {
    const whole = { name: '审核审批信息', content: ['初审对象名单', '公示期限', '审批对象名单', '批准金额', '批准日期', '监督电话'] };
    const parts = [
      { name: '审核信息', content: ['初审对象名单', '公示期限', '监督电话'] },
      { name: '审批信息', content: ['审批对象名单', '批准金额'] },
    ];
    const coverage = measure([catalogueOf([GUIDE, ...parts])], [catalogueOf([GUIDE, whole])]);
    expect(outcomes(coverage)).toEqual([
      ['办事指南', 'covered'],
      ['审核审批信息', 'weaker', '公开内容缺“批准日期”'],
    ]);
  });

  it('that is not there is missing, and what the standard has not is own', () => {
    const coverage = measure([catalogueOf([GUIDE, { name: '工作动态', content: ['图片新闻'] }])], [catalogueOf([GUIDE, RESULT])]);
    expect(outcomes(coverage)).toEqual([
      ['办事指南', 'covered'],
      ['审批结果', 'missing'],
      ['工作动态', 'own'],
    ]);
    expect(coverage.figures).toMatchObject({ demanded: 2, covered: 1, missing: 1, own: 1 });
  });

  it('is there only once: a second item of the same name is own', () => {
    const coverage = measure([catalogueOf([GUIDE, { ...GUIDE, category: '临时救助' }])], [catalogueOf([GUIDE])]);
    expect(outcomes(coverage).map(([, state]) => state)).toEqual(['covered', 'own']);
  });

  it('is known by what it is called, though it shows something else', () => {
    const [demanded, own] = [
      { name: '建设工程规划许可证', content: ['许可事项', '许可条件'] },
      { name: '建设工程规划许可', content: ['申请表下载', '窗口电话'] },
    ];
    expect(outcomes(measure([catalogueOf([GUIDE, own])], [catalogueOf([GUIDE, demanded])]))).toEqual([
      ['办事指南', 'covered'],
      ['建设工程规划许可证', 'weaker', '公开内容缺“许可事项”', '公开内容缺“许可条件”'],
    ]);
  });

  it('is known by derivedFrom, whatever it is called', () => {
    const own = { name: '怎样申请低保', category: '低保', content: ['窗口电话'], derivedFrom: 'guide' };
    const coverage = measure([catalogueOf([own])], [catalogueOf([{ ...GUIDE, id: 'guide' }])]);
    expect(coverage.places[0]?.domains[0]?.items[0]).toMatchObject({ state: 'weaker', match: { by: 'declared' } });
  });
});

describe('a reference', () => {
  it('knows its items by their other names', () => {
    const standard = referenceOf([GUIDE, { name: '国土空间总体规划', category: '规划', otherNames: ['城市、镇总体规划'] }]);
    const coverage = measure([catalogueOf([GUIDE, { name: '城市、镇总体规划', category: '规划公示', content: ['规划文本'] }])], [standard]);
    expect(outcomes(coverage).map(([name, state]) => [name, state])).toEqual([
      ['办事指南', 'covered'],
      ['国土空间总体规划', 'weaker'],
    ]);
  });

  it('means by another name that several items have the one of the same category', () => {
    const named = (category: string) => ({ category, name: '政策法规文件', content: [`${category}的法规`], otherNames: ['政策法规'] });
    const own = (category: string) => ({ category, name: '政策法规', content: [`${category}的法规`] });
    const coverage = measure(
      [catalogueOf([own('临时救助'), own('最低生活保障')])],
      [referenceOf([named('综合业务'), named('最低生活保障'), named('临时救助')])],
    );
    expect(coverage.places[0]?.domains[0]?.items.map(({ standard, state }) => [standard?.category, state])).toEqual([
      ['综合业务', 'missing'],
      ['最低生活保障', 'covered'],
      ['临时救助', 'covered'],
    ]);
  });

  it('never has a missing item that is general knowledge', () => {
    const coverage = measure([catalogueOf([GUIDE])], [referenceOf([GUIDE, { ...RESULT, unsure: ['item'] }, POLICY])]);
    expect(outcomes(coverage)).toEqual([
      ['办事指南', 'covered'],
      ['审批结果', 'unsure'],
      ['政策法规文件', 'missing'],
    ]);
    expect(coverage.figures).toMatchObject({ demanded: 2, unsure: 1, missing: 1 });
  });

  it('makes nothing weaker by a field that is general knowledge', () => {
    const coverage = measure([catalogueOf([{ ...GUIDE, channel: ['政府网站'] }])], [referenceOf([{ ...GUIDE, unsure: ['channel'] }])]);
    expect(outcomes(coverage)).toEqual([['办事指南', 'covered']]);
    expect(coverage.places[0]?.domains[0]?.items[0]?.doubtful).toMatchObject([{ element: 'channel', confidence: 'general' }]);
  });

  it('says how sure its items are, and of which day it is', () => {
    const { standard } = measure([catalogueOf([GUIDE])], [referenceOf([GUIDE, { ...RESULT, unsure: ['item'] }])]);
    expect(standard.reference).toEqual({ asOf: '2026-11-01', confidence: { law: 1, seen: 0, general: 1 } });
  });
});

describe('places', () => {
  const TOWN = { place: { name: '清源县清溪镇', level: 'town' } };

  it('are measured each by itself, a town by what is asked of towns', () => {
    const standard = referenceOf([
      { ...GUIDE, level: ['county', 'town'] },
      { ...RESULT, level: ['county'] },
      { ...POLICY, level: ['town', 'village'] },
    ]);
    const coverage = measure([catalogueOf([GUIDE, RESULT]), catalogueOf([{ ...GUIDE, level: ['town'] }], TOWN)], [standard]);
    expect(coverage.places.map(({ name, figures }) => [name, figures.covered, figures.weaker, figures.missing])).toEqual([
      ['清源县', 1, 1, 1],
      ['清源县清溪镇', 1, 0, 1],
    ]);
  });

  it('of the standard answer for themselves: a folder by itself is whole', () => {
    const folder = [catalogueOf([GUIDE, RESULT, POLICY]), catalogueOf([{ ...GUIDE, level: ['town'] }], TOWN)];
    const { figures } = measure(folder, folder);
    expect(figures).toMatchObject({ demanded: 4, covered: 4 });
  });

  it('that the standard has not are measured by its highest', () => {
    const standard = [catalogueOf([{ ...GUIDE, level: ['county', 'town'] }]), catalogueOf([POLICY], TOWN)];
    const other = catalogueOf([{ ...GUIDE, level: ['town'] }], { place: { name: '清源县云台镇', level: 'town' } });
    expect(outcomes(measure([other], standard))).toEqual([['办事指南', 'covered']]);
  });

  it('are counted by level: what is not disclosed at one is missing there alone', () => {
    const coverage = measure([catalogueOf([{ ...GUIDE, level: ['county'] }])], [catalogueOf([{ ...GUIDE, level: ['county', 'town'] }])]);
    expect(coverage.places[0]?.levels).toEqual([
      { level: 'county', covered: 1, weaker: 0, missing: 0 },
      { level: 'town', covered: 0, weaker: 0, missing: 1 },
    ]);
  });

  it('are counted by body, and what is missing by whom the standard names', () => {
    const standard = [GUIDE, RESULT].map((item) => ({ ...item, subject: ['县级人民政府民政部门'] }));
    const coverage = measure([catalogueOf([GUIDE, { name: '工作动态', content: ['图片新闻'] }])], [catalogueOf(standard)]);
    expect(coverage.places[0]?.bodies).toEqual([
      { body: '清源县民政局', covered: 1, weaker: 0, missing: 0, own: 1 },
      { body: '县级人民政府民政部门', covered: 0, weaker: 0, missing: 1, own: 0 },
    ]);
  });
});

describe('domains', () => {
  const BUDGETS = { domain: 'budgets-and-accounts', title: '清源县财政预决算领域基层政务公开标准目录' };

  it('are found by any of their names', () => {
    const coverage = measure([catalogueOf([GUIDE], { domain: '卫生健康' })], [catalogueOf([GUIDE], { domain: '医疗卫生' })]);
    expect(coverage.places[0]?.domains).toMatchObject([{ state: 'compared', name: { zh: '医疗卫生' } }]);
  });

  it('that are not there are missing with all their items', () => {
    const coverage = measure([catalogueOf([GUIDE])], [catalogueOf([GUIDE]), catalogueOf([RESULT, POLICY], BUDGETS)]);
    expect(coverage.places[0]?.domains.map(({ name, state, figures }) => [name.zh, state, figures.missing])).toEqual([
      ['财政预决算', 'missing', 2],
      ['社会救助', 'compared', 0],
    ]);
  });

  it('that the standard has not are own', () => {
    const coverage = measure([catalogueOf([GUIDE]), catalogueOf([POLICY], { domain: '农村集体三资管理' })], [catalogueOf([GUIDE])]);
    expect(coverage.places[0]?.domains.map(({ name, state }) => [name.zh, state])).toEqual([
      ['社会救助', 'compared'],
      ['农村集体三资管理', 'own'],
    ]);
    expect(coverage.figures).toMatchObject({ demanded: 1, own: 1 });
  });

  it('and items that do not apply are not missing, with the reason', () => {
    const exemptions = {
      ofDomain: (domain: string) => (domain === 'budgets-and-accounts' ? '由市级统一公开' : undefined),
      ofItem: (_: string, item: { readonly name?: { readonly value: string } | undefined }) =>
        item.name?.value === '审批结果' ? '本县没有此类对象' : undefined,
    };
    const standard = [catalogueOf([GUIDE, RESULT]), catalogueOf([POLICY], BUDGETS)];
    const coverage = measure([catalogueOf([GUIDE])], standard, { exemptions });
    expect(coverage.figures).toMatchObject({ demanded: 1, covered: 1, notApplicable: 2 });
    expect(coverage.places[0]?.domains).toMatchObject([
      { state: 'not-applicable', reason: '由市级统一公开', items: [{ reason: '由市级统一公开' }] },
      { state: 'compared', items: [{ state: 'covered' }, { state: 'not-applicable', reason: '本县没有此类对象' }] },
    ]);
  });

  it('that are said not to apply and have a catalogue are measured, and it is said', () => {
    const exemptions = { ofDomain: () => '没有', ofItem: () => undefined };
    const coverage = measure([catalogueOf([GUIDE])], [catalogueOf([GUIDE])], { exemptions });
    expect(coverage.figures.covered).toBe(1);
    expect(coverage.notices).toEqual(['清源县的领域清单说“社会救助”不适用，却有这个领域的目录；已照常衡量']);
  });
});

describe('copying', () => {
  it('shows by blanks and bodies of no place; what names the place is adapted', () => {
    const blank = { ...GUIDE, category: '临时救助', content: ['办理事项', '办理条件', '申请材料', 'XX县临时救助标准'] };
    const items = [GUIDE, { ...RESULT, subject: ['XX县民政局'] }, { ...POLICY, subject: ['民政部门'] }, blank];
    const coverage = measure([catalogueOf(items)], [catalogueOf([GUIDE, RESULT, POLICY, { ...GUIDE, category: '临时救助' }])]);
    expect(coverage.figures).toMatchObject({ adapted: 1, copied: 3 });
    expect(coverage.places[0]?.domains[0]?.items.map(({ leftovers }) => leftovers)).toEqual([[], ['XX县民政局'], ['民政部门'], ['XX']]);
  });
});

describe('the gate', () => {
  it.each<[number | undefined, boolean]>([
    [undefined, true],
    [50, true],
    [50.1, false],
  ])('of %s per cent passes half: %s', (failUnder, passed) => {
    const { gate } = measure([catalogueOf([GUIDE])], [catalogueOf([GUIDE, RESULT])], { failUnder });
    expect(gate).toEqual({ failUnder, passed });
  });

  it('is not passed where nothing is demanded', () => {
    const { gate } = measure([catalogueOf([GUIDE])], [catalogueOf([GUIDE], { domain: '救灾' })], { failUnder: 1, isWanted: () => false });
    expect(gate.passed).toBe(false);
  });
});
