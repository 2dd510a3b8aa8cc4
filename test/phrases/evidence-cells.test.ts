import { describe, expect, test } from 'vitest';

import { parseAudience, parseChannels, parseLevels, parseSubjects } from '../../src/phrases/index.ts';
import { type Expectation, shareRight } from './share-right.ts';

/** Channels as `id`, or as `named` and `unknown` for those beyond the thirteen boxes; a note stands behind a colon. */
const CHANNELS: readonly Expectation[] = [
  ['政府网站', ['government-website']],
  ['政务服务中心', ['service-centre']],
  ['公开查阅点', ['reading-point']],
  ['两微一端', ['new-media']],
  ['社区/企事业单位/村公示栏(电子屏)', ['notice-board']],
  ['入户/现场', ['on-site']],
  ['政府服务中心', ['service-centre']],
  ['其他', ['other']],
  ['投资项目在线审批监管平台', ['named']],
  ['公示栏', ['notice-board']],
  ['其他:办税服务厅', ['other:办税服务厅']],
  ['村务公开栏、政府网站', ['named', 'government-website']],
  ['纸质媒体', ['print-media']],
  ['便民服务站', ['convenience-station']],
  ['其他法律服务网', ['named']],
  ['发布会听证会', ['press-conference']],
  ['社区/村公示栏(电子屏)', ['notice-board']],
  ['社区/村公示栏', ['notice-board']],
  ['广播电视', ['broadcasting']],
  ['办事窗口', ['named']],
  ['一微一端', ['new-media']],
  ['其他:基层公共服务平台', ['other:基层公共服务平台']],
  ['乡镇便民服务中心', ['convenience-station']],
  ['政府网站/被征收范围内公告栏', ['government-website', 'named']],
  ['居委会', ['unknown']],
  ['公共资源交易平台', ['named']],
  ['信用中国网站', ['named']],
  ['招投标公共服务平台', ['named']],
  ['社区/企事业单位/村公示栏', ['notice-board']],
  ['高新区(清源区)政府网站', ['government-website']],
  ['政府网站和办事大厅', ['government-website', 'service-centre']],
  ['街道文化站/(社区)综合性文化服务中心公示栏', ['named']],
  [
    '政府公报、政府网站、新闻发布会、报刊、广播、电视或其他便于公众知晓的方式',
    ['government-gazette', 'government-website', 'press-conference', 'print-media', 'broadcasting', 'broadcasting', 'unknown'],
  ],
  ['基层公共服务平台', ['named']],
  ['便民服务中心', ['convenience-station']],
  ['线下公示栏', ['named']],
  ['社会保障和为民服务中心公开查阅点', ['reading-point']],
  ['政府公报', ['government-gazette']],
  ['清州政务服务网', ['named']],
  ['清州省建筑市场监管公共服务平台', ['named']],
  ['门户网站', ['government-website']],
  ['单位/村委会公示栏(电子屏)', ['notice-board']],
  ['会议', ['unknown']],
  ['政府网站/财政部门网站公开', ['government-website', 'named']],
  ['政府门户网站', ['government-website']],
  ['同上', { unresolved: ['同上'] }],
  ['其他:国家企业信用信息公示系统', ['other:国家企业信用信息公示系统']],
  ['便民惠民服务中心', ['named']],
  ['行政村公示栏', ['notice-board']],
  ['乡镇公示栏', ['named']],
  ['清源县政府网站', ['government-website']],
  ['微信公众号', ['named']],
  ['公告公示栏', ['notice-board']],
  ['县规划自然资源局网页(首页—政务公开—政府信息公开指南)', ['named:首页—政务公开—政府信息公开指南']],
  ['县规划自然资源局网页(首页-政务公开-政府信息公开年报)', ['named:首页-政务公开-政府信息公开年报']],
  ['其他线下政务公开场所', ['unknown']],
];

function readChannels(text: string): unknown {
  const { channels, unresolved } = parseChannels(text);
  if (unresolved.length > 0) return { unresolved };
  return channels.map(({ id, kind, note }) => `${id ?? kind}${note === undefined ? '' : `:${note}`}`);
}

const LEVELS: readonly Expectation[] = [
  ['县级', ['county']],
  ['县级;乡、村级', ['county', 'town', 'village']],
  ['县级;乡级', ['county', 'town']],
  ['乡级', ['town']],
  ['村级', ['village']],
  ['区级;乡级', ['county', 'town']],
  ['镇级', ['town']],
  ['区级', ['county']],
  ['社区', ['village']],
  ['镇级;村级', ['town', 'village']],
  ['乡、村级', ['town', 'village']],
  ['区级;镇街、村级', ['county', 'town', 'village']],
  ['市级;县(区)级', ['city', 'county']],
  ['州级;乡、村级', ['city', 'town', 'village']],
];

function readLevels(text: string): unknown {
  const { levels, unresolved } = parseLevels(text);
  return unresolved.length > 0 ? { unresolved } : levels;
}

const everyone = { kind: 'everyone' };
const group = (who?: string) => (who === undefined ? { kind: 'group' } : { kind: 'group', who });
const VILLAGERS = '面向拟征收土地所在地的村集体成员';

const AUDIENCES: readonly Expectation[] = [
  ['全社会', [everyone]],
  ['特定群体', [group()]],
  [`全社会;特定群体:${VILLAGERS}`, [everyone, group(VILLAGERS)]],
  ['社会', [everyone]],
  ['项目单位', [group('项目单位')]],
  ['全社会;特定群众', [everyone, group()]],
  [`全社会;特定群众:${VILLAGERS}`, [everyone, group(VILLAGERS)]],
  [`特定群众:${VILLAGERS}`, [group(VILLAGERS)]],
  ['特定群体:申请人', [group('申请人')]],
  ['特定群体:项目单位', [group('项目单位')]],
];

/** One body, or one description, each. */
const SINGLE_SUBJECTS = [
  '应急管理部门',
  '乡镇人民政府',
  '区应急局',
  '税务主管部门',
  '行政村',
  '公安机关',
  '镇人民政府',
  '相关审批部门',
  '县级人民政府民政部门',
  '区公安分局',
  '清溪镇教体文旅局',
  '街道办事处',
  '市场监督管理、行政审批相关责任部门',
  '人力资源社会保障部门',
  '县级农业农村部门',
  '市教育局',
  '(广告词)教育体育局',
  '清溪乡人民政府',
  '负责审批的燃气管理部门',
  '城市管理行政执法部门或相关行政主管部门',
  '公安分局',
  '县自然资源和规划局',
  '清溪社区居民委员会',
  '清源市农业农村局',
  '地方各级财政部门',
  '清源高新区应急管理局',
  '县住房和城乡建设局',
  '住房和城乡建设部门',
  '乡镇便民服务中心',
  '乡政府',
  '清溪乡扶贫开发办公室',
  '清溪镇人民政府',
  '市政工程行政主管部门',
  '清溪街道办事处',
  '(广告词)民政局',
  '自然资源主管部门',
  '清州市自然资源和规划局清源分局',
  '土地房屋征收中心',
  '招标人及其招标代理机构或相关行政监督部门',
  '清源区清溪街道办事处',
  '清州市清源区住房和城乡建设局',
  '清源区住房和城乡建设局',
  '市级生态环境部门',
  '清溪街道办事处公共服务办公室',
  '市司法局(行政复议局)',
  '司法分局',
  '区市场监督管理局',
  '公共服务办',
  '大河口乡人民政府',
  '清溪镇中心学校',
  '住建部门',
  '县规划和自然资源局',
  '区自然资源分局',
  '县(市、区)卫生健康行政部门',
  '区卫生健康行政部门',
  '江上乡人民政府',
  '人民政府住房保障行政主管部门',
  '住房保障行政主管部门',
  '县级生态环境部门',
  '贫困人口所在行政村',
  '清源县农业农村局',
  '清源县教育体育局',
  '区级教育部门',
  '自然资源部门',
  '云岭街道办事处',
  '监测对象所在行政村',
  '风险消除人口所在行政村',
  '卫生健康局',
];

const SEVERAL_SUBJECTS: readonly Expectation[] = [
  ['村/社区', ['村', '社区']],
  ['清溪镇、各街办(管理处)', ['清溪镇', '各街办(管理处)']],
  ['县级扶贫部门、乡镇人民政府', ['县级扶贫部门', '乡镇人民政府']],
  ['区应急局,镇人民政府(街道办事处)', ['区应急局', '镇人民政府(街道办事处)']],
  ['民政局、乡镇人民政府(街道办事处)', ['民政局', '乡镇人民政府(街道办事处)']],
  ['辖区政府和相关审批部门', ['辖区政府', '相关审批部门']],
  ['清源区人民政府及清源区住房和城乡建设局', ['清源区人民政府', '清源区住房和城乡建设局']],
  ['县级人民政府民政部门、乡镇人民政府(街道办事处)', ['县级人民政府民政部门', '乡镇人民政府(街道办事处)']],
  ['清源县人民政府、清源县自然资源局', ['清源县人民政府', '清源县自然资源局']],
  ['人民政府、住房保障行政主管部门', ['人民政府', '住房保障行政主管部门']],
  ['司法分局、公共法律服务中心、公共法律服务工作站', ['司法分局', '公共法律服务中心', '公共法律服务工作站']],
  ['区人力社保局,镇人民政府(街道办事处)', ['区人力社保局', '镇人民政府(街道办事处)']],
  ['县级人民政府民政部门、县级财政部门、乡镇人民政府(街道办事处)', ['县级人民政府民政部门', '县级财政部门', '乡镇人民政府(街道办事处)']],
  ['乡镇人民政府 行政村村民委员会', ['乡镇人民政府', '行政村村民委员会']],
  ['住建部门、 城管部门', ['住建部门', '城管部门']],
  ['县乡村振兴局、乡镇人民政府(街道办事处)', ['县乡村振兴局', '乡镇人民政府(街道办事处)']],
];

const SUBJECTS: readonly Expectation[] = [...SINGLE_SUBJECTS.map((name): Expectation => [name, [name]]), ...SEVERAL_SUBJECTS];

/** The distinct cells of some hundred published tables; places are invented. Each with how many there are, and the share to be read right. */
describe.each([
  { element: 'channels', cells: CHANNELS, count: 56, read: readChannels, least: 0.97 },
  { element: 'levels', cells: LEVELS, count: 14, read: readLevels, least: 0.97 },
  { element: 'audiences', cells: AUDIENCES, count: 10, read: parseAudience, least: 1 },
  { element: 'subjects', cells: SUBJECTS, count: 84, read: parseSubjects, least: 1 },
])('the $element of published tables', ({ cells, count, read, least }) => {
  test('are read right', () => {
    expect(cells).toHaveLength(count);
    const { share, wrong } = shareRight(cells, read);
    // Names what is misread; such a text is to be unresolved, and never wrong.
    expect(wrong).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(least);
  });

  test.each(cells)('%s', (text, meaning) => {
    expect(read(text)).toEqual(meaning);
  });
});

test('a name that the width of a cell has broken is one subject', () => {
  expect(parseSubjects('县住房和城乡\n建设局、清溪镇\n人民政府\n县民政局')).toEqual([
    '县住房和城乡\n建设局',
    '清溪镇\n人民政府',
    '县民政局',
  ]);
});
