// What the invented catalogues of the benchmark are made of. Real tables repeat a few phrases endlessly and vary the rest; so do these.

export interface Domain {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
  readonly categories: readonly string[];
  readonly acts: readonly string[];
  /** Where an act sets a period of its own for the whole domain. */
  readonly deadline?: string;
}

const REGULATION = '《中华人民共和国政府信息公开条例》（国务院令第711号）';

/** Acts that any item may cite beside those of its domain. The first is cited by most. */
export const COMMON_ACTS: readonly string[] = [
  REGULATION,
  REGULATION,
  REGULATION,
  '《中华人民共和国政府信息公开条例》',
  '《关于全面推进政务公开工作的意见》',
  '《国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见》（国办发〔2019〕54号）',
  '《中华人民共和国行政许可法》',
  '《优化营商环境条例》（国务院令第722号）',
];

export const DOMAINS: readonly Domain[] = [
  {
    id: 'social-assistance',
    name: '社会救助',
    organ: '民政局',
    categories: ['最低生活保障', '特困人员救助供养', '临时救助', '医疗救助', '综合业务'],
    acts: [
      '《社会救助暂行办法》（国务院令第649号）',
      '《国务院关于进一步加强和改进最低生活保障工作的意见》（国发〔2012〕45号）',
      '《最低生活保障审核确认办法》（民发〔2021〕57号）',
    ],
  },
  {
    id: 'elderly-care',
    name: '养老服务',
    organ: '民政局',
    categories: ['养老服务通用政策', '养老服务业务办理', '养老服务行业管理信息'],
    acts: ['《中华人民共和国老年人权益保障法》', '《国务院办公厅关于推进养老服务发展的意见》（国办发〔2019〕5号）'],
  },
  {
    id: 'budgets-and-accounts',
    name: '财政预决算',
    organ: '财政局',
    categories: ['政府预算', '政府决算', '部门预算', '部门决算'],
    deadline: '本级人民代表大会或其常务委员会批准后20日内',
    acts: [
      '《中华人民共和国预算法》',
      '《中华人民共和国预算法实施条例》（国务院令第729号）',
      '《财政部关于印发〈地方预决算公开操作规程〉的通知》（财预〔2016〕143号）',
    ],
  },
  {
    id: 'work-safety',
    name: '安全生产',
    organ: '应急管理局',
    categories: ['政策文件', '依法行政', '行政管理', '公共服务'],
    acts: ['《中华人民共和国安全生产法》', '《生产安全事故报告和调查处理条例》（国务院令第493号）', '《安全生产许可证条例》'],
  },
  {
    id: 'employment',
    name: '就业创业',
    organ: '人力资源和社会保障局',
    categories: ['就业信息服务', '职业介绍、职业指导和创业开业指导', '公共就业服务专项活动', '就业失业登记', '就业困难人员就业援助'],
    acts: ['《中华人民共和国就业促进法》', '《就业服务与就业管理规定》', '《国务院关于进一步做好稳就业工作的意见》（国发〔2019〕28号）'],
  },
  {
    id: 'compulsory-education',
    name: '义务教育',
    organ: '教育局',
    categories: ['政策文件', '教育概况', '招生管理', '学生管理', '教师管理', '重要政策执行情况'],
    acts: ['《中华人民共和国义务教育法》', '《中华人民共和国教师法》', '《教育部关于推进中小学信息公开工作的意见》（教办〔2010〕15号）'],
  },
  {
    id: 'health-care',
    name: '医疗卫生',
    organ: '卫生健康局',
    categories: ['行政许可', '行政处罚', '公共卫生服务', '疾病应急救助'],
    acts: [
      '《中华人民共和国基本医疗卫生与健康促进法》',
      '《医疗机构管理条例》',
      '《公共场所卫生管理条例》',
      '《医疗卫生机构信息公开管理办法》',
    ],
  },
  {
    id: 'environment',
    name: '生态环境',
    organ: '生态环境局',
    categories: ['行政许可', '行政处罚和行政命令', '公共服务事项', '重点领域信息公开'],
    acts: [
      '《排污许可管理条例》（国务院令第736号）',
      '《建设项目环境保护管理条例》',
      '《企业环境信息依法披露管理办法》（生态环境部令第24号）',
    ],
  },
];

export const ITEM_NAMES: readonly string[] = [
  '政策法规文件',
  '办事指南',
  '监督检查',
  '审核审批信息',
  '申请条件和办理流程',
  '救助标准',
  '名单及公示信息',
  '资金分配结果',
  '年度工作计划和总结',
  '行政许可事项办理结果',
  '行政处罚决定信息',
  '双随机、一公开检查结果',
  '应急预案和处置情况',
  '服务机构名录和联系方式',
  '咨询投诉渠道及处理结果',
  '规划计划及执行情况',
  '项目安排与进展情况',
  '统计数据和分析报告',
];

export const CONTENTS: readonly string[] = [
  '《中华人民共和国政府信息公开条例》及本级配套文件全文',
  '各级政府及部门印发的政策文件、实施细则、操作办法及其解读材料',
  '办理事项、办理条件、最低标准',
  '申请材料及样表',
  '办理流程、办理时间、办理地点、联系方式',
  '初审对象名单及相关信息，包括申请人姓名（脱敏）、家庭人口数、拟保障金额',
  '对象姓名、保障人数、金额等公示内容',
  '法定监督检查的内容、方式、结果和整改情况',
  '资金来源、分配原则、分配结果、使用情况和绩效目标',
  '行政执法主体、职责、权限、依据、程序和救济渠道',
  '行政许可决定书文号、设定依据、许可内容、有效期自和有效期至',
  '处罚决定书文号、案件名称、被处罚人、违法事实、处罚依据、处罚结果和决定日期',
  '抽查计划、抽查事项清单、检查对象名录库和抽查结果',
  '预警信息、启动响应级别、处置措施、救援进展和善后情况',
  '机构名称、地址、服务范围、收费标准、星级或等级评定结果、咨询电话',
  '举报投诉电话、受理时间、办理进度查询方式、办结回复情况',
  '总体目标、年度任务分解、责任分工、完成进度',
  '年度统计公报、主要指标数据及其同比变化',
];

/** Twenty wordings in the shares in which published tables have them: 70 % working days from a trigger, one in twenty that no date follows from. */
export const DEADLINES: readonly string[] = [
  ...Array.from({ length: 5 }, () => '信息形成或者变更之日起20个工作日内'),
  ...Array.from({ length: 4 }, () => '信息形成或变更之日起20个工作日内'),
  '自信息形成或者变更之日起20个工作日内予以公开',
  '制定或获取信息之日起10个工作日内',
  '制定或获取信息之日起10个工作日内',
  '公开事项信息形成或变更之日起20个工作日内公开',
  '信息形成或者变更之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。',
  '信息形成之日起20个工作日内公开；其中行政许可、行政处罚事项应自作出行政决定之日起7个工作日内公示',
  '每季度的首个月20日',
  '每年1月31日前',
  '按进展情况及时公开',
  '信息形成之日起20个工作日内',
];

/** What results of licences and penalties are due by. */
export const RESULT_DEADLINE = '行政许可、行政处罚决定作出之日起7个工作日内';

/** Beside the government website, which every item has. */
export const CHANNELS: readonly string[] = [
  '政府公报',
  '两微一端',
  '发布会/听证会',
  '广播电视',
  '纸质媒体',
  '公开查阅点',
  '政务服务中心',
  '便民服务站',
  '入户/现场',
  '社区/企事业单位/村公示栏（电子屏）',
  '精准推送',
  '其他:办税服务厅',
];

export const GROUPS: readonly string[] = ['申请人', '被征收人', '拟保障对象及其家庭成员', '企业和个体工商户', '适龄儿童少年的监护人'];
