import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';

type Fields = Readonly<Record<string, unknown>>;

async function findIn(items: readonly Fields[], overrides: Fields = {}): Promise<readonly Finding[]> {
  const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument(items, overrides), null, 2) });
  return report.findings;
}

const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ ruleId }) => ruleId).toSorted();

/** Wordings as offices write them, without a fault. */
const SOUND = [
  '《中华人民共和国政府信息公开条例》',
  '《政府信息公开条例》',
  '《中华人民共和国政府信息公开条例》（国务院令第711号）',
  '《中华人民共和国政府信息公开条例》(中华人民共和国国务院令第711号)',
  '《中华人民共和国政府信息公开条例》(国令第711号)',
  '1.《中华人民共和国政府信息公开条例》(中华人民共和国国务院令第711 号)',
  '《中华人民共和国政府信息公开条例》（国务院令第711号）。',
  '《关于全面推进政务公开工作的意见》',
  '《关于全面推进政务公开工作的意见》(中办发 〔2016〕8 号)',
  '《关于全面推进政务公开工作的意见》及其实施细则',
  '《关于推进重大建设项目批准和实施领域政府信息公开的意见》(国办发〔2017〕94 号)',
  '《食品药品安全监管信息公开管理办法》',
  '《中华人民共和国户口登记条例》',
  '《户口登记条例》、第七条婴儿出生后一个月以内申报出生登记。',
  '《户口登记条例》、第七条',
  '《中华人民共和国村民委员会组织法》',
  '《国有土地上房屋征收与补偿条例》',
  '《教育部关于推进中小学信息公开工作的意见》',
  '《自然资源规范性文件管理规定》(自然资源部令第2号)',
  '《测绘法》',
  '《已购公有住房和经济适用住房上市出售管理暂行办法》(建设部令第69号)',
  '《财政部 农业部关于全面推开农业“三项补贴”改革工作的通知》',
  '《关于推行地方各级政府工作部门权力清单制度的指导意见》(中办发〔2015〕21号)',
  '《财政部关于印发<地方政府债务信息公开办法(试行)>的通知》(财预〔2018〕209号)',
  '《国家税务总局关于印发<全面推进政务公开工作实施办法>的通知》',
  '《清源县政府信息公开规定》',
  '《中华人民共和国行政许可法》《中华人民共和国土地管理法》《中华人民共和国食品安全法》',
  '《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》',
  '《村庄和集镇规划建设管理条例》',
  '《开展基层政务公开标准化规范化试点工作方案》（国办发〔2017〕42号）',
  '《文化部 财政部关于推进全国美术馆、公共图书馆、文化馆(站)免费开放工作的意见》(文财务发〔2011〕5号)',
  '2.《文化馆服务标准》（GB/T 32939—2016）',
  '《养老机构等级划分与评定》国家标准（GB/T 37276—2018）',
  '《党政机关公文格式》（GB/T 9704-2012）',
  '中华人民共和国食品安全法',
  '《清源县就业促进条例》(2010年3月26日清源县第三届人民代表大会常务委员会第十六次会议通过)',
  '《国务院关于进一步加强和改进最低生活保障工作的意见》(国发〔2012〕45号)',
  '民政部关于印发《特困人员认定办法》的通知(民发〔2021〕43号)',
  '《中华人民共和国老年人权益保障法》(2018年修订)',
  '《中华人民共和国农业机械化促进法》(中华人民共和国主席令第十六号)',
  '《公路法》',
  '《兽药管理条例》',
  '《城市供热条例》',
  '《城市公园管理条例》',
  '《安全生产条例》',
  '《图书馆法》',
  '《国家税务总局关于纳税信用管理有关事项的公告》（国家税务总局公告2020年第15号）',
  '《国家卫生健康委关于修改<职业健康检查管理办法>等4部门规章的决定》(中华人民共和国国家卫生健康委员会令第2号)',
  '《中华人民共和国政府信息公开条例》第十九条、第二十条第（一）项、第二十一条',
  '《中华人民共和国预算法》第十四条第一款',
  '1)《公共租赁住房管理办法》 2)《社会救助暂行办法》',
  '《全国国土规划纲要（2016—2030年）》',
  '《社会救助暂行办法》(国务院令第649号，2014年2月21日公布，2019年3月2日修订)',
];

/** A wording, the rules that find a fault in it, and what the one message (or the first) says. */
const FAULTY: readonly (readonly [basis: string, rules: string, says: string])[] = [
  ['信息公开规定', 'basis-vague', '没有指明具体文件'],
  ['相关政策文件', 'basis-vague', '“相关政策文件”没有指明具体文件'],
  ['国家有关规定', 'basis-vague', '没有指明具体文件'],
  ['法律法规和规章', 'basis-vague', '没有指明具体文件'],
  ['《预算法》等法律法规', 'basis-vague', '“等法律法规”没有指明具体文件'],
  ['《政府信息公开条例》及相关规定', 'basis-vague', '“相关规定”'],
  ['条款：第二十条（十二）', 'basis-vague', '没有指明具体文件'],
  ['(清财农〔2021〕95号)', 'basis-vague', '只有文号“清财农〔2021〕95号”'],
  ['（国务院令第711号）', 'basis-vague', '应写作《中华人民共和国政府信息公开条例》'],
  ['《收养法》', 'basis-cites-repealed-act', '2021年1月1日废止，由《中华人民共和国民法典》取代'],
  ['《中华人民共和国收养法》《中国公民收养子女登记办法》', 'basis-cites-repealed-act', '《中华人民共和国收养法》已于'],
  ['《中华人民共和国环境噪声污染防治法》', 'basis-cites-repealed-act', '《中华人民共和国噪声污染防治法》取代'],
  ['《婚姻法》', 'basis-cites-repealed-act', '民法典'],
  ['《执业医师法》', 'basis-cites-repealed-act', '《中华人民共和国医师法》'],
  ['《法律援助条例》（国务院令第385号）', 'basis-cites-repealed-act', '《中华人民共和国法律援助法》'],
  ['《流动人口计划生育工作条例》', 'basis-cites-repealed-act', '2021年9月9日废止'],
  ['《中华人民共和国政府信息公开条例》（国务院令第492号）', 'basis-superseded-number', '现行的是国务院令第711号'],
  ['《政府信息公开条例》（中华人民共和国国务院令第492号）', 'basis-superseded-number', '2019年5月15日起'],
  ['《中华人民共和国土地管理法实施条例》（国务院令第256号）', 'basis-superseded-number', '国务院令第743号'],
  ['《中华人民共和国预算法实施条例》（国务院令第186号）', 'basis-superseded-number', '国务院令第729号'],
  ['【法律】《中华人民共和国人口与计划生育法》(中华人民共和国主席令第41号2015年12月27日修正)', 'basis-superseded-number', '旧版本'],
  ['《中华人民共和国统计法》（2009年修订）', 'basis-superseded-number', '“2009年修订”是旧版本'],
  ['《社会救助暂行办法》（国务院令第711号）', 'basis-superseded-number', '是《中华人民共和国政府信息公开条例》的文号'],
  ['《关于全面推进政务公开工作的意见》（国办发〔2019〕54号）', 'basis-superseded-number', '基层政务公开标准化规范化'],
  ['《信息公开条例》', 'basis-title-mutilated', '应为《中华人民共和国政府信息公开条例》'],
  ['《信息公开条例》（国务院令第711号）', 'basis-title-mutilated', '应为《中华人民共和国政府信息公开条例》'],
  ['《政府信息公开条列》', 'basis-title-mutilated', '应为《中华人民共和国政府信息公开条例》'],
  ['《中华人民共和国政务信息公开条例》', 'basis-title-mutilated', '应为《中华人民共和国政府信息公开条例》'],
  ['《关于全面推进政务公开工作意见》', 'basis-title-mutilated', '应为《关于全面推进政务公开工作的意见》'],
  ['《中华人民共和国土地管 、理法》', 'basis-title-mutilated', '《中华人民共和国土地管理法》'],
  ['《国有土地房屋征收与补偿条例》', 'basis-title-mutilated', '《国有土地上房屋征收与补偿条例》'],
  ['《招投公告和公示信息发布管理办法》', 'basis-title-mutilated', '招标公告和公示信息发布管理办法'],
  ['《关于推进重大建设项目批准和实施领域政务信息公开的意见》', 'basis-title-mutilated', '领域政府信息公开的意见》'],
  ['《关于推进重大建设项目批准和实施领域政务信息公开的意见》(国办发〔2017〕94号)', 'basis-title-mutilated', '领域政府信息公开的意见》'],
  ['《中华人民共和国突发事件应法》', 'basis-title-mutilated', '突发事件应对法'],
  ['《公共租赁住房管理办法', 'basis-unbalanced-brackets', '应为“《公共租赁住房管理办法》”'],
  ['税收征收管理法》', 'basis-unbalanced-brackets', '应为“《税收征收管理法》”'],
  ['国家税务总局关于纳税人权利与义务的公告》', 'basis-unbalanced-brackets', '不成对'],
  ['《清源县健全防止返贫动态监测和帮扶体系的实施意见)》', 'basis-unbalanced-brackets', '实施意见》'],
  ['国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知(国办发〔201680号)', 'basis-unbalanced-brackets', '国办发〔2016〕80号'],
  ['《关于做好危房改造工作的通知》（建村〔2018115号）', 'basis-unbalanced-brackets', '建村〔2018〕115号'],
  ['《民政部财政部关于进一步加强和改进临时救助工作的意见》(民发〔2018)23号〕', 'basis-unbalanced-brackets', '民发〔2018〕23号'],
  ['《关于做好临时救助工作的意见》（民发2018〕23号）', 'basis-unbalanced-brackets', '民发〔2018〕23号'],
  ['《中华人民共和国政府信息公开条例》(国务院令第711号', 'basis-unbalanced-brackets', '应为“国务院令第711号)”'],
  ['《中华人民共和国政府信息', 'cell-truncated', '截断'],
  ['《关于全面推进政务公开工作的', 'cell-truncated', '截断'],
  ['《国家综合防灾减灾规划(2016-2020年)》', 'basis-plan-ended', '2020年12月31日'],
  ['《2018-2020年农机购置补贴实施指导意见》', 'basis-plan-ended', '2020年12月31日'],
  ['《“十三五”全国新型职业农民培育发展规划》', 'basis-plan-ended', '2020年12月31日'],
  ['《清源县“七五”普法规划》', 'basis-plan-ended', '2020年12月31日'],
  [
    '《中共中央、国务院转发<中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划(2016-2020年)>》',
    'basis-plan-ended',
    '2020年12月31日',
  ],
  ['《农村危房改造脱贫攻坚三年行动方案》', 'basis-plan-ended', '2020年12月31日'],
  ['《关于印发试点方案的通知》(国人口发(2007)78号)', 'document-number-malformed', '国人口发〔2007〕78号'],
  ['《关于印发发放办法的通知》(清民通[2017]133号)', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通［2017］133号）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通【2017】133号）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通〔2017〕第133号）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通〔2017〕033号）', 'document-number-malformed', '清民通〔2017〕33号'],
  ['《关于印发发放办法的通知》（清民通2017年133号）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通2017第133号）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['《关于印发发放办法的通知》（清民通〔2017〕133）', 'document-number-malformed', '清民通〔2017〕133号'],
  ['2.《文化馆服务标准》(GB T 32939—2016)', 'document-number-malformed', 'GB/T 32939—2016'],
  [
    '《社会救助暂行办法》(2014年2月21日,中华人民共和国国务院第649号公布,2019年3月2日根据《国务院关于修改部分行政法规的决定》修改)',
    'order-number-damaged',
    '中华人民共和国国务院令第649号',
  ],
  ['3.《社会保险费征缴暂行条例》(中华人民共和国国务院令259号)', 'order-number-damaged', '中华人民共和国国务院令第259号'],
  ['《中华人民共和国政府信息公开条例》(国务院令第711)', 'order-number-damaged', '国务院令第711号'],
  ['《中华人民共和国政府信息公开条例》(国务院令711)', 'order-number-damaged', '国务院令第711号'],
  ['《中华人民共和国政府信息公开条例》(国务院第711号令)', 'order-number-damaged', '国务院令第711号'],
  ['《中华人民共和国政府信息公开条例》(第711号)', 'order-number-damaged', '国务院令第711号'],
  ['《中华人民共和国政府信息公开条例》(711条)', 'order-number-damaged', '国务院令第711号'],
  ['《清源县供水管理办法》（35号令）', 'order-number-damaged', '请写明哪个机关的令'],
  ['《政府信息公开条例》第二十条第(一)款', 'article-unit-wrong', '第二十条第（一）项'],
  ['《中华人民共和国政府信息公开条例》国务院令第711号,第二十条第七款:财政预算、决算信息。', 'article-unit-wrong', '第二十条第（七）项'],
  ['《清源县供水管理办法》第五条第（二）款', 'article-unit-wrong', '请核对是“款”还是“项”'],
  ['《政府信息公开条例》（国务院令第711号）《中华人民共和国政府信息公开条例》', 'act-named-inconsistently', '重复引用'],
  ['《信息公开条例》及相关规定', 'basis-title-mutilated basis-vague', '政府信息公开条例'],
  ['《中华人民共和国政府信息公开条例》（国务院令第492）', 'basis-superseded-number order-number-damaged', '国务院令第'],
  ['《城市居民最低生活保障条例》', 'basis-cites-repealed-act', '尚不能确定'],
];

describe('a basis', () => {
  it.each(SOUND)('%s is sound', async (basis) => {
    expect(ids(await findIn([{ basis: [basis] }]))).toEqual([]);
  });

  it.each(FAULTY)('%s: %s', async (basis, rules, says) => {
    const findings = await findIn([{ basis: [basis] }]);
    expect(ids(findings)).toEqual(rules.split(' '));
    expect(findings[0]?.message).toContain(says);
  });

  it.each(FAULTY)('%s: a replacement takes its finding away, and a safe one brings no other', async (basis) => {
    const before = await findIn([{ basis: [basis] }]);
    const wrong: string[] = [];
    for (const [index, { ruleId, message, fix }] of before.entries()) {
      if (fix === undefined) continue;
      if (basis.split(fix.original).length !== 2) wrong.push(`${fix.original} does not stand there once`);
      const after = await findIn([{ basis: [basis.replace(fix.original, () => fix.replacement)] }]);
      if (after.some((finding) => finding.ruleId === ruleId && finding.message === message)) wrong.push(`${ruleId} is still found`);
      const left = before.toSpliced(index, 1);
      if (fix.risk === 'safe' && ids(after).join() !== ids(left).join()) wrong.push(`${ruleId} became ${ids(after).join()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('never breaks a rule, and what is to be replaced always stands there once', async () => {
    const fragment = fc.constantFrom(
      '《',
      '》',
      '（',
      ')',
      '〔',
      '〕',
      '〈',
      '〉',
      '政府信息公开条例',
      '信息公开条例',
      '收养法',
      '国务院令第',
      '711',
      '号',
      '492号',
      '国办发',
      '2016',
      '〔2016〕80号',
      '(2007)78号',
      '第二十条第(一)款',
      '等',
      '、',
      '\n',
      '“十三五”',
      '（2016-2020年）',
      '规划',
      '2012年',
      '皖民字〔2014〕1号',
      '令',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { minLength: 1, maxLength: 14 }), async (fragments) => {
        const basis = fragments.join('');
        if (basis.trim() === '') return;
        const findings = await findIn([{ basis: [basis] }]);
        expect(ids(findings)).not.toContain('rule-crashed');
        const originals = findings.flatMap(({ element, fix }) => (element === 'basis' ? (fix?.original ?? []) : []));
        expect(originals.filter((original) => basis.split(original).length !== 2)).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('is found wrong once where one fault is planted, with what should stand there', async () => {
    const planted = async (basis: string): Promise<readonly object[]> =>
      (await findIn([{ basis: [basis] }])).map(({ ruleId, fix }) => ({ ruleId, fix }));
    expect(await planted('《收养法》')).toMatchObject([
      { ruleId: 'basis-cites-repealed-act', fix: { risk: 'unsafe', original: '收养法', replacement: '中华人民共和国民法典' } },
    ]);
    expect(await planted('《信息公开条例》')).toMatchObject([
      { ruleId: 'basis-title-mutilated', fix: { risk: 'safe', original: '信息公开条例', replacement: '中华人民共和国政府信息公开条例' } },
    ]);
    expect(await planted('《清源县临时救助办法》（清民发(2007)78号）')).toMatchObject([
      { ruleId: 'document-number-malformed', fix: { risk: 'safe', original: '清民发(2007)78号', replacement: '清民发〔2007〕78号' } },
    ]);
  });
});

describe('what was overtaken', () => {
  it.each([
    ['《收养法》', '2022-01-01', 'error', '早于目录施行'],
    ['《收养法》', '2020-06-01', 'warning', '目录施行后未随之调整'],
    ['《收养法》', undefined, 'warning', '废止'],
    ['《国家综合防灾减灾规划（2016-2020年）》', '2021-01-01', 'error', '早于目录施行'],
    ['《国家综合防灾减灾规划（2016-2020年）》', '2020-12-31', 'warning', '未随之调整'],
    ['《政府信息公开条例》（国务院令第492号）', '2020-01-01', 'error', '早于目录施行'],
  ])('%s in a catalogue of %s is an %s', async (basis, effective, severity, says) => {
    const findings = await findIn([{ basis: [basis] }], effective === undefined ? {} : { effective });
    expect(findings.map((finding) => finding.severity)).toEqual([severity]);
    expect(findings[0]?.message).toContain(says);
  });

  it('is no fault before its day', async () => {
    const text = JSON.stringify(catalogueDocument([{ basis: ['《收养法》《“十四五”民政事业发展规划》'] }]));
    const { report } = await validateFiles({ 'a.yaml': text }, { asOf: '2020-12-31' });
    expect(report.findings).toEqual([]);
  });

  it('has no replacement where articles or the new act stand beside it', async () => {
    for (const basis of ['《收养法》第十五条', '《收养法》《中华人民共和国民法典》']) {
      const findings = await findIn([{ basis: [basis] }]);
      expect(findings.map(({ ruleId, fix }) => [ruleId, fix])).toEqual([['basis-cites-repealed-act', undefined]]);
    }
  });

  it('takes the old number away with the old title', async () => {
    const [finding] = await findIn([{ basis: ['《法律援助条例》（国务院令第385号）'] }]);
    expect(finding?.fix).toMatchObject({
      risk: 'unsafe',
      original: '法律援助条例》（国务院令第385号）',
      replacement: '中华人民共和国法律援助法》',
    });
  });
});

describe('a number that was dragged down', () => {
  const notice = (year: number): string => `《关于做好${year}年住房保障信息公开工作的通知》`;
  const rows = (...bases: readonly string[]): readonly Fields[] =>
    bases.map((basis, index) => ({ name: `事项${'甲乙丙丁戊'[index]}`, basis: [basis] }));

  it('is reported on each row but the first, surer the longer it goes on', async () => {
    const two = await findIn(rows(notice(2012), notice(2013)));
    expect(two.map(({ ruleId, severity, itemName }) => [ruleId, severity, itemName])).toEqual([['basis-drag-filled', 'info', '事项乙']]);
    const three = await findIn(rows(notice(2012), notice(2013), notice(2014)));
    expect(three.map(({ ruleId, severity, itemName }) => [ruleId, severity, itemName])).toEqual([
      ['basis-drag-filled', 'warning', '事项乙'],
      ['basis-drag-filled', 'warning', '事项丙'],
    ]);
    expect(three[1]?.fix).toMatchObject({ risk: 'unsafe', original: notice(2014).slice(1, -1), replacement: notice(2012).slice(1, -1) });
  });

  it('also stands among other acts', async () => {
    const findings = await findIn(rows(`《预算法》、${notice(2012)}`, `《政府采购法》${notice(2013)}`));
    expect(ids(findings)).toEqual(['basis-drag-filled']);
  });

  it.each([
    [notice(2012), notice(2012)],
    [notice(2012), notice(2014)],
    [notice(2013), notice(2012)],
    [notice(2012), '《预算法》', notice(2013)],
    ['《预算法》第1条', '《预算法》第2条', '《预算法》第3条'],
  ])('is none in %s, %s', async (...bases) => {
    expect(ids(await findIn(rows(...bases)))).toEqual([]);
  });
});

describe('an act of another province', () => {
  const OF_ANHUI = '《关于进一步深化村务公开民主管理工作的意见》（皖民基字〔2014〕169号）';

  it.each([
    [{ name: '山东省清源县', level: 'county' }, OF_ANHUI, 1],
    [{ name: '清源县', code: '370199', level: 'county' }, OF_ANHUI, 1],
    [{ name: '清源县', code: '340199', level: 'county' }, OF_ANHUI, 0],
    [{ name: '清源县', level: 'county' }, OF_ANHUI, 0],
    [{ name: '山东省清源县', level: 'county' }, '安徽省民政厅《关于深化村务公开的意见》', 1],
    [{ name: '山东省清源县', level: 'county' }, '《安徽省民政厅关于印发〈村务公开办法〉的通知》', 1],
    [{ name: '山东省清源县', level: 'county' }, '《关于印发〈安徽省村务公开办法〉的通知》', 1],
    [{ name: '福建省晋清县', level: 'county' }, '《关于深化村务公开的意见》（晋政办〔2020〕1号）', 0],
    [{ name: '江苏省清源县', level: 'county' }, '《关于深化村务公开的意见》（赣榆政发〔2020〕1号）', 0],
    [{ name: '山东省清源县', level: 'county' }, '《国务院关于支持安徽省发展的意见》', 0],
  ])('in a list of %o: %s is found %i times', async (place, basis, times) => {
    const found = ids(await findIn([{ basis: [basis] }], { place }));
    expect(found.filter((id) => id === 'basis-of-other-place')).toHaveLength(times);
  });

  it('shows in a mixture where nobody knows the own province', async () => {
    const items = ['《山东省社会救助办法》', '《山东省养老服务条例》', OF_ANHUI].map((basis, index) => ({
      name: `事项${'甲乙丙'[index]}`,
      basis: [basis],
    }));
    const findings = await findIn(items);
    expect(findings.map(({ ruleId, severity, itemName }) => [ruleId, severity, itemName])).toEqual([
      ['basis-of-other-place', 'info', '事项丙'],
    ]);
    expect(ids(await findIn(items.slice(1)))).toEqual([]);
  });
});

describe('a basis of another matter', () => {
  it.each([
    ['挖掘城市道路审批', '《城镇燃气管理条例》', 1],
    ['城市园林绿化审批', '《城镇燃气管理条例》《政府信息公开条例》', 1],
    ['燃气管道穿越道路审批', '《城镇燃气管理条例》', 0],
    ['挖掘城市道路审批', '《城市道路管理条例》《城镇燃气管理条例》', 0],
    ['市政公用设施审批', '《城镇燃气管理条例》', 0],
    ['行政处罚信息', '《城镇燃气管理条例》', 0],
    ['挖掘城市道路审批', '《政府信息公开条例》', 0],
  ])('%s resting on %s', async (name, basis, times) => {
    const found = ids(await findIn([{ category: '市政服务', name, content: ['办理条件'], basis: [basis] }]));
    expect(found.filter((id) => id === 'basis-of-other-domain')).toHaveLength(times);
  });
});

describe('an act under two names', () => {
  it('is told once, with both places', async () => {
    const findings = await findIn([
      { name: '事项甲', basis: ['《政府信息公开条例》'] },
      { name: '事项乙', basis: ['《中华人民共和国政府信息公开条例》'] },
      { name: '事项丙', basis: ['《政府信息公开条例》'] },
    ]);
    expect(findings.map(({ ruleId, itemName, related }) => [ruleId, itemName, related.length])).toEqual([
      ['act-named-inconsistently', '事项乙', 1],
    ]);
  });

  it.each([
    ['主席令第十六号', '主席令第16号', 1],
    ['中华人民共和国主席令第96号', '主席令第96号', 1],
    ['主席令第96号', '主席令第 96 号', 0],
  ])('is so too where its number is spelt %s and %s', async (one, other, times) => {
    const items = [one, other].map((number, index) => ({
      name: `事项${'甲乙'[index]}`,
      basis: [`《中华人民共和国人口与计划生育法》（${number}）`],
    }));
    expect(ids(await findIn(items)).filter((id) => id === 'act-named-inconsistently')).toHaveLength(times);
  });
});
