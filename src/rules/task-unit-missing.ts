import { taskOwner } from '../model/owner.ts';
import { repeatsAbove } from '../phrases/index.ts';
import { defineRule } from './define.ts';

export const rule = defineRule({
  id: 'task-unit-missing',
  severity: 'error',
  about: 'task-table',
  what: { zh: '任务没有责任单位。', en: 'A row of a task has no responsible unit.' },
  why: {
    zh: '没有责任单位的任务派不出去，年底也无人认账。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'A task without a unit cannot be handed out, and at the end of the year nobody owns it. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '', due: '9月30日前' }] }], says: '没有责任单位' },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', due: '全年' }] }], says: '没有责任单位' },
    ],
    good: [
      { tasks: [{ name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '9月30日前' }] }] },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '各部门', due: '全年' }] }] },
    ],
  },
  *check({ table }) {
    const absent = table.absentColumns.find(({ element }) => element === 'unit');
    if (absent !== undefined) {
      yield { at: absent.at, element: 'unit', data: { column: true } };
      return;
    }
    for (const task of table.tasks) {
      for (const row of task.rows) {
        if (row.damaged.includes('unit') || row.units.some(({ value }) => value.units.length > 0 || repeatsAbove(value.text))) continue;
        yield { at: row.places.unit ?? row.at, owner: taskOwner(task, [row]), element: 'unit', data: { column: false } };
      }
    }
  },
  message: {
    zh: ({ column }, owner) => (column ? '表中没有“责任单位”一列，任务派不到单位' : `任务${owner}没有责任单位`),
    en: ({ column }, owner) =>
      column ? 'The table has no column of responsible units (责任单位)' : `Task ${owner} has no responsible unit (责任单位)`,
  },
});
