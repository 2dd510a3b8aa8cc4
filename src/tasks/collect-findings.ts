import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { CellReference, ProgressNote } from '../model/task-progress.ts';
import type { Language, Sentence } from '../model/words.ts';

export type CollectFacts = Readonly<Record<string, string>>;

/** Something that a collection names. */
export interface CollectFinding {
  readonly kind: CollectKind;
  readonly severity: Severity;
  readonly unit?: string | undefined;
  readonly file?: string | undefined;
  readonly cell?: string | undefined;
  readonly message: string;
  /** What people typed that has no place in a row's state, by column. */
  readonly cells?: Readonly<Record<string, string>> | undefined;
  /** It belongs into the record, because it tells of what is nowhere else. */
  readonly kept: boolean;
}

interface KindRecord {
  readonly severity: Severity;
  readonly kept?: true;
  readonly say: Sentence<CollectFacts>;
}

/** Every kind of finding. An error fails the run: something is missing, or a person has to choose. */
const KINDS = {
  missing: {
    severity: 'error',
    say: { zh: () => '还没有报送', en: () => 'has not returned its list' },
  },
  'returned-again': {
    severity: 'info',
    say: { zh: ({ others }) => `与 ${others} 内容相同，按一份计`, en: ({ others }) => `says the same as ${others} and counts once` },
  },
  'returned-twice': {
    severity: 'warning',
    say: {
      zh: ({ others }) => `同一单位还报送了 ${others}，内容不同；各自填写的都已并入`,
      en: ({ others }) => `the unit returned ${others} as well, with other content; what each fills in is merged`,
    },
  },
  conflict: {
    severity: 'error',
    say: {
      zh: ({ task, field, now, was, other }) => `“${task}”的${field}有两种说法：此处为“${now}”，${other} 为“${was}”；两者都已保留，请确定`,
      en: ({ task, field, now, was, other }) =>
        `the ${field} of "${task}" is said in two ways: "${now}" here, "${was}" in ${other}; both are kept, please settle it`,
    },
  },
  'row-deleted': {
    severity: 'error',
    say: { zh: ({ task }) => `发出的一行不见了：${task}`, en: ({ task }) => `a row that was sent is gone: ${task}` },
  },
  'row-added': {
    severity: 'warning',
    kept: true,
    say: {
      zh: ({ task }) => `填报单位新增了一行，原样留存：${task}`,
      en: ({ task }) => `the unit added a row, kept as it stands: ${task}`,
    },
  },
  'line-aside': {
    severity: 'info',
    kept: true,
    say: {
      zh: ({ task }) => `表中还有一行不是任务的文字，原样留存：${task}`,
      en: ({ task }) => `a row of the table is no task; kept as it stands: ${task}`,
    },
  },
  'row-altered': {
    severity: 'warning',
    kept: true,
    say: {
      zh: ({ task, field, was, now }) => `“${task}”的${field}被改动：发出时为“${was}”，现为“${now}”`,
      en: ({ task, field, was, now }) => `the ${field} of "${task}" was altered: it went out as "${was}" and is now "${now}"`,
    },
  },
  'row-copied': {
    severity: 'info',
    say: {
      zh: ({ task }) => `同一行出现了多次：${task}；各行填写的都已并入`,
      en: ({ task }) => `a row stands more than once: ${task}; what each says is merged`,
    },
  },
  'row-not-sent': {
    severity: 'warning',
    say: {
      zh: ({ task }) => `任务表里有这一行，发出的清单里没有：${task}`,
      en: ({ task }) => `the table has a row that the list never had: ${task}`,
    },
  },
  'row-not-in-plan': {
    severity: 'warning',
    kept: true,
    say: {
      zh: ({ task }) => `任务表里已没有这一行，原样留存：${task}`,
      en: ({ task }) => `the table has no such row any more; kept as it stands: ${task}`,
    },
  },
  'column-missing': {
    severity: 'error',
    say: { zh: ({ field }) => `缺少栏目：${field}`, en: ({ field }) => `columns are gone: ${field}` },
  },
  'column-added': {
    severity: 'info',
    say: {
      zh: ({ field }) => `填报单位加了栏目：${field}，内容已留存`,
      en: ({ field }) => `columns were added: ${field}; their content is kept`,
    },
  },
  'column-further': {
    severity: 'info',
    say: {
      zh: ({ field }) => `其他栏目：${field}，内容已留存`,
      en: ({ field }) => `further columns: ${field}; their content is kept`,
    },
  },
  'sheet-added': {
    severity: 'warning',
    kept: true,
    say: {
      zh: ({ field }) => `工作表“${field}”不是任务清单，内容原样留存`,
      en: ({ field }) => `the sheet "${field}" is no list; its content is kept as it stands`,
    },
  },
  'text-added': {
    severity: 'warning',
    kept: true,
    say: { zh: ({ now }) => `表头以上有人写了：${now}`, en: ({ now }) => `somebody wrote above the list: ${now}` },
  },
  'key-lost': {
    severity: 'warning',
    say: {
      zh: ({ count }) => `${count} 行没有行标识，已按任务和具体内容的文字对上`,
      en: ({ count }) => `${count} rows have lost their ids and were matched by the words of task and demand`,
    },
  },
  'office-list': {
    severity: 'info',
    say: {
      zh: ({ count }) => `是自用的表格：各栏按表头认出，${count} 行按任务和具体内容的文字对上`,
      en: ({ count }) =>
        `is a table of the office's own: its columns were told by their heads, and ${count} rows by the words of task and demand`,
    },
  },
  'status-unknown': {
    severity: 'error',
    say: {
      zh: ({ task, now }) => `“${task}”的状态“${now}”不能识别；请用 未开始、进行中、已完成、逾期`,
      en: ({ task, now }) => `the status "${now}" of "${task}" is not understood; use 未开始, 进行中, 已完成 or 逾期`,
    },
  },
  'status-loose': {
    severity: 'info',
    say: { zh: ({ now, was }) => `状态“${now}”按“${was}”计`, en: ({ now, was }) => `the status "${now}" counts as "${was}"` },
  },
  'status-blank': {
    severity: 'warning',
    say: { zh: ({ task }) => `“${task}”填了内容，但没有状态`, en: ({ task }) => `"${task}" has entries but no status` },
  },
  'date-unreadable': {
    severity: 'error',
    say: {
      zh: ({ task, now }) => `“${task}”的完成日期“${now}”不是日期`,
      en: ({ task, now }) => `the day of completion "${now}" of "${task}" is no date`,
    },
  },
  'date-loose': {
    severity: 'info',
    say: { zh: ({ now, was }) => `完成日期“${now}”按 ${was} 计`, en: ({ now, was }) => `the day of completion "${now}" counts as ${was}` },
  },
  'done-before-issue': {
    severity: 'warning',
    say: {
      zh: ({ task, now, was }) => `“${task}”的完成日期 ${now} 早于任务表印发日期 ${was}`,
      en: ({ task, now, was }) => `"${task}" was done on ${now}, before the table was issued on ${was}`,
    },
  },
  'done-in-future': {
    severity: 'warning',
    say: {
      zh: ({ task, now, was }) => `“${task}”的完成日期 ${now} 晚于汇总日期 ${was}`,
      en: ({ task, now, was }) => `"${task}" is said to be done on ${now}, after the day of collection, ${was}`,
    },
  },
  'done-undated': {
    severity: 'warning',
    say: { zh: ({ task }) => `“${task}”已完成，但没有完成日期`, en: ({ task }) => `"${task}" is done, but no day is given` },
  },
  'no-evidence': {
    severity: 'warning',
    say: { zh: ({ task }) => `“${task}”已完成，但没有佐证`, en: ({ task }) => `"${task}" is done, but nothing shows it` },
  },
  'dated-not-done': {
    severity: 'warning',
    say: {
      zh: ({ task, now, was }) => `“${task}”填了完成日期 ${now}，状态却是“${was}”`,
      en: ({ task, now, was }) => `"${task}" has a day of completion, ${now}, but its status is "${was}"`,
    },
  },
  'overdue-unsaid': {
    severity: 'warning',
    say: {
      zh: ({ task, now, was }) => `“${task}”应于 ${was} 前完成，已逾期，状态仍是“${now}”`,
      en: ({ task, now, was }) => `"${task}" was due on ${was} and is overdue, but its status is "${now}"`,
    },
  },
  'overdue-early': {
    severity: 'warning',
    say: {
      zh: ({ task, was }) => `“${task}”的状态是逾期，但截止日期 ${was} 还没有到`,
      en: ({ task, was }) => `"${task}" is said to be overdue, but is due on ${was} only`,
    },
  },
  'went-back': {
    severity: 'warning',
    say: {
      zh: ({ task, field, was, now }) => `“${task}”的${field}比上次后退：${was} → ${now}；上次的内容仍在记录里`,
      en: ({ task, field, was, now }) => `the ${field} of "${task}" went back: ${was} → ${now}; what was said before is still on record`,
    },
  },
  'other-plan': {
    severity: 'error',
    kept: true,
    say: {
      zh: ({ was, now }) => `是另一份任务表的清单（${now}），不是“${was}”的；填写的内容原样留存，未并入`,
      en: ({ was, now }) => `is a list of another plan (${now}) and not of "${was}"; what it holds is kept as it stands and not merged`,
    },
  },
  'unit-unknown': {
    severity: 'error',
    kept: true,
    say: {
      zh: ({ now }) => `任务表里没有单位“${now}”；填写的内容原样留存，未并入`,
      en: ({ now }) => `the plan has no unit "${now}"; what the file holds is kept as it stands and not merged`,
    },
  },
  'not-returned': {
    severity: 'error',
    say: {
      zh: () =>
        '不是任务清单，未并入：没有随表发出的标识，也没有能认出的表头。自用的表格须有一行表头，写明“任务”（或“具体内容”）、“状态”（或“完成情况”）和另外至少一栏',
      en: () =>
        'is no list and was not merged: what goes with a list is not there, nor a header that is known. A table of your own needs a row of heads with 任务 (or 具体内容), 状态 (or 完成情况) and one more at least',
    },
  },
  'unit-unclear': {
    severity: 'error',
    kept: true,
    say: {
      zh: () => '没有随表发出的标识，又看不出是哪个单位的：请给出 --plan，并以单位名称作文件名；填写的内容原样留存，未并入',
      en: () =>
        'what goes with a list is not there, and it does not show whose it is: give --plan, and name the file after the unit; what it holds is kept as it stands and not merged',
    },
  },
  'own-report': {
    severity: 'info',
    say: { zh: () => '是总览或其他报告，不需要汇总', en: () => 'is an overview or another report and holds nothing to collect' },
  },
  'newer-schema': {
    severity: 'error',
    say: {
      zh: () => '由更新版本的程序发出，请升级后再汇总',
      en: () => 'was sent by a newer version of this program; upgrade to collect it',
    },
  },
  beyond: {
    severity: 'error',
    say: {
      zh: ({ field }) => `工作表“${field}”在 100 列或 50000 行以外还有内容，未读`,
      en: ({ field }) => `the sheet "${field}" has content beyond 100 columns or 50,000 rows, which was not read`,
    },
  },
} as const satisfies Readonly<Record<string, KindRecord>>;

export type CollectKind = keyof typeof KINDS;

export interface FindingPlace extends Partial<CellReference> {
  readonly unit?: string | undefined;
  readonly cells?: Readonly<Record<string, string>> | undefined;
}

/** Words a finding. */
export function tell(kind: CollectKind, place: FindingPlace, facts: CollectFacts, language: Language): CollectFinding {
  const { severity, say, ...rest }: KindRecord = KINDS[kind];
  const { unit, file, cell, cells } = place;
  return { kind, severity, unit, file, cell, cells, message: say[language](facts), kept: rest.kept === true };
}

/** A finding as a note for people, or for the record. */
export function toNote({ kind, severity, unit, file, cell, message, cells }: CollectFinding, on: Day): ProgressNote {
  return { on, kind, severity, unit, file, cell, message, cells };
}

/** So much of a task is told. */
const LONGEST_LABEL = 40;

/** A text on one line, short enough for a sentence. */
export function shorten(text: string): string {
  const characters = [...text.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL).join('')}…` : characters.join('');
}
