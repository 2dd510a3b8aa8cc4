import type { Organ } from '../vocabularies/index.ts';
import type { Day } from '../model/phrases.ts';
import type { TaskTable } from '../model/task-table.ts';
import { findFormerOrgan, isSucceeded, successorsOn } from '../phrases/former-organs.ts';
import { defineRule } from './define.ts';
import { tellDay, tellDoubt } from './telling.ts';
import { namedUnitsOf } from './units.ts';

export const rule = defineRule({
  id: 'task-unit-abolished',
  severity: 'error',
  about: 'task-table',
  what: {
    zh: '责任单位用的是机构改革前的名称：表印发时它已更名、并入他处或者撤销。',
    en: 'A responsible unit goes by a name from before a reform: when the table was issued it had been renamed, merged or abolished.',
  },
  why: {
    zh: '不存在的单位收不到任务。按印发日期判断，没有印发日期时按计划年度的第一天，都没有时按检查日期。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'A unit that is no more gets no task. Judged at the day of issue, else at the first day of the plan’s year, else at the day of the check. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [{ name: '公开征地信息', rows: [{ demand: '公布征地批文', units: '县国土资源局', due: '12月底前' }] }],
        says: '现为“自然资源局”',
      },
      {
        tasks: [{ name: '公开安全生产信息', rows: [{ demand: '公布处罚结果', units: '县安监局', due: '12月底前' }] }],
        says: '“应急管理局”',
      },
    ],
    good: [
      { tasks: [{ name: '公开征地信息', rows: [{ demand: '公布征地批文', units: '县自然资源局', due: '12月底前' }] }] },
      {
        table: { title: '清源县2016年政务公开重点工作任务分解表', year: 2016 },
        tasks: [{ name: '公开征地信息', rows: [{ demand: '公布征地批文', units: '县国土资源局', due: '12月底前' }] }],
      },
    ],
  },
  *check({ table, law, asOf, roster }) {
    const day = judgedOn(table, asOf);
    const told = new Set<string>();
    for (const { name, reference, at, owner } of namedUnitsOf(table)) {
      if (told.has(name) || roster?.find(name)?.by === 'name') continue;
      const former = findFormerOrgan(law, name);
      if (former === undefined || !isOver(former.organ, day)) continue;
      told.add(name);
      const { organ, written } = former;
      const successors = successorsOn(law, organ, day).names;
      yield {
        at,
        atMost: isCertain(organ) ? 'error' : 'warning',
        owner,
        element: 'unit',
        data: {
          unit: reference.text,
          written,
          successors,
          succeeded: isSucceeded(organ),
          day: endOf(organ) ?? null,
          confidence: organ.confidence,
        },
      };
    }
  },
  message: {
    zh: ({ unit, written, successors, succeeded, day, confidence }, owner) =>
      `任务${owner}的责任单位“${unit}”用的是旧称：“${written}”${succeeded ? `现为“${successors.join('”或“')}”` : `已撤销${successors.length === 0 ? '' : `，职责归“${successors.join('”“')}”`}`}${day === null ? '' : `（${tellDay(day).zh}前改革到位）`}${tellDoubt(confidence).zh}`,
    en: ({ unit, written, successors, succeeded, day, confidence }, owner) =>
      `The unit “${unit}” of task ${owner} goes by a former name: “${written}” ${succeeded ? `is now “${successors.join('” or “')}”` : `was abolished${successors.length === 0 ? '' : `, its work is that of “${successors.join('”, “')}”`}`}${day === null ? '' : ` (everywhere by ${tellDay(day).en})`}${tellDoubt(confidence).en}`,
  },
});

/** A plan is of its year: what was reformed later is no fault of it. */
function judgedOn({ issued, year }: TaskTable, asOf: Day): Day {
  return issued?.value ?? (year === undefined ? asOf : `${year.value}-01-01`);
}

function endOf({ completed, decided }: Organ): Day | undefined {
  return completed ?? decided;
}

function isOver(organ: Organ, day: Day): boolean {
  const end = endOf(organ);
  return end === undefined || end <= day;
}

function isCertain(organ: Organ): boolean {
  return organ.confidence === 'certain' && endOf(organ) !== undefined;
}
