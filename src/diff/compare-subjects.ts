import type { Item } from '../model/catalogue.ts';
import type { Day } from '../model/phrases.ts';
import type { Located } from '../model/source.ts';
import { comparable, type Law } from '../vocabularies/index.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { likeWording } from './alike.ts';
import { bareBody, describesMany, findReform, isSameBody } from './compared-bodies.ts';
import type { Differences } from './kinds/define.ts';
import { onlyOnes, pairInWays, type EntryPair, type Likeness } from './pair-entries.ts';

type Entry = Located<string>;

/**
 * What differs between two lists of subjects, body by body: a body stands beside itself by another spelling, else beside what a
 * reform made of it. Where one body took over several, each of these stands beside it.
 */
export function compareSubjects(
  before: Item['subject'],
  after: Item['subject'],
  { law, asOf }: { readonly law: Law; readonly asOf: Day },
): readonly Differences['subject'][] {
  const isReformed = (one: string, other: string): boolean =>
    findReform(one, other, law, asOf) !== undefined || findReform(other, one, law, asOf) !== undefined;
  const by =
    (judge: (one: string, other: string) => boolean | number): Likeness<Entry> =>
    ({ value: one }, { value: other }) =>
      Number(judge(one, other));
  const paired = pairInWays(before, after, ({ value }) => comparable(value), [
    by(isSameBody),
    by(isReformed),
    by((one, other) => (describesMany(one) || describesMany(other) ? 0 : likeWording(bareBody(one), bareBody(other)))),
    by((one, other) => describesMany(one) !== describesMany(other)),
  ]);
  const among = (entry: Entry | undefined, others: readonly Entry[]): Entry | undefined =>
    entry && others.find((other) => isReformed(entry.value, other.value));
  const followed = paired.map((pair) => ({
    before: pair.before ?? among(pair.after, before),
    after: pair.after ?? among(pair.before, after),
  }));
  return onlyOnes(followed).filter(isRespelled);
}

/** Blanks never count; width and punctuation are still to be told. */
function isRespelled({ before, after }: EntryPair<Entry>): boolean {
  return before === undefined || after === undefined || removeBlanks(before.value) !== removeBlanks(after.value);
}
