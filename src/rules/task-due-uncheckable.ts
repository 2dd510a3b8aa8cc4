import { taskOwner } from '../model/owner.ts';
import type { Due } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import type { TaskTable } from '../model/task-table.ts';
import { defineRule, type Sighting } from './define.ts';
import { rowsOf } from './units.ts';

/** A single row that cannot be checked, or what most rows of the table say. */
type Facts =
  | { readonly kind: 'endless' | 'unread'; readonly text: string }
  | { readonly kind: 'year-round'; readonly text: string; readonly count: number; readonly rows: number };

/** From this many rows on, a due that most of them share says nothing any more. */
const MANY = 3;

export const rule = defineRule({
  id: 'task-due-uncheckable',
  severity: 'warning',
  about: 'task-table',
  what: {
    zh: '完成时限无法核对：持续推进、立即整改等推不出日期，或者文字读不出时限。',
    en: 'A due date cannot be checked: no day follows from 持续推进 or 立即, or its words cannot be read as a date.',
  },
  why: {
    zh: '推不出日期就无从催办，年底也说不清是否完成；长期工作可以写每季度、每半年报送一次。一张表大多写“全年”时只提示一次。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'Without a day nothing can be chased, nor called done at the end of the year; standing work can be reported each quarter. Where most rows of a table say 全年 this is told once, as a hint. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办', due: '持续推进' }] }], says: '推不出日期' },
      { tasks: [{ name: '整改网站问题', rows: [{ demand: '修复错链', units: '县政府办', due: '立即整改' }] }], says: '“立即整改”' },
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办', due: '按上级要求' }] }], says: '读不出' },
      {
        tasks: [
          { name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办', due: '全年' }] },
          { name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '全年' }] },
          { name: '公布审计结果', rows: [{ demand: '公布整改情况', units: '县审计局', due: '全年' }] },
        ],
        says: '3 行中有 3 行',
      },
    ],
    good: [
      { tasks: [{ name: '加强政策解读', rows: [{ demand: '公布解读材料', units: '县政府办', due: '每季度' }] }] },
      { tasks: [{ name: '整改网站问题', rows: [{ demand: '修复错链', units: '县政府办', due: '6月底前完成，长期坚持' }] }] },
    ],
  },
  *check({ table }): Iterable<Sighting<Facts>> {
    for (const { task, row } of rowsOf(table)) {
      const { due } = row;
      if (due === undefined || due.inherited !== undefined) continue;
      const kind = findKind(due.value);
      if (kind !== undefined) yield { at: due.at, owner: taskOwner(task, [row]), element: 'due', data: { kind, text: due.value.text } };
    }
    yield* sumUpYearRound(table);
  },
  message: {
    zh: (facts, owner) => {
      if (facts.kind === 'year-round')
        return `${facts.rows} 行中有 ${facts.count} 行的完成时限是“${facts.text}”：有成果要交的任务请写明日期，日常工作请写明多久一次`;
      return facts.kind === 'endless'
        ? `任务${owner}的完成时限“${facts.text}”推不出日期，无法核对是否完成`
        : `任务${owner}的完成时限“${facts.text}”读不出日期或者周期`;
    },
    en: (facts, owner) => {
      if (facts.kind === 'year-round')
        return `${facts.count} of ${facts.rows} rows are due “${facts.text}”: give a day to what has a result, and to standing work how often it is done`;
      return facts.kind === 'endless'
        ? `Task ${owner} is due “${facts.text}”: no day follows from it, so nobody can say whether it is done`
        : `The due date of task ${owner}, “${facts.text}”, cannot be read as a day or a rhythm`;
    },
  },
});

function findKind({ kind, start, end }: Due): 'endless' | 'unread' | undefined {
  if (kind === 'unresolved') return 'unread';
  // 自2021年7月1日起实施 has a day on which one can look.
  return (kind === 'open-ended' && start === undefined) || (kind === 'immediate' && end === undefined) ? 'endless' : undefined;
}

function* sumUpYearRound(table: TaskTable): Iterable<Sighting<Facts>> {
  const dues = [...rowsOf(table)].flatMap(({ row }) => row.due ?? []);
  const yearRound = dues.filter(isYearRound);
  const [first] = yearRound;
  if (first === undefined || yearRound.length < MANY || yearRound.length * 2 <= dues.length) return;
  const data = { kind: 'year-round', text: first.value.text.trim(), count: yearRound.length, rows: dues.length } as const;
  yield { at: first.at, atMost: 'info', element: 'due', data };
}

function isYearRound({ value: { kind, text } }: Located<Due>): boolean {
  return kind === 'span' && /全年|年度内/u.test(text);
}
