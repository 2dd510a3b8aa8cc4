import type { ChannelUse } from '../model/phrases.ts';
import { parseChannels } from '../phrases/index.ts';
import { CHANNEL_ADAPTATIONS, LAST_RESORT } from './channel-adaptations.ts';
import type { Replacement } from './replacement.ts';
import type { DerivedLevel } from './unit.ts';

/** The channels of an item, one at least, and what was replaced to get there. */
export interface AdaptedChannels {
  readonly channels: readonly ChannelUse[];
  readonly replaced: readonly Replacement[];
}

/** Adapts the channels of a superior's item to what the level below has; each channel stands once. */
export function adaptChannels(given: readonly ChannelUse[], level: DerivedLevel): AdaptedChannels {
  const replaced: Replacement[] = [];
  const adapted = given.flatMap((use): readonly ChannelUse[] => {
    const adaptation = CHANNEL_ADAPTATIONS[level].find(({ id }) => id === use.id);
    if (adaptation === undefined) return [use];
    replaced.push({ element: 'channel', from: use.text, to: adaptation.instead, reason: adaptation.reason });
    return adaptation.instead === undefined ? [] : useOf(adaptation.instead);
  });
  const channels = adapted.filter((use, index) => index === adapted.findIndex((other) => isSame(use, other)));
  const { channel, reason } = LAST_RESORT[level];
  const isBoardMissing = level === 'village' && !channels.some(({ id }) => id === 'notice-board');
  if (channels.length > 0 && !isBoardMissing) return { channels, replaced };
  return { channels: [...channels, ...useOf(channel)], replaced: [...replaced, { element: 'channel', to: channel, reason }] };
}

function useOf(text: string): readonly ChannelUse[] {
  return parseChannels(text).channels;
}

/** Two names of one box are one channel; named platforms are known by their names. */
function isSame(one: ChannelUse, other: ChannelUse): boolean {
  return one.id === other.id && one.note === other.note && (one.id !== undefined || one.text === other.text);
}
