import type { RuleRecord } from '../model/finding.ts';
import type { Words } from '../model/words.ts';

/** Rules that people look for in one place. */
export interface RuleGroup<R extends RuleRecord = RuleRecord> {
  readonly title: Words;
  readonly rules: readonly R[];
}

type Holds = (rule: RuleRecord) => boolean;
const begins =
  (...prefixes: readonly string[]): Holds =>
  ({ id, about }) =>
    (about === 'catalogue' || about === 'sources' || about === 'table') && prefixes.some((prefix) => id.startsWith(prefix));
const isAbout =
  (...abouts: readonly RuleRecord['about'][]): Holds =>
  ({ about }) =>
    abouts.includes(about);

/** In this order; a rule belongs to the first group that holds it. */
const GROUPS: readonly (readonly [Words, Holds])[] = [
  [{ zh: '公开主体', en: 'Subject' }, begins('subject-')],
  [{ zh: '公开时限', en: 'Deadline' }, begins('deadline-', 'annual-report-', 'result-after-')],
  [{ zh: '公开依据', en: 'Basis' }, begins('basis-', 'act-', 'article-', 'document-number-', 'order-number-')],
  [{ zh: '公开渠道和载体', en: 'Channel' }, begins('channel-')],
  [{ zh: '公开对象和公开方式', en: 'Audience and method' }, begins('audience-', 'method-')],
  [{ zh: '事项和整份目录', en: 'Items, and the catalogue as a whole' }, isAbout('catalogue', 'sources', 'town', 'table')],
  [{ zh: '任务分解表', en: 'Task-breakdown tables' }, isAbout('task-table')],
  [{ zh: '村（居）务公开事项清单', en: 'Village lists' }, isAbout('village-list')],
  [{ zh: '领域清单', en: 'Lists of domains' }, isAbout('domain-list')],
  [{ zh: '单位名册', en: 'Lists of units' }, isAbout('roster')],
  [{ zh: '表格是怎样读的', en: 'How tables were read' }, isAbout('reading')],
  [{ zh: '文件结构', en: 'Structure of documents' }, isAbout('schema')],
  [{ zh: '豁免和基线', en: 'Suppressions and the baseline' }, isAbout('suppression')],
  [{ zh: '不能检查的文件', en: 'Files that could not be checked' }, isAbout('input', 'run')],
];

/** The rules by what they are about; no group is empty. */
export function groupRules<R extends RuleRecord>(rules: readonly R[]): readonly RuleGroup<R>[] {
  const groups = GROUPS.map(([title]) => ({ title, rules: [] as R[] }));
  for (const rule of rules) groups[GROUPS.findIndex(([, holds]) => holds(rule))]?.rules.push(rule);
  return groups.filter((group) => group.rules.length > 0);
}
