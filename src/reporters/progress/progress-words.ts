import type { ProgressFigures, ProgressPeriod, ProgressReport } from '../../model/task-progress.ts';
import type { Language, Sentence, Words } from '../../model/words.ts';

/** The figures in the order in which they are shown. */
export const FIGURES = [
  'rows',
  'done',
  'inTime',
  'late',
  'overdue',
  'underWay',
  'notStarted',
  'unclear',
  'noEvidence',
  'conflicts',
] as const satisfies readonly (keyof ProgressFigures)[];
export type Figure = (typeof FIGURES)[number];

export const FIGURE_NAMES: Readonly<Record<Figure, Words>> = {
  rows: { zh: '应完成', en: 'Rows' },
  done: { zh: '已完成', en: 'Done' },
  inTime: { zh: '其中按期', en: 'in time' },
  late: { zh: '其中超期', en: 'late' },
  overdue: { zh: '逾期未完成', en: 'Overdue' },
  underWay: { zh: '进行中', en: 'Under way' },
  notStarted: { zh: '未开始', en: 'Not started' },
  unclear: { zh: '未报或不明', en: 'Unclear' },
  noEvidence: { zh: '完成缺佐证', en: 'No evidence' },
  conflicts: { zh: '说法冲突', en: 'Conflicts' },
};

/** Into what a unit's rows divide: each is in one of these. Bars are drawn of them, in these colours. */
export const SHARES = [
  { figure: 'done', color: '#4a9a5b' },
  { figure: 'underWay', color: '#5b8dd6' },
  { figure: 'notStarted', color: '#c3c9d1' },
  { figure: 'overdue', color: '#cf4a3c' },
  { figure: 'unclear', color: '#e6b84a' },
] as const satisfies readonly { readonly figure: Figure; readonly color: string }[];

export const WORDS = {
  title: { zh: '任务进度', en: 'Task progress' },
  unit: { zh: '单位', en: 'Unit' },
  group: { zh: '任务组', en: 'Group' },
  noGroup: { zh: '（未分组）', en: '(no group)' },
  noTitle: { zh: '（未注明名称）', en: '(no title)' },
  returned: { zh: '报送', en: 'Returned' },
  yes: { zh: '已报', en: 'yes' },
  no: { zh: '未报', en: 'no' },
  total: { zh: '合计', en: 'Total' },
  byUnit: { zh: '各单位', en: 'By unit' },
  byGroup: { zh: '各任务组', en: 'By group' },
  share: { zh: '完成率', en: 'Share done' },
  shares: { zh: '分布', en: 'Shares' },
  figures: { zh: '进度统计', en: 'Figures' },
  list: { zh: '进度明细', en: 'All rows' },
  notes: { zh: '需要处理的情况', en: 'What to look at' },
  number: { zh: '序号', en: 'No.' },
  task: { zh: '任务', en: 'Task' },
  demand: { zh: '具体内容', en: 'What is to be done' },
  role: { zh: '职责', en: 'Role' },
  due: { zh: '完成时限', en: 'Due, as written' },
  day: { zh: '截止日期', en: 'Due on' },
  step: { zh: '次序', en: 'Time or step' },
  status: { zh: '状态', en: 'Status' },
  done: { zh: '完成日期', en: 'Done on' },
  evidence: { zh: '佐证链接', en: 'Evidence' },
  remark: { zh: '备注', en: 'Remark' },
  more: { zh: '其他栏目', en: 'Other columns' },
  conflicts: { zh: '另一说法', en: 'Said otherwise' },
  reported: { zh: '填报日期', en: 'Reported' },
  from: { zh: '来源', en: 'From' },
  severity: { zh: '级别', en: 'Severity' },
  place: { zh: '位置', en: 'Place' },
  message: { zh: '情况', en: 'What it is' },
  cells: { zh: '原文', en: 'As written' },
  handled: { zh: '处理结果', en: 'How it was settled' },
  nothing: { zh: '没有需要处理的情况。', en: 'There is nothing to look at.' },
} as const satisfies Readonly<Record<string, Words>>;

export const NOTE: Words = {
  zh: '各单位分别计数；多个单位共同承担的任务，每个单位各计一次；重复或分步的任务，每个日期计一次。没有截止日期或没有填完成日期的，不分按期、超期。',
  en: 'Each unit counts for itself: a row of several units counts once for each, and a recurring or staged one once for each date. What has no due day, or gives no day of completion, is neither in time nor late.',
};

export const SAID = {
  asOf: { zh: (day) => `截至 ${day}`, en: (day) => `as of ${day}` },
  notes: {
    zh: (count) => `另有 ${count} 项情况需要处理，见 xlsx、html 格式`,
    en: (count) => `${count} things to look at; see the formats xlsx and html`,
  },
  missing: { zh: (units) => `还没有报送：${units}`, en: (units) => `Not returned: ${units}` },
} as const satisfies Readonly<Record<string, Sentence<string>>>;

const QUARTER: Sentence<number> = { zh: (quarter) => `第${'一二三四'[quarter - 1] ?? quarter}季度`, en: (quarter) => `Quarter ${quarter}` };

/** 第一季度（截至 2025-03-31）. */
export function namePeriod({ quarter, asOf }: ProgressPeriod, language: Language): string {
  const day = SAID.asOf[language](asOf);
  if (quarter === undefined) return day;
  return language === 'zh' ? `${QUARTER.zh(quarter)}（${day}）` : `${QUARTER.en(quarter)} (${day})`;
}

/** The plan's title, or what stands for it. */
export function nameProgress({ progress: { title, year }, language }: ProgressReport): string {
  const name = title === '' ? WORDS.noTitle[language] : title;
  return year === undefined || name.includes(String(year)) ? name : `${name} · ${year}`;
}
