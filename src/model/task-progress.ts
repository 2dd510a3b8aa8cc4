import type { Severity } from './finding.ts';
import type { Day } from './phrases.ts';
import type { UnitType } from './roster.ts';
import type { ReturnPart, TaskStatus } from './task-return.ts';
import type { Language } from './words.ts';

/** A row of the plan, or one of its dates, by the id under which it goes out. */
export interface ProgressRow {
  readonly id: string;
  readonly number?: string | undefined;
  readonly group?: string | undefined;
  readonly task: string;
  readonly demand: string;
  /** As written. */
  readonly due?: string | undefined;
  /** Until when; absent where no day is known. */
  readonly day?: Day | undefined;
  readonly step?: string | undefined;
  readonly part?: ReturnPart | undefined;
}

/** What people fill in. */
export const PROGRESS_FIELDS = ['status', 'done', 'evidence', 'remark'] as const;
export type ProgressField = (typeof PROGRESS_FIELDS)[number];

/** A cell of a returned file: `按期任务!J5`. */
export interface CellReference {
  readonly file: string;
  readonly cell: string;
}

/** What a unit said of a row. */
export interface ProgressState {
  /** The day of the collection that brought it. */
  readonly on: Day;
  /** Absent where the words are not understood; they are in `typed`. */
  readonly status?: TaskStatus | undefined;
  readonly done?: Day | undefined;
  readonly evidence?: string | undefined;
  readonly remark?: string | undefined;
  /** The words themselves, where they are others than those of the list, or no day. */
  readonly typed?: Readonly<Partial<Record<'status' | 'done', string>>> | undefined;
  /** Columns that people added, by their labels. */
  readonly more?: Readonly<Record<string, string>> | undefined;
  /** What other returns say instead. A person has to settle it; until then the less advanced counts. */
  readonly conflicts?: readonly ProgressConflict[] | undefined;
  readonly from: readonly CellReference[];
}

export interface ProgressConflict extends CellReference {
  readonly field: ProgressField;
  readonly value: string;
}

export interface UnitRow {
  readonly id: string;
  /** In the words of the workbook: 牵头. */
  readonly role?: string | undefined;
  /** The oldest first; a state is kept where it differs from the one before. */
  readonly states: readonly ProgressState[];
}

export interface UnitProgress {
  readonly unit: string;
  readonly type?: UnitType | undefined;
  /** Which files came back when. */
  readonly returns: readonly { readonly on: Day; readonly file: string }[];
  readonly rows: readonly UnitRow[];
}

/** Something that a person has to know of a collection; what was typed outside the lists' rows is kept here. */
export interface ProgressNote {
  readonly on: Day;
  readonly kind: string;
  readonly severity: Severity;
  readonly unit?: string | undefined;
  readonly file?: string | undefined;
  readonly cell?: string | undefined;
  readonly message: string;
  /** Cells as they stand there, by their columns. */
  readonly cells?: Readonly<Record<string, string>> | undefined;
}

/** What the units have reported on a plan, over the year. The `kind: task-progress` document holds just this. */
export interface TaskProgress {
  readonly kind: 'task-progress';
  readonly title: string;
  readonly year?: number | undefined;
  readonly issued?: Day | undefined;
  readonly rows: readonly ProgressRow[];
  readonly units: readonly UnitProgress[];
  readonly notes: readonly ProgressNote[];
}

/** How far somebody's rows have come. */
export interface ProgressFigures {
  readonly rows: number;
  /** Of those done: by their day, after it, and those that have no day or say none. */
  readonly done: number;
  readonly inTime: number;
  readonly late: number;
  /** Not done although their day has passed, or said to be overdue. */
  readonly overdue: number;
  readonly underWay: number;
  readonly notStarted: number;
  /** Nothing came back, or nothing that is understood. */
  readonly unclear: number;
  /** Done, but nothing shows it. */
  readonly noEvidence: number;
  /** Returns disagree. */
  readonly conflicts: number;
}

export interface LabelledFigures extends ProgressFigures {
  readonly label: string;
}

export interface UnitFigures extends LabelledFigures {
  readonly returned: boolean;
}

/** The figures as of a day. */
export interface ProgressPeriod {
  /** Which quarter it is, from 1; absent where the figures are of one day only. */
  readonly quarter?: number | undefined;
  readonly asOf: Day;
  readonly units: readonly UnitFigures[];
  /** By task group; the label is '' for rows without one. */
  readonly groups: readonly LabelledFigures[];
  readonly total: ProgressFigures;
}

/** Progress for people who watch over it. */
export interface ProgressReport {
  readonly tool: { readonly name: string; readonly version: string };
  readonly language: Language;
  readonly asOf: Day;
  readonly progress: TaskProgress;
  /** In the order of their days; one at least. */
  readonly periods: readonly ProgressPeriod[];
  /** What people have to know: of a collection everything that it named, otherwise what is on record. */
  readonly notes: readonly ProgressNote[];
}

/** What was known of a row on a day. */
export function stateOn(states: readonly ProgressState[], day: Day): ProgressState | undefined {
  return states.findLast(({ on }) => on <= day);
}
