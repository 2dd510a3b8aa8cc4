import type { Coverage } from '../../model/coverage.ts';
import type { RenderOptions } from '../define.ts';

interface CoverageReporterRecord {
  readonly name: string;
  /** What it is for, one line each. */
  readonly summary: Readonly<Record<'zh' | 'en', string>>;
}

/** A way of writing a measurement as text. Pure: the edge decides where the text goes. `maxFindings` is how many items people are shown. */
export interface CoverageTextReporter extends CoverageReporterRecord {
  render(coverage: Coverage, options: RenderOptions): string;
}

/** A way of writing a measurement as a file that is opened with a program; it never goes to standard output. */
export interface CoverageFileReporter extends CoverageReporterRecord {
  renderFile(coverage: Coverage): Promise<Uint8Array>;
}

export type CoverageReporter = CoverageTextReporter | CoverageFileReporter;
