import { ownerOf } from '../model/owner.ts';
import { isBodyAsChannel } from './channels.ts';
import { defineRule } from './define.ts';
import { CHANNELS } from '../vocabularies/legal.ts';
import { isShifted } from './misplaced.ts';

export const rule = defineRule({
  id: 'channel-is-a-body',
  severity: 'warning',
  about: 'catalogue',
  what: { zh: '公开渠道写的是一个单位，如居委会、民政局。', en: 'A body is named as channel, such as a residents’ committee or a bureau.' },
  why: {
    zh: '单位是公开主体，不是渠道：群众要知道是看它的网站、公示栏，还是到它的窗口查。',
    en: 'A body publishes; it is no channel. People must know whether to look at its website, its notice board or its counter.',
  },
  legal: [CHANNELS],
  examples: {
    bad: [
      { item: { channel: ['政府网站', '居委会'] }, says: '“居委会”是单位' },
      { item: { channel: ['清源县民政局'] }, says: '“清源县民政局”是单位' },
    ],
    good: [{ item: { channel: ['居务公开栏'] } }, { item: { channel: ['政府网站', '政务服务中心'] } }],
  },
  *check({ catalogue, law }) {
    for (const item of catalogue.items) {
      for (const { value, at, inherited } of item.channel) {
        if (inherited !== undefined || value.kind !== 'unknown' || !isBodyAsChannel(value.text)) continue;
        if (law.findChannel(value.text) !== undefined || isShifted(item)) continue;
        yield { at, owner: ownerOf(item), element: 'channel', data: { channel: value.text } };
      }
    }
  },
  message: {
    zh: ({ channel }, owner) => `${owner}的公开渠道“${channel}”是单位，不是渠道；请写明是它的网站、公示栏还是窗口`,
    en: ({ channel }, owner) =>
      `The channel “${channel}” of ${owner} is a body; say whether its website, its notice board or its counter is meant`,
  },
});
