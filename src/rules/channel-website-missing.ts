import type { Item } from '../model/catalogue.ts';
import type { ChannelUse } from '../model/phrases.ts';
import { ownerOf } from '../model/owner.ts';
import { defineRule } from './define.ts';
import { CHANNELS, GOVERNMENT_WEBSITE } from '../vocabularies/legal.ts';

/** What article 23 names, or what is on the net anyway. */
const PUBLIC_MEDIA: ReadonlySet<string | undefined> = new Set([
  'government-website',
  'government-gazette',
  'new-media',
  'press-conference',
  'broadcasting',
  'print-media',
]);
const ONLINE = /网|平台|系统|微信|微博|公众号|客户端|APP|小程序|新媒体|端$/iu;

export const rule = defineRule({
  id: 'channel-website-missing',
  severity: 'warning',
  about: 'catalogue',
  what: {
    zh: '向全社会主动公开的事项没有政府网站等公开渠道，只能到现场看。',
    en: 'An item that is published to everyone has no website or other public medium among its channels.',
  },
  why: {
    zh: '主动公开的信息应当通过政府网站等途径公开，并集中发布在政府门户网站；只在现场、公示栏能看到，够不上向全社会公开。',
    en: 'What is published proactively must appear on the government website or in other public media; shown only on site or on a board it does not reach everyone.',
  },
  legal: [CHANNELS, GOVERNMENT_WEBSITE],
  examples: {
    bad: [
      { item: { channel: ['入户/现场'] }, says: '只有“入户/现场”' },
      {
        items: [
          { name: '政策法规文件', channel: ['政府网站'] },
          { name: '审批结果', channel: ['政府网站'] },
          { name: '监督检查', channel: ['政务服务中心'] },
        ],
        says: '没有政府网站',
      },
    ],
    good: [
      { item: { channel: ['政府网站', '入户/现场'] } },
      { item: { channel: ['入户/现场'], audience: { group: '申请人' } } },
      {
        items: [
          { name: '政策法规文件', channel: ['政府网站'] },
          { name: '审核公示', channel: ['入户/现场', '公示栏'] },
        ],
      },
    ],
  },
  *check({ catalogue }) {
    if (catalogue.locality.level?.value === 'village') return;
    const open = catalogue.items.filter(isForEveryone);
    const online = open.filter(({ channel }) => channel.some(({ value }) => isPublic(value))).length;
    for (const item of open) {
      if (item.channel.some(({ value }) => isPublic(value) || value.kind === 'unknown')) continue;
      const onSite = item.channel.every(({ value }) => value.id === 'on-site');
      // Where most have the website, one without it was forgotten; where none has, it may be the way of the place. What is
      // shown on a village's board, such as who gets relief, is often meant for the neighbours only.
      if (!onSite && (online * 2 < open.length || item.channel.some(({ value }) => value.id === 'notice-board'))) continue;
      const [first] = item.channel;
      const at = item.placeOf('channel') ?? first?.at ?? item.at;
      const channels = item.channel.map(({ value }) => value.text);
      yield { at, atMost: onSite ? 'warning' : 'info', owner: ownerOf(item), element: 'channel', data: { channels } };
    }
  },
  message: {
    zh: ({ channels }, owner) => `${owner}向全社会主动公开，公开渠道却没有政府网站，只有“${channels.join('”“')}”`,
    en: ({ channels }, owner) =>
      `${owner} is published to everyone, yet not on the government website; its only channels are “${channels.join('”, “')}”`,
  },
});

function isForEveryone({ channel, audience, method, level }: Item): boolean {
  return (
    channel.length > 0 &&
    audience.length > 0 &&
    audience.every(({ value }) => value.kind === 'everyone') &&
    method.length > 0 &&
    method.every(({ value }) => value === 'proactive') &&
    !(level.length > 0 && level.every(({ value }) => value === 'village'))
  );
}

function isPublic({ id, text, note }: ChannelUse): boolean {
  return PUBLIC_MEDIA.has(id) || ONLINE.test(text) || (note !== undefined && ONLINE.test(note));
}
