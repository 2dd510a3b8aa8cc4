import type { DocumentKind } from '../../model/document.ts';
import type { Severity } from '../../model/finding.ts';
import type { Words } from '../../model/words.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Info' },
};

export const KIND_WORDS: Readonly<Record<DocumentKind, Words>> = {
  catalogue: { zh: '标准目录', en: 'standard catalogue' },
  'task-table': { zh: '任务分解表', en: 'task-breakdown table' },
  'village-list': { zh: '村（居）务公开事项清单', en: 'village list' },
  'domain-list': { zh: '领域清单', en: 'list of domains' },
  'unit-roster': { zh: '单位名册', en: 'list of units' },
  mapping: { zh: '对照文件', en: 'mapping' },
  vocabulary: { zh: '词库', en: 'vocabulary' },
  suppressions: { zh: '豁免文件', en: 'suppression file' },
  baseline: { zh: '基线', en: 'baseline' },
  matches: { zh: '对应关系', en: 'matches' },
  'accepted-changes': { zh: '已认可的变化', en: 'accepted changes' },
  'task-progress': { zh: '任务进度', en: 'task progress' },
  config: { zh: '配置文件', en: 'configuration' },
};

/** The labels of the lists, and what offices call a sheet of findings. */
export const LABELS = {
  findings: { zh: '校验结果', en: 'Findings' },
  summary: { zh: '校验汇总', en: 'Summary' },
  allFindings: { zh: '全部问题', en: 'All findings' },
  number: { zh: '编号', en: 'No.' },
  severity: { zh: '级别', en: 'Severity' },
  place: { zh: '位置', en: 'Place' },
  item: { zh: '事项', en: 'Item' },
  element: { zh: '要素', en: 'Element' },
  wrong: { zh: '问题', en: 'What is wrong' },
  expected: { zh: '要求', en: 'What is expected, and why' },
  legal: { zh: '依据', en: 'Legal source' },
  rule: { zh: '规则', en: 'Rule' },
  done: { zh: '处理情况', en: 'Done?' },
  file: { zh: '文件', en: 'File' },
  items: { zh: '事项（任务）数', en: 'Items (tasks)' },
  copy: { zh: '批注副本', en: 'Annotated copy' },
  wholeFile: { zh: '整个文件', en: 'the whole file' },
  unread: { zh: '未能读取', en: 'could not be read' },
} as const satisfies Readonly<Record<string, Words>>;

/** What a clerk says of a finding. */
export const DONE_CHOICES: Readonly<Record<keyof Words, readonly string[]>> = {
  zh: ['已改正', '待研究', '无须改正'],
  en: ['corrected', 'to be discussed', 'left as it is'],
};

export const FOOTER: Words = { zh: '第 &P 页，共 &N 页', en: 'Page &P of &N' };
