import type { Day } from '../model/phrases.ts';
import type { ProgressNote, ProgressReport, TaskProgress } from '../model/task-progress.ts';
import type { Language } from '../model/words.ts';
import { countProgress } from '../tasks/progress-figures.ts';
import { VERSION } from './version.generated.ts';

/** What progress is counted by. */
export interface ProgressChoice {
  readonly asOf: Day;
  readonly byQuarter: boolean;
  readonly language: Language;
  /** What a collection named; otherwise the notes of the record count. */
  readonly notes?: readonly ProgressNote[] | undefined;
}

/** A record of progress as figures for people. */
export function reportProgress(progress: TaskProgress, { asOf, byQuarter, language, notes }: ProgressChoice): ProgressReport {
  return {
    tool: { name: 'openness-catalogue', version: VERSION },
    language,
    asOf,
    progress,
    periods: countProgress(progress, asOf, byQuarter),
    notes: notes ?? progress.notes,
  };
}
