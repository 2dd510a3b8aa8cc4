import type { DueClass, PlanRow } from '../model/task-plan.ts';
import type { Language } from '../model/words.ts';
import { writeCalendar, type Calendar } from '../reporters/plan/calendar.ts';
import { CLASS_NAMES } from '../reporters/plan/plan-words.ts';
import { readDay } from './day.ts';
import { UsageError, type Command, type Outcome, type Request } from './define.ts';
import { chooseUnits, readPlan, ROSTER_OPTION, type ReadPlan } from './read-plan.ts';
import { READING_OPTIONS } from './reading-options.ts';

/** A reminder more than a year ahead is a slip of the hand. */
const MOST_DAYS = 366;

export const command: Command = {
  name: 'tasks calendar',
  summary: {
    zh: '把有日期的任务写成日历文件（.ics），可导入各种日历软件',
    en: 'Write the tasks that have dates as a calendar (.ics) for any calendar program',
  },
  arguments: [
    {
      name: '<table>',
      summary: { zh: '任务分解表，- 为标准输入', en: 'The task-breakdown table, - for standard input' },
    },
  ],
  options: [
    { flags: '--out <file>', summary: { zh: '写入此文件（默认标准输出）', en: 'The file to write to; default: standard output' } },
    ROSTER_OPTION,
    {
      flags: '--unit <name>',
      repeat: true,
      summary: { zh: '只要这个单位的任务，名称、别名均可，可多次给出', en: 'Only the tasks of this unit, by any of its names; repeatable' },
    },
    {
      flags: '--remind <days>',
      repeat: true,
      summary: {
        zh: '提前几天的上午九点提醒（默认不提醒），可多次给出',
        en: 'Remind so many days before, at nine; repeatable; default: no reminder',
      },
    },
    {
      flags: '--as-of <date>',
      summary: {
        zh: '日历的制作日期（默认表的印发日期，没有时为当天）',
        en: "The day the calendar counts as made on; default: that of the table's issue, else today",
      },
    },
    ...READING_OPTIONS,
  ],
  examples: [
    'catalogue tasks calendar tasks.xlsx --out 2025.ics --remind 7 --remind 1',
    'catalogue tasks calendar tasks.xlsx --roster roster.yaml --unit 区发改局 > planning.ics',
  ],
  async run(request) {
    const { args, options, language, host } = request;
    const remind = readReminders(options['remind']);
    const asOf = readDay(options['asOf'], '--as-of');
    const read = await readPlan(request, args[0] ?? '');
    const { plan } = read;
    const calendar = writeCalendar(plan, chooseRows(read, options['unit']), {
      language,
      stamp: asOf ?? plan.issued ?? host.today(),
      remind,
    });
    if (calendar.events === 0) throw new UsageError(NO_DATES(describeLeft(calendar, 'zh'), describeLeft(calendar, 'en')));
    return conclude(calendar, read, request);
  },
};

const NO_DATES = (zh: string, en: string) => ({
  zh: `没有一行任务有日期，日历无从写起${zh === '' ? '' : `：${zh}`}`,
  en: `no task has a date, so that there is nothing to put into a calendar${en === '' ? '' : `: ${en}`}`,
});

function readReminders(given: unknown): readonly number[] {
  if (!Array.isArray(given)) return [];
  return [...new Set(given.map((text) => readDays(String(text))))].toSorted((a, b) => b - a);
}

function readDays(text: string): number {
  if (/^\d{1,3}$/u.test(text) && Number(text) <= MOST_DAYS) return Number(text);
  throw new UsageError({
    zh: `--remind 应为 0 至 ${MOST_DAYS} 的天数，现为“${text}”`,
    en: `--remind must be a number of days from 0 to ${MOST_DAYS}, not "${text}"`,
  });
}

/** The rows of the units that are wanted, in the table's order; all rows where none is named, also those that nobody answers for yet. */
function chooseRows(read: ReadPlan, given: unknown): readonly PlanRow[] {
  const { rows, units } = read.plan;
  if (!Array.isArray(given)) return rows;
  const names = new Set(chooseUnits(read, given));
  const wanted = new Set(units.filter(({ unit }) => names.has(unit)).flatMap((unit) => unit.rows.map(({ row }) => row)));
  return rows.filter((_, row) => wanted.has(row));
}

/** 全年 33 行、长期、持续 2 行: what has no day to be put on. */
function describeLeft({ left }: Calendar, language: Language): string {
  const parts = [...left].map(([name, count]) => COUNT[language](name, count));
  return parts.join(language === 'zh' ? '；' : '; ');
}

const COUNT: Readonly<Record<Language, (name: DueClass, count: number) => string>> = {
  zh: (name, count) => `${CLASS_NAMES[name].zh} ${count} 行`,
  en: (name, count) => `${CLASS_NAMES[name].en}: ${count} rows`,
};

function conclude(calendar: Calendar, { notices, exitCode }: ReadPlan, { args, options, language, host }: Request): Outcome {
  const { text, events } = calendar;
  const left = describeLeft(calendar, language);
  const said = language === 'zh' ? `日历中有 ${events} 个日期` : `${events} dates in the calendar`;
  const leftOut = language === 'zh' ? `没有日期、未写入：${left}` : `without a date and left out: ${left}`;
  const notice = [...notices, said, ...(left === '' ? [] : [leftOut])].join('\n');
  const out = options['out'] === undefined ? undefined : String(options['out']);
  if (out === undefined) return { outputs: [{ text, exact: true }], files: [], exitCode, notice };
  if (out.trim() === '' || args.some((path) => host.realPath(path) === host.realPath(out))) {
    throw new UsageError({
      zh: '--out 的值是空的，或者就是任务表本身，请另给一个文件名',
      en: 'The value of --out is empty, or is the table itself; give another name',
    });
  }
  return { outputs: [{ path: out, content: text }], files: [], exitCode, notice };
}
