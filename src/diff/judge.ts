import type { Facts } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import type { Difference } from './differences.ts';
import type { AnyKind, Judging, Kind, Rank } from './kinds/define.ts';
import { kinds } from './kinds/index.generated.ts';

/** A difference with what it amounts to. */
export interface Judged {
  readonly kind: AnyKind;
  readonly data: Facts;
  readonly message: Words;
}

const RANKS: readonly Rank[] = ['specific', 'general', 'last'];

/** The kinds about each thing, in the order in which they are asked. */
const BY_ABOUT = new Map<string, readonly AnyKind[]>(
  [...new Set(kinds.map(({ about }) => about))].map((about) => [
    about,
    RANKS.flatMap((rank) => kinds.filter((kind) => kind.about === about && kind.rank === rank)),
  ]),
);

/** Says what a difference amounts to: always exactly one kind of change. */
export function judgeDifference({ about, difference }: Difference, judging: Judging): Judged {
  for (const kind of BY_ABOUT.get(about) ?? []) {
    // The kinds of a list are about what its differences are about; the compiler cannot see that.
    const recognised = (kind as Kind).recognise(difference as never, judging);
    if (recognised !== undefined) return { kind, ...recognised };
  }
  throw new Error(`no kind of change knows this difference of ${about}`);
}
