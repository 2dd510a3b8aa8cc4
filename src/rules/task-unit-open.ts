import { taskOwner } from '../model/owner.ts';
import { meansWholeGroup } from '../phrases/index.ts';
import { defineRule } from './define.ts';
import { rowsOf } from './units.ts';

/** The words by which a list stays open: 等相关部门, 等10个部门; 等 alone at the end of a name or line. */
const OPEN = /等(?:[^、,，;；。/\s和及与]{0,10}?(?:部门|单位|科室|机构)|(?=[,，;；。/\s]|$))/gu;

export const rule = defineRule({
  id: 'task-unit-open',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '责任单位以“等部门”“等相关单位”收尾，没有列全。',
    en: 'The list of responsible units ends in 等部门 or the like, and more are meant than named.',
  },
  why: {
    zh: '没有点到名的单位不知道自己有任务，点到名的也说不清还有谁。“等区级各部门”已包括所有部门，不算没有列全。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Who is not named does not know of the task, and who is cannot say who else. 等区级各部门 covers all departments and is no open list. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '公开重大项目信息', rows: [{ demand: '公布批准和实施信息', units: '县发改局、县住建局等相关部门', due: '全年' }] }],
        says: '“等相关部门”',
      },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办等', due: '12月底前' }] }], says: '没有列全' },
    ],
    good: [
      {
        tasks: [{ name: '公开重大项目信息', rows: [{ demand: '公布批准和实施信息', units: '县发改局、县住建局', due: '全年' }] }],
      },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办、各镇(街道)', due: '12月底前' }] }] },
      { tasks: [{ name: '规范平台', rows: [{ demand: '信息集中发布', units: '县政府办等县级各部门', due: '12月底前' }] }] },
    ],
  },
  *check({ table }) {
    for (const { task, row } of rowsOf(table)) {
      const cell = row.units.find(({ value, inherited }) => value.open && inherited === undefined);
      if (cell === undefined) continue;
      const words = [...cell.value.text.matchAll(OPEN)].map(([found]) => found).find((found) => !meansWholeGroup(found)) ?? '等';
      yield { at: cell.at, owner: taskOwner(task, [row]), element: 'unit', data: { words } };
    }
  },
  message: {
    zh: ({ words }, owner) => `任务${owner}的责任单位没有列全：写到“${words}”为止；请逐一写明，或者删去“等”字`,
    en: ({ words }, owner) => `The units of task ${owner} are not all named: the list ends in “${words}”; name each, or strike 等`,
  },
});
