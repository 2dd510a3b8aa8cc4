import type { OuterObstacle } from '../../ooxml/book-obstacles.ts';
import type { Obstacle } from '../../ooxml/sheet-obstacles.ts';
import type { Sentence, Words } from '../../model/words.ts';

/** What may stand anywhere in an office's own workbook, between double braces, in either language. */
const UNIT_FIELDS = {
  unit: { zh: '单位', en: 'unit' },
  title: { zh: '标题', en: 'title' },
  year: { zh: '年度', en: 'year' },
  count: { zh: '任务数', en: 'task count' },
} as const satisfies Readonly<Record<string, Words>>;
/** What stands in the one row that is repeated. */
const ROW_FIELDS = {
  serial: { zh: '序号', en: 'number' },
  group: { zh: '任务组', en: 'group' },
  task: { zh: '任务', en: 'task' },
  demand: { zh: '具体内容', en: 'content' },
  role: { zh: '职责', en: 'role' },
  due: { zh: '完成时限', en: 'due' },
  day: { zh: '截止日期', en: 'date' },
  source: { zh: '来源', en: 'source' },
} as const satisfies Readonly<Record<string, Words>>;
export type TemplateField = keyof typeof UNIT_FIELDS | keyof typeof ROW_FIELDS;

const FIELDS: Readonly<Record<TemplateField, Words>> = { ...UNIT_FIELDS, ...ROW_FIELDS };
const BY_NAME = new Map(Object.entries(FIELDS).flatMap(([field, { zh, en }]) => [zh, en].map((name) => [name, field as TemplateField])));

/** The field that a placeholder names. */
export function findField(name: string): TemplateField | undefined {
  return BY_NAME.get(name.trim().toLowerCase());
}

export function isRowField(field: TemplateField): field is keyof typeof ROW_FIELDS {
  return field in ROW_FIELDS;
}

function list(fields: Readonly<Record<string, Words>>, language: 'zh' | 'en'): string {
  return Object.values(fields)
    .map((words) => `{{${words[language]}}}`)
    .join(' ');
}

/** Why a workbook cannot serve as a template; what is in the way stands in `at`. */
export const REFUSALS = {
  none: {
    zh: () =>
      `模板中没有占位符。请在一行里写上 ${list(ROW_FIELDS, 'zh')} 中要用的几个，这一行按任务重复；其他单元格可写 ${list(UNIT_FIELDS, 'zh')}`,
    en: () =>
      `The template has no placeholders. Put those you need of ${list(ROW_FIELDS, 'en')} into one row, which is repeated for each task; ${list(UNIT_FIELDS, 'en')} may stand in any cell`,
  },
  'no-row': {
    zh: () => `模板中没有任务行。请在一行里写上 ${list(ROW_FIELDS, 'zh')} 中要用的几个，这一行按任务重复`,
    en: () =>
      `The template has no row for tasks. Put those you need of ${list(ROW_FIELDS, 'en')} into one row, which is repeated for each task`,
  },
  'several-rows': {
    zh: (at) => `模板中有几行都写了任务占位符：${at}。请只留一行`,
    en: (at) => `Several rows of the template have placeholders of tasks: ${at}. Leave one`,
  },
  unknown: {
    zh: (at) => `模板中有不认识的占位符：${at}。可用的有 ${list(FIELDS, 'zh')}`,
    en: (at) => `The template has placeholders that are not known: ${at}. There are ${list(FIELDS, 'en')}`,
  },
  divided: {
    zh: (at) => `模板 ${at} 的占位符分成了几段不同的字体或带有注音，请清除该占位符的格式后重新输入`,
    en: (at) =>
      `The placeholder in ${at} of the template is divided by fonts or carries phonetic marks; clear its format and type it again`,
  },
  computed: {
    zh: (at) => `模板 ${at} 的占位符在公式里，请直接写在单元格里`,
    en: (at) => `The placeholder in ${at} of the template is in a formula; write it into the cell itself`,
  },
  outside: {
    zh: (at) => `模板的占位符写在了单元格以外（${at}），请写到单元格里`,
    en: (at) => `The template has a placeholder outside of its cells (${at}); put it into a cell`,
  },
  format: {
    zh: (at) => `模板是 .${at} 工作簿，请另存为不带宏的 .xlsx 工作簿`,
    en: (at) => `The template is a .${at} workbook; save it as a workbook without macros, .xlsx`,
  },
  signed: {
    zh: () => '模板带有数字签名，填写后签名失效。请去掉签名后另存',
    en: () => 'The template is digitally signed, and filling it in would break the signature. Save a copy without it',
  },
  blocked: {
    zh: (at) => `模板的任务行要重复，而在这一行或以下有不能可靠移动的内容：${at}。请把它移到任务行上方或另一张工作表，或者删去`,
    en: (at) =>
      `The row of tasks is to be repeated, but at this row or below it the template has what cannot be moved for certain: ${at}. Move it above that row or to another sheet, or take it out`,
  },
} as const satisfies Readonly<Record<string, Sentence<string>>>;

const OBSTACLES: Readonly<Record<Obstacle['kind'] | OuterObstacle['kind'], Sentence<string>>> = {
  formula: { zh: (at) => `公式（${at}）`, en: (at) => `a formula (${at})` },
  merge: { zh: (at) => `跨行合并的单元格（${at}）`, en: (at) => `a merge over several rows (${at})` },
  'hidden-row': { zh: (at) => `隐藏的行（第 ${at} 行）`, en: (at) => `a hidden row (${at})` },
  filter: { zh: (at) => `已启用条件的筛选（${at}）`, en: (at) => `a filter with conditions (${at})` },
  link: { zh: (at) => `超链接（${at}）`, en: (at) => `a hyperlink (${at})` },
  rule: { zh: (at) => `数据验证或条件格式（${at}）`, en: (at) => `a data validation or conditional format (${at})` },
  'page-break': { zh: (at) => `分页符（第 ${at} 行下）`, en: (at) => `a page break (below row ${at})` },
  extension: {
    zh: () => '引用其他工作表的数据验证、迷你图等扩展内容',
    en: () => 'extensions such as validations by another sheet, or sparklines',
  },
  other: { zh: (at) => `其他内容（${at}）`, en: (at) => `other content (${at})` },
  drawing: { zh: (at) => `图片或图形（到第 ${at} 行）`, en: (at) => `a picture or shape (down to row ${at})` },
  comment: { zh: (at) => `批注（第 ${at} 行）`, en: (at) => `a comment (row ${at})` },
  control: { zh: () => '表单控件', en: () => 'form controls' },
  chart: { zh: () => '图表或数据透视表', en: () => 'a chart or pivot table' },
  name: { zh: (at) => `定义的名称（${at}）`, en: (at) => `a defined name (${at})` },
};

/** So many obstacles are named. */
const MOST_NAMED = 5;

export function describeObstacles(obstacles: readonly (Obstacle | OuterObstacle)[]): Words {
  const named = obstacles.slice(0, MOST_NAMED);
  return {
    zh: named.map(({ kind, at }) => OBSTACLES[kind].zh(at)).join('、') + (obstacles.length > MOST_NAMED ? `等 ${obstacles.length} 处` : ''),
    en:
      named.map(({ kind, at }) => OBSTACLES[kind].en(at)).join(', ') +
      (obstacles.length > MOST_NAMED ? ` and others, ${obstacles.length} in all` : ''),
  };
}
