import { ACTS, CHANNELS, DOMAINS, LEVELS, ORGANS, PLANS, STATUTORY_PERIODS } from './data.generated.ts';

const ALL = [ACTS, CHANNELS, DOMAINS, LEVELS, ORGANS, PLANS, STATUTORY_PERIODS];

/** The vocabularies as a whole: the newest version among them, and the oldest day that any of them reflects. */
export const VOCABULARIES: { readonly version: string; readonly asOf: string } = {
  version: ALL.map((vocabulary) => vocabulary.version).reduce((a, b) => (a > b ? a : b)),
  asOf: ALL.map((vocabulary) => vocabulary.asOf).reduce((a, b) => (a < b ? a : b)),
};
