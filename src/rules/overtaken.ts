import type { Catalogue } from '../model/catalogue.ts';
import type { Severity } from '../model/finding.ts';
import type { Day } from '../model/phrases.ts';
import type { Sureness } from '../vocabularies/index.ts';

/**
 * When something a catalogue relies on was overtaken: `before` the catalogue took effect, so that it was wrong from the
 * first day; `since`, for adjusting is a continuing duty; `undated` where one of the two days is not known.
 */
export type Overtaken = 'before' | 'since' | 'undated';

/**
 * Judges what has ended, as of a day.
 *
 * @param on the first day on which it no longer held; absent where only the fact is known
 * @returns `undefined` where it still held on the day of judgement
 */
export function judgeOvertaken(on: Day | undefined, { effective }: Catalogue, asOf: Day): Overtaken | undefined {
  if (on !== undefined && on > asOf) return undefined;
  if (on === undefined || effective === undefined) return 'undated';
  return on <= effective.value ? 'before' : 'since';
}

/** The worst that it may be called: an error only where it was wrong from the first day and the fact is certain. */
export function overtakenAtMost(overtaken: Overtaken, confidence: Sureness): Severity {
  return overtaken === 'before' && confidence === 'certain' ? 'error' : 'warning';
}
