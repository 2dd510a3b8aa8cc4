import { taskOwner } from '../model/owner.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'task-due-missing',
  severity: 'warning',
  about: 'task-table',
  what: { zh: '任务没有完成时限。', en: 'A row of a task has no due date.' },
  why: {
    zh: '没有时限就无法催办，也无法判断逾期；若以通知的总时限为准，应在表中写明。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Without a date nothing can be chased or called late; if the date of the whole notice holds, the table should say so. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '' }] }], says: '没有完成时限' },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办' }] }], says: '没有完成时限' },
    ],
    good: [
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '全年' }] }] },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '各部门', due: '12月底前' }] }] },
    ],
  },
  *check({ table }) {
    const absent = table.absentColumns.find(({ element }) => element === 'due');
    if (absent !== undefined) {
      yield { at: absent.at, element: 'due', data: { column: true } };
      return;
    }
    for (const task of table.tasks) {
      for (const row of task.rows) {
        if (row.due !== undefined || row.damaged.includes('due')) continue;
        yield { at: row.places.due ?? row.at, owner: taskOwner(task, [row]), element: 'due', data: { column: false } };
      }
    }
  },
  message: {
    zh: ({ column }, owner) => (column ? '表中没有“完成时限”一列' : `任务${owner}没有完成时限`),
    en: ({ column }, owner) => (column ? 'The table has no column of due dates (完成时限)' : `Task ${owner} has no due date (完成时限)`),
  },
});
