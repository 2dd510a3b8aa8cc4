import type { PlannedUnit, DueClass, PlanRow } from '../../model/task-plan.ts';
import type { UnitType } from '../../model/roster.ts';
import type { Sentence, Words } from '../../model/words.ts';

export const ROLE_NAMES: Readonly<Record<PlannedUnit['role'], Words>> = {
  lead: { zh: '牵头', en: 'Lead' },
  responsible: { zh: '责任', en: 'Responsible' },
  support: { zh: '配合', en: 'Co-operating' },
};

/** Short enough for a cell of the matrix. */
export const ROLE_MARKS: Readonly<Record<PlannedUnit['role'], Words>> = {
  lead: { zh: '牵', en: 'L' },
  responsible: { zh: '责', en: 'R' },
  support: { zh: '配', en: 'C' },
};

export const CLASS_NAMES: Readonly<Record<DueClass, Words>> = {
  dated: { zh: '有明确日期', en: 'By a date' },
  recurring: { zh: '按月、按季等重复', en: 'Recurring' },
  'year-round': { zh: '全年', en: 'All year' },
  'open-ended': { zh: '长期、持续', en: 'Open-ended' },
  none: { zh: '未写时限', en: 'No due stated' },
  unresolved: { zh: '时限未能识别', en: 'Due not understood' },
};

export const TYPE_NAMES: Readonly<Record<UnitType, Words>> = {
  department: { zh: '部门', en: 'Department' },
  town: { zh: '镇（乡）', en: 'Town' },
  subdistrict: { zh: '街道', en: 'Subdistrict' },
  village: { zh: '村（社区）', en: 'Village' },
  institution: { zh: '事业单位', en: 'Institution' },
  other: { zh: '其他', en: 'Other' },
};

export const SHEETS = {
  summary: { zh: '总览', en: 'Overview' },
  matrix: { zh: '任务单位对照', en: 'Tasks and units' },
  units: { zh: '各单位任务量', en: 'Load per unit' },
  rows: { zh: '全部任务', en: 'All rows' },
  nobody: { zh: '没有具体责任人', en: 'Nobody in particular' },
  calendar: { zh: '日历', en: 'Calendar' },
} as const satisfies Readonly<Record<string, Words>>;

export const WORDS = {
  unit: { zh: '单位', en: 'Unit' },
  type: { zh: '类别', en: 'Type' },
  total: { zh: '合计', en: 'Total' },
  rows: { zh: '行数', en: 'Rows' },
  months: { zh: '各月到期', en: 'Due by month' },
  otherYear: { zh: '其他年份', en: 'Other years' },
  allYear: { zh: '全年', en: 'All year' },
  undated: { zh: '未定', en: 'No date' },
  lead: { zh: '牵头单位', en: 'Lead' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  support: { zh: '配合单位', en: 'Co-operating' },
  possible: { zh: '可能的单位', en: 'Possible units' },
  unknown: { zh: '未识别的写法', en: 'Words not understood' },
  written: { zh: '表中写法', en: 'As written' },
  reason: { zh: '原因', en: 'Why' },
  settled: { zh: '处理意见', en: 'To be settled as' },
  day: { zh: '日期', en: 'Date' },
  departments: { zh: '部门及其他单位', en: 'Departments and others' },
  towns: { zh: '镇（街道）、村（社区）', en: 'Towns, subdistricts, villages' },
  figures: { zh: '基本情况', en: 'Figures' },
  units: { zh: '分到任务的单位', en: 'Units with tasks' },
  idle: { zh: '名册中没有分到任务的单位', en: 'Units of the roster without a task' },
  tasks: { zh: '任务', en: 'Tasks' },
  watched: { zh: '期限类别', en: 'Kind of due' },
  sheets: { zh: '各表', en: 'Sheets' },
  legend: { zh: '图例', en: 'Key' },
  overdue: { zh: '逾期未完成', en: 'Overdue' },
  soon: { zh: '14天内到期', en: 'Due within 14 days' },
  done: { zh: '已完成', en: 'Done' },
  unproved: { zh: '已完成，缺佐证', en: 'Done, no evidence' },
  chooseStatus: { zh: '请从列表中选择状态。', en: 'Please choose a status from the list.' },
  giveDay: { zh: '请填写日期，例如 2021-09-30。', en: 'Please give a date, such as 2021-09-30.' },
} as const satisfies Readonly<Record<string, Words>>;

export const NOTES = {
  fill: {
    zh: '请只填写浅黄色表头的四栏（状态、完成日期、佐证链接、备注）；新增任务填在表末空行，其余内容请勿改动。填好后保存，按原文件交回。',
    en: 'Please fill in only the four columns with a yellow head (status, done on, evidence, remark). Tasks of your own go into the blank rows at the end; leave the rest as it is. Save, and return this same file.',
  },
  matrix: {
    zh: '牵＝牵头，责＝责任，配＝配合；灰字表示不是点名，而是由“各镇（街道）”之类的统称分到的。只列能确定的单位。',
    en: 'L leads, R is responsible, C co-operates; grey where a unit is not named but meant by words such as "all towns". Only units that are certain are shown.',
  },
  units: {
    zh: '各月一栏是到期次数：重复或分步的任务，每个日期计一次。',
    en: 'Months count dates: recurring and staged tasks count once for each.',
  },
  rows: {
    zh: '能确定的、可能的和未识别的单位分栏列出；任务只发给能确定的单位。',
    en: 'Units that are certain, possible and not understood stand apart; only those that are certain are handed the task.',
  },
  nobody: {
    zh: '这些行没有点名到具体单位，或者名单没有列完。发出前请逐行明确，处理意见可写在最后一栏。',
    en: 'These rows name nobody in particular, or leave their list open. Settle each before the table is handed out; the last column is for it.',
  },
  noNobody: { zh: '每一行都点名到了具体单位。', en: 'Every row names its units.' },
  calendar: {
    zh: '有日期的任务，按日期排列；重复或分步的任务每个日期一行。',
    en: 'Everything that has a date, in order; recurring and staged tasks once for each.',
  },
  noDates: { zh: '没有可以排期的日期。', en: 'There are no dates.' },
} as const satisfies Readonly<Record<string, Words>>;

export const SAID = {
  title: { zh: (unit) => `${unit}任务清单`, en: (unit) => `Tasks of ${unit}` },
  overview: { zh: (title) => `${title}——总览`, en: (title) => `Overview: ${title}` },
  year: { zh: (year) => `${year}年`, en: (year) => year },
  issued: { zh: (day) => `${day}印发`, en: (day) => `issued ${day}` },
  file: { zh: (file) => `来源文件：${file}`, en: (file) => `from ${file}` },
  byGroup: { zh: (written) => `属“${written}”`, en: (written) => `through "${written}"` },
  milestone: { zh: (step) => `节点：${step}`, en: (step) => `Milestone: ${step}` },
} as const satisfies Readonly<Record<string, Sentence<string>>>;

/** Words that mean nobody known, by what they are. */
export const UNKNOWN_WORDS: Readonly<Record<PlanRow['unknown'][number]['what'], Words>> = {
  unit: { zh: '名册中没有', en: 'Not in the roster' },
  group: { zh: '不知包括哪些单位', en: 'Unknown which units' },
  several: { zh: '多个单位叫这个名', en: 'Several units go by it' },
};

export const MEMBERS: Sentence<{ readonly written: string; readonly count: number }> = {
  zh: ({ written, count }) => `${written}（${count}个）`,
  en: ({ written, count }) => `${written} (${count})`,
};
export const TIMES: Sentence<{ readonly number: number; readonly count: number; readonly step?: string | undefined }> = {
  zh: ({ number, count, step }) => (step === undefined ? `第${number}次/共${count}次` : `第${number}步/共${count}步：${step}`),
  en: ({ number, count, step }) => (step === undefined ? `${number} of ${count}` : `Step ${number} of ${count}: ${step}`),
};
export const MONTH: Sentence<number> = {
  zh: (month) => `${month}月`,
  en: (month) => ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? String(month),
};
export const PAGES: Sentence<string> = {
  zh: (title) => `&L${title}&R第 &P 页，共 &N 页`,
  en: (title) => `&L${title}&RPage &P of &N`,
};

/** Why nobody answers for a row in particular. */
export const REASONS: Readonly<Record<'nobody' | 'groups' | 'open' | 'unknown', Words>> = {
  nobody: { zh: '没有能确定的责任单位', en: 'No unit is certain' },
  groups: { zh: '只写了统称，没有点名', en: 'Only words for many, nobody by name' },
  open: { zh: '名单以“等”结尾，没有列完', en: 'The list is left open (等)' },
  unknown: { zh: '有未识别的写法', en: 'Some words are not understood' },
};
export type Reason = keyof typeof REASONS;

export function listReasons({ certain, groupsOnly, open, unknown }: PlanRow): readonly Reason[] {
  return [
    ...(certain.length === 0 ? (['nobody'] as const) : []),
    ...(groupsOnly ? (['groups'] as const) : []),
    ...(open ? (['open'] as const) : []),
    ...(unknown.length > 0 ? (['unknown'] as const) : []),
  ];
}
