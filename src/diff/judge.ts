import type { Facts } from '../model/finding.ts';
import type { Words } from '../model/words.ts';
import type { Difference } from './differences.ts';
import { RANKS, type About, type AnyKind, type Judging } from './kinds/define.ts';
import { kinds } from './kinds/index.generated.ts';

/** A difference with what it amounts to. */
export interface Judged {
  readonly kind: AnyKind;
  readonly data: Facts;
  readonly message: Words;
}

/** The kinds about each thing, in the order in which they are asked. */
const BY_ABOUT = new Map<About, readonly AnyKind[]>(
  [...new Set(kinds.flatMap(({ about }) => about))].map((about) => [
    about,
    RANKS.flatMap((rank) => kinds.filter((kind) => kind.about.includes(about) && kind.rank === rank)),
  ]),
);

/** Says what a difference amounts to: always exactly one kind of change. */
export function judgeDifference({ about, difference }: Difference, judging: Judging): Judged {
  for (const kind of BY_ABOUT.get(about) ?? []) {
    const recognised = kind.recognise(difference, judging, about);
    if (recognised !== undefined) return { kind, ...recognised };
  }
  throw new Error(`no kind of change knows this difference of ${about}`);
}
