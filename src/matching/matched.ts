import type { MatchedBy, MatchNote } from '../model/revision.ts';
import type { Pair } from './matching.ts';

/** What an item of one side is joined with. */
export interface Join extends MatchNote {
  readonly partner: number;
}

/** Which items are joined so far, by their places in the lists that are matched. */
export class Matched {
  readonly before: (Join | undefined)[];
  readonly after: (Join | undefined)[];
  /** Items that splits and mergers took. */
  readonly #takenBefore = new Set<number>();
  readonly #takenAfter = new Set<number>();

  constructor(before: number, after: number) {
    this.before = Array.from({ length: before }, () => undefined);
    this.after = Array.from({ length: after }, () => undefined);
  }

  join(before: number, after: number, by: MatchedBy, likeness: number): void {
    this.before[before] = { partner: after, by, likeness };
    this.after[after] = { partner: before, by, likeness };
  }

  /** Takes items out of everything that follows, and out of the pairs that they are in. */
  take(before: readonly number[], after: readonly number[]): void {
    for (const place of before) {
      const partner = this.before[place]?.partner;
      if (partner !== undefined) this.after[partner] = undefined;
      this.before[place] = undefined;
      this.#takenBefore.add(place);
    }
    for (const place of after) {
      const partner = this.after[place]?.partner;
      if (partner !== undefined) this.before[partner] = undefined;
      this.after[place] = undefined;
      this.#takenAfter.add(place);
    }
  }

  /** Places on each side that have nothing yet. */
  open(): readonly [before: readonly number[], after: readonly number[]] {
    return [
      [...this.before.keys()].filter((place) => this.before[place] === undefined && !this.#takenBefore.has(place)),
      [...this.after.keys()].filter((place) => this.after[place] === undefined && !this.#takenAfter.has(place)),
    ];
  }

  pairs(): readonly Pair[] {
    return [...this.before.entries()].flatMap(([before, join]) =>
      join === undefined ? [] : [{ before, after: join.partner, by: join.by, likeness: join.likeness }],
    );
  }
}
