import { ownerOf } from '../model/owner.ts';
import { nearestChannel } from '../vocabularies/index.ts';
import { isBodyAsChannel } from './channels.ts';
import { defineRule } from './define.ts';
import { CHANNELS } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';
import { isTold } from './texts.ts';

export const rule = defineRule({
  id: 'channel-unknown',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '公开渠道既不是标准渠道，也不像一个有名称的平台。',
    en: 'A channel is neither one of the standard ones nor a platform with a name.',
  },
  why: {
    zh: '群众要凭渠道名称找到信息；写错或写得笼统，公开就落空。',
    en: 'People find information by the name of the channel; mistyped or vague, it leads nowhere.',
  },
  legal: [CHANNELS],
  examples: {
    bad: [
      { item: { channel: ['政府网战'] }, says: '政府网站' },
      { item: { channel: ['适当方式'] }, says: '适当方式' },
    ],
    good: [{ item: { channel: ['政府网站', '政务服务中心'] } }, { item: { channel: ['公共资源交易平台'] } }],
  },
  *check({ catalogue, law }) {
    for (const item of catalogue.items) {
      for (const { value, at, inherited } of item.channel) {
        if (inherited !== undefined || value.kind !== 'unknown' || law.findChannel(value.text) !== undefined) continue;
        if (isBodyAsChannel(value.text) || isTold('channel', value.text) || isShifted(item)) continue;
        yield {
          at,
          owner: ownerOf(item),
          element: 'channel',
          data: { channel: value.text, nearest: nearestChannel(value.text)?.name ?? null },
        };
      }
    }
  },
  message: {
    zh: ({ channel, nearest }, owner) =>
      `${owner}的公开渠道“${channel}”不是标准渠道，也不是具名平台${nearest === null ? '' : `；是否应为“${nearest}”`}`,
    en: ({ channel, nearest }, owner) =>
      `The channel “${channel}” of ${owner} is neither a standard channel nor a named platform${nearest === null ? '' : `; did you mean “${nearest}”`}`,
  },
});
