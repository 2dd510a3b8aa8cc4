import { CHANNELS } from '../../vocabularies/legal.ts';
import { channelText } from '../texts.ts';
import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'channel-added',
  effect: 'widening',
  about: 'channel',
  rank: 'general',
  mirror: 'channel-removed',
  what: { zh: '增加公开渠道。', en: 'A channel was added.' },
  why: { zh: '公众多了一处可以看到信息的地方。', en: 'There is one more place where the public can see it.' },
  legal: [CHANNELS],
  examples: [
    { before: { channel: ['政府网站'] }, after: { channel: ['政府网站', '公开查阅点'] }, says: '公开查阅点' },
    { before: { channel: ['政府网站'] }, after: { channel: ['政府网站', '清源县公共资源交易平台'] }, says: '清源县公共资源交易平台' },
  ],
  recognise({ before, after }) {
    return after === undefined || before !== undefined ? undefined : { channel: channelText(after.value) };
  },
  message: { zh: ({ channel }) => `增加公开渠道“${channel}”`, en: ({ channel }) => `The channel ${channel} was added` },
});
