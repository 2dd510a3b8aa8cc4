import { DOMAIN_NAMES, RECURRING_NAMES, type DomainNames } from './item-names.ts';
import { makeRandom, seedOf, type Random } from './random.ts';

/** An item of a generated catalogue. */
export interface InventedItem {
  readonly place: string;
  readonly domain: DomainNames;
  readonly category: string;
  readonly name: string;
  readonly content: readonly string[];
  readonly basis: readonly string[];
  readonly deadline: string;
  readonly subject: string;
  readonly channel: readonly string[];
}

/** Counties, each followed by towns of its own. */
const PLACES: readonly (readonly string[])[] = [
  ['清源县', '清溪镇', '白石镇'],
  ['云岭县', '柳林镇', '石桥乡'],
  ['松河县', '东门镇', '梅湾乡'],
  ['竹川县', '北原镇', '枫荷乡'],
];

const ACT = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const DEADLINES: readonly string[] = [
  '信息形成或者变更之日起20个工作日内',
  '信息形成或者变更之日起20个工作日内',
  '信息形成或者变更之日起10个工作日内',
  '制定或者获取信息之日起10个工作日内',
];
const CHANNELS: readonly string[] = [
  '政府公报',
  '两微一端',
  '广播电视',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '精准推送',
];
/** Of what the content of any item may consist. */
const ELEMENTS: readonly string[] = [
  '办理依据',
  '申请条件',
  '申请材料及样表',
  '办理流程',
  '办结时限',
  '收费标准及依据',
  '受理机构和联系方式',
  '办理地点和时间',
  '结果送达方式',
  '监督投诉电话',
  '责任部门',
  '文件全文',
  '发文机关和文号',
  '政策解读材料',
  '对象姓名及金额',
  '公示期限',
  '资金来源和分配原则',
  '检查内容和检查结果',
  '处罚决定书文号',
  '许可决定书文号',
  '年度计划和完成情况',
  '服务范围',
];
/** What is said of an item by its own name. */
const OWN_ELEMENTS: readonly string[] = ['的范围和对象', '的基本情况', '的标准', '的结果', '的时间安排', '明细'];

const RECURRING_CONTENT: Readonly<Record<string, readonly string[]>> = {
  政策法规文件: ['《中华人民共和国政府信息公开条例》及配套文件', '上级部门印发的政策文件、实施细则', '本级制定的规范性文件'],
  办事指南: ['办理事项和办理条件', '申请材料', '办理流程', '办理时间和地点', '联系方式'],
  监督检查: ['监督检查的内容和方式', '监督检查的结果', '整改情况'],
  审核审批信息: ['初审对象名单及相关信息', '审批结果', '公示期限'],
  办理结果: ['办理结果', '决定书文号', '决定日期'],
  咨询投诉: ['咨询投诉电话', '受理时间', '办结回复情况'],
};

/** What an item of this name discloses. Recurring ones say the same under many first-level items; some name theirs. */
export function inventContent(domain: DomainNames, category: string, name: string): readonly string[] {
  const recurring = RECURRING_CONTENT[name];
  const random = makeRandom(seedOf(`${domain.id}|${category}|${name}`));
  if (recurring !== undefined) {
    return random.below(2) === 0 ? recurring : recurring.map((text, place) => (place === 0 ? `${category}${text}` : text));
  }
  const elements = random.shuffle(ELEMENTS).slice(0, 2 + random.below(3));
  return random.below(2) === 0 ? elements : [`${name}${random.pick(OWN_ELEMENTS)}`, ...elements];
}

/** Whether a place is a county, whose bureaus publish. */
function isCounty(place: string): boolean {
  return place.endsWith('县');
}

export function inventItem(place: string, domain: DomainNames, category: string, name: string): InventedItem {
  const random = makeRandom(seedOf(`${place}|${domain.id}|${category}|${name}`));
  return {
    place,
    domain,
    category,
    name,
    content: inventContent(domain, category, name),
    basis: [...(random.below(10) < 8 ? [ACT] : []), random.pick(domain.acts)],
    deadline: random.pick(DEADLINES),
    subject: isCounty(place) ? `${place}${domain.organ}` : `${place}人民政府`,
    channel: ['政府网站', ...random.shuffle(CHANNELS).slice(0, random.below(3))],
  };
}

/** About `size` items: whole catalogues of places and domains, drawn until there are enough, the last one cut. */
export function inventItems(random: Random, size: number): readonly InventedItem[] {
  const perPlace = DOMAIN_NAMES.reduce((sum, domain) => sum + namesOf(domain).length, 0);
  const places = PLACES.flat().slice(0, Math.ceil(size / perPlace) + 1);
  const catalogues = random.shuffle(places.flatMap((place) => DOMAIN_NAMES.map((domain) => ({ place, domain }))));
  return catalogues
    .flatMap(({ place, domain }) => namesOf(domain).map(([category, name]) => inventItem(place, domain, category, name)))
    .slice(0, size);
}

function namesOf({ categories }: DomainNames): readonly (readonly [category: string, name: string])[] {
  return Object.entries(categories).flatMap(([category, names]) =>
    [...new Set([...RECURRING_NAMES, ...names])].map((name) => [category, name] as const),
  );
}
