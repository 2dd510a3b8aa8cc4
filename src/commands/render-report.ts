import type { Report } from '../model/report.ts';
import type { RenderOptions } from '../reporters/define.ts';
import { reporters } from '../reporters/index.generated.ts';
import { findReporter } from './formats.ts';

/** The formats a report can be written in as text. */
export type FormatName = 'pretty' | 'compact' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'markdown' | 'html' | 'suppressions';

/** The formats that are files to be opened with a program. */
export type FileFormatName = 'xlsx';

const DEFAULTS: RenderOptions = { width: 100, color: false, quiet: false, maxFindings: 200 };

/** Writes a report in a format. Pure: the text is yours to put where you like. */
export function renderReport(report: Report, format: FormatName, options: Partial<RenderOptions> = {}): string {
  const reporter = findReporter(format, reporters);
  if ('renderFile' in reporter) throw new TypeError(`${format} is not a text`);
  return reporter.render(report, { ...DEFAULTS, ...options });
}

/** Writes a report as a file. Pure: the bytes are yours to put where you like. */
export async function renderReportFile(report: Report, format: FileFormatName): Promise<Uint8Array> {
  const reporter = findReporter(format, reporters);
  if (!('renderFile' in reporter)) throw new TypeError(`${format} is a text`);
  return reporter.renderFile(report);
}
