import type { Day, Due, UnitReference } from './phrases.ts';
import type { Span } from './place.ts';
import type { UnitType } from './roster.ts';

/** How a row is watched over the year: by one date, by several, all year round, without any end, or not at all. */
export const DUE_CLASSES = ['dated', 'recurring', 'year-round', 'open-ended', 'none', 'unresolved'] as const;
export type DueClass = (typeof DUE_CLASSES)[number];

/** When a row is due, for people who watch dates. */
export interface PlannedDue {
  readonly class: DueClass;
  /** As written; empty where nothing is. */
  readonly text: string;
  readonly kind: Due['kind'] | undefined;
  readonly start?: Day | undefined;
  /** The last day, of dated rows only. */
  readonly end?: Day | undefined;
  /** The last day of each time or step, in order; of recurring and staged rows. */
  readonly occurrences: readonly { readonly day: Day; readonly step?: string | undefined }[];
  /** The date is for a step, and not for completion. */
  readonly milestone?: string | undefined;
  /** It stands above, or is the notice's for all. */
  readonly inherited: boolean;
  /** A month without a day counts to its last, and the like. */
  readonly assumed: boolean;
}

/** A unit that answers for a row. */
export interface PlannedUnit {
  readonly unit: string;
  readonly role: UnitReference['role'];
  /** How it came to it: by its name or another one, as one of a group, or as one of all the rest. */
  readonly by: 'name' | 'alias' | 'prefix' | 'group' | 'rest';
  /** The words of the table. */
  readonly written: string;
}

/** One row of the task table, ready to be handed out. */
export interface PlanRow {
  /** 8 hexadecimal digits of the task and its demand: the same row keeps it when the table is renumbered. */
  readonly key: string;
  readonly number?: string | undefined;
  readonly group?: string | undefined;
  readonly task: string;
  readonly demand: string;
  readonly due: PlannedDue;
  readonly certain: readonly PlannedUnit[];
  /** Words that may mean these units; nobody is handed a task on a guess. */
  readonly possible: readonly PlannedUnit[];
  /** Words that mean nobody known. */
  readonly unknown: readonly { readonly written: string; readonly what: 'unit' | 'group' | 'several' }[];
  /** Persons who answer or are to be asked, by the labels of their columns; absent unless somebody wants them shown. */
  readonly leaders?: readonly { readonly label: string; readonly name: string }[] | undefined;
  /** 等部门: more are meant than named. */
  readonly open: boolean;
  /** Only groups are named, so that nobody answers for it in particular. */
  readonly groupsOnly: boolean;
  /** The cell or line that it comes from. */
  readonly source: Span;
}

/** A unit with what it has to do, as indexes of the plan's rows. */
export interface UnitPlan {
  readonly unit: string;
  readonly type?: UnitType | undefined;
  readonly rows: readonly { readonly row: number; readonly role: UnitReference['role']; readonly by: PlannedUnit['by'] }[];
}

/** A task table for people who hand it out and watch over it. */
export interface TaskPlan {
  readonly title: string;
  readonly place?: string | undefined;
  readonly year?: number | undefined;
  readonly issued?: Day | undefined;
  readonly file: string;
  readonly tasks: number;
  readonly rows: readonly PlanRow[];
  /** Those that answer for a row for certain: departments first, then towns, each in the roster's order or that of the table. */
  readonly units: readonly UnitPlan[];
  /** Units of the roster that have nothing to do. */
  readonly idle: readonly string[];
}
