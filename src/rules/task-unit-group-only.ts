import { taskOwner } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { rowsOf } from './units.ts';

export const rule = defineRule({
  id: 'task-unit-group-only',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '责任单位只写了“各部门”“各镇（街道）”一类的统称，没有点名任何单位。',
    en: 'Only groups such as 各部门 or 各镇(街道) are responsible, and no unit by its name.',
  },
  why: {
    zh: '人人有责往往无人负责：没有一个单位牵头，进度无人汇总，也无处催办。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'What is everybody’s is nobody’s: no unit leads, sums up, or can be asked. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县级各部门、各镇(街道)', due: '12月底前' }] }],
        says: '“县级各部门”',
      },
      { tasks: [{ name: '加强队伍建设', rows: [{ demand: '开展业务培训', units: '有关部门', due: '全年' }] }], says: '没有点名' },
    ],
    good: [
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办、各镇(街道)', due: '12月底前' }] }] },
      { tasks: [{ name: '加强队伍建设', rows: [{ demand: '开展业务培训', units: '县政府办', due: '全年' }] }] },
    ],
  },
  *check({ table }) {
    for (const { task, row } of rowsOf(table)) {
      const groups = row.units.flatMap(({ value }) => value.units);
      const [cell] = row.units;
      if (cell === undefined || groups.length === 0 || !groups.every(({ group }) => group)) continue;
      yield { at: cell.at, owner: taskOwner(task, [row]), element: 'unit', data: { groups: groups.map(({ text }) => text) } };
    }
  },
  message: {
    zh: ({ groups }, owner) => `任务${owner}只写了“${groups.join('”“')}”，没有点名任何单位；请写明由谁牵头`,
    en: ({ groups }, owner) => `Task ${owner} names only “${groups.join('”, “')}” and no unit in particular; say who leads`,
  },
});
