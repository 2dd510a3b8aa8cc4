import type ExcelJS from 'exceljs';

/** One row of the table; number, group and task stand only where the published table has them. */
interface TaskLine {
  readonly number?: number;
  readonly group?: string;
  readonly task?: string;
  readonly demand: string;
  readonly units: string;
  readonly due: string;
}

/** Everything but `demand` exactly as Xinjin published it, its spacing and its contradictions included; `demand` sums up the published text in our words. */
const LINES: readonly TaskLine[] = [
  {
    number: 1,
    group: '深化新时代基层政务公开',
    task: '调整完善政务公开事项标准目录',
    demand: '公布并更新本单位权力清单和服务事项清单',
    units: '区级各部门、各镇(街道)',
    due: '全年',
  },
  { demand: '督促镇（街道）更新两张清单', units: '区政府办、区网络理政办、区民政局、区农业农村局等区级相关部门', due: '全年' },
  {
    number: 2,
    task: '推进工作流程和平台规范化',
    demand: '目录和规范嵌入业务系统，主动公开信息在门户网站集中发布',
    units: '区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  { demand: '在大厅、档案馆、图书馆等处设公开专区', units: '区行政审批局、区档案局、区文体旅局、各镇(街道)', due: '全年' },
  { demand: '村（社区）清单写明时间、地点，重点内容及时让群众知晓', units: '区民政局、区农业农村局、各镇(街道)', due: '全年' },
  {
    number: 3,
    task: '推进办事服务公开标准化',
    demand: '办事信息在各平台保持同源，惠企利民政策精准推送',
    units: '区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 4,
    task: '扩大基层行政决策群众参与度',
    demand: '公布决策事项目录和标准，请群众参与决策，办政务开放日',
    units: '区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 5,
    task: '促进基层政府治理能力提升',
    demand: '健全机制、平台和队伍，以公开促治理',
    units: '区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 6,
    group: '加强重点领域政府信息公开',
    task: '推进各类规划主动公开',
    demand: '集中公开“十四五”规划和历史规划',
    units: '区发改局、相关区级规划编制牵头部门、区网络理政办',
    due: '9月30日前',
  },
  {
    number: 7,
    task: '推进重大战略部署信息公开',
    demand: '公布重大战略的政策措施',
    units: '区发改局、区公园城市局、区行政审批局等相关单位,各镇(街道)',
    due: '全年',
  },
  { demand: '公布疫情防控、安全生产和应急救灾信息', units: '区应急局等相关单位,各镇(街道)', due: '全年' },
  {
    demand: '公布教育、就业、医疗、养老和住房保障信息',
    units: '区教育局、区人社局、区卫健局、区医保局、区民政局、区公园城市局',
    due: '全年',
  },
  { demand: '落实公共企事业单位信息公开规定', units: '学校、医院、水、电、油、气、讯部门等公共企事业单位主管部门', due: '全年' },
  {
    number: 8,
    task: '推进财政信息公开',
    demand: '公布预决算、政府债务、收费清单、直达资金和政府采购信息',
    units: '区发改局、区财政和金融工作局等相关部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 9,
    task: '推进优化营商环境信息公开',
    demand: '公布“放管服”改革进展和“好差评”结果',
    units: '区行政审批局等区级各部门、各镇(街道)',
    due: '全年',
  },
  { demand: '公布市场体系建设举措和反垄断执法信息', units: '区市场监管局、区商务和会展博览局、区综合执法局等相关部门', due: '全年' },
  { demand: '公布重大建设项目批准和实施信息', units: '区发改局、区公园城市局、区建设和交通运输局等相关部门', due: '全年' },
  { demand: '公布公共资源配置信息', units: '区发改局、区财金局、区公资交易中心', due: '全年' },
  { demand: '行政执法信息在全省平台公示', units: '区级各部门、各镇(街道)', due: '全年' },
  { demand: '公布审计结果和整改情况', units: '区审计局', due: '全年' },
  {
    number: 10,
    group: '切实提高解读回应实效',
    task: '不断改进政策解读方式',
    demand: '重要规范性文件全部解读，六项内容同步公开',
    units: '区政府办、区发改局、区新闻办、其他区级部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 11,
    task: '加快构建群众关切回应体系',
    demand: '重大突发事件5小时内发布权威信息，24小时内开发布会，其他舆情48小时内回应',
    units: '区应急局、区卫健局、区信访局、区政法委等部门,其他区级部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 12,
    task: '切实增强回应关切效果',
    demand: '办好群众留言，公开回应结果',
    units: '区网络理政办、区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 13,
    group: '着力提升政务信息服务质量',
    task: '加强重点政务信息管理',
    demand: '集中发布现行有效文件，权力事项动态调整',
    units: '区政府办、区司法局、区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 14,
    task: '优化完善政府信息公开专栏',
    demand: '改进专栏的检索、下载，联通政策文件库',
    units: '区政府办、区网络理政办、区智慧治理中心,其他区级部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 15,
    group: '加大政府网站和政务新媒体建设管理力度',
    task: '深化清理整合',
    demand: '摸清政务新媒体底数，合并或者关停无力维护的账号',
    units: '区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  { number: 16, task: '加强建设维护', demand: '发布前严格审核，定期核对办事信息', units: '区级各部门、各镇(街道)', due: '全年' },
  { demand: '区门户网站在2021年底前支持IPv6', units: '区网络理政办', due: '全年' },
  {
    number: 17,
    task: '强化监督管理',
    demand: '每季度抽查不少于25%的新媒体账号，半年检查一次',
    units: '区政府办、区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 18,
    group: '抓保障促落实深化政务公开',
    task: '加强队伍建设',
    demand: '明确分管负责人，安排人员、经费和培训',
    units: '区政府办、区网络理政办等区级各部门、各镇(街道)',
    due: '全年',
  },
  {
    number: 19,
    task: '完善工作 制度',
    demand: '健全审查和监测制度，依申请公开全过程留痕',
    units: '区政府办、区网络理政办、区司法局等区级各部门、各镇(街道)',
    due: '全年',
  },
  { number: 20, task: '强化指导 督促', demand: '政务公开占绩效考核不低于4%，选编典型案例', units: '区政府办、区网络理政办', due: '全年' },
  { demand: '检查村（居）务公开', units: '区民政局', due: '全年' },
  { demand: '检查村级财务公开', units: '区农业农村局、区财金局', due: '全年' },
];

/** The merges of the published table. */
const MERGES = [
  'A2:F2',
  'B3:C3',
  'A4:A5',
  'B4:B11',
  'C4:C5',
  'A6:A8',
  'C6:C8',
  'B12:B23',
  'A13:A16',
  'C13:C16',
  'A18:A23',
  'C18:C23',
  'B24:B26',
  'B27:B28',
  'B29:B32',
  'A30:A31',
  'C30:C31',
  'B33:B37',
  'A35:A37',
  'C35:C37',
];

/** 成都市新津区2021年政务公开重点工作任务分解表, in its published layout. */
export function addXinjinSheet(workbook: ExcelJS.Workbook): void {
  const sheet = workbook.addWorksheet('任务分解表', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '3:3' },
  });
  [6, 16, 20, 52, 34, 12].forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getCell('A1').value = '附件';
  sheet.getCell('A2').value = '成都市新津区2021年政务公开重点工作任务分解表';
  sheet.getRow(3).values = ['序号', '任务名称', undefined, '具体内容', '责任单位', '完成时限'];
  LINES.forEach(({ number, group, task, demand, units, due }, index) => {
    sheet.getRow(4 + index).values = [number, group, task, demand, units, due];
  });
  dress(sheet);
  for (const range of MERGES) sheet.mergeCells(range);
}

function dress(sheet: ExcelJS.Worksheet): void {
  const thin: Partial<ExcelJS.Border> = { style: 'thin' };
  for (let row = 1; row <= 3 + LINES.length; row += 1) {
    for (let column = 1; column <= 6; column += 1) {
      const cell = sheet.getCell(row, column);
      const centred = row > 1 && (row <= 3 || column < 4 || column === 6);
      cell.alignment = { horizontal: centred ? 'center' : 'left', vertical: 'middle', wrapText: row > 2 };
      cell.font = { name: row <= 3 ? '黑体' : '宋体', size: row === 2 ? 18 : 11 };
      if (row > 2) cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    }
  }
  sheet.getRow(2).height = 36;
  LINES.forEach(({ demand, units, task }, index) => {
    const lines = [
      [demand, 50],
      [units, 32],
      [task ?? '', 18],
    ].map(([text, width]) => Math.ceil((String(text).length * 2) / Number(width)));
    sheet.getRow(4 + index).height = 15 * Math.max(1, ...lines) + 6;
  });
}
