import { onlyYearWentOn } from '../plan-years.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'year-updated',
  effect: 'editorial',
  about: ['task-name', 'task-group', 'demand'],
  rank: 'wording',
  mirror: 'year-updated',
  what: { zh: '只把年份改成了计划当年。', en: 'Only the year went on with the plan.' },
  why: {
    zh: '年度计划每年照例更新年份，要求不变，不涉及法条。',
    en: 'A yearly plan goes on by a year; what it asks is the same, and no law is concerned.',
  },
  legal: [],
  examples: [
    { before: { demand: '公开2021年部门预算。' }, after: { demand: '公开2022年部门预算。' }, says: '只更新了年份' },
    { before: { name: '编制2020年度报告' }, after: { name: '编制2021年度报告' }, says: '只更新了年份' },
  ],
  recognise({ before, after }, { years }) {
    const changed = before !== undefined && after !== undefined && onlyYearWentOn(before.value, after.value, years);
    return changed ? {} : undefined;
  },
  message: { zh: () => '只更新了年份', en: () => 'Only the year went on' },
});
