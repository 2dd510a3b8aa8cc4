import { exceeds, type Limits } from '../../ooxml/limits.ts';

/** Numbers from `first` to `last`. */
interface Run {
  readonly first: number;
  last: number;
}

/** Hidden rows or columns of one sheet, kept as runs: a file hides a million with a few characters, and as often as it likes. */
export class HiddenRuns {
  readonly #runs: Run[] = [];
  readonly #kind: 'rows' | 'columns';
  readonly #limits: Limits;

  constructor(kind: 'rows' | 'columns', limits: Limits) {
    this.#kind = kind;
    this.#limits = limits;
  }

  /** @throws InputError `limit-exceeded` for more runs than a sheet has rows or columns */
  add(first: number, last: number): void {
    const previous = this.#runs.at(-1);
    if (previous !== undefined && previous.first <= first && first <= previous.last + 1) previous.last = Math.max(previous.last, last);
    else if (this.#runs.push({ first, last }) > this.#limits[this.#kind]) throw exceeds(this.#limits, this.#kind, this.#runs.length);
  }

  /** The numbers of all runs, each visited once, however the runs overlap; none above `most`. */
  upTo(most: number): ReadonlySet<number> {
    const numbers = new Set<number>();
    let next = 1;
    for (const { first, last } of this.#runs.toSorted((a, b) => a.first - b.first)) {
      for (let number = Math.max(first, next); number <= Math.min(last, most); number += 1) numbers.add(number);
      next = Math.max(next, last + 1);
    }
    return numbers;
  }
}
