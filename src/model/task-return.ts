import type { Day } from './phrases.ts';
import type { DueClass, PlannedUnit, PlanRow, TaskPlan } from './task-plan.ts';
import type { Words } from './words.ts';

/**
 * The workbook that goes out to a unit and comes back filled in, as far as programs rely on it.
 *
 * Lists. One sheet for each part of `RETURN_PARTS` that has rows; people may rename, sort and filter them. The header is the row that holds
 * the words of `RETURN_COLUMNS` in either language; the columns are known by these words, in any order, for people move and add some.
 * The column `id` is hidden and tells which row sent it is. A row without an id, below the header and not blank, was added by people; an id
 * that stands twice was copied; one that is nowhere was deleted. Blank rows for additions follow the last row; notes below them stand in the
 * first column only and have no id.
 *
 * What was sent. The sheet `RETURN_SHEET`, which only a program can unhide, says again in texts what went out: first pairs of name and
 * value (`RETURN_FACTS`), a blank row, then a header of the names of `SENT_COLUMNS` and a line for each row sent, in the order of the lists.
 * A fixed cell of a list that does not say the same was altered; days stand as `YYYY-MM-DD`.
 *
 * The document's keywords are `REPORT_MARK`, so that a returned workbook is not taken for a task table.
 */
export const RETURN_SHEET = 'openness-catalogue-return';
/** Goes up when a program that knows the former shape would misread the new one. */
export const RETURN_SCHEMA = 1;
/** The names of what the hidden sheet says of the workbook as a whole, in their order. */
export const RETURN_FACTS = ['schema', 'title', 'year', 'issued', 'file', 'unit', 'language'] as const;

/** How rows are watched: by their dates, all year round, or without a date that a program could watch. One sheet each. */
export const RETURN_PARTS = ['dated', 'year-round', 'undated'] as const;
export type ReturnPart = (typeof RETURN_PARTS)[number];

export const PART_NAMES: Readonly<Record<ReturnPart, Words>> = {
  dated: { zh: '按期任务', en: 'Dated' },
  'year-round': { zh: '全年任务', en: 'Year-round' },
  undated: { zh: '未定期限', en: 'No fixed date' },
};

const PARTS: Readonly<Record<DueClass, ReturnPart>> = {
  dated: 'dated',
  recurring: 'dated',
  'year-round': 'year-round',
  'open-ended': 'undated',
  none: 'undated',
  unresolved: 'undated',
};

/** The words at the head of each column, in the order of the columns. */
export const RETURN_COLUMNS = {
  serial: { zh: '序号', en: 'No.' },
  group: { zh: '任务组', en: 'Group' },
  task: { zh: '任务', en: 'Task' },
  demand: { zh: '具体内容', en: 'What is to be done' },
  role: { zh: '职责', en: 'Role' },
  others: { zh: '共同单位', en: 'Together with' },
  leader: { zh: '责任领导', en: 'Leader' },
  due: { zh: '完成时限', en: 'Due, as written' },
  day: { zh: '截止日期', en: 'Due on' },
  step: { zh: '次序', en: 'Time or step' },
  status: { zh: '状态', en: 'Status' },
  done: { zh: '完成日期', en: 'Done on' },
  evidence: { zh: '佐证链接', en: 'Evidence' },
  remark: { zh: '备注', en: 'Remark' },
  source: { zh: '来源', en: 'Source' },
  id: { zh: '行标识', en: 'Row id' },
} as const satisfies Readonly<Record<string, Words>>;
export type ReturnColumn = keyof typeof RETURN_COLUMNS;

/** What people fill in; everything else is for reading. Lists without dates have no `day` and no `step`; there is
 * a `leader` only where persons are to be named. */
export const ENTRY_COLUMNS = ['status', 'done', 'evidence', 'remark'] as const satisfies readonly ReturnColumn[];
/** What must come back as it went out, with the row's id in front; what is said of others may be corrected by hand. */
export const SENT_COLUMNS = [
  'id',
  'serial',
  'group',
  'task',
  'demand',
  'role',
  'leader',
  'due',
  'day',
  'step',
  'source',
] as const satisfies readonly ReturnColumn[];

export const TASK_STATUSES = ['not-started', 'under-way', 'done', 'overdue'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];
/** The drop-down's words. A row begins as 未开始. */
export const STATUS_NAMES: Readonly<Record<TaskStatus, Words>> = {
  'not-started': { zh: '未开始', en: 'Not started' },
  'under-way': { zh: '进行中', en: 'Under way' },
  done: { zh: '已完成', en: 'Done' },
  overdue: { zh: '逾期', en: 'Overdue' },
};

/** A line of a unit's list: a row of the plan, or one of its dates. */
export interface SentRow {
  /** The key of the plan's row; of one of several dates or steps with `#` and its number: `3fa9c2d1#2`. */
  readonly id: string;
  readonly part: ReturnPart;
  readonly row: PlanRow;
  readonly role: PlannedUnit['role'];
  readonly by: PlannedUnit['by'];
  /** Until when; absent where no day is known. */
  readonly day?: Day | undefined;
  /** Which of how many dates it is, from 1, and its step where the due has steps. */
  readonly time?: { readonly number: number; readonly count: number; readonly step?: string | undefined } | undefined;
}

/** Everything that a unit is sent: what has dates in their order, then what goes on all year, then the rest in the table's order. */
export function listSentRows({ rows, units }: TaskPlan, unit: string): readonly SentRow[] {
  const own = units.find((one) => one.unit === unit)?.rows ?? [];
  const sent = own.flatMap(({ row: index, role, by }) => rows.slice(index, index + 1).flatMap((row) => sendRow(row, role, by)));
  return RETURN_PARTS.flatMap((part) => sent.filter((line) => line.part === part).toSorted(compareDays));
}

/** A row once for each of its dates, or once. */
function sendRow(row: PlanRow, role: SentRow['role'], by: SentRow['by']): readonly SentRow[] {
  const { occurrences, end, class: dueClass } = row.due;
  const watched = PARTS[dueClass];
  // 每周 comes round on no day that could be told; there is nothing to sort it by.
  if (occurrences.length === 0) {
    const part = watched === 'dated' && end === undefined ? 'undated' : watched;
    return [{ id: row.key, part, row, role, by, day: part === 'dated' ? end : undefined }];
  }
  return occurrences.map(({ day, step }, index) => ({
    id: occurrences.length === 1 ? row.key : `${row.key}#${index + 1}`,
    part: 'dated',
    row,
    role,
    by,
    day,
    time: { number: index + 1, count: occurrences.length, step },
  }));
}

/** Days of one form stand in the order of their texts. */
function compareDays({ day: a = '' }: SentRow, { day: b = '' }: SentRow): number {
  return a < b ? -1 : Number(a > b);
}
