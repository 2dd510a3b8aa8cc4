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

/** A way of writing a report. Pure: the edge decides where the text goes. */
export interface Reporter {
  readonly name: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
  render(report: Report, options: RenderOptions): string;
}
