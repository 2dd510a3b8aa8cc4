import { describe, expect, it, test } from 'vitest';

import { readCatalogue } from '../../src/commands/read-document.ts';
import { rule as exceedsStatutory } from '../../src/rules/deadline-exceeds-statutory.ts';
import { makeLaw } from '../../src/vocabularies/index.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';
import { workbook } from '../support/workbook.ts';

/** What an item is called, `category › name`; its subject and its catalogue's domain where they matter. */
interface Matter {
  readonly name?: string;
  readonly subject?: readonly string[];
  readonly domain?: string;
  readonly basis?: readonly string[];
}

const DEADLINE_RULES = /^(?:deadline-|annual-report-date$|result-after-seven-days$)/u;

/** The rules about deadlines that find fault, each with its severity: `deadline-ambiguous warning`. */
async function judge(deadline: string, { name = '最低生活保障 › 审批结果', domain, ...elements }: Matter = {}): Promise<readonly string[]> {
  const [category, title] = name.split(' › ');
  const item = { category, name: title, deadline, ...elements };
  const text = JSON.stringify(catalogueDocument([item], domain === undefined ? {} : { domain }));
  const { report } = await validateFiles({ 'a.yaml': text });
  return report.findings.flatMap(({ ruleId, severity }) => (DEADLINE_RULES.test(ruleId) ? `${ruleId} ${severity}` : [])).toSorted();
}

describe('the words of a deadline', () => {
  it.each<[deadline: string, found?: string]>([
    ['信息形成或变更之日起20个工作日内'],
    ['信息形成或者变更之日起20个工作日内'],
    ['公开事项信息形成或变更之日起20个工作日内公开'],
    ['自该政府信息形成或者变更之日起20个工作日内及时公开'],
    ['制定或获取信息之日起10个工作日内'],
    ['自制作或获取该信息之日起20个工作日内公开'],
    ['信息形成之后20个工作日内'],
    ['信息形成或变更之日起20工作日内'],
    ['自该信 息形成 或者变 更之日起20个工作日内'],
    ['分配结果确定后20个工作日内'],
    ['自收到申请之日起20个工作日内公开'],
    ['获取该信息之日起20个工作日内'],
    ['每季度的首个月20日（集体财务往来较多的，财务收支情况应每月公布一次）'],
    ['至少1次/半年'],
    ['每20个工作日更新'],
    ['信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。'],
    ['信息形成之日起20个工作日内公开；公示期不少于7个工作日'],
    ['拟征收土地现状调查结束后5个工作日内，在村公示栏公开'],
    ['执法决定信息在决定作出之日起7个工作日内公开，其他相关信息形成或变更之日起20个工作日内公开'],
    ['受理之日起5个工作日内，批准之日起20个工作日内'],
    ['形成或者变更之日起20个工作日内予以公开', 'deadline-trigger-incomplete info'],
    ['自形成之日起20个工作日内', 'deadline-trigger-incomplete info'],
    ['变更后5个工作日内', 'deadline-trigger-incomplete info'],
    ['信息形成20个工作日内公开', 'deadline-trigger-incomplete info'],
    ['信息形成（变更） 20 个工作日内', 'deadline-trigger-incomplete info'],
    ['信息获取（形成、变更）20个工作日内', 'deadline-trigger-incomplete info'],
    ['信息形成（变更）下发至本单位20个工作日内', 'deadline-trigger-incomplete info'],
    ['信息形成个20个工作日内公开'],
    ['20个工作日', 'deadline-without-trigger warning'],
    ['20个工作日内', 'deadline-without-trigger warning'],
    ['1个月内', 'deadline-without-trigger warning'],
    ['10个工作日内公开，法律另有规定的从其规定', 'deadline-without-trigger warning'],
    ['及时公开', 'deadline-not-auditable warning'],
    ['实时公开', 'deadline-not-auditable warning'],
    ['按进展情况及时公开', 'deadline-not-auditable warning'],
    ['按实际更新', 'deadline-not-auditable warning'],
    ['重大决策作出后及时公开', 'deadline-not-auditable warning'],
    ['在实地启动拟征收土地工作时，在村公示栏公开。', 'deadline-not-auditable warning'],
    ['提前一周发通知邀请', 'deadline-not-auditable warning'],
    ['公示不少于7个工作日', 'deadline-not-auditable info'],
    ['信息形成之日起20个工作日内核定并公布', 'deadline-unresolved info'],
    ['长期公开，及时更新', 'deadline-not-auditable warning'],
    ['长期公开', 'deadline-open-ended warning'],
    ['永久公开', 'deadline-open-ended warning'],
    ['随时公布', 'deadline-open-ended warning'],
    ['自信息形成或者变更之日起20个工作日内予以公开 自信息形成或者变更之日起7个工作日内予以公开', 'deadline-ambiguous warning'],
    ['信息形成之日起7个工作日、20个工作日内', 'deadline-ambiguous warning'],
    ['信息形成之日起7个工作日内或20个工作日内', 'deadline-ambiguous warning'],
    ['自批准之日起20日内，20个工作日内公开', 'deadline-unit-mixed warning'],
    ['信息形成或者变更之日起30个工作日内', 'deadline-exceeds-statutory error'],
    ['按卫健委另行通知', 'deadline-unresolved warning'],
  ])('%s', async (deadline, found) => {
    expect(await judge(deadline)).toEqual(found === undefined ? [] : [found]);
  });

  it('at any time is right for a village', async () => {
    expect(await judge('随时公布', { basis: ['《中华人民共和国村民委员会组织法》'] })).toEqual([]);
  });

  it('a standing display of what an office is, is no more than a hint', async () => {
    expect(await judge('长期公开', { name: '机构信息 › 机构职能' })).toEqual(['deadline-open-ended info']);
  });

  it('a cell of a thousand clauses is judged by the first of them', async () => {
    const clauses = Array.from({ length: 1000 }, (_, index) => `行政处罚${index}自作出之日起${(index % 15) + 1}个工作日内公开`);
    expect(await judge(clauses.join('；'))).toEqual(['result-after-seven-days warning']);
  });

  it('two faults of one cell are two findings', async () => {
    expect(await judge('20个工作日', { name: '依法行政 › 行政处罚结果' })).toEqual([
      'deadline-without-trigger warning',
      'result-after-seven-days warning',
    ]);
  });
});

const GENERAL = '信息形成或者变更之日起20个工作日内';
const RESERVED = `${GENERAL}。法律、法规另有规定的，从其规定`;

describe('the period that the law sets for the matter', () => {
  it.each<[name: string, deadline: string, found?: string, domain?: string]>([
    ['政府采购 › 采购合同', GENERAL, 'deadline-special-period error'],
    ['政府采购 › 采购合同', RESERVED, 'deadline-special-period info'],
    ['政府采购 › 采购合同', '合同签订之日起2个工作日内'],
    ['政府采购 › 采购合同', '信息形成之日起20个工作日内公开；其中采购合同自签订之日起2个工作日内公告'],
    ['政府采购 › 采购合同', '合同签订之日起2日内'],
    ['政府采购 › 采购合同', '合同签订之日起7日内', 'deadline-special-period warning'],
    ['政府采购 › 采购合同', '合同签订之日起30个工作日内', 'deadline-special-period error'],
    ['政府采购 › 采购合同', '及时公开', 'deadline-not-auditable warning'],
    ['政府采购 › 采购合同履约验收', GENERAL],
    ['政府采购 › 中标（成交）结果', GENERAL, 'deadline-special-period error'],
    ['政府采购 › 单一来源公示', '公示不少于3个工作日', 'deadline-special-period error'],
    ['招标投标 › 中标结果公告', GENERAL],
    ['招标投标 › 中标候选人公示', GENERAL, 'deadline-special-period error'],
    ['招标投标 › 中标候选人公示', '收到评标报告之日起3个工作日内', 'deadline-unit-mixed warning'],
    ['招标投标 › 中标候选人公示', '收到评标报告之日起3日内，公示期不得少于3日'],
    ['政府预算 › 收支总体情况表', '本级人民代表大会或其常务委员会批准后20日内'],
    ['政府预算 › 收支总体情况表', '本级人民代表大会批准后20个工作日内', 'deadline-unit-mixed error'],
    ['部门决算 › 部门收支总表', GENERAL, 'deadline-unit-mixed error'],
    ['部门决算 › 部门收支总表', '批复后30日内', 'deadline-special-period error'],
    ['部门预算 › 预算绩效目标', GENERAL],
    ['征地组织实施 › 征收土地公告', GENERAL, 'deadline-special-period error'],
    ['征地组织实施 › 征收土地公告', '收到征地批准文件之日起10个工作日内'],
    ['征地前期准备 › 征收土地预公告', '公告时间不少于10日', 'deadline-unit-mixed error'],
    ['征地前期准备 › 征收土地预公告', GENERAL],
    ['征地组织实施 › 征地补偿安置方案公告', '公告不少于10个工作日', 'deadline-special-period warning'],
    ['公共服务 › 重大决策预公开', '向社会公开征求意见期限一般不少于30日', 'deadline-not-auditable info'],
    ['公共服务 › 重大决策预公开', '征求意见期限不少于7日', 'deadline-special-period error'],
    ['土地使用权 › 出让结果', GENERAL, 'deadline-special-period warning'],
    ['依法行政 › 行政处罚决定', GENERAL, 'result-after-seven-days warning'],
    ['依法行政 › 行政处罚决定', GENERAL, 'result-after-seven-days error', 'work-safety'],
    ['依法行政 › 行政处罚决定', RESERVED, 'result-after-seven-days info', 'work-safety'],
    ['行政处罚和行政强制 › 行政强制决定', GENERAL],
    ['行政处罚 › 食品生产经营行政处罚决定', GENERAL],
    // Of which only conditions and material are shown.
    ['依法行政 › 行政处罚', GENERAL],
    ['行政处罚 › 执法人员名单', GENERAL],
    ['依法行政 › 行政许可', GENERAL],
    ['依法行政 › 行政许可结果', GENERAL, 'result-after-seven-days warning'],
    ['行政许可 › 环保工作动态', GENERAL],
    ['批准结果信息 › 建筑工程施工许可证核发', GENERAL, 'result-after-seven-days warning'],
    ['批准结果信息 › 乡村建设规划许可证核发', '及时公开', 'deadline-not-auditable warning'],
    ['批准结果信息 › 建筑工程施工许可证核发', '自作出决定之日起7个工作日内'],
    ['批准结果信息 › 施工许可证核发', '信息形成之日起20个工作日内公开;其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示'],
    ['违法建设 › 擅自搭建', '1.除处罚决定外其他内容：长期公开（动态调整）；2.处罚决定：20个工作日内。', 'result-after-seven-days warning'],
    ['行政许可 › 办事指南', GENERAL],
    ['依法行政 › 行政处罚裁量基准', GENERAL],
    ['村务公开 › 救助、慰问等情况', '每半年公布一次', 'deadline-special-period warning'],
    ['村务公开 › 救助、慰问等情况', '每季度的首个月20日'],
    ['慈善募捐 › 募捐情况', '每季度公布一次'],
    ['慈善募捐 › 募捐情况', '每半年公布一次', 'deadline-special-period error'],
  ])('%s: %s', async (name, deadline, found, domain) => {
    expect(await judge(deadline, { name, ...(domain === undefined ? {} : { domain }) })).toEqual(found === undefined ? [] : [found]);
  });
});

describe('the annual report', () => {
  const name = '政府信息公开 › 政府信息公开工作年度报告';
  it.each<[deadline: string, subject: string, found?: string]>([
    ['每年1月31日前', '清源县民政局'],
    ['每年1月底前', '清源县民政局'],
    ['每年3月31日前', '清源县民政局', 'annual-report-date error'],
    ['每年3月31日前', '清源县人民政府'],
    ['每年3月31日前', '清源县人民政府办公室'],
    ['每年4月30日前', '清源县人民政府', 'annual-report-date error'],
    ['每年4月30日前', '清溪镇人民政府', 'annual-report-date warning'],
    ['每年3月31日前', '清溪镇人民政府'],
    [GENERAL, '清源县民政局', 'annual-report-date warning'],
    ['信息形成之日起30个工作日内', '清源县民政局', 'annual-report-date warning'],
    ['每年', '清源县民政局', 'annual-report-date warning'],
    ['及时公开', '清源县民政局', 'deadline-not-auditable warning'],
    ['每年1月31日前公开上一年度年度报告，其他信息形成之日起20个工作日内公开', '清源县民政局'],
  ])('%s, of %s', async (deadline, subject, found) => {
    expect(await judge(deadline, { name, subject: [subject] })).toEqual(found === undefined ? [] : [found]);
  });

  it('of departments and the government together has until the later date', async () => {
    expect(await judge('每年3月31日前', { name, subject: ['清源县民政局', '清源县人民政府'] })).toEqual([]);
  });

  it('is no plan, guide or budget', async () => {
    expect(await judge(GENERAL, { name: '政府信息公开 › 政府信息公开指南和年度报告编制制度' })).toEqual([]);
  });
});

describe('a remedy', () => {
  const remedy = async (deadline: string, item: Readonly<Record<string, unknown>> = {}): Promise<readonly unknown[]> => {
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([{ ...item, deadline }])) });
    return report.findings.flatMap(({ ruleId, fix }) => (DEADLINE_RULES.test(ruleId) ? [fix] : []));
  };

  it.each<[deadline: string, original: string, replacement: string]>([
    ['形成或者变更之日起20个工作日内予以公开', '形成或者变更', '信息形成或者变更'],
    ['信息形成（变更） 20个工作日内', '信息形成（变更）', '信息形成（变更）之日起'],
    ['形成 或变更20个工作日内', '形成 或变更', '信息形成 或变更之日起'],
  ])('of %s keeps what is written', async (deadline, original, replacement) => {
    expect(await remedy(deadline)).toMatchObject([{ risk: 'safe', original, replacement }]);
  });

  it('is not made up where the number is in words, stands twice, or the fact is to be rechecked', async () => {
    const contract = { category: '政府采购', name: '采购合同' };
    expect(await remedy('合同签订之日起二十个工作日内', contract)).toEqual([undefined]);
    expect(await remedy('合同签订之日起20个工作日内公告，公告20个工作日', contract)).toEqual([undefined]);
    expect(await remedy(GENERAL, { category: '依法行政', name: '行政处罚结果' })).toEqual([undefined]);
  });

  it('of a special period puts the right one in its place, for somebody to look at', async () => {
    expect(await remedy('合同签订之日起20 个工作日内', { category: '政府采购', name: '采购合同' })).toMatchObject([
      { risk: 'unsafe', original: '20 个工作日', replacement: '2个工作日' },
    ]);
    expect(await remedy('批复后20个工作日内', { category: '部门预算', name: '部门收支总表' })).toMatchObject([
      { risk: 'unsafe', original: '20个工作日', replacement: '20日' },
    ]);
  });
});

describe('a table', () => {
  const HEADER = [
    '序号',
    '一级事项',
    '二级事项',
    '公开内容（要素）',
    '公开依据',
    '公开时限',
    '公开主体',
    '公开渠道和载体',
    '公开对象',
    '公开方式',
  ];
  const row = (number: string, name: string, deadline: string | null): (string | null)[] => [
    number,
    '政府采购',
    name,
    '全文',
    '《中华人民共和国政府采购法实施条例》（国务院令第658号）',
    deadline,
    '清源县财政局',
    '政府网站',
    '全社会',
    '主动',
  ];
  const judgeTable = async (rows: (string | null)[][], merges: string[] = []): Promise<readonly string[]> => {
    const sheet = { name: '目录', rows: [['清源县公共资源交易领域基层政务公开标准目录'], HEADER, ...rows], merges };
    const { report } = await validateFiles({ 'a.xlsx': workbook({ sheets: [sheet] }) });
    return report.findings.flatMap(({ ruleId, place, fix }) =>
      DEADLINE_RULES.test(ruleId) ? `${ruleId} ${place.kind === 'cell' ? place.row : ''}${fix === undefined ? '' : ' fix'}` : [],
    );
  };

  it('is told of what 同上 takes over once where it stands, and for each item what its matter demands', async () => {
    expect(await judgeTable([row('1', '采购公告', '20个工作日内'), row('2', '采购合同', '同上'), row('3', '采购文件', '同上')])).toEqual([
      'deadline-without-trigger 3',
      'deadline-special-period 4',
    ]);
  });

  it('has no remedy in a merged cell, which would change the other items', async () => {
    const rows = [row('1', '采购公告', '公告之日起20个工作日内'), row('2', '采购合同', null)];
    expect(await judgeTable(rows, ['F3:F4'])).toEqual(['deadline-special-period 3']);
    expect(await judgeTable([row('1', '采购合同', '签订之日起20个工作日内')])).toEqual(['deadline-special-period 3 fix']);
  });
});

test('a province that allows more time is not held to the general period', async () => {
  const text = JSON.stringify(catalogueDocument([{ name: '地质资料汇交目录', deadline: '信息形成之日起30个工作日内' }]));
  const { documents } = await readCatalogue('a.yaml', Buffer.from(text));
  const [catalogue] = documents;
  if (catalogue === undefined) throw new Error('the catalogue was not read');
  const longer = {
    act: '江岭省地质资料办法',
    domain: '综合',
    matter: '汇交目录',
    items: [['地质资料', '目录']],
    bound: 'at-most',
    n: 60,
    unit: 'working-day',
    confidence: 'certain',
    source: '条文',
  } as const;
  const laws = [makeLaw(), makeLaw([{ id: 'statutory-periods', version: '1', asOf: '2026-01-01', entries: [longer] }])];
  const found = laws.map((law) => [...exceedsStatutory.sight({ catalogue, law, asOf: '2026-01-01' })].length);
  expect(found).toEqual([1, 0]);
});
