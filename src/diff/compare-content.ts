import type { Item } from '../model/catalogue.ts';
import type { Located } from '../model/source.ts';
import { splitOutsideBrackets } from '../phrases/brackets.ts';
import { removeBlanks } from '../vocabularies/normalise.ts';
import { likeWording } from './alike.ts';
import type { Differences } from './kinds/define.ts';
import { pairInWays, type EntryPair } from './pair-entries.ts';
import { squeeze } from './squeeze.ts';

type Entry = Located<string>;

const SEPARATORS = '、，,；;。/\n';

/** What differs between two contents. Entries that were joined or divided are the same; what is in one of them only is told alone. */
export function compareContents(before: Item['content'], after: Item['content']): readonly Differences['content'][] {
  const key = ({ value }: Entry): string => squeeze(value);
  const equal = pairInWays(before, after, key, []);
  const gone = equal.flatMap((pair) => (pair.after === undefined && pair.before !== undefined ? [pair.before] : []));
  const come = equal.flatMap((pair) => (pair.before === undefined && pair.after !== undefined ? [pair.after] : []));
  const left = pairInWays(withoutShared(gone, come), withoutShared(come, gone), key, [(one, other) => likeWording(key(one), key(other))]);
  return [...equal.filter(isRespelled), ...left];
}

/** Width and punctuation are still to be told; blanks are not. */
function isRespelled({ before, after }: EntryPair<Entry>): boolean {
  return before !== undefined && after !== undefined && removeBlanks(before.value) !== removeBlanks(after.value);
}

/** The entries of which nothing stands in the others, whole, and the parts of the rest that do not. */
function withoutShared(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const parts = new Set(others.flatMap(splitEntry).map(({ value }) => squeeze(value)));
  return entries.flatMap((entry) => {
    const own = splitEntry(entry);
    const left = own.filter(({ value }) => !parts.has(squeeze(value)));
    return left.length === own.length ? [entry] : left;
  });
}

function splitEntry(entry: Entry): readonly Entry[] {
  return splitOutsideBrackets(entry.value, SEPARATORS)
    .map((value) => ({ ...entry, value: value.trim() }))
    .filter(({ value }) => squeeze(value) !== '');
}
