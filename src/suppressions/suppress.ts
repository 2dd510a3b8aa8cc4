import type { Acceptance } from '../model/suppression.ts';
import { acceptByBaseline, findStale, tellStale } from './by-baseline.ts';
import { acceptByComments } from './by-comment.ts';
import { acceptByEntries } from './by-entry.ts';
import type { Occasion, Suppressions, Weighed } from './define.ts';

/**
 * Says of each finding whether it counts: comments come first, then the entries of the suppression file, then the baseline.
 * What a suppression is about that is not there, or no longer, is a fault of the suppression.
 */
export function weighFindings({ comments, entries, baseline }: Suppressions, occasion: Occasion): Weighed {
  const accepted: (Acceptance | undefined)[] = occasion.findings.map(() => undefined);
  const remarked = acceptByComments(comments, occasion, accepted);
  const entered = entries === undefined ? [] : acceptByEntries(entries, occasion, accepted);
  const stale = baseline === undefined ? [] : findStale(acceptByBaseline(baseline, occasion, accepted), occasion);
  const faults = [...remarked, ...entered, ...tellStale(baseline?.path ?? '', stale)];
  return { accepted, faults, stale };
}
