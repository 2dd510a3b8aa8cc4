import type { Facts } from '../model/finding.ts';

/** An item that stands in no other catalogue. */
const ITEM: Facts = {
  id: 'elderly-care-homes.filing',
  category: '养老机构',
  name: '备案信息',
  content: ['机构名称', '机构地址'],
  basis: ['《养老机构管理办法》'],
  deadline: '信息形成或者变更之日起20个工作日内',
  subject: ['清源县民政局'],
  channel: ['政府网站'],
  audience: '全社会',
  method: 'proactive',
};

/** For the examples of kinds of change: a catalogue of another domain, and one of another place. */
export const ELDERLY_CARE: Facts = {
  id: 'qingyuan-elderly-care',
  title: '清源县养老服务领域基层政务公开标准目录',
  domain: 'elderly-care',
  items: [ITEM],
};
export const OF_THE_TOWN: Facts = {
  id: 'qingxi-elderly-care',
  title: '清溪镇养老服务领域基层政务公开标准目录',
  domain: 'elderly-care',
  place: { name: '清溪镇', level: 'town' },
  items: [ITEM],
};

/** A task table, one of another matter, and one of another place. */
export const FIRST_PLAN: Facts = {
  id: 'qingyuan-openness',
  title: '清源县2021年政务公开工作任务分解表',
  tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开本级政府预算', units: ['县财政局'], due: '9月30日前' }] }],
};
export const CREDIT_PLAN: Facts = {
  id: 'qingyuan-credit',
  title: '清源县2021年信用体系建设任务分解表',
  tasks: [{ name: '归集信用信息', rows: [{ demand: '归集企业登记数据', units: ['县市场监督管理局'], due: '年底前' }] }],
};
export const OF_ANOTHER_PLACE: Facts = {
  id: 'yunling-openness',
  title: '云岭县2021年政务公开工作任务分解表',
  place: { name: '云岭县', level: 'county' },
  tasks: [{ name: '整治社区公示栏', rows: [{ demand: '更换破损橱窗', units: ['云岭县民政局'], due: '6月底前' }] }],
};
