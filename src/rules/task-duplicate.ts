import { taskOwner } from '../model/owner.ts';
import type { At } from '../model/source.ts';
import { comparable } from '../vocabularies/index.ts';
import { defineRule } from './define.ts';
import { rowsOf } from './units.ts';

export const rule = defineRule({
  id: 'task-duplicate',
  severity: 'warning',
  about: 'task-table',
  what: { zh: '同一任务的同一项要求在表中出现两次。', en: 'The same demand of the same task stands in the table twice.' },
  why: {
    zh: '重复的行会派两次、算两次；如果本来是两件事，应写出区别。要求出自任务分解表的用途，不涉及法律条文。',
    en: 'A row that stands twice is handed out and counted twice; if two things are meant, the text should tell them apart. This follows from what the table is for; no law is involved.',
  },
  legal: [],
  examples: {
    bad: [
      {
        tasks: [
          { name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '9月30日前' }] },
          { name: '推进财政信息公开', rows: [{ demand: '公开预决算', units: '县财政局', due: '9月30日前' }] },
        ],
        says: '出现两次',
      },
      {
        tasks: [
          {
            name: '加强政策解读',
            rows: [
              { demand: '公布解读材料。', units: '县政府办', due: '全年' },
              { demand: '公布 解读材料。', units: '县司法局', due: '全年' },
            ],
          },
        ],
        says: '“公布 解读材料。”',
      },
    ],
    good: [
      {
        tasks: [
          { name: '推进财政信息公开', rows: [{ demand: '公开预算', units: '县财政局', due: '3月31日前' }] },
          { name: '推进财政信息公开', rows: [{ demand: '公开决算', units: '县财政局', due: '9月30日前' }] },
        ],
      },
      {
        tasks: [
          { name: '推进财政信息公开', rows: [{ demand: '公布目录', units: '县财政局', due: '9月30日前' }] },
          { name: '推进审计信息公开', rows: [{ demand: '公布目录', units: '县审计局', due: '9月30日前' }] },
        ],
      },
    ],
  },
  *check({ table }) {
    const firsts = new Map<string, At>();
    for (const { task, row } of rowsOf(table)) {
      const { demand } = row;
      // A demand that is merged over several rows is one.
      if (demand === undefined || demand.inherited !== undefined || demand.value.trim() === '') continue;
      const key = [task.group?.value ?? '', task.name?.value ?? '', demand.value].map(comparable).join('\u0000');
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, demand.at);
      else if (first !== demand.at) {
        const related = [{ at: first, message: { zh: '第一次在此处', en: 'first here' } }];
        yield { at: demand.at, owner: taskOwner(task, [row]), element: 'demand', data: { demand: shorten(demand.value) }, related };
      }
    }
  },
  message: {
    zh: ({ demand }, owner) => `任务${owner}的“${demand}”在表中出现两次`,
    en: ({ demand }, owner) => `“${demand}” of task ${owner} stands in the table twice`,
  },
});

const SHOWN = 40;

function shorten(text: string): string {
  const line = text.trim().replaceAll(/[\n\r]+/gu, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
