import { labelTask } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'tasks-merged',
  effect: 'neutral',
  about: 'task',
  rank: 'last',
  mirror: 'task-split',
  what: { zh: '几项任务合并为一项。', en: 'Tasks were merged.' },
  why: {
    zh: '几项任务合在一起列出，要求没有增减；各项内容是否仍然齐全，请对照查看；不涉及法条。',
    en: 'The same is asked in one task; whether all of it is there is to be looked at; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: [
        { group: '主动公开', name: '预算公开', rows: [{ demand: '公开本级政府预算和部门预算。', units: ['县财政局'], due: '6月底前' }] },
        { group: '主动公开', name: '决算公开', rows: [{ demand: '公开本级政府决算和部门决算。', units: ['县财政局'], due: '10月底前' }] },
      ],
      after: [
        {
          group: '主动公开',
          name: '预算和决算公开',
          rows: [
            { demand: '公开本级政府预算和部门预算。', units: ['县财政局'], due: '6月底前' },
            { demand: '公开本级政府决算和部门决算。', units: ['县财政局'], due: '10月底前' },
          ],
        },
      ],
      says: '合并为“主动公开 › 预算和决算公开”',
    },
    {
      before: [
        { group: '主动公开', name: '教育信息公开', rows: [{ demand: '公开学校招生政策。', units: ['县教育局'], due: '全年' }] },
        { group: '主动公开', name: '卫生信息公开', rows: [{ demand: '公开医院收费标准。', units: ['县卫生健康局'], due: '全年' }] },
      ],
      after: [
        {
          group: '主动公开',
          name: '教育和卫生信息公开',
          rows: [
            { demand: '公开学校招生政策。', units: ['县教育局'], due: '全年' },
            { demand: '公开医院收费标准。', units: ['县卫生健康局'], due: '全年' },
          ],
        },
      ],
      says: '合并为',
    },
  ],
  recognise: ({ before, after }) => ({ parts: before.map(labelTask), task: after.map(labelTask).join('、') }),
  message: {
    zh: ({ task, parts }) => `任务${parts.map((part) => `“${part}”`).join('')}合并为“${task}”`,
    en: ({ task, parts }) => `The tasks ${parts.map((part) => `“${part}”`).join(', ')} were merged into “${task}”`,
  },
});
