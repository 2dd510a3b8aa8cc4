import type { Words } from '../model/words.ts';

/** The headings and labels that the compliance report has as a page and as a workbook. */
export const TITLE: Words = { zh: '政务公开标准目录检查报告', en: 'Compliance report on disclosure catalogues' };

export const PARTS = {
  cover: { zh: '封面', en: 'Cover' },
  statistics: { zh: '统计', en: 'Statistics' },
  list: { zh: '整改清单', en: 'Rectification' },
  rules: { zh: '规则', en: 'Rules' },
} as const satisfies Readonly<Record<string, Words>>;

export const TABLES = {
  domains: { zh: '一、按领域', en: '1. By domain' },
  bodies: { zh: '二、按责任主体', en: '2. By responsible body' },
  kinds: { zh: '三、按问题种类', en: '3. By kind of finding' },
  files: { zh: '四、按文件', en: '4. By file' },
} as const satisfies Readonly<Record<string, Words>>;

export const HEADINGS = {
  domain: { zh: '领域', en: 'Domain' },
  body: { zh: '责任主体', en: 'Responsible body' },
  file: { zh: '文件', en: 'File' },
  items: { zh: '事项数', en: 'Items' },
  tasks: { zh: '任务数', en: 'Tasks' },
  findings: { zh: '问题', en: 'Findings' },
  number: { zh: '序号', en: 'No.' },
  place: { zh: '位置', en: 'Place' },
  item: { zh: '事项', en: 'Item' },
  element: { zh: '要素', en: 'Element' },
  severity: { zh: '级别', en: 'Severity' },
  wrong: { zh: '问题', en: 'What is wrong' },
  expected: { zh: '整改建议及理由', en: 'Advice and reason' },
  legal: { zh: '依据', en: 'Legal source' },
  person: { zh: '责任人', en: 'Person' },
  by: { zh: '整改期限', en: 'To be done by' },
  done: { zh: '是否完成', en: 'Done?' },
  note: { zh: '整改情况', en: 'What was done' },
  rule: { zh: '规则', en: 'Rule' },
  fingerprint: { zh: '问题编码', en: 'Fingerprint' },
  count: { zh: '条数', en: 'Count' },
  files: { zh: '涉及文件', en: 'Files' },
  what: { zh: '内容', en: 'What it finds' },
  why: { zh: '理由', en: 'Why' },
  present: { zh: '数', en: 'n' },
  share: { zh: '占比', en: '%' },
} as const satisfies Readonly<Record<string, Words>>;

/** How a rectification may stand. */
export const STATUSES: readonly Words[] = [
  { zh: '已完成', en: 'done' },
  { zh: '整改中', en: 'ongoing' },
  { zh: '未整改', en: 'to do' },
];

/** Said of rectifications of which nobody has said yet how they stand. */
export const UNSAID: Words = { zh: '未填写', en: 'not filled in' };

/** How many rectifications stand in each way. */
export const PROGRESS: Words = { zh: '整改进度（填写整改清单后自动计数）', en: 'Progress (counts what is filled in on the list)' };

export const NOTES = {
  statistics: {
    zh: '要素下的数字为写有该要素的事项数及其占事项数的比例。一个事项有多个责任主体的，在每个主体名下各计一次，故按责任主体的各行不能相加。',
    en: 'Under each element: how many items have it, and their share of all items. An item with several bodies counts for each of them, so the rows by body do not add up.',
  },
  list: {
    zh: '按责任主体、文件排列。请填写“责任人”“整改期限”“是否完成”“整改情况”四栏后交回。标“依据待核”的法律依据引用前应先核对原文。',
    en: 'Sorted by responsible body and file. Please fill in the last four columns and send the list back. Check a legal source marked “to be rechecked” against the act before you cite it.',
  },
  nothing: { zh: '没有发现问题。', en: 'Nothing found.' },
  disclaimer: {
    zh: '本报告由程序生成，只检查目录和任务表本身，不检查网站，不构成法律意见。',
    en: 'This report was made by a program. It judges the tables and not the website, and is not legal advice.',
  },
} as const satisfies Readonly<Record<string, Words>>;
