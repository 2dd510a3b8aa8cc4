import { labelTask } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'task-split',
  effect: 'neutral',
  about: 'task',
  rank: 'specific',
  mirror: 'tasks-merged',
  what: { zh: '一项任务拆分为几项。', en: 'A task was split.' },
  why: {
    zh: '任务分开列出，要求没有增减；各项内容是否仍然齐全，请对照查看；不涉及法条。',
    en: 'The same is asked in parts; whether all of it is there is to be looked at; no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: [
        {
          group: '主动公开',
          name: '预算和决算公开',
          rows: [
            { demand: '公开本级政府预算和部门预算。', units: ['县财政局'], due: '6月底前' },
            { demand: '公开本级政府决算和部门决算。', units: ['县财政局'], due: '10月底前' },
          ],
        },
      ],
      after: [
        { group: '主动公开', name: '预算公开', rows: [{ demand: '公开本级政府预算和部门预算。', units: ['县财政局'], due: '6月底前' }] },
        { group: '主动公开', name: '决算公开', rows: [{ demand: '公开本级政府决算和部门决算。', units: ['县财政局'], due: '10月底前' }] },
      ],
      says: '“主动公开 › 决算公开”',
    },
    {
      before: [
        {
          group: '主动公开',
          name: '教育和卫生信息公开',
          rows: [
            { demand: '公开学校招生政策。', units: ['县教育局'], due: '全年' },
            { demand: '公开医院收费标准。', units: ['县卫生健康局'], due: '全年' },
          ],
        },
      ],
      after: [
        { group: '主动公开', name: '教育信息公开', rows: [{ demand: '公开学校招生政策。', units: ['县教育局'], due: '全年' }] },
        { group: '主动公开', name: '卫生信息公开', rows: [{ demand: '公开医院收费标准。', units: ['县卫生健康局'], due: '全年' }] },
      ],
      says: '拆分为',
    },
  ],
  recognise({ before, after }) {
    const [task] = before;
    return task === undefined || after.length < 2 ? undefined : { task: labelTask(task), parts: after.map(labelTask) };
  },
  message: {
    zh: ({ task, parts }) => `任务“${task}”拆分为${parts.map((part) => `“${part}”`).join('')}`,
    en: ({ task, parts }) => `The task “${task}” was split into ${parts.map((part) => `“${part}”`).join(', ')}`,
  },
});
