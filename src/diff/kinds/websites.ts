import type { ChannelUse } from '../../model/phrases.ts';

/** The government website, by whatever name of the vocabulary; other websites are platforms of their own. */
export function isWebsite({ id }: ChannelUse): boolean {
  return id === 'government-website';
}
