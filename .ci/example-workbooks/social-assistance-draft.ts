import type { ItemRow } from './catalogue-sheet.ts';

const REGULATION = '《中华人民共和国政府信息公开条例》（国务院令第711号）';
const ALLOWANCE = '《最低生活保障审核确认办法》（民发〔2021〕57号）';
const SUBJECT = '清源县民政局';

/** The draft's title lost its place, and with it the level that items without one would have. */
export const socialAssistanceDraftTitle = {
  text: '社会救助领域基层政务公开标准目录（试行）',
  note:
    'level-missing: 标题没有写是哪个地方的目录，第9项又没有勾选公开层级。 · The title names no place, and number 9 ticks no level.\n' +
    'table-facts-unknown: 标题没有写是哪个地方的目录。 · The title names no place.',
};

/** The early draft of 清源县's 社会救助, wrong on purpose; each wrong cell carries a note that names the rule and the reason. */
export const socialAssistanceDraft: readonly ItemRow[] = [
  {
    number: 1,
    category: '综合业务',
    name: '政策法规文件',
    content: ['文件名称', '文号', '发文部门', '文件全文'],
    basis: [],
    deadline: '制定或者获取信息之日起10个工作日内',
    subject: SUBJECT,
    channel: '■政府网站\n■政务服务中心',
    ticks: ['全社会', '主动', '县级', '乡级'],
    notes: { basis: 'required-element-missing: 没有公开依据。 · There is no basis.' },
  },
  {
    number: 2,
    category: '综合业务',
    name: '监督检查',
    content: ['信访通讯地址', '投诉举报电话'],
    basis: [REGULATION],
    deadline: '按上级有关要求单独公开',
    subject: SUBJECT,
    channel: '■政府网战\n■公开查阅点',
    ticks: ['全社会', '主动', '县级', '乡级'],
    notes: {
      deadline: 'deadline-unresolved: 读不出何时、从何时起算。 · Nobody can read from it by when, or from when.',
      channel: 'channel-unknown: “政府网战”应为“政府网站”。 · 政府网战 is no channel; 政府网站 is meant.',
    },
  },
  {
    number: 3,
    category: '最低生活保障',
    name: '办事指南',
    content: ['办理条件', '申请材料', '办理流程', '联系方式'],
    basis: ['信息公开规定'],
    deadline: '及时公开',
    subject: SUBJECT,
    channel: '■政府网站\n■政务服务中心',
    ticks: ['全社会', '主动', '县级', '乡级'],
    notes: {
      basis: 'basis-vague: 没有写明是哪一部法规或者文件。 · It names no act.',
      deadline: 'deadline-not-auditable: “及时”算不出日期，无法核查。 · “Promptly” gives no date, so nobody can check it.',
    },
  },
  {
    number: 4,
    category: '最低生活保障',
    name: '审批信息',
    content: ['保障对象名单', '家庭人口', '保障金额'],
    basis: [ALLOWANCE],
    deadline: '信息形成或者变更之日起30个工作日内',
    subject: SUBJECT,
    channel: '■政府网站\n■社区/企事业单位/村公示栏（电子屏）',
    ticks: ['主动', '县级'],
    group: '√',
    notes: {
      deadline: 'deadline-exceeds-statutory: 条例第二十六条规定20个工作日内。 · Article 26 of the Regulation allows 20 working days.',
      group: 'audience-unspecified: 没有写明特定群体是哪些人。 · It does not say who the group is.',
    },
  },
  {
    number: 5,
    category: '最低生活保障',
    name: '办事指南',
    content: ['办理事项', '办理条件', '申请材料'],
    basis: [ALLOWANCE],
    deadline: '信息形成或者变更之日起10个工作日内',
    subject: SUBJECT,
    channel: '■政府网站\n■便民服务站',
    ticks: ['全社会', '主动', '县级', '乡级'],
    notes: { deadline: 'same-item-contradicts: 与第3项是同一事项，时限却不同。 · The same item as number 3 has another deadline.' },
  },
  {
    number: 7,
    category: '特困人员救助供养',
    name: '政策法规文件',
    content: ['文件名称', '文号', '发文部门', '文件全文'],
    basis: ['《国务院关于进一步健全特困人员救助供养制度的意见》（国发(2016)14号）'],
    deadline: '制定或者获取信息之日起10个工作日内',
    subject: SUBJECT,
    channel: '■政府网站\n■政务服务中心',
    ticks: ['全社会', '主动', '县级', '乡级'],
    notes: {
      number: 'numbering-gap: 序号从5跳到7，是不是漏了一项？ · The numbers jump from 5 to 7: was an item lost?',
      basis: 'document-number-malformed: 文号应写作“国发〔2016〕14号”。 · The number should read 国发〔2016〕14号.',
    },
  },
  {
    number: 8,
    category: '特困人员救助供养',
    name: '办事指南',
    content: ['办理条件', '救助供养标准', '申请材料', '办理流程'],
    basis: ['《特困人员认定办法》（民发〔2021〕43号）'],
    deadline: '信息形成或者变更之日起10个工作日内',
    subject: '',
    channel: '■政府网站\n■政务服务中心',
    ticks: ['全社会', '主动', '依申请', '县级', '乡级'],
    notes: {
      subject: 'required-element-missing: 公开主体是空的。 · The subject is empty.',
      proactive: 'method-both: 主动和依申请只能取一。 · It is either proactive or on request.',
    },
  },
  {
    number: 9,
    category: '临时救助',
    name: '办事指南',
    content: ['救助对象', '救助标准', '申请材料', '办理流程'],
    basis: ['《国务院关于全面建立临时救助制度的通知》（国发〔2014〕47号）'],
    deadline: '信息形成或者变更之日起10个工作日内',
    subject: SUBJECT,
    channel: '■政府网站\n■政务服务中心',
    ticks: ['全社会', '主动'],
  },
];
