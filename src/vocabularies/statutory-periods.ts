import { STATUTORY_PERIODS as DATA } from './data.generated.ts';
import type { StatutoryPeriod } from './types.ts';

/** The periods that acts set for publishing, with article and confidence. */
export const STATUTORY_PERIODS: readonly StatutoryPeriod[] = DATA.entries;
