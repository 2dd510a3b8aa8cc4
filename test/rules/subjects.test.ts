import { beforeAll, describe, expect, it } from 'vitest';

import type { Finding } from '../../src/model/finding.ts';
import { catalogueDocument } from '../support/document.ts';
import { validateFiles } from '../support/run.ts';

const PLACES = {
  county: { name: '清源县', level: 'county' },
  town: { name: '清溪镇', level: 'town' },
  nowhere: undefined,
} as const;
type Standing = keyof typeof PLACES;

/**
 * What each wording is told, in the catalogue of a county, of a town, and of nobody knows whom. A cell of several names
 * gives a finding for each of them that is faulty.
 */
const GROUPS: readonly { readonly expected: readonly [string, string, string]; readonly wordings: readonly string[] }[] = [
  {
    expected: ['', 'level-mismatch warning', ''],
    wordings: [
      '清源县民政局',
      '县民政局',
      '县公安局',
      '国家税务总局清源县税务局',
      '县住房和城乡建设局',
      '县市场监督管理局',
      '清源县规划和自然资源局',
      '清源高新区应急管理局',
      '清源县人民政府',
      '县政府',
      '县委组织部',
      '县妇联',
      '县总工会',
      '清源县人民法院',
      '清源县融媒体中心',
      '县土地房屋征收中心',
      '清源县农业农村局（县乡村振兴局）',
      '清源县林业局',
      '清源县行政审批局',
      '清源县农牧局',
      '县发改局',
      '县发展和改革委员会',
      '县工业和信息化局',
      '县交通运输局',
      '县医疗保障局',
      '县退役军人事务局',
      '县信访局',
      '县公共资源交易中心',
      '县不动产登记中心',
      '县图书馆',
      '县文化馆',
      '县疾控中心',
      '县妇幼保健院',
      '县人社局',
      '县烟草专卖局',
      '中国人民银行清源县支行',
      '县科协',
      '团县委',
      '共青团清源县委',
      '县工商联',
      '县红十字会',
      '县政协',
      '县人大常委会',
      '县纪委',
      '县委宣传部',
      '县委网信办',
      '县委政法委',
      '县编委办',
      '县档案馆',
      '县地方志办公室',
      '县机关事务服务中心',
      '县机关事务管理局',
      '清源经济开发区管委会',
      '清源国家级高新技术产业开发区管理委员会',
      '清源县人民检察院',
      '县公证处',
      '县法律援助中心',
      '县劳动人事争议仲裁院',
      '县城管局',
      '县房屋征收与补偿办公室',
      '县征收办',
      '县招商局',
      '县招生办',
      '县地震局',
      '县国资委',
      '县金融办',
      '县12345热线办公室',
      '县民宗局',
      '县侨办',
      '县防汛抗旱指挥部',
      '县减灾委',
      '县农机服务中心',
      '县林场',
      '县电视台',
      '清源县民政局养老服务股',
      '县民政局社会救助和养老服务科',
      '清源县社会保险事业管理局',
      '清源县农村信用合作联社',
      '清源县城乡居民社会养老保险局',
      '县乡镇企业局',
      '清源县乡村振兴服务中心',
      '清源县人民政府政务公开办公室',
      '清源县教育和体育局',
      '清源县城市管理局',
      '县城镇集体工业联社',
      '县市政工程处',
      '县市政服务中心',
      '清源县市容环境卫生管理处',
      '清源市市场监督管理局',
      '清源区城乡建设局',
      '县房管局',
      '县房地产管理局',
      '清源县住房保障和房产管理局',
      '县卫健委',
      '区卫健委',
      '区城市更新局',
      '区委社会工作部',
      '县妇女儿童工作委员会办公室',
      '旗教育局',
      '清源旗民政局',
      '清源自治县民政局',
      '清源苗族自治县教育局',
      '清源县教育局（体育局）',
    ],
  },
  {
    expected: ['', '', ''],
    wordings: [
      '区公安分局',
      '清源县公安局清溪派出所',
      '市生态环境局清源分局',
      '清源县消防救援大队',
      '清溪街道办事处公共服务办公室',
      '清溪镇人民政府',
      '清溪乡人民政府',
      '清河街道办事处',
      '清溪镇便民服务中心',
      '清溪镇教体文旅局',
      '清源县教育局、清溪镇人民政府',
      '清溪村村民委员会',
      '清河社区居民委员会',
      '村（居）民委员会',
      '行政村村民委员会',
      '村委会',
      '建设单位',
      '招标人及其招标代理机构',
      '采购人',
      '县农业综合行政执法大队',
      '县公安局交通警察大队',
      '清溪镇财政所',
      '清溪镇综合行政执法队',
      '县综合行政执法局',
      '县救助管理站',
      '市公共资源交易中心清源分中心',
      '县农经站',
      '清源县市场监督管理局城关分局',
      '清源县城市管理综合执法局',
      '清溪镇人大',
      '清溪镇武装部',
      '清溪镇党委、政府',
      '清河街道党工委',
      '清溪镇农业农村服务中心',
      '社区居委会',
      '清河社区居委会',
      '村支两委',
    ],
  },
  {
    expected: ['generic error', 'generic error', 'generic warning'],
    wordings: [
      '民政部门',
      '应急管理部门',
      '相关审批部门',
      '有关部门',
      '负责审批的燃气管理部门',
      '市政工程行政主管部门',
      '城市管理行政执法部门或相关行政主管部门',
      '市场监督管理、行政审批相关责任部门',
      '招标人及其招标代理机构或相关行政监督部门',
      '地方各级财政部门',
      '人民政府',
      '人民政府住房保障行政主管部门',
      '本级人民政府',
      '公安机关',
      '税务主管部门',
      '税务机关',
      '社会保险经办机构',
      '人民调解组织',
    ],
  },
  {
    expected: ['generic warning', '', 'generic info'],
    wordings: [
      '镇人民政府',
      '乡政府',
      '街道办事处',
      '镇人民政府（街道办事处）',
      '镇党委',
      '镇纪委',
      '街道党工委',
      '街道办',
      '镇社保所',
      '镇社会事务办',
      '乡民政办',
    ],
  },
  {
    expected: ['', '', 'generic info'],
    wordings: [
      '土地房屋征收中心',
      '住房公积金管理中心清源管理部',
      '清溪司法所',
      '清溪派出所',
      '财政局预算股',
      '局办公室',
      '党组办公室',
      '社区党群服务中心',
    ],
  },
  {
    expected: ['not-a-body warning', 'not-a-body warning', 'not-a-body warning'],
    wordings: ['清溪镇', '清源县', '清溪村', '清河社区', '由村委会张贴公示', '政府网站', '全社会', '县级', '及时公开', '清源县烟草专卖'],
  },
  {
    expected: ['', 'level-mismatch warning', 'generic info'],
    wordings: ['民政局', '教育局', '住建局', '人社局', '水利局', '兵团第一师教育局'],
  },
  {
    expected: ['generic error', 'level-mismatch warning', 'generic warning'],
    wordings: [
      '县级人民政府民政部门',
      '县级农业农村部门',
      '区级教育部门',
      '市级生态环境部门',
      '区卫生健康行政部门',
      '县级以上地方人民政府',
    ],
  },
  {
    expected: ['placeholder error', 'placeholder error', 'placeholder error'],
    wordings: ['县（市、区）卫生健康行政部门', '县（区）民政局', 'XX县民政局', '××市教育局', '某县民政局', '___镇人民政府', '____'],
  },
  {
    expected: ['generic warning', 'level-mismatch warning', 'generic warning'],
    wordings: ['清源县民政部门'],
  },
  {
    expected: ['generic info', 'level-mismatch warning', 'generic info'],
    wordings: ['县直各部门', '县级各部门', '县人民政府各组成部门', '县政府各部门'],
  },
  {
    expected: ['generic warning', 'generic warning', 'generic warning'],
    wordings: ['乡镇人民政府', '乡（镇）人民政府', '乡镇人民政府（街道办事处）', '乡镇便民服务中心', '乡镇人民政府 行政村村民委员会'],
  },
  {
    expected: ['not-a-body error', 'not-a-body error', 'not-a-body error'],
    wordings: ['行政村', '贫困人口所在行政村', '监测对象所在行政村'],
  },
  {
    expected: ['not-a-body info', 'not-a-body info', 'not-a-body info'],
    wordings: ['清溪镇中心学校', '清源县人民医院', '国网清源县供电公司'],
  },
  {
    expected: ['placeholder info', 'placeholder error', 'placeholder info'],
    wordings: ['全县各乡镇', '全盟各旗县', '清源县各乡镇人民政府'],
  },
  {
    expected: ['generic warning', 'generic warning', 'generic warning'],
    wordings: ['各有关部门'],
  },
  {
    expected: ['generic info', 'generic info', 'generic info'],
    wordings: ['各预算单位'],
  },
  {
    expected: ['generic error; generic error', 'generic error; generic error', 'generic warning; generic warning'],
    wordings: ['辖区政府和相关审批部门', '住建部门、 城管部门'],
  },
  {
    expected: ['generic info', '', 'generic info'],
    wordings: ['清源县民政局，镇人民政府（街道办事处）', '区人力社保局,镇人民政府（街道办事处）'],
  },
  {
    expected: ['placeholder warning', 'placeholder error', 'placeholder warning'],
    wordings: ['各镇（街道）', '各乡镇人民政府'],
  },
  {
    expected: ['', 'level-mismatch warning; level-mismatch warning', ''],
    wordings: ['清源县人民政府、清源县自然资源局'],
  },
  {
    expected: ['generic info', '', 'generic info; generic info; generic info'],
    wordings: ['司法分局、公共法律服务中心、公共法律服务工作站'],
  },
  { expected: ['generic info', '', 'generic info'], wordings: ['公安分局', '司法分局'] },
  {
    expected: ['generic warning', '', 'generic info'],
    wordings: ['公共服务办'],
  },
  {
    expected: ['generic info', 'generic info', 'generic info; generic info'],
    wordings: ['民政局、乡镇人民政府（街道办事处）'],
  },
  {
    expected: ['generic error; generic warning', 'generic error; generic warning', 'generic warning; generic warning'],
    wordings: ['县级人民政府民政部门、乡镇人民政府（街道办事处）'],
  },
  {
    expected: ['not-a-body warning; placeholder info', 'not-a-body warning; placeholder error', 'not-a-body warning; placeholder info'],
    wordings: ['清溪镇、各街办（管理处）'],
  },
  {
    expected: ['not-a-body error; not-a-body error', 'not-a-body error; not-a-body error', 'not-a-body error; not-a-body error'],
    wordings: ['村/社区'],
  },
  {
    expected: ['placeholder error', 'level-mismatch warning; placeholder error', 'placeholder error'],
    wordings: ['市、县人民政府'],
  },
];

async function judge(subjects: readonly string[], overrides: Readonly<Record<string, unknown>>): Promise<readonly Finding[]> {
  const items = subjects.map((subject, index) => ({ id: `benefit.part-${index}`, name: `事项${index}`, subject }));
  const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument(items, overrides)) });
  return report.findings.filter(({ ruleId }) => ruleId.startsWith('subject-'));
}

const tell = ({ ruleId, severity }: Finding): string => `${ruleId.replace('subject-', '')} ${severity}`;

describe('a subject', () => {
  const wordings = GROUPS.flatMap((group) => group.wordings);
  const told = new Map<string, string>();

  beforeAll(async () => {
    for (const [standing, place] of Object.entries(PLACES)) {
      const findings = await judge(wordings, { place });
      for (const [index, wording] of wordings.entries()) {
        const own = findings.filter(({ itemName }) => itemName === `事项${index}`);
        told.set(`${standing} ${wording}`, own.map(tell).join('; '));
      }
    }
  });

  it('is in the table once', () => {
    expect(wordings).toHaveLength(new Set(wordings).size);
  });

  const cases = GROUPS.flatMap(({ expected, wordings: members }) => members.map((wording) => [wording, expected] as const));
  it.each(cases)('%s', (wording, expected) => {
    const standings: readonly Standing[] = ['county', 'town', 'nowhere'];
    expect(standings.map((standing) => told.get(`${standing} ${wording}`))).toEqual(expected);
  });
});

describe('a former organ', () => {
  /** What is told of it in a county's catalogue without a day: the present names, and the remedy where there is but one. */
  const FORMER: readonly (readonly [subject: string, rule: string, successors: string, remedy?: string])[] = [
    ['清源县国土资源局', 'renamed-organ', '自然资源局、自然资源和规划局'],
    ['国土资源局清溪分局', 'renamed-organ', '自然资源局、自然资源和规划局'],
    ['清源县城乡规划局', 'renamed-organ', '自然资源和规划局、自然资源局'],
    ['县环保局', 'renamed-organ', '生态环境局、生态环境分局'],
    ['清源县农业局', 'renamed-organ', '农业农村局', '清源县农业农村局'],
    ['县农业局（畜牧局）', 'renamed-organ', '农业农村局', '县农业农村局（畜牧局）'],
    ['清源县农委', 'renamed-organ', '农业农村局、农业农村委员会'],
    ['清源县文体广新局', 'renamed-organ', '文化和旅游局、文化广电和旅游局、文化广电旅游体育局'],
    ['清源县旅游局', 'renamed-organ', '文化和旅游局、文化广电和旅游局、文化广电旅游体育局'],
    ['清源县卫生局', 'renamed-organ', '卫生健康局、卫生健康委员会'],
    ['县人口计生局', 'renamed-organ', '卫生健康局、卫生健康委员会'],
    ['区卫计委', 'renamed-organ', '卫生健康局、卫生健康委员会'],
    ['清源县卫生和计划生育局', 'renamed-organ', '卫生健康局、卫生健康委员会'],
    ['县安全生产监督管理局', 'renamed-organ', '应急管理局', '县应急管理局'],
    ['清源县公安消防大队', 'renamed-organ', '消防救援大队', '清源县消防救援大队'],
    ['清源县工商行政管理局', 'renamed-organ', '市场监督管理局', '清源县市场监督管理局'],
    ['清溪工商分局', 'none', ''],
    ['清源县工商分局', 'renamed-organ', '市场监督管理局', '清源县市场监督管理分局'],
    ['清源县质监局', 'renamed-organ', '市场监督管理局', '清源县市场监督管理局'],
    ['食品药品监督管理局', 'renamed-organ', '市场监督管理局', '市场监督管理局'],
    ['清源县人民政府法制办公室', 'renamed-organ', '司法局', '清源县司法局'],
    ['县政府法制办', 'renamed-organ', '司法局', '县司法局'],
    ['清源县物价局', 'renamed-organ', '发展和改革局、市场监督管理局'],
    ['清源县粮食局', 'renamed-organ', '发展和改革局、粮食和物资储备局'],
    ['清源县国税局', 'renamed-organ', '税务局', '清源县税务局'],
    ['清源县地方税务局', 'renamed-organ', '税务局', '清源县税务局'],
    ['县新农合办', 'renamed-organ', '医疗保障局', '县医疗保障局'],
    ['清源县扶贫办', 'renamed-organ', '农业农村局', '清源县农业农村局'],
    ['清溪乡扶贫开发办公室', 'renamed-organ', '农业农村局'],
    ['县级扶贫部门', 'renamed-organ', '农业农村局'],
    ['县乡村振兴局', 'renamed-organ', '农业农村局', '县农业农村局'],
    ['清源县大数据局', 'renamed-organ', '数据局、政务服务和数据管理局'],
    ['清源县监察局', 'abolished-organ', '监察委员会'],
    ['县预防腐败局', 'abolished-organ', '监察委员会'],
    ['清源县应急管理局', 'none', ''],
    ['清源县农业农村局（县乡村振兴局）', 'none', ''],
    ['清源县林业局', 'none', ''],
    ['清源县行政审批局', 'none', ''],
    ['清源县农牧局', 'none', ''],
    ['清源县市场监督管理局', 'none', ''],
    ['清源县规划和自然资源局', 'none', ''],
    ['国家税务总局清源县税务局', 'none', ''],
  ];
  it.each(FORMER.map((entry) => [entry[0], entry] as const))('%s', async (subject, [, rule, successors, remedy]) => {
    const findings = (await judge([subject], {})).filter(({ ruleId }) => ruleId.endsWith('-organ'));
    if (rule === 'none') {
      expect(findings).toEqual([]);
      return;
    }
    expect(findings.map(({ ruleId }) => ruleId)).toEqual([`subject-${rule}`]);
    expect(findings[0]?.data['successors']).toEqual(successors.split('、'));
    expect(findings[0]?.fix?.replacement).toBe(remedy);
    expect(findings[0]?.severity).toBe('warning');
  });

  it.each([
    ['before the reform was carried out the old name was right', '清源县安监局', { effective: '2018-06-01' }, '2018-12-31', []],
    ['overtaken before the catalogue took effect', '清源县安监局', { effective: '2020-06-01' }, '2026-11-21', ['error']],
    ['overtaken since', '清源县安监局', { effective: '2018-06-01' }, '2026-11-21', ['warning']],
    ['no day is known', '清源县安监局', {}, '2026-11-21', ['warning']],
    ['a fact to be rechecked never fails anybody', '清源县国税局', { effective: '2020-06-01' }, '2026-11-21', ['warning']],
    ['one that left the government', '清源县监察局', { effective: '2020-06-01' }, '2026-11-21', ['error']],
    ['the second of two reforms is yet to come', '清源县乡村振兴局', { effective: '2022-06-01' }, '2023-06-01', []],
  ])('%s', async (_, subject, overrides, asOf, severities) => {
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([{ subject }], overrides)) }, { asOf });
    expect(report.findings.filter(({ ruleId }) => ruleId.endsWith('-organ')).map(({ severity }) => severity)).toEqual(severities);
  });

  it('names what took over by the day of judgement, and says where that is to be verified', async () => {
    const text = JSON.stringify(catalogueDocument([{ subject: '国务院扶贫开发领导小组办公室' }]));
    const [early, late] = await Promise.all(
      ['2022-06-01', '2026-11-21'].map(async (asOf) => {
        const { report } = await validateFiles({ 'a.yaml': text }, { asOf });
        return report.findings.find(({ ruleId }) => ruleId === 'subject-renamed-organ')?.message;
      }),
    );
    expect(early).toContain('现为“国家乡村振兴局”，');
    expect(late).toContain('现为“农业农村部”（据一般了解，待核实）');
  });
});

describe('the level of a subject', () => {
  const matter = { category: '行政许可', name: '母婴保健技术服务机构执业许可' };
  it.each([
    ['a town for a licence of the county', 'county', { ...matter, subject: '清溪镇人民政府' }, ['level-mismatch warning']],
    ['towns of the template for a licence of the county', 'county', { ...matter, subject: '乡镇人民政府' }, ['level-mismatch warning']],
    ['the same in the town’s own catalogue', 'town', { ...matter, subject: '清溪镇人民政府' }, ['level-mismatch warning']],
    ['the bureau that gives it beside the town', 'county', { ...matter, subject: ['县卫生健康局', '清溪镇人民政府'] }, []],
    ['a licence that towns do give', 'town', { name: '乡村建设规划许可证核发', subject: '清溪镇人民政府' }, []],
    ['a town where only the county is ticked', 'county', { subject: '清溪镇人民政府', level: ['county'] }, ['level-mismatch warning']],
    ['a town where both are', 'county', { subject: '清溪镇人民政府', level: ['county', 'town'] }, []],
    ['a bureau in a town’s catalogue where the county is ticked', 'town', { subject: '清源县民政局', level: ['county', 'town'] }, []],
    ['a bureau beside the town', 'town', { subject: ['清源县民政局', '清溪镇人民政府'] }, []],
    ['a bureau beside a village', 'town', { subject: ['清源县民政局', '清溪村村民委员会'] }, []],
  ] as const)('%s', async (_, standing, item, expected) => {
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([item], { place: PLACES[standing] })) });
    expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('subject-')).map(tell)).toEqual(expected);
  });
});

describe('remedies', () => {
  it.each([
    ['town', ['乡镇人民政府'], ['乡镇人民政府→清溪镇人民政府']],
    ['town', ['乡（镇）人民政府（街道办事处）'], ['乡（镇）人民政府（街道办事处）→清溪镇人民政府']],
    ['county', ['乡镇人民政府'], []],
    ['county', ['清溪镇'], ['清溪镇→清溪镇人民政府']],
    ['county', ['清河街道'], ['清河街道→清河街道办事处']],
    ['county', ['清溪村'], ['清溪村→清溪村村民委员会']],
    ['county', ['清河社区'], ['清河社区→清河社区居民委员会']],
    ['county', ['行政村'], []],
    // The wrong piece stands in the other name too.
    ['county', ['清溪镇', '清溪镇卫生院'], []],
  ] as const)('%s: %j', async (standing, subject, expected) => {
    const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([{ subject }], { place: PLACES[standing] })) });
    const fixes = report.findings.filter(({ ruleId }) => ruleId.startsWith('subject-')).flatMap(({ fix }) => fix ?? []);
    expect(fixes.map(({ original, replacement }) => `${original}→${replacement}`)).toEqual(expected);
    expect(new Set(fixes.map(({ risk }) => risk))).toEqual(new Set(expected.length === 0 ? [] : ['unsafe']));
  });
});

it('is told once where a whole row has moved a column', async () => {
  const item = { deadline: '清源县民政局', subject: '政府网站', channel: '全社会' };
  const { report } = await validateFiles({ 'a.yaml': JSON.stringify(catalogueDocument([item])) });
  expect(report.findings.filter(({ ruleId }) => ruleId.startsWith('subject-'))).toEqual([]);
});
