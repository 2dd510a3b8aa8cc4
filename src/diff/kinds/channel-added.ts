import { defineKind } from './define.ts';

export const kind = defineKind({
  id: 'channel-added',
  effect: 'widening',
  about: 'channel',
  rank: 'specific',
  mirror: 'channel-removed',
  what: { zh: '增加公开渠道。', en: 'A channel was added.' },
  why: { zh: '公众多了一处可以看到信息的地方。', en: 'There is one more place where the public can see it.' },
  legal: [],
  examples: [{ before: { channel: ['政府网站'] }, after: { channel: ['政府网站', '公开查阅点'] }, says: '公开查阅点' }],
  recognise({ before, after }) {
    return after === undefined || before !== undefined ? undefined : { channel: after.value.text };
  },
  message: { zh: ({ channel }) => `增加公开渠道“${channel}”`, en: ({ channel }) => `The channel ${channel} was added` },
});
