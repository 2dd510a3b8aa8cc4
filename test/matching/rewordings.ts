import type { Random } from './random.ts';

/** Wordings that offices use for one another: abbreviations and synonyms. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['办事指南', '服务指南'],
  ['办事指南', '办理指南'],
  ['政策法规文件', '法规政策文件'],
  ['政策法规文件', '政策法规'],
  ['政策法规文件', '相关政策法规文件'],
  ['监督检查', '监管检查'],
  ['监督检查', '监督检查情况'],
  ['审核审批信息', '审核审批结果'],
  ['办理结果', '办结结果'],
  ['办理结果', '办理结果公示'],
  ['咨询投诉', '投诉咨询'],
  ['咨询投诉', '咨询投诉渠道'],
  ['最低生活保障', '低保'],
  ['低保', '最低生活保障'],
  ['特困人员', '特困供养人员'],
  ['公租房', '公共租赁住房'],
  ['社会保险', '社保'],
  ['社保', '社会保险'],
  ['建设项目环境影响评价', '建设项目环评'],
  ['招标投标', '招投标'],
  ['义务教育学校', '义教学校'],
  ['行政许可', '许可'],
  ['名单', '名册'],
  ['名录', '名单'],
  ['清单', '目录'],
  ['核发', '发放'],
  ['审批', '核准'],
  ['审核', '审查'],
  ['补贴', '补助'],
  ['补助', '补贴'],
  ['津贴', '补贴'],
  ['申领', '申请'],
  ['申请', '申报'],
  ['公告', '公示'],
  ['公示', '公告'],
  ['信息发布', '信息公布'],
  ['变更、更正', '变更更正'],
  ['查询', '检索'],
  ['解读', '政策解读'],
  ['标准', '具体标准'],
  ['登记', '登记办理'],
  ['农村危房', '农村危旧房'],
  ['居民', '城乡居民'],
  ['药品零售', '药店'],
  ['奖励', '奖补'],
  ['培训', '教育培训'],
  ['服务', '服务事项'],
  ['管理', '监督管理'],
  ['情况', '有关情况'],
  ['中华人民共和国', ''],
  ['国家层面', '国家级'],
  ['地方层面', '地方'],
  ['拟征收土地', '拟征地'],
  ['补偿安置', '安置补偿'],
  ['许可证', '许可'],
  ['机构', '单位'],
  ['企业', '单位'],
  ['决策', '行政决策'],
];

const ADDED: readonly ((name: string) => string)[] = [
  (name) => `${name}信息`,
  (name) => `${name}公开`,
  (name) => `${name}情况`,
  (name) => `本级${name}`,
  (name) => `${name}相关信息`,
  (name) => `${name}（含变更）`,
  (name) => `${name}有关事项`,
];

const DROPPED: readonly string[] = [
  '信息',
  '情况',
  '相关',
  '有关',
  '服务',
  '类',
  '等',
  '办理',
  '城市',
  '农村',
  '基本',
  '及应用',
  '企业',
  '申请',
];

/** Another wording of the name: abbreviated, by a synonym, with a word added or dropped; in one case of five two of these. */
export function rewordName(random: Random, name: string): string {
  const once = rewordOnce(random, name);
  return random.below(5) === 0 ? rewordOnce(random, once) : once;
}

function rewordOnce(random: Random, name: string): string {
  const ways = [
    ...ALIKE.filter(([from]) => name.includes(from)).map(
      ([from, to]) =>
        () =>
          name.replace(from, to),
    ),
    ...DROPPED.filter((word) => name.includes(word) && name.length - word.length >= 3).map((word) => () => name.replace(word, '')),
  ];
  const way = ways.length > 0 && random.below(4) > 0 ? random.pick(ways) : random.pick(ADDED);
  const reworded = way(name);
  return reworded === name ? random.pick(ADDED)(name) : reworded;
}

/** A name for two items in one: what both share is said once. */
export function joinNames(random: Random, one: string, other: string): string {
  let shared = 0;
  while (shared < Math.min(one.length, other.length) - 1 && one.at(-1 - shared) === other.at(-1 - shared)) shared += 1;
  const word = random.pick(['、', '和', '及', '与']);
  return shared >= 2 ? `${one.slice(0, one.length - shared)}${word}${other}` : `${one}${word}${other}`;
}
