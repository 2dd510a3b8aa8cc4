import { describe, expect, it } from 'vitest';

import type { ColumnRole } from '../../src/readers/synonyms.ts';
import { findHeader } from '../../src/readers/header.ts';
import { buildSheet, type SheetSketch } from '../support/grid.ts';

/**
 * Headers as offices have published them: the labels of the first row, behind `:` those of the second row below one of them.
 * Beneath stands what each column holds; `?` for a label that nobody can read for certain.
 */
const HEADERS: readonly (readonly [header: string, roles: string])[] = [
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 镇级, 村级',
    'number category name content basis deadline subject channel everyone group proactive on-request town village',
  ],
  [
    '序号 | : 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象 | 公开方式: 主动 | 公开层级: 县级, 乡级',
    'number name content basis deadline subject channel audience proactive county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素)及要求 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request town',
  ],
  [
    '序号 | 事项名称: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开方式: 主动, 依申请 | 公开渠道 | 公开对象: 全社会, 特定群体',
    'number category name content basis deadline subject proactive on-request channel everyone group',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请 | 公开层级: 区级, 镇街、村级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town+village',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request city county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 事项类型 | 公开内容(要素) | 公开内容标题 | 公开依据 | 公开时限 | 公开主体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级1: 县级, 乡、村级 | 公开渠道和载体1 | 公开层级1 | 公开渠道和载体',
    'number category name extra content extra basis deadline subject everyone group proactive on-request county town+village channel level channel',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体(“■”表示必选项,“□”表示可选项) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 区级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素)(“●”表示必选项,“〇”表示可选项) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体(“■”表示必选项,“□”表示可选项) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 县(区)级',
    'number category name content basis deadline subject channel everyone group proactive on-request city county',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动公开, 依申请公开',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 县级, 乡、村级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town+village',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 州级县级, 乡、村级',
    'number category name content basis deadline subject channel everyone group proactive on-request city+county town+village',
  ],
  [
    '序号 | 公开事项: 一级, 二级 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 相应领域 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 县级, 镇级',
    'number domain category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 清源市级, 镇街乡, 村 | 公开(形式) | 五公开',
    'number category name content basis deadline subject channel everyone group proactive on-request ? town village extra extra',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 政府网站',
    'number category name content basis deadline subject channel everyone group proactive on-request channel',
  ],
  [
    '序号 | : 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体',
    'number category name content basis deadline subject channel',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 区级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 镇级',
    'number category name content basis deadline subject channel everyone group proactive on-request town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容 | 公开依据 | 条款内容 | 依据效力(位阶) | 公开时限 | 公开主体 | 事项类别(法定公开、其他) | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 责任科室 | 对应职责',
    'number category name name content basis extra extra deadline subject extra channel everyone group extra extra',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 县级, 镇级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 县级, 乡、村级',
    'category name content basis deadline subject channel everyone group proactive on-request county town+village',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体(请写明) | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  ['公开事项: 一级目录, 二级目录 | 公开内容(要素) | 公开依据 | 公开对象', 'category name content basis audience'],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 镇级',
    'number category name content basis deadline subject channel everyone group proactive on-request city town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动公开, 依申请公开 | 公开层级: 区级, 镇街级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '公开事项: 一级事项, 二级事项 | 序号 | 公开对象 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体',
    'category name number audience content basis deadline subject channel',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 | 公开方式 | 公开属性 | 公开对象 | 咨询电话 | 监督举报电话',
    'number category name content basis deadline subject channel extra method audience extra extra',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 乡级',
    'number category name name content basis deadline subject channel everyone group proactive on-request town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 社会, 特定群体 | 公开方式: 主动, 申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 一级目录 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 县级, 乡级',
    'number category category name name content basis deadline subject channel everyone group proactive on-request city county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 区级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 一级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体(在标注范围内至少选择其一公开,法律法规规章另有规定的从其规定) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体(在标注范围内至少选择其一公开,法律法规规章另有规定的从其规定) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对: 全社会, 特定群众 | 公开方: 主动, 申请公开 | 公开层: 县级, 、村级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town+village',
  ],
  ['序号 | 公开事项 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 | 公开层级', 'number name basis deadline subject channel level'],
  [
    '序号 | 领域 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开时限 | 公开主体 | 公开渠道和载体 | 公开依据 | 公开对象: 全社会, 特定对象 | 公开方式: 主动公开, 依申请公开',
    'number domain category name content deadline subject channel basis everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群众 | 公开方式: 主动, 依申请公开 | 公开层级: 区级, 乡、村级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town+village',
  ],
  [
    '序号 | 类别 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定对象 | 公开方式: 主动公开 | 公开层级: 社区',
    'number category category name content basis deadline subject channel everyone group proactive village',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 (“■”表示必选项,“□”表示可选项) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 镇(街)级, 乡(村)级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town town+village',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体(在标注范围内至少 选择其一公开,法律法规规章另有规 定的从其规定) | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 县级, 乡级',
    'number category name name content basis deadline subject channel group proactive on-request city county town',
  ],
  [
    '序号 | 过程 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请',
    'number extra category name content basis deadline subject channel everyone group proactive on-request',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项 | 公开内容 | 公开依据 | 公开主体 | 公开时限 | 公开渠道 | 公开形式 | 公开对象 | 咨询及监督举报电话',
    'number category name content basis subject deadline channel extra audience extra',
  ],
  [
    '序号 | 一级事项 | 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name content basis deadline subject channel everyone group proactive on-request county town',
  ],
  [
    '部门 | 序号 | 一级事项 | 二级事项 | 公开内容(要素) | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 市级, 区级, 街镇级',
    'extra number category name content basis deadline subject channel everyone group proactive on-request city county town',
  ],
  [
    '序号 | 公开事项: 一级事项, 二级事项, 三级事项 | 公开内容 | 公开依据 | 公开时限 | 公开主体 | 公开渠道和载体 | 公开对象: 全社会, 特定群体 | 公开方式: 主动, 依申请 | 公开层级: 县级, 乡级',
    'number category name name content basis deadline subject channel everyone group proactive on-request county town',
  ],
];

/** The columns of a header: the label of the first row, where one begins, and that of the second. */
function columnsOf(header: string): readonly (readonly [upper: string, lower: string, width: number])[] {
  return header.split(' | ').flatMap((cell) => {
    const [upper = '', lower] = cell.split(/: ?/);
    const labels = lower?.split(', ') ?? [''];
    return labels.map((label, index) => [index === 0 ? upper : '', label, index === 0 ? labels.length : 0] as const);
  });
}

/** The header in one row or two, as flattened exports have it. */
function flatten(header: string): SheetSketch {
  const columns = columnsOf(header);
  const rows = [columns.map(([upper]) => upper), columns.map(([, lower]) => lower)];
  return { rows: rows.filter((row) => row.some((label) => label !== '')) };
}

/** The same with the cells merged that belong together. */
function merge(header: string): SheetSketch {
  const { rows } = flatten(header);
  if (rows.length === 1) return { rows };
  const merges = columnsOf(header).flatMap(([upper, lower, width], index) => {
    if (upper !== '' && lower === '') return [`${LETTERS[index]}1:${LETTERS[index]}2`];
    return width > 1 ? [`${LETTERS[index]}1:${LETTERS[index + width - 1]}1`] : [];
  });
  return { rows, merges };
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

function readRoles(sketch: SheetSketch): string {
  return (findHeader(buildSheet('表', sketch))?.columns ?? []).map(({ role }) => describeRole(role)).join(' ');
}

/** The part that a column holds says it all: `everyone`, `on-request`, `county`. */
function describeRole(role: ColumnRole | undefined): string {
  if (role === undefined) return '?';
  if ((role.element === 'audience' || role.element === 'method') && role.part !== 'whole') return role.part;
  return role.element === 'level' && role.levels.length > 0 ? role.levels.join('+') : role.element;
}

describe('findHeader on published headers', () => {
  it.each(HEADERS)('%s', (header, roles) => {
    expect(readRoles(merge(header))).toBe(roles);
    expect(readRoles(flatten(header))).toBe(roles);
  });

  it('knows all labels but those that are named here', () => {
    const labels = HEADERS.flatMap(([header, roles]) => {
      const known = roles.split(' ');
      return columnsOf(header).map(([upper, lower], index) => ({ label: lower === '' ? upper : lower, known: known[index] !== '?' }));
    });
    expect(labels.length).toBeGreaterThan(600);
    expect(labels.filter(({ known }) => !known).map(({ label }) => label)).toEqual(['清源市级']);
  });

  it('takes a plan of website columns for no catalogue', () => {
    const rows = [['一级栏目', '二级栏目', '三级栏目', '四级栏目', '五级栏目', '备注', '更新频次', '理由']];
    expect(findHeader(buildSheet('表', { rows }))).toBeUndefined();
  });
});
