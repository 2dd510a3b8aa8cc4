import { villageOwner } from '../model/owner.ts';
import { frequencyOf } from '../phrases/index.ts';
import { VILLAGE_DISCLOSURE } from '../vocabularies/legal.ts';
import { defineRule } from './define.ts';
import { monthsApart } from './village.ts';

export const rule = defineRule({
  id: 'village-time-contradicts-frequency',
  severity: 'warning',
  about: 'village-list',
  what: { zh: '同一事项的公开时间和公开频次对不上。', en: 'The time and the frequency of one item contradict each other.' },
  why: {
    zh: '一栏写每季度、另一栏写每月，村民不知以哪个为准，检查时也各说各话。',
    en: 'Where one column says every quarter and the other every month, nobody knows which of them holds.',
  },
  legal: [VILLAGE_DISCLOSURE],
  examples: {
    bad: [
      { villageItems: [{ time: '每季度第一个月10日前', frequency: '每月' }], says: '“每月”' },
      { villageItems: [{ name: '年度工作计划', time: '每年1月31日前', frequency: '每半年' }], says: '“每年1月31日前”' },
    ],
    good: [
      { villageItems: [{ time: '每季度第一个月10日前', frequency: '一年4次' }] },
      { villageItems: [{ time: '每月10日前', frequency: '随时' }] },
    ],
  },
  *check({ list }) {
    for (const item of list.items) {
      const { time, frequency } = item;
      if (time === undefined || frequency === undefined) continue;
      const [timed, stated] = [monthsApart(frequencyOf(time.value)), monthsApart(frequency.value)];
      if (timed === undefined || stated === undefined || timed === stated) continue;
      const data = { time: time.value.text, frequency: frequency.value.text };
      yield { at: frequency.at, owner: villageOwner(item), element: 'frequency' as const, data };
    }
  },
  message: {
    zh: ({ time, frequency }, owner) => `${owner}的公开时间“${time}”与公开频次“${frequency}”对不上`,
    en: ({ time, frequency }, owner) => `The time “${time}” of ${owner} contradicts its frequency “${frequency}”`,
  },
});
