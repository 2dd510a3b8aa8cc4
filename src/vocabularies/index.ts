export { findChannel, nearestChannel } from './channels.ts';
export { DOMAINS, findDomain } from './domains.ts';
export { comparableNumber, comparableTitle, editionOn, makeLaw, type Law } from './law.ts';
export { findLevels } from './levels.ts';
export { nearest } from './nearest.ts';
export { comparable, compact, foldWidth } from './normalise.ts';
export { STATUTORY_PERIODS } from './statutory-periods.ts';
export { VOCABULARIES } from './versions.ts';
export type * from './types.ts';
