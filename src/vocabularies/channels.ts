import { CHANNELS as DATA } from './data.generated.ts';
import { nearest } from './nearest.ts';
import { comparable } from './normalise.ts';
import type { Channel } from './types.ts';

/** The thirteen standard boxes, in the order of the official table. */
export const STANDARD_CHANNELS: readonly Channel[] = DATA.entries.filter((channel) => channel.kind === 'standard');

/** Finds channels by their wordings. */
export interface ChannelIndex {
  /** By whole wording, in comparable form. */
  readonly byWording: ReadonlyMap<string, Channel>;
  find(text: string): Channel | undefined;
  findByEnding(text: string): Channel | undefined;
}

export function indexChannels(channels: readonly Channel[]): ChannelIndex {
  const byWording = new Map(
    channels.flatMap((channel) => [channel.name, ...channel.aliases].map((wording) => [comparable(wording), channel] as const)),
  );
  // The longest first, so that 政府网站 wins over 网站; at equal length a standard box wins.
  const byEnding = channels
    .flatMap((channel) => channel.endings.map((ending) => ({ ending: comparable(ending), channel })))
    .toSorted((a, b) => b.ending.length - a.ending.length || Number(a.channel.kind === 'named') - Number(b.channel.kind === 'named'));
  return {
    byWording,
    find: (text) => byWording.get(comparable(text)),
    findByEnding(text) {
      const wording = comparable(text);
      return byEnding.find(({ ending }) => wording.length > ending.length && wording.endsWith(ending))?.channel;
    },
  };
}

const OWN = indexChannels(DATA.entries);

/** Every wording of the standard boxes in comparable form, the longest first: what a checklist is matched against. */
export const STANDARD_WORDINGS: readonly { readonly wording: string; readonly channel: Channel }[] = [...OWN.byWording]
  .filter(([, channel]) => channel.kind === 'standard')
  .map(([wording, channel]) => ({ wording, channel }))
  .toSorted((a, b) => b.wording.length - a.wording.length);

/** The channel of a whole wording, whatever its width and blanks. */
export function findChannel(text: string): Channel | undefined {
  return OWN.find(text);
}

/** The channel that a longer wording ends with: 清源县政府网站 is a government website, 清源信用网站 a named platform. */
export function findChannelByEnding(text: string): Channel | undefined {
  return OWN.findByEnding(text);
}

/** The standard channel that a text was probably meant to be: 政府网戰. */
export function nearestChannel(text: string): Channel | undefined {
  const wording = nearest(
    comparable(text),
    STANDARD_WORDINGS.map((entry) => entry.wording),
  );
  return wording === undefined ? undefined : OWN.byWording.get(wording);
}
