import { quote } from '../telling.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'extra-changed',
  effect: 'neutral',
  about: 'extra',
  rank: 'last',
  mirror: 'extra-changed',
  what: { zh: '自加栏目的内容改变。', en: 'A value changed in a column that the office added.' },
  why: {
    zh: '咨询电话、备注等栏目不是规定的要素，是宽是窄没有统一的尺度，不涉及法条。',
    en: 'Columns such as telephone numbers or remarks are no element of the standard; nothing says whether more or less is disclosed, and no law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { extra: { 咨询电话: '0990-1234567' } },
      after: { extra: { 咨询电话: '0990-7654321' } },
      says: '“咨询电话”由“0990-1234567”改为“0990-7654321”',
    },
    { before: { extra: { 备注: '每年更新' } }, after: { extra: { 备注: '每季度更新' } }, says: '“备注”' },
  ],
  recognise: ({ label, before, after }) => ({ label, from: before?.value ?? null, to: after?.value ?? null }),
  message: {
    zh: ({ label, from, to }) => `“${label}”由${quote(from).zh}改为${quote(to).zh}`,
    en: ({ label, from, to }) => `“${label}” was ${quote(from).en} and is now ${quote(to).en}`,
  },
});
