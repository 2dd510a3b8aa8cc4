import type { Level, Method, UnitReference } from '../model/phrases.ts';

/** The kinds of document that a table can hold. */
export type TableKind = 'catalogue' | 'task-table' | 'village-list';

type PlainElement =
  | 'number'
  | 'domain'
  | 'category'
  | 'name'
  | 'content'
  | 'basis'
  | 'deadline'
  | 'subject'
  | 'task'
  | 'demand'
  | 'due'
  | 'leader'
  | 'time'
  | 'place'
  | 'frequency'
  | 'responsible'
  | 'extra'
  | 'ignored';
/** Elements that offices fuse into one column: 公开要求 holds basis and deadline. */
export type FusedElement = 'content' | 'basis' | 'deadline' | 'subject' | 'channel' | 'method';
type PlainRole = { [Name in PlainElement]: { readonly element: Name } }[PlainElement];

/**
 * What a column holds. `category` is an outer level of the item's path, or the group of a task; `leader` names persons who
 * answer for a task; `extra` is a column that offices add and that belongs to no element; `ignored` one that the user does
 * not want; a `whole` column writes in words what others tick in several columns.
 */
export type ColumnRole =
  | PlainRole
  | { readonly element: 'fused'; readonly parts: readonly FusedElement[] }
  | { readonly element: 'audience'; readonly part: 'whole' | 'everyone' | 'group' }
  | { readonly element: 'method'; readonly part: 'whole' | Method }
  /** Without levels: the cell names them. */
  | { readonly element: 'level'; readonly levels: readonly Level[] }
  /** `channel` is the name in the label of a column that is ticked; without it the cell names the channels. */
  | { readonly element: 'channel'; readonly channel?: string | undefined }
  | { readonly element: 'unit'; readonly part: UnitReference['role'] };

/** A label that we know. A weak one is too common a word to tell a table by. */
export interface KnownLabel {
  readonly role: ColumnRole;
  readonly weak: boolean;
}

/** Role, labels that tell the table, labels that do not. Blanks and brackets never count; the last glyph of a label may be lost. */
type Row = readonly [role: ColumnRole, labels: string, weakLabels: string];

const NUMBER: Row = [{ element: 'number' }, '', '序号 编号 序列号 事项编码 事项编号 项目编号 任务编号 序'];

const SHARED: readonly Row[] = [
  NUMBER,
  [
    { element: 'extra' },
    '',
    '备注 说明 咨询电话 监督电话 监督举报电话 咨询及监督举报电话 举报电话 投诉电话 联系电话 电话 联系人 网址 公开网址 链接 公开链接 五公开 ' +
      '过程 条款内容 依据效力 依据效力(位阶) 事项类型 公开内容标题 对应职责 更新频次 更新周期 责任科室 责任人 责任领导 分管领导 牵头领导 ' +
      '完成情况 进展情况 工作进展 落实情况 完成情况及佐证材料 分值 权重 公开形式 公开(形式)',
  ],
];

const CATALOGUE: readonly Row[] = [
  ...SHARED,
  [{ element: 'domain' }, '', '领域 相应领域 所属领域 领域名称 试点领域'],
  [{ element: 'extra' }, '', '部门 责任股室 职能部门'],
  [
    { element: 'fused', parts: ['basis', 'deadline'] },
    '公开要求 公开依据和时限 公开依据及时限 公开时限和依据 公开时限及依据 公开依据、时限 公开依据与时限',
    '依据和时限 依据及时限 时限及依据',
  ],
  [
    { element: 'fused', parts: ['channel', 'method'] },
    '公开渠道和方式 公开方式和渠道 公开渠道及方式 公开方式及渠道 公开方式与渠道 公开方式、渠道',
    '',
  ],
  [{ element: 'fused', parts: ['subject', 'deadline'] }, '公开主体和时限 公开主体及时限 公开时限和主体 公开时限及主体', ''],
  [{ element: 'category' }, '一级事项 一级公开事项 公开事项类别', '一级 一级目录 类别 信息类别 事项类别 公开类别 事项分类 类型'],
  [{ element: 'name' }, '公开事项 公开事项名称 二级事项 二级公开事项 三级事项 三级公开事项', '二级 二级目录 三级 三级目录 事项名称 事项'],
  [
    { element: 'content' },
    '公开内容 公开内容(要素) 公开内容要素 公开要素 公开内容及要求 公开内容和要求 公开信息内容 公开的内容',
    '内容 内容(要素) 内容要素 (要素) 要素 具体内容 公开内 主要内容',
  ],
  [{ element: 'basis' }, '公开依据 公开的依据 公开法律依据 公开政策依据', '依据 法律依据 政策依据 法律法规依据 设定依据 公开依'],
  [{ element: 'deadline' }, '公开时限 公开时间 公开期限 公开时限要求 公开时效 公开频率', '时限 时间 时限要求 公开时'],
  [
    { element: 'subject' },
    '公开主体 公开责任主体 公开单位 公开部门 公开责任单位 公开责任部门 公开机构',
    '主体 责任主体 责任单位 责任部门 公开主',
  ],
  [
    { element: 'channel' },
    '公开渠道和载体 公开渠道 公开载体 公开渠道及载体 公开渠道与载体 公开渠道或载体 公开渠道、载体 公开渠道载体 公开平台 公开途径 公开载体和渠道',
    '渠道和载体 渠道 载体 公开渠 公开渠道和载',
  ],
  [{ element: 'audience', part: 'whole' }, '公开对象 公开范围', '对象 公开对'],
  [{ element: 'audience', part: 'everyone' }, '', '全社会 社会 社会公众 面向全社会 全体社会公众'],
  [{ element: 'audience', part: 'group' }, '', '特定群体 特定群众 特定对象 特定人群 特定群 特定公众 部分群体'],
  [{ element: 'method', part: 'whole' }, '公开方式 公开属性', '方式 公开方'],
  [{ element: 'method', part: 'proactive' }, '', '主动 主动公开'],
  [{ element: 'method', part: 'on-request' }, '', '依申请 依申请公开 申请 申请公开 依申请公'],
  [{ element: 'level', levels: [] }, '公开层级 公开级别 公开层次', '层级 级别 公开层'],
];

const TASKS: readonly Row[] = [
  ...SHARED,
  [
    { element: 'category' },
    '任务类别 任务分类 工作类别 任务板块',
    '类别 分类 板块 项目 领域 重点领域 工作领域 工作项目 工作类型 一级任务 一级指标 一级事项',
  ],
  [
    { element: 'task' },
    '任务 任务名称 重点任务 主要任务 工作任务 重点工作任务 目标任务 任务事项 具体任务 任务清单 二级任务 年度任务',
    '事项 重点工作 主要工作 工作事项 工作名称 重点事项 事项名称 任务分解 工作重点 二级事项 二级指标',
  ],
  [
    { element: 'demand' },
    '具体要求 工作要求 细化措施 具体举措 工作措施 具体措施 工作举措 任务内容 任务要求 任务措施 主要举措 主要措施 落实措施 推进措施 目标要求 任务分解内容 细化任务',
    '具体内容 工作内容 主要内容 内容 要求 措施 举措 工作目标 重点工作内容 具体工作 具体工作内容',
  ],
  [
    { element: 'unit', part: 'responsible' },
    '责任单位 责任部门 主责单位 承办单位 责任主体 落实单位 主办单位 承办部门 落实部门 责任科室 责任股室 任务责任单位',
    '单位 部门 实施单位 负责单位 负责部门 科室 责任分工',
  ],
  [{ element: 'unit', part: 'lead' }, '牵头单位 牵头部门 牵头责任单位 牵头科室 牵头负责单位 牵头', ''],
  [
    { element: 'unit', part: 'support' },
    '配合单位 配合部门 参与单位 参与部门 协办单位 协办部门 配合责任单位 协同单位 协同部门 协作单位 协助单位 配合科室 参加单位',
    '配合 参与 协办',
  ],
  [
    { element: 'due' },
    '完成时限 完成时间 完成期限 计划完成时间 计划完成时限 完成时间节点 完成时限要求 完成日期 任务时限 整改时限 要求完成时间 完成时',
    '时限要求 时限 时间 时间节点 时间要求 工作时限 办理时限 推进时限 实施时间 时间进度 时间安排 进度安排',
  ],
];

const VILLAGE: readonly Row[] = [
  NUMBER,
  [
    { element: 'extra' },
    '',
    '备注 说明 监督电话 咨询电话 举报电话 联系电话 电话 监督方式 公开范围 公开对象 审核人 公开程序 保留时间 公示时间 公开期限',
  ],
  [
    { element: 'category' },
    '公开类别 公开项目类别 公开事项类别 公开类型 公开大类 事务类别 村务类别',
    '类别 分类 类型 项目类别 事项类别 事项分类 一级 一级目录 一级事项 公开分类',
  ],
  [
    { element: 'name' },
    '公开事项 公开项目 公开事项名称 公开项目名称 公开名称 村务公开事项 居务公开事项 村务事项 居务事项 公开目录',
    '事项 项目 事项名称 项目名称 名称 二级 二级目录 二级事项 具体事项',
  ],
  [
    { element: 'content' },
    '公开内容 公开内容(要素) 公开具体内容 公开主要内容 公开要素 公开内容及要求 公开内容和要求 公开的内容 公开要点 应公开内容 村务公开内容',
    '内容 主要内容 具体内容 内容要求 具体要求',
  ],
  [
    { element: 'time' },
    '公开时间 公开时限 公开日期 公布时间 公开时间及频次 公开时间和频次 公开时间要求 公开时点 公开节点',
    '时间 时限 时间要求 时限要求',
  ],
  [
    { element: 'place' },
    '公开地点 公开地点(形式) 公开地点及形式 公开地点和形式 公开形式 公开形式(地点) 公开形式及地点 公开形式和地点 公开方式 公开方式及地点 公开方式和地点 ' +
      '公开位置 公开场所 公开载体 公开渠道 公开平台 公开途径 公开渠道和载体 公开渠道及载体 公示地点 公布地点 公布形式 公布方式',
    '地点 形式 方式 位置 场所 载体 渠道 公开地点、形式 公开形式、地点',
  ],
  [
    { element: 'frequency' },
    '公开频次 公开频率 公开周期 公开次数 公布频次 公开频度 公开(更新)频次',
    '频次 频率 周期 更新频次 更新周期 更新频率',
  ],
  [
    { element: 'responsible' },
    '公开责任人 公开责任单位 公开单位 公开负责人 公开责任部门 公开部门',
    '责任人 责任单位 责任部门 责任主体 负责人 责任人员 责任领导 承办人 经办人 公开人 具体责任人 负责单位 牵头责任人 责任村干部',
  ],
  [{ element: 'basis' }, '公开依据 公开的依据 公开政策依据 公开法律依据', '依据 政策依据 法律依据'],
];

function collect(rows: readonly Row[]): ReadonlyMap<string, KnownLabel> {
  const known = new Map<string, KnownLabel>();
  for (const [role, labels, weakLabels] of rows) {
    for (const label of labels.split(' ').filter((word) => word !== '')) known.set(label, { role, weak: false });
    for (const label of weakLabels.split(' ').filter((word) => word !== '')) known.set(label, { role, weak: true });
  }
  return known;
}

/** The labels we know, in the form that `normaliseLabel` gives them. A later row overrules an earlier one: 责任科室 is a unit where tasks are. */
export const LABELS: Readonly<Record<TableKind, ReadonlyMap<string, KnownLabel>>> = {
  catalogue: collect(CATALOGUE),
  'task-table': collect(TASKS),
  'village-list': collect(VILLAGE),
};
