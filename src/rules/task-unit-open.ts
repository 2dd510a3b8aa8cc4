import { taskOwner } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { rowsOf } from './units.ts';

/** The words by which a list stays open: 等相关部门, 等10个部门; 等 alone at the end of a name or line. */
const OPEN = /等(?:[^、,，;；。/\s和及与]{0,10}?(?:部门|单位|科室|机构)|(?=[,，;；。/\s]|$))/u;

export const rule = defineRule({
  id: 'task-unit-open',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '责任单位以“等部门”“等相关单位”收尾，没有列全。',
    en: 'The list of responsible units ends in 等部门 or the like, and more are meant than named.',
  },
  why: {
    zh: '没有点到名的单位不知道自己有任务，点到名的也说不清还有谁。“等区级各部门”已包括所有部门，只作提示。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Who is not named does not know of the task, and who is cannot say who else. 等区级各部门 covers all departments and is a hint only. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '公开重大项目信息', rows: [{ demand: '公布批准和实施信息', units: '县发改局、县住建局等相关部门', due: '全年' }] }],
        says: '“等相关部门”',
      },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办等', due: '12月底前' }] }], says: '没有列全' },
      {
        tasks: [{ name: '规范平台', rows: [{ demand: '信息集中发布', units: '县政府办等县级各部门', due: '12月底前' }] }],
        says: '各自做什么',
      },
    ],
    good: [
      {
        tasks: [{ name: '公开重大项目信息', rows: [{ demand: '公布批准和实施信息', units: '县发改局、县住建局', due: '全年' }] }],
      },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办、各镇(街道)', due: '12月底前' }] }] },
    ],
  },
  *check({ table }) {
    for (const { task, row } of rowsOf(table)) {
      const cell = row.units.find(({ value, inherited }) => value.open && inherited === undefined);
      if (cell === undefined) continue;
      const words = OPEN.exec(cell.value.text)?.[0] ?? '等';
      const all = words.includes('各');
      const named = cell.value.units.filter(({ group }) => !group).map(({ text }) => text);
      yield {
        at: cell.at,
        atMost: all ? 'info' : 'warning',
        owner: taskOwner(task, [row]),
        element: 'unit',
        data: { words, all, named },
      };
    }
  },
  message: {
    zh: ({ words, all, named }, owner) =>
      all
        ? `任务${owner}在“${named.join('”“')}”之后写“${words}”：点到名的与其他部门各自做什么没有分开`
        : `任务${owner}的责任单位没有列全：写到“${words}”为止；请逐一写明，或者删去“等”字`,
    en: ({ words, all, named }, owner) =>
      all
        ? `Task ${owner} names “${named.join('”, “')}” and then “${words}”: what they do apart from all others is not said`
        : `The units of task ${owner} are not all named: the list ends in “${words}”; name each, or strike 等`,
  },
});
