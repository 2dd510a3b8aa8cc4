import { channelText } from '../texts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'channel-replaced',
  effect: 'neutral',
  about: 'channel',
  rank: 'last',
  mirror: 'channel-replaced',
  what: { zh: '公开渠道换了写法，或者换成了相近的平台。', en: 'A channel was reworded, or replaced by one of a similar name.' },
  why: {
    zh: '名称相近，多半是同一处；是不是同一处要由人判断，不涉及法条。',
    en: 'The names are alike and most often mean the same place; a person has to say whether they do. No law is concerned.',
  },
  legal: [],
  examples: [
    {
      before: { channel: ['政府网站', '清源县公共资源交易平台'] },
      after: { channel: ['政府网站', '公共资源电子交易平台'] },
      says: '公共资源电子交易平台',
    },
    { before: { channel: ['政府网站', '其他'] }, after: { channel: ['政府网站', '其他:办税服务厅'] }, says: '其他:办税服务厅' },
  ],
  recognise({ before, after }) {
    return { from: before && channelText(before.value), to: after && channelText(after.value) };
  },
  message: { zh: ({ from, to }) => `公开渠道“${from}”改为“${to}”`, en: ({ from, to }) => `The channel ${from} became ${to}` },
});
