export { findChannel, findChannelByEnding, nearestChannel, STANDARD_CHANNELS, STANDARD_WORDINGS } from './channels.ts';
export { DOMAIN_WORDINGS, DOMAINS, findDomain } from './domains.ts';
export { findLevels } from './levels.ts';
export { nearest } from './nearest.ts';
export { comparable, compact, foldWidth, removeBlanks } from './normalise.ts';
export { STATUTORY_PERIODS } from './statutory-periods.ts';
export type { Channel, Domain, LevelLabel, StatutoryPeriod, Vocabulary } from './types.ts';
export { VOCABULARIES } from './versions.ts';
