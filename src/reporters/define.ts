import type { Report } from '../model/report.ts';

/** How a report is to be shown. Nothing here changes what it says. */
export interface RenderOptions {
  /** Columns of the terminal, in display cells. */
  readonly width: number;
  readonly color: boolean;
  /** Only what fails: findings below `error` and the frames are left out of what people read; machine formats ignore it. */
  readonly quiet: boolean;
  /** How many findings people are shown; machine formats ignore it. The rest is counted in one line. */
  readonly maxFindings: number;
}

interface ReporterRecord {
  readonly name: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
}

/** A way of writing a report as text. Pure: the edge decides where the text goes. */
export interface TextReporter extends ReporterRecord {
  render(report: Report, options: RenderOptions): string;
}

/** A way of writing a report as a file that is opened with a program; it never goes to standard output. */
export interface FileReporter extends ReporterRecord {
  renderFile(report: Report): Promise<Uint8Array>;
}

export type Reporter = TextReporter | FileReporter;
