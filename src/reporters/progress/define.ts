import type { ProgressReport } from '../../model/task-progress.ts';

/** How progress is to be shown. Nothing here changes what it says. */
export interface ProgressOptions {
  /** Columns of the terminal, in display cells. */
  readonly width: number;
  readonly color: boolean;
}

interface ProgressReporterRecord {
  readonly name: string;
  /** The ending of its files, without a dot. */
  readonly extension: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
}

/** A way of writing progress as text. Pure: the edge decides where the text goes. */
export interface ProgressTextReporter extends ProgressReporterRecord {
  render(report: ProgressReport, options: ProgressOptions): string;
}

/** A way of writing progress as a file that is opened with a program; it never goes to standard output. */
export interface ProgressFileReporter extends ProgressReporterRecord {
  renderFile(report: ProgressReport): Promise<Uint8Array>;
}

export type ProgressReporter = ProgressTextReporter | ProgressFileReporter;
