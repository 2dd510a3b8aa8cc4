import { CHANNELS } from '../../vocabularies/legal.ts';
import { channelText } from '../texts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'channel-removed',
  effect: 'narrowing',
  about: 'channel',
  rank: 'general',
  mirror: 'channel-added',
  what: { zh: '减少公开渠道。', en: 'A channel was removed.' },
  why: { zh: '公众少了一处可以看到信息的地方。', en: 'There is one place less where the public can see it.' },
  legal: [CHANNELS],
  examples: [
    { before: { channel: ['政府网站', '公开查阅点'] }, after: { channel: ['政府网站'] }, says: '公开查阅点' },
    { before: { channel: ['政府网站', '其他:办税服务厅'] }, after: { channel: ['政府网站'] }, says: '其他:办税服务厅' },
    { before: { channel: ['政府网站', '清源县政府网站'] }, after: { channel: ['政府网站'] }, says: '清源县政府网站' },
  ],
  recognise({ before, after }) {
    return before === undefined || after !== undefined ? undefined : { channel: channelText(before.value) };
  },
  message: { zh: ({ channel }) => `减少公开渠道“${channel}”`, en: ({ channel }) => `The channel ${channel} was removed` },
});
