import { taskOwner } from '../model/owner.ts';
import type { Day, Due } from '../model/phrases.ts';
import { defineRule } from './define.ts';
import { tellDay } from './telling.ts';
import { rowsOf } from './units.ts';

export const rule = defineRule({
  id: 'task-due-before-issue',
  severity: 'warning',
  about: 'task-table',
  what: { zh: '完成时限早于表的印发日期。', en: 'A task is due before the table was issued.' },
  why: {
    zh: '印发时已经过期的任务无法按时完成：多半是沿用了上一年的表，或者年份、月份写错。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'What is late on the day of issue cannot be done in time: a row of last year, or a slip in a date. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        table: { issued: '2021-08-09' },
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '6月底前' }] }],
        says: '早于印发日期2021年8月9日',
      },
      {
        table: { issued: '2021-08-09' },
        tasks: [{ name: '改版网站', rows: [{ demand: '完成改版', units: '县政府办', due: '3月至5月' }] }],
        says: '2021年5月31日',
      },
    ],
    good: [
      {
        table: { issued: '2021-08-09' },
        tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '9月30日前' }] }],
      },
      {
        table: { issued: '2021-08-09' },
        tasks: [{ name: '抽查政务新媒体', rows: [{ demand: '每季度抽查', units: '县政府办', due: '每季度' }] }],
      },
    ],
  },
  needs: ({ table }) =>
    table.issued === undefined
      ? {
          zh: '文件中没有印发日期（issued）',
          en: 'the file gives no day of issue (issued)',
        }
      : undefined,
  *check({ table }) {
    const issued = table.issued?.value;
    if (issued === undefined) return;
    for (const { task, row } of rowsOf(table)) {
      const { due } = row;
      if (due === undefined || due.inherited !== undefined) continue;
      const day = lastDay(due.value);
      if (day === undefined || day >= issued) continue;
      yield { at: due.at, owner: taskOwner(task, [row]), element: 'due', data: { text: due.value.text, day, issued } };
    }
  },
  message: {
    zh: ({ text, day, issued }, owner) => `任务${owner}的完成时限“${text}”是${tellDay(day).zh}，早于印发日期${tellDay(issued).zh}`,
    en: ({ text, day, issued }, owner) =>
      `Task ${owner} is due “${text}”, ${tellDay(day).en}, before the table was issued on ${tellDay(issued).en}`,
  },
});

/** The day by which all of it is to be done; a duty that goes on or comes round has none. */
function lastDay({ kind, end, continuing }: Due): Day | undefined {
  return (kind === 'by' || kind === 'span' || kind === 'staged') && continuing !== true ? end : undefined;
}
