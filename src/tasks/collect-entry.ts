import type { Day } from '../model/phrases.ts';
import { STATUS_NAMES, TASK_STATUSES, type TaskStatus } from '../model/task-return.ts';
import { compact } from '../vocabularies/index.ts';

/** Other words that people choose for a status; whatever is not here is named and not guessed. */
export const STATUS_SYNONYMS: Readonly<Record<TaskStatus, readonly string[]>> = {
  'not-started': ['未启动', '未开展', '尚未开始', '尚未启动', '尚未开展', '没有开始', '没开始', '待启动', '待办'],
  'under-way': ['进行', '正在进行', '正在推进', '推进中', '办理中', '正在办理', '落实中', '正在落实', '在办', '持续推进'],
  done: [
    '完成',
    '完成了',
    '已经完成',
    '全部完成',
    '已全部完成',
    '已办结',
    '办结',
    '已落实',
    '已办理',
    '完毕',
    '已完成了',
    '按期完成',
    '已按期完成',
  ],
  overdue: ['已逾期', '超期', '已超期', '逾期未完成'],
};

const STATUS_OF: ReadonlyMap<string, TaskStatus> = new Map(
  TASK_STATUSES.flatMap((status) => [
    ...Object.values(STATUS_NAMES[status]).map((name) => [fold(name), status] as const),
    ...STATUS_SYNONYMS[status].map((word) => [fold(word), status] as const),
  ]),
);

/** A cell as it was understood. */
export interface ReadCell<T> {
  /** Absent where it is not understood. */
  readonly value?: T | undefined;
  /** It is understood, but not written as it should be. */
  readonly loose: boolean;
}

/** Reads a status: the list's own words in either language, or another one that is known. */
export function readStatus(text: string): ReadCell<TaskStatus> {
  const value = STATUS_OF.get(fold(text));
  return { value, loose: value !== undefined && !Object.values(STATUS_NAMES[value]).includes(text) };
}

function fold(text: string): string {
  return compact(text)
    .toLowerCase()
    .replaceAll(/[\s。.!！;；,，]+/gu, '');
}

/** 2025年9月1日, 2025.9.1, 2025/9/1, 2025-9-1. */
const WHOLE_DAY = /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/u;
const TIGHT_DAY = /^(\d{4})(\d{2})(\d{2})$/u;
/** 9月1日, 9.1: of the plan's year. */
const SHORT_DAY = /^(\d{1,2})[月./-](\d{1,2})日?$/u;
/** The number of a day, where a cell lost its date format: 2009 to 2064. */
const SERIAL_DAY = /^[45]\d{4}$/u;
const MILLISECONDS_A_DAY = 86_400_000;

/** Reads a date, as Excel or as people write it. `year` is the plan's. */
export function readCompletion(text: string, year: number | undefined): ReadCell<Day> {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return { value: isDay(text) ? text : undefined, loose: false };
  const words = compact(text.replace(/[\sT]\d{1,2}:\d{2}(?::\d{2})?$/u, ''));
  const [, y, m = '', d = ''] = WHOLE_DAY.exec(words) ?? TIGHT_DAY.exec(words) ?? [];
  if (y !== undefined) return makeDay(y, m, d);
  const [, month, day = ''] = SHORT_DAY.exec(words) ?? [];
  if (month !== undefined && year !== undefined) return makeDay(String(year), month, day);
  if (SERIAL_DAY.test(words)) {
    return { value: new Date(Date.UTC(1899, 11, 30) + Number(words) * MILLISECONDS_A_DAY).toISOString().slice(0, 10), loose: true };
  }
  return { loose: false };
}

function makeDay(year: string, month: string, day: string): ReadCell<Day> {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? { value: written, loose: true } : { loose: false };
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
