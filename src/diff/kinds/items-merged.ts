import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelItem } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'items-merged',
  effect: 'neutral',
  about: 'item',
  rank: 'specific',
  mirror: 'item-split',
  what: { zh: '几个事项合并成一个。', en: 'Several items became one.' },
  why: {
    zh: '事项合在一起，原来的内容还在；内容有增减的，另行列出。',
    en: 'What was several items is now one, and their content with it. What was lost or won of it is told apart.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: [
        { id: 'guide', name: '办事指南', content: ['办理事项', '办理条件', '申请材料'] },
        { id: 'list', name: '对象名单', content: ['低保对象姓名', '家庭人口数', '保障金额'] },
      ],
      after: [
        {
          id: 'guide-and-list',
          name: '办事指南和对象名单',
          content: ['办理事项', '办理条件', '申请材料', '低保对象姓名', '家庭人口数', '保障金额'],
        },
      ],
      says: '“最低生活保障 › 办事指南”“最低生活保障 › 对象名单”合并为',
    },
    {
      before: [
        { id: 'approval', category: '临时救助', name: '审核审批信息', content: ['初审结果', '复审结果'] },
        { id: 'payment', category: '临时救助', name: '资金发放信息', content: ['发放金额', '发放时间'] },
      ],
      after: [
        {
          id: 'review',
          category: '临时救助',
          name: '审核审批和资金发放信息',
          content: ['初审结果', '复审结果', '发放金额', '发放时间'],
        },
      ],
      says: '合并为“临时救助 › 审核审批和资金发放信息”',
    },
  ],
  recognise({ before, after }) {
    const [one] = after;
    return one === undefined || before.length < 2 ? undefined : { one: labelItem(one), many: before.map(labelItem) };
  },
  message: {
    zh: ({ one, many }) => `事项“${many.join('”“')}”合并为“${one}”`,
    en: ({ one, many }) => `The items “${many.join('”, “')}” became “${one}”`,
  },
});
