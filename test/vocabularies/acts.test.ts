import { describe, expect, test } from 'vitest';

import { ACTS, ORGANS, PLANS, STATUTORY_PERIODS } from '../../src/vocabularies/data.generated.ts';
import { DOMAINS, editionOn, makeLaw, type Act } from '../../src/vocabularies/index.ts';
import { bareTitle, comparableTitle } from '../../src/vocabularies/titles.ts';

const law = makeLaw();
const acts = ACTS.entries;
const plans = PLANS.entries;

/** Keys that stand for more than one entry. */
function shared<Entry>(entries: readonly Entry[], keysOf: (entry: Entry) => readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const key of new Set(keysOf(entry))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([key]) => key);
}

const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day);
};

function daysOf(act: Act): readonly string[] {
  const days = act.editions.flatMap(({ adopted, effective }) => [adopted, effective]);
  return [...days, act.ended?.on, act.asOf].filter((day) => day !== undefined);
}

/** Whether each text took effect after the one before it and after it was passed, and all of them before the act ended. */
function isInOrder({ editions, ended }: Act): boolean {
  const begins = editions.map(({ adopted, effective }) => effective ?? adopted).filter((day) => day !== undefined);
  return (
    begins.every((day, at) => at === 0 || (begins[at - 1] ?? day) < day) &&
    begins.every((day) => ended?.on === undefined || day < ended.on) &&
    editions.every(({ adopted, effective }) => adopted === undefined || effective === undefined || adopted < effective)
  );
}

function actOf(title: string): Act {
  const act = acts.find((entry) => entry.title === title);
  if (act === undefined) throw new Error(`no entry ${title}`);
  return act;
}

/** 国务院令第711号, 农业农村部令2021年第1号, 国办发〔2019〕54号, 国家税务总局公告2009年第1号, GB/T 9704-2012. */
const NUMBER =
  /^(?:[\u4e00-\u9fff、]{1,16}令第[1-9]\d{0,3}号|[\u4e00-\u9fff]{2,10}(?:令|公告)(?:19|20)\d{2}年第[1-9]\d{0,3}号|[\u4e00-\u9fff]{2,8}〔(?:19|20)\d{2}〕[1-9]\d{0,3}号|GB\/T \d+-\d{4})$/u;

describe('the acts', () => {
  test('are those that catalogues of the pilot domains cite', () => {
    expect(acts.length).toBeGreaterThanOrEqual(610);
    const cited = new Set(acts.flatMap(({ domains }) => domains));
    expect(DOMAINS.filter(({ id }) => !cited.has(id))).toEqual([]);
    expect([...cited].filter((id) => law.findDomain(id) === undefined)).toEqual([]);
  });

  test('share no title and no other name', () => {
    expect(shared(acts, ({ title, aliases }) => [title, ...aliases].map(comparableTitle))).toEqual([]);
  });

  test('share a bare title only where a document on probation was followed by one of the same name', () => {
    expect(shared(acts, ({ title, aliases }) => [title, ...aliases].map(bareTitle))).toEqual([
      '政府信息公开工作年度报告格式',
      '排污许可管理办法',
    ]);
  });

  test('have titles without marks around them or blanks', () => {
    expect(acts.flatMap(({ title, aliases }) => [title, ...aliases]).filter((title) => /[《》()\s]/u.test(title))).toEqual([]);
  });

  test('have well-formed numbers and days, in order', () => {
    expect(acts.filter(({ editions }) => editions.some(({ number }) => number !== undefined && !NUMBER.test(number)))).toEqual([]);
    expect(acts.filter((act) => !daysOf(act).every(isDay))).toEqual([]);
    expect(acts.filter((act) => !isInOrder(act)).map(({ title }) => title)).toEqual([]);
  });

  test('that ended name how, and the acts that took their place', () => {
    const ended = acts.flatMap(({ title, ended: end }) => (end === undefined ? [] : [{ title, ...end }]));
    expect(ended.length).toBeGreaterThanOrEqual(75);
    expect(ended.filter(({ how }) => !['repealed', 'replaced', 'lapsed'].includes(how))).toEqual([]);
    const titles = new Set(acts.map(({ title }) => title));
    expect(ended.filter(({ title, successors }) => successors.some((successor) => successor === title || !titles.has(successor)))).toEqual(
      [],
    );
  });

  test.each([ACTS, PLANS, ORGANS, STATUTORY_PERIODS])(
    'and whatever else $id holds from general knowledge is to be rechecked',
    ({ entries }) => {
      const unchecked = entries.filter(({ source }) => /general knowledge|一般了解|常识/u.test(source));
      expect(unchecked.length).toBeGreaterThan(0);
      expect(unchecked.filter(({ source, confidence }) => source !== '一般了解 general knowledge' || confidence !== 'recheck')).toEqual([]);
    },
  );

  test('of a place say which, and no others do', () => {
    expect(acts.filter(({ kind, place }) => (kind === 'local-act') !== (place !== undefined))).toEqual([]);
  });

  test('whose order numbers the State Council gave in turn have them in the order of their days', () => {
    // Two pairs of regulations were signed the other way round.
    const swapped = new Set(['中华人民共和国母婴保健法实施办法', '计划生育技术服务管理条例', '草原防火条例', '森林防火条例']);
    const orders = acts
      .filter(({ title }) => !swapped.has(title))
      .flatMap(({ editions }) => firstOfEachNumber(editions))
      .filter(({ serial }) => serial >= 100)
      .toSorted((a, b) => a.serial - b.serial);
    expect(orders.length).toBeGreaterThan(100);
    expect(orders.map(({ adopted }) => adopted)).toEqual(orders.map(({ adopted }) => adopted).toSorted());
  });
});

/** An amended act that kept its number has it with several texts; the order is as old as the first. */
function firstOfEachNumber(editions: Act['editions']): { readonly serial: number; readonly adopted: string }[] {
  const firsts = new Map<number, string>();
  for (const { number = '', adopted } of editions) {
    const serial = Number(/^国务院令第(\d+)号$/u.exec(number)?.[1]);
    if (adopted !== undefined && !Number.isNaN(serial) && !firsts.has(serial)) firsts.set(serial, adopted);
  }
  return [...firsts].map(([serial, adopted]) => ({ serial, adopted }));
}

const DISCLOSURE = '中华人民共和国政府信息公开条例';
const ENFORCEMENT = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见';

describe('findAct knows an act as offices write it', () => {
  test.each([
    ['《中华人民共和国政府信息公开条例》', DISCLOSURE],
    ['《政府信息公开条例》', DISCLOSURE],
    ['中华人民共和国 政府信息公开条例', DISCLOSURE],
    ['《关于全面推进政务公开工作的意见》', '关于全面推进政务公开工作的意见'],
    ['《中共中央办公厅国务院办公厅印发〈关于全面推进政务公开工作的意见〉的通知》', '关于全面推进政务公开工作的意见'],
    ['中共中央办公厅、国务院办公厅印发《关于全面推进政务公开工作的意见》', '关于全面推进政务公开工作的意见'],
    ['国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知', '〈关于全面推进政务公开工作的意见〉实施细则'],
    ['《〈关于全面推进政务公开工作的意见〉实施细则》', '〈关于全面推进政务公开工作的意见〉实施细则'],
    ['关于推进重大建设项目批准和实施领域政府信息公开的意见', '国务院办公厅关于推进重大建设项目批准和实施领域政府信息公开的意见'],
    ['《国务院办公厅关于推进公共资源配置领域政府信息公开的意见》', '国务院办公厅关于推进公共资源配置领域政府信息公开的意见'],
    [ENFORCEMENT, ENFORCEMENT],
    ['关于全面推行行政执法公示制度、执法全过程记录制度、重大执法决定法制审核制度的指导意见', ENFORCEMENT],
    ['《开展基层政务公开标准化规范化试点工作方案》', '国务院办公厅关于印发开展基层政务公开标准化规范化试点工作方案的通知'],
    ['国务院办公厅关于印发政府网站发展指引的通知', '政府网站发展指引'],
    ['关于推行地方各级政府工作部门权力清单制度的指导意见', '关于推行地方各级政府工作部门权力清单制度的指导意见'],
    ['国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知', '国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知'],
    ['《财政部关于印发〈地方预决算公开操作规程〉的通知》', '地方预决算公开操作规程'],
    ['财政部关于印发<地方政府债务信息公开办法(试行)>的通知', '地方政府债务信息公开办法（试行）'],
    ['《地方政府债务信息公开办法》', '地方政府债务信息公开办法（试行）'],
    ['《国家税务总局关于印发<全面推进政务公开工作实施办法>的通知》', '国家税务总局关于印发全面推进政务公开工作实施办法的通知'],
    ['国家税务总局关于纳税人权利与义务的公告', '国家税务总局关于纳税人权利与义务的公告'],
    ['关于明确纳税信用管理若干业务口径的公告', '国家税务总局关于明确纳税信用管理若干业务口径的公告'],
    ['税收征管法', '中华人民共和国税收征收管理法'],
    ['财政部关于做好政府采购信息公开工作的通知', '财政部关于做好政府采购信息公开工作的通知'],
    ['招投标法', '中华人民共和国招标投标法'],
    ['《招标公告和公示信息发布管理办法》', '招标公告和公示信息发布管理办法'],
    ['土地管理法', '中华人民共和国土地管理法'],
    ['国务院关于深化改革严格土地管理的决定', '国务院关于深化改革严格土地管理的决定'],
    ['征收土地公告办法', '征收土地公告办法'],
    ['自然资源听证规定', '自然资源听证规定'],
    ['自然资源规范性文件管理规定', '自然资源规范性文件管理规定'],
    ['矿产资源规划编制实施办法', '矿产资源规划编制实施办法'],
    ['测绘法', '中华人民共和国测绘法'],
    ['村庄和集镇规划建设管理条例', '村庄和集镇规划建设管理条例'],
    ['建制镇规划建设管理办法', '建制镇规划建设管理办法'],
    ['关于推进国有土地上房屋征收与补偿信息公开工作的实施意见', '住房和城乡建设部关于推进国有土地上房屋征收与补偿信息公开工作的实施意见'],
    [
      '住房城乡建设部关于进一步加强国有土地上房屋征收与补偿信息公开工作的通知',
      '住房和城乡建设部关于进一步加强国有土地上房屋征收与补偿信息公开工作的通知',
    ],
    ['公共租赁住房管理办法', '公共租赁住房管理办法'],
    ['廉租住房保障办法', '廉租住房保障办法'],
    ['经济适用住房管理办法', '经济适用住房管理办法'],
    ['已购公有住房和经济适用住房上市出售管理暂行办法', '已购公有住房和经济适用住房上市出售管理暂行办法'],
    ['《住房城乡建设部办公厅关于做好2012年住房保障信息公开工作的通知》', '住房城乡建设部办公厅关于做好2012年住房保障信息公开工作的通知'],
    [
      '住房城乡建设部 财政部 国务院扶贫办关于加强和完善建档立卡贫困户等重点对象农村危房改造若干问题的通知',
      '住房城乡建设部财政部国务院扶贫办关于加强和完善建档立卡贫困户等重点对象农村危房改造若干问题的通知',
    ],
    ['固体废物环境污染防治法', '中华人民共和国固体废物污染环境防治法'],
    ['环境噪声污染防治法', '中华人民共和国环境噪声污染防治法'],
    ['关于推进安全生产领域改革发展的意见', '中共中央国务院关于推进安全生产领域改革发展的意见'],
    ['《中共中央、国务院关于推进安全生产领域改革发展的意见》', '中共中央国务院关于推进安全生产领域改革发展的意见'],
    ['食品药品安全监管信息公开管理办法', '食品药品安全监管信息公开管理办法'],
    ['食品生产经营日常监督检查管理办法', '食品生产经营日常监督检查管理办法'],
    ['文化馆服务标准', '文化馆服务标准'],
    [
      '文化部 财政部关于推进全国美术馆、公共图书馆、文化馆(站)免费开放工作的意见',
      '文化部财政部关于推进全国美术馆公共图书馆文化馆（站）免费开放工作的意见',
    ],
    ['文化部 财政部关于做好城市社区(街道)文化中心免费开放工作的通知', '文化部财政部关于做好城市社区（街道）文化中心免费开放工作的通知'],
    ['中共中央办公厅 国务院办公厅关于加快构建现代公共文化服务体系的意见', '关于加快构建现代公共文化服务体系的意见'],
    ['教育部关于推进中小学信息公开工作的意见', '教育部关于推进中小学信息公开工作的意见'],
    ['关于进一步做好小学升入初中免试就近入学工作的实施意见', '教育部关于进一步做好小学升入初中免试就近入学工作的实施意见'],
    ['国务院关于鼓励社会力量兴办教育 促进民办教育健康发展的若干意见', '国务院关于鼓励社会力量兴办教育促进民办教育健康发展的若干意见'],
    ['国务院关于进一步完善城乡义务教育经费保障机制的通知', '国务院关于进一步完善城乡义务教育经费保障机制的通知'],
    ['教育统计管理规定', '教育统计管理规定'],
    [
      '人力资源社会保障部教育部关于印发深化中小学教师职称制度改革的指导意见的通知',
      '人力资源社会保障部教育部关于印发关于深化中小学教师职称制度改革的指导意见的通知',
    ],
    ['社会保险费征缴暂行条例', '社会保险费征缴暂行条例'],
    ['国务院关于机关事业单位工作人员养老保险制度改革的决定', '国务院关于机关事业单位工作人员养老保险制度改革的决定'],
    ['《社会救助暂行办法》', '社会救助暂行办法'],
    ['最低生活保障审核审批办法(试行)', '最低生活保障审核审批办法（试行）'],
    ['《民政部关于印发〈最低生活保障审核确认办法〉的通知》', '最低生活保障审核确认办法'],
    ['民政部关于印发《特困人员认定办法》的通知', '特困人员认定办法'],
    ['民政部、财政部关于进一步加强和改进临时救助工作的意见', '民政部财政部关于进一步加强和改进临时救助工作的意见'],
    [
      '民政部办公厅关于印发社会救助和养老服务领域基层政务公开标准指引的通知',
      '民政部办公厅关于印发社会救助和养老服务领域基层政务公开标准指引的通知',
    ],
    ['收养法', '中华人民共和国收养法'],
    ['中国公民收养子女登记办法', '中国公民收养子女登记办法'],
    ['国籍法', '中华人民共和国国籍法'],
    ['户口登记条例', '中华人民共和国户口登记条例'],
    ['财政部 农业部关于全面推开农业“三项补贴”改革工作的通知', '财政部农业部关于全面推开农业“三项补贴”改革工作的通知'],
    ['农业生产发展资金管理办法', '农业生产发展资金管理办法'],
    ['预算法', '中华人民共和国预算法'],
    ['统计法', '中华人民共和国统计法'],
    ['城乡规划法', '中华人民共和国城乡规划法'],
    ['社会保险法', '中华人民共和国社会保险法'],
    ['民办教育促进法', '中华人民共和国民办教育促进法'],
    ['公共文化服务保障法', '中华人民共和国公共文化服务保障法'],
    ['残疾人保障法', '中华人民共和国残疾人保障法'],
    ['突发事件应对法', '中华人民共和国突发事件应对法'],
    ['动物防疫法', '中华人民共和国动物防疫法'],
    ['环境影响评价法', '中华人民共和国环境影响评价法'],
    ['放射性污染防治法', '中华人民共和国放射性污染防治法'],
    ['海洋环境保护法', '中华人民共和国海洋环境保护法'],
    ['城市居民委员会组织法', '中华人民共和国城市居民委员会组织法'],
    ['重大行政决策程序暂行条例', '重大行政决策程序暂行条例'],
    ['国有土地上房屋征收与补偿条例', '国有土地上房屋征收与补偿条例'],
    ['中华人民共和国人力资源市场暂行条例', '人力资源市场暂行条例'],
    ['养老机构管理办法', '养老机构管理办法'],
    ['关于进一步加强和改进最低生活保障工作的意见', '国务院关于进一步加强和改进最低生活保障工作的意见'],
    ['国务院关于进一步健全特困人员救助供养制度的意见', '国务院关于进一步健全特困人员救助供养制度的意见'],
    ['国务院关于全面建立临时救助制度的通知', '国务院关于全面建立临时救助制度的通知'],
    ['住房城乡建设部办公厅关于做好2013年住房保障信息公开工作的通知', '住房城乡建设部办公厅关于做好2013年住房保障信息公开工作的通知'],
    ['云南省政府信息公开规定', '云南省政府信息公开规定'],
    ['动物防疫等补助经费管理办法', '动物防疫等补助经费管理办法'],
    ['关于引导农村土地经营权有序流转发展农业适度规模经营的意见', '关于引导农村土地经营权有序流转发展农业适度规模经营的意见'],
    ['国务院关于加快推进农业机械化和农机装备产业转型升级的指导意见', '国务院关于加快推进农业机械化和农机装备产业转型升级的指导意见'],
    ['《国务院扶贫办扶贫开发建档立卡工作方案》', '国务院扶贫办关于印发扶贫开发建档立卡工作方案的通知'],
    ['《国家乡村振兴局关于印发<健全防止返贫动态监测和帮扶机制工作指南>的通知》', '健全防止返贫动态监测和帮扶机制工作指南（试行）'],
    ['关于印发全国独生子女伤残死亡家庭特别扶助制度试点方案的通知', '全国独生子女伤残死亡家庭扶助制度试点方案'],
    ['国家卫生健康委关于修改<职业健康检查管理办法>等4部门规章的决定', '国家卫生健康委关于修改〈职业健康检查管理办法〉等4件部门规章的决定'],
    ['国务院关于第六批取消和调整行政审批项目的决定', '国务院关于第六批取消和调整行政审批项目的决定'],
    ['计划生育技术服务管理条例', '计划生育技术服务管理条例'],
    ['母婴保健法实施办法', '中华人民共和国母婴保健法实施办法'],
    ['法规规章备案条例', '法规规章备案条例'],
    ['中华人民共和国法律援助条例', '法律援助条例'],
    ['老年人权益保障法（2018年修订）', '中华人民共和国老年人权益保障法'],
    ['政府信息公开工作年度报告格式', '中华人民共和国政府信息公开工作年度报告格式'],
    ['政府信息公开工作年度报告格式（试行）', '政府信息公开工作年度报告格式（试行）'],
  ])('%s', (text, title) => {
    expect(law.findAct(text)?.title).toBe(title);
  });

  test.each([
    ['信息公开条例'],
    ['关于全面推进政务公开工作意见'],
    ['清源县民政局关于印发特困人员认定办法的通知'],
    ['清源县民政局关于进一步加强和改进临时救助工作的意见'],
    ['清源县人民政府关于印发《最低生活保障审核确认办法》的通知'],
    ['的通知'],
    [''],
  ])('and does not take %s for one', (text) => {
    expect(law.findAct(text)).toBeUndefined();
  });

  test.each([
    ['信息公开条例', DISCLOSURE],
    ['政府信息公开条列', DISCLOSURE],
    ['关于全面推进政务公开工作意见', '关于全面推进政务公开工作的意见'],
    ['关于推进重大建设项目批准和实施领域政务信息公开的意见', '国务院办公厅关于推进重大建设项目批准和实施领域政府信息公开的意见'],
    ['招投公告和公示信息发布管理办法', '招标公告和公示信息发布管理办法'],
    ['清源县信息公开规定', undefined],
  ])('nearest to %s', (text, title) => {
    expect(law.nearestAct(text)?.title).toBe(title);
  });
});

describe('findNumber', () => {
  const titlesOf = (number: string): readonly string[] => law.findNumber(number).map(({ act }) => act.title);

  test.each([
    ['国务院令第711号', DISCLOSURE],
    ['国令第711号', DISCLOSURE],
    ['中华人民共和国国务院令第 711 号', DISCLOSURE],
    ['国务院令第七百一十一号', DISCLOSURE],
    ['国务院令第492号', DISCLOSURE],
    ['中华人民共和国主席令第三十七号', '中华人民共和国村民委员会组织法'],
    ['主席令第十六号', '中华人民共和国农业机械化促进法'],
    ['主席令第一百一十号', '中华人民共和国地方各级人民代表大会和地方各级人民政府组织法'],
    ['国务院令第六四九号', '社会救助暂行办法'],
    ['国办发[2018]118号', ENFORCEMENT],
    ['民发(2012)220号', '最低生活保障审核审批办法（试行）'],
    ['GB/T 32939—2016', '文化馆服务标准'],
  ])('%s', (number, title) => {
    expect(titlesOf(number)).toContain(title);
  });

  test('gives all the acts of a number that several have', () => {
    expect(titlesOf('主席令第41号')).toEqual(['中华人民共和国增值税法', '中华人民共和国人口与计划生育法']);
    expect(titlesOf('财农〔2023〕11号')).toHaveLength(4);
    expect(titlesOf('国务院令第1000号')).toEqual([]);
  });

  test('takes a number that an amended act kept for that of its present text', () => {
    for (const [number, title] of [
      ['国务院令第649号', '社会救助暂行办法'],
      ['国务院令第583号', '城镇燃气管理条例'],
      ['主席令第52号', '中华人民共和国义务教育法'],
      ['主席令第33号', '中华人民共和国母婴保健法'],
    ] as const) {
      const found = law.findNumber(number).find(({ act }) => act.title === title);
      expect(found?.edition).toBe(editionOn(actOf(title), '2026-01-01'));
    }
  });

  test.each([
    [DISCLOSURE, '2019-05-14', '国务院令第492号'],
    [DISCLOSURE, '2019-05-15', '国务院令第711号'],
    ['中华人民共和国行政许可法', '2019-04-22', '主席令第7号'],
    ['中华人民共和国行政许可法', '2020-01-01', '主席令第29号'],
    ['中华人民共和国人口与计划生育法', '2020-01-01', '主席令第41号'],
    ['中华人民共和国人口与计划生育法', '2022-01-01', '主席令第96号'],
    ['中华人民共和国村民委员会组织法', '2025-12-31', '主席令第37号'],
    ['中华人民共和国村民委员会组织法', '2026-01-01', '主席令第59号'],
    ['特困人员认定办法', '2020-01-01', '民发〔2016〕178号'],
    ['特困人员认定办法', '2022-01-01', '民发〔2021〕43号'],
    ['中华人民共和国安全生产法', '2018-01-01', '主席令第13号'],
  ] as const)('%s stood on %s as of %s', (title, day, number) => {
    expect(editionOn(actOf(title), day)?.number).toBe(number);
  });
});

describe('acts that ended', () => {
  test.each([
    ['收养法', '2021-01-01', ['中华人民共和国民法典'], 'certain'],
    ['环境噪声污染防治法', '2022-06-05', ['中华人民共和国噪声污染防治法'], 'certain'],
    ['排污费征收使用管理条例', '2018-01-01', ['中华人民共和国环境保护税法', '中华人民共和国环境保护税法实施条例'], 'certain'],
    ['最低生活保障审核审批办法（试行）', '2021-07-01', ['最低生活保障审核确认办法'], 'recheck'],
    ['食品生产经营日常监督检查管理办法', '2022-03-15', ['食品生产经营监督检查管理办法'], 'certain'],
    ['计划生育技术服务管理条例', '2021-09-09', [], 'certain'],
    ['法律援助条例', '2022-01-01', ['中华人民共和国法律援助法'], 'recheck'],
    ['环境影响评价法', '2026-08-15', ['中华人民共和国生态环境法典'], 'recheck'],
  ])('%s on %s', (title, on, successors, confidence) => {
    const act = law.findAct(title);
    expect(act?.ended).toMatchObject({ on, successors });
    expect(act?.confidence).toBe(confidence);
  });

  test.each(['城市居民最低生活保障条例', '农村五保供养工作条例', '廉租住房保障办法', '社会保险登记管理暂行办法'])(
    'nobody could say it of %s',
    (title) => {
      expect(actOf(title)).toMatchObject({ uncertain: true, confidence: 'recheck' });
      expect(actOf(title).ended).toBeUndefined();
    },
  );
});

describe('the topics of an act', () => {
  const touches = (title: string, item: string): boolean => actOf(title).topics.some((topic) => item.includes(topic));

  test.each([
    ['城镇燃气管理条例', '市政设施建设类审批 燃气经营许可证核发', true],
    ['城镇燃气管理条例', '市政设施建设类审批 占用、挖掘城市道路审批', false],
    ['城市道路管理条例', '市政设施建设类审批 特殊车辆在城市道路上行驶', true],
    ['城市绿化条例', '改变绿化规划、绿化用地的使用性质审批', true],
    ['城镇排水与污水处理条例', '城镇污水排入排水管网许可', true],
    ['城市供水条例', '拆除、改装、迁移城市公共供水设施审核', true],
    ['中华人民共和国食品安全法', '行政审批 药品经营许可服务指南', false],
    ['中华人民共和国食品安全法', '监督检查 食品生产经营监督检查', true],
    ['中华人民共和国食品安全法', '监督检查 药品监督检查', false],
    ['中华人民共和国药品管理法', '行政审批 药品零售企业许可', true],
    [ENFORCEMENT, '乡镇综合文化站服务 举办文化公益性讲座服务和展览宣传', false],
    [ENFORCEMENT, '行政处罚 处罚决定', true],
  ])('%s: %s', (title, item, expected) => {
    expect(touches(title, item)).toBe(expected);
  });

  test.each([DISCLOSURE, '关于全面推进政务公开工作的意见', '中华人民共和国民法典', '中华人民共和国行政许可法'])('%s has none', (title) => {
    expect(actOf(title)).toMatchObject({ topics: [], domains: [] });
  });
});

describe('the plans', () => {
  test('share no title and no other name, with acts neither', () => {
    expect(shared(plans, ({ title, aliases }) => [title, ...aliases].map(bareTitle))).toEqual([]);
    expect(plans.filter(({ title }) => law.findAct(title) !== undefined)).toEqual([]);
    expect(plans.length).toBeGreaterThanOrEqual(90);
  });

  test('have a last day, which is that of their title, and successors that end later', () => {
    const endOf = new Map(plans.map(({ title, ended }) => [title, ended]));
    const wrong = plans.filter(({ title, ended, successors }) => {
      const year = /(?:19|20)\d{2}年?—(?:(?:19|20)\d{2}—)?((?:19|20)\d{2})年/u.exec(title)?.[1];
      return (
        !isDay(ended) ||
        (year !== undefined && !ended.startsWith(year)) ||
        successors.some((successor) => (endOf.get(successor) ?? '') <= ended)
      );
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['住房城乡建设部 财政部关于印发农村危房改造脱贫攻坚三年行动方案的通知', '农村危房改造脱贫攻坚三年行动方案'],
    ['《国家综合防灾减灾规划(2016-2020年)》', '国家综合防灾减灾规划（2016—2020年）'],
    ['《2018-2020年农机购置补贴实施指导意见》', '2018—2020年农机购置补贴实施指导意见'],
    ['《“十三五”全国新型职业农民培育发展规划》', '“十三五”全国新型职业农民培育发展规划'],
    [
      '《中共中央、国务院转发<中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划(2016-2020年)>》',
      '中央宣传部司法部关于在公民中开展法治宣传教育的第七个五年规划（2016—2020年）',
    ],
    ['全国"八五"普法规划', '中央宣传部司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）'],
    ['国务院关于印发打赢蓝天保卫战三年行动计划的通知', '打赢蓝天保卫战三年行动计划'],
    ['农村人居环境整治三年行动方案', '农村人居环境整治三年行动方案'],
    ['国务院关于印发“十三五”脱贫攻坚规划的通知', '“十三五”脱贫攻坚规划'],
    ['乡村振兴战略规划', '乡村振兴战略规划（2018—2022年）'],
    ['清源县“七五”普法规划', undefined],
    ['清源县打赢蓝天保卫战三年行动计划', undefined],
  ])('%s', (text, title) => {
    expect(law.findPlan(text)?.title).toBe(title);
  });
});
