import { STANDARD_CATALOGUES } from '../../vocabularies/legal.ts';
import { labelItem } from '../labels.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'item-split',
  effect: 'neutral',
  about: 'item',
  rank: 'specific',
  mirror: 'items-merged',
  what: { zh: '一个事项拆分成几个。', en: 'One item became several.' },
  why: {
    zh: '事项拆细了，原来的内容还在；内容有增减的，另行列出。',
    en: 'What was one item is now in several, and its content with it. What was lost or won of it is told apart.',
  },
  legal: [STANDARD_CATALOGUES],
  examples: [
    {
      before: [
        {
          id: 'guide-and-list',
          name: '办事指南和对象名单',
          content: ['办理事项', '办理条件', '申请材料', '低保对象姓名', '家庭人口数', '保障金额'],
        },
      ],
      after: [
        { id: 'guide', name: '办事指南', content: ['办理事项', '办理条件', '申请材料'] },
        { id: 'list', name: '对象名单', content: ['低保对象姓名', '家庭人口数', '保障金额'] },
      ],
      says: '拆分为“最低生活保障 › 办事指南”“最低生活保障 › 对象名单”',
    },
    {
      before: [
        {
          id: 'review',
          category: '临时救助',
          name: '审核审批和资金发放信息',
          content: ['初审结果', '复审结果', '发放金额', '发放时间'],
        },
      ],
      after: [
        { id: 'approval', category: '临时救助', name: '审核审批信息', content: ['初审结果', '复审结果'] },
        { id: 'payment', category: '临时救助', name: '资金发放信息', content: ['发放金额', '发放时间'] },
      ],
      says: '拆分为“临时救助 › 审核审批信息”',
    },
  ],
  recognise({ before, after }) {
    const [one] = before;
    return one === undefined || after.length < 2 ? undefined : { one: labelItem(one), many: after.map(labelItem) };
  },
  message: {
    zh: ({ one, many }) => `事项“${one}”拆分为“${many.join('”“')}”`,
    en: ({ one, many }) => `The item “${one}” became “${many.join('”, “')}”`,
  },
});
