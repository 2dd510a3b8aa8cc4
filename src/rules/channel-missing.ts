import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { CHANNELS } from '../vocabularies/legal.ts';

export const rule = defineRule({
  id: 'channel-missing',
  severity: 'error',
  about: 'catalogue',
  what: { zh: '公开渠道的勾选框一个也没有勾。', en: 'The boxes of the channels are there, and none is ticked.' },
  why: {
    zh: '框都在，一个没勾，等于没有公开渠道，多半是勾选符号在转存时丢了。整格、整列空白的另由“缺少必备要素”规则提示。',
    en: 'Boxes without a tick are no channel; often the ticks were lost in conversion. A blank cell or an absent column belongs to the rule for missing elements.',
  },
  legal: [CHANNELS],
  examples: {
    bad: [
      { item: { channel: ['□政府网站 □政府公报 □公开查阅点'] }, says: '一个也没有勾选' },
      { item: { channel: ['☐政府网站', '☐政务服务中心'] }, says: '一个也没有勾选' },
    ],
    good: [{ item: { channel: ['■政府网站 □政府公报'] } }, { item: { channel: ['政府网站'] } }],
  },
  *check({ catalogue }) {
    for (const item of catalogue.items) {
      if (item.unticked?.includes('channel') !== true) continue;
      yield { at: item.placeOf('channel') ?? item.at, owner: ownerOf(item), element: 'channel', data: {} };
    }
  },
  message: {
    zh: (_, owner) => `${owner}的公开渠道一个也没有勾选`,
    en: (_, owner) => `Of the channels of ${owner}, none is ticked`,
  },
});
