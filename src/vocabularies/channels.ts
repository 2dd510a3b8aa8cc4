import { CHANNELS as DATA } from './data.generated.ts';
import { nearest } from './nearest.ts';
import { comparable } from './normalise.ts';
import type { Channel } from './types.ts';

/** The thirteen standard boxes, in the order of the official table. */
export const STANDARD_CHANNELS: readonly Channel[] = DATA.entries.filter((channel) => channel.kind === 'standard');

const BY_WORDING = new Map(
  DATA.entries.flatMap((channel) => [channel.name, ...channel.aliases].map((wording) => [comparable(wording), channel] as const)),
);

/** Endings, the longest first, so that 政府网站 wins over 网站; at equal length a standard box wins. */
const BY_ENDING = DATA.entries
  .flatMap((channel) => channel.endings.map((ending) => ({ ending: comparable(ending), channel })))
  .toSorted((a, b) => b.ending.length - a.ending.length || Number(a.channel.kind === 'named') - Number(b.channel.kind === 'named'));

/** Every wording of the standard boxes in comparable form, the longest first: what a checklist is matched against. */
export const STANDARD_WORDINGS: readonly { readonly wording: string; readonly channel: Channel }[] = [...BY_WORDING]
  .filter(([, channel]) => channel.kind === 'standard')
  .map(([wording, channel]) => ({ wording, channel }))
  .toSorted((a, b) => b.wording.length - a.wording.length);

/** The channel of a whole wording, whatever its width and blanks. */
export function findChannel(text: string): Channel | undefined {
  return BY_WORDING.get(comparable(text));
}

/** The channel that a longer wording ends with: 清源县政府网站 is a government website, 清源信用网站 a named platform. */
export function findChannelByEnding(text: string): Channel | undefined {
  const wording = comparable(text);
  return BY_ENDING.find(({ ending }) => wording.length > ending.length && wording.endsWith(ending))?.channel;
}

/** The standard channel that a text was probably meant to be: 政府网戰. */
export function nearestChannel(text: string): Channel | undefined {
  const wording = nearest(
    comparable(text),
    STANDARD_WORDINGS.map((entry) => entry.wording),
  );
  return wording === undefined ? undefined : BY_WORDING.get(wording);
}
