import type { TaskPlan } from '../../model/task-plan.ts';
import type { Day } from '../../model/phrases.ts';
import type { Language } from '../../model/words.ts';

/** For whom and for when a plan is written. */
export interface PlanOptions {
  readonly language: Language;
  /** The day against which dates are overdue; workbooks ask the day on which they are opened where there is none. */
  readonly asOf?: Day | undefined;
  /** The unit whose tasks are wanted; the overview of all where there is none. */
  readonly unit?: string | undefined;
}

interface PlanReporterRecord {
  readonly name: string;
  /** How the names of its files end. */
  readonly extension: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
}

/** A way of writing a plan as text, for all or for one unit. Pure. */
export interface PlanTextReporter extends PlanReporterRecord {
  render(plan: TaskPlan, options: PlanOptions): string;
}

/** A way of writing a plan as a file that is opened with a program. */
export interface PlanFileReporter extends PlanReporterRecord {
  renderFile(plan: TaskPlan, options: PlanOptions): Promise<Uint8Array>;
}

export type PlanReporter = PlanTextReporter | PlanFileReporter;
