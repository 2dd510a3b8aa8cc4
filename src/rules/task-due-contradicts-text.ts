import type { Due, DueMention } from '../model/phrases.ts';
import { findDueMentions } from '../phrases/index.ts';
import { taskOwner } from '../model/owner.ts';
import { defineRule } from './define.ts';

/** Whether the text sets a last day that the column does not: another day, or no day at all (全年, 持续推进). */
function contradicts(column: Due, { due }: DueMention): boolean {
  if (due.kind !== 'by' || due.end === undefined) return false;
  if (column.kind === 'by') return column.end !== due.end;
  return column.kind === 'span' || column.kind === 'open-ended';
}

export const rule = defineRule({
  id: 'task-due-contradicts-text',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '具体内容里写的完成日期，与完成时限一栏不一致。',
    en: 'The text of a task sets a date that its due column does not have.',
  },
  why: {
    zh: '一个任务两个日期，催办和考核就各执一词。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'With two dates for one task, those who chase and those who answer each have their own. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '加强建设维护', rows: [{ demand: '2021年底前，县政府门户网站完成改版。', units: '县政府办', due: '全年' }] }],
        says: '“2021年底前”',
      },
      {
        tasks: [{ name: '清理政策文件', rows: [{ demand: '6月底前完成现行文件的清理。', units: '县司法局', due: '9月30日前' }] }],
        says: '“6月底前”',
      },
    ],
    good: [
      { tasks: [{ name: '加强建设维护', rows: [{ demand: '县政府门户网站完成改版。', units: '县政府办', due: '2021年底前' }] }] },
      { tasks: [{ name: '清理政策文件', rows: [{ demand: '6月底前完成现行文件的清理。', units: '县司法局', due: '6月30日前' }] }] },
    ],
  },
  needs: ({ table }) =>
    table.year === undefined
      ? {
          zh: '标题和文件中没有计划年度，“9月30日前”之类换算不成日期',
          en: 'neither title nor file gives the year of the plan, so dates such as 9月30日前 cannot be worked out',
        }
      : undefined,
  *check({ table }) {
    for (const task of table.tasks) {
      for (const row of task.rows) {
        const { due, demand } = row;
        if (due === undefined || demand === undefined) continue;
        const mention = findDueMentions(demand.value, table.year?.value).find((candidate) => contradicts(due.value, candidate));
        if (mention === undefined) continue;
        const related = [{ at: demand.at, message: { zh: `具体内容写“${mention.text}”`, en: `the text says “${mention.text}”` } }];
        yield {
          at: due.at,
          owner: taskOwner(task, [row]),
          element: 'due',
          data: { column: due.value.text, text: mention.text, day: mention.due.end ?? null },
          related,
        };
      }
    }
  },
  message: {
    zh: ({ column, text }, owner) => `任务${owner}的完成时限写“${column}”，具体内容却要求“${text}”完成`,
    en: ({ column, text }, owner) => `Task ${owner} is due “${column}” by its column, but its text demands “${text}”`,
  },
});
