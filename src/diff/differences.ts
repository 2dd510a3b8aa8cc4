import type { Item } from '../model/catalogue.ts';
import type { Task, TaskRow } from '../model/task-table.ts';
import type { About, Differences } from './kinds/define.ts';

/** An item or task, with the row of a task that is in question. */
export interface Concerned {
  readonly entry: Item | Task;
  readonly row?: TaskRow | undefined;
}

/** A difference with what it is about and the items or tasks that it was found in. */
export type Difference = {
  [A in About]: {
    readonly about: A;
    readonly difference: Differences[A];
    readonly before?: Concerned | undefined;
    readonly after?: Concerned | undefined;
  };
}[About];
